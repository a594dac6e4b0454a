"""One build at a time per site: a lock beside the site that names its owner."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows: there two builds at a time are not excluded
    fcntl = None  # type: ignore[assignment]


class LockedError(Exception):
    """Another build is writing the site; the text names its process and computer."""


@contextmanager
def site_lock(site: Path) -> Iterator[None]:
    """Hold the lock of a site. The system gives it back when the process ends, however that happens.

    Raises LockedError while another process holds it.
    """
    if fcntl is None:
        yield
        return
    site.parent.mkdir(parents=True, exist_ok=True)
    file = site.with_name(f".{site.name}.lock")
    with file.open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stream.seek(0)
            raise LockedError(stream.read().strip() or str(file)) from None
        stream.truncate(0)
        stream.write(f"{socket.gethostname()}, pid {os.getpid()}\n")
        stream.flush()
        yield
