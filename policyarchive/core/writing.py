"""Writing files so that nothing is ever cut: beside the target, complete, flushed to the disk, then renamed."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_file(target: Path, content: bytes) -> None:
    """Give a file its content, or leave it as it was. Raises OSError, such as on a full disk.

    The permissions of an existing file stay; a link is followed, so that it stays a link.
    """
    _write_beside(target.resolve(), content, Path.replace)


def write_text(target: Path, text: str) -> None:
    """Give a file its text in UTF-8, its line ends as they are in the text, or leave it as it was. Raises OSError."""
    write_file(target, text.encode())


def create_file(target: Path, content: bytes) -> None:
    """Write a file that does not exist yet. Raises FileExistsError where it does, and OSError."""
    if target.exists():
        raise FileExistsError(target)
    _write_beside(target, content, _link)


@contextmanager
def naming(target: Path | str) -> Iterator[None]:
    """Have an OSError name what was being written: the system names no file where a disk is full."""
    try:
        yield
    except OSError as error:
        error.filename = str(target)
        raise


def _write_beside(target: Path, content: bytes, publish: Callable[[Path, Path], object]) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    beside = Path(name)
    try:
        with naming(target):
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            _set_mode(target, beside)
            publish(beside, target)
    finally:
        with suppress(OSError):
            beside.unlink()


def _link(beside: Path, target: Path) -> None:
    """Give a complete file its name, unless another one has taken it meanwhile."""
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        beside.replace(target)


def _set_mode(target: Path, beside: Path) -> None:
    """Give a new file the permissions of the one that it replaces, else those that the system gives to new files."""
    if target.exists():
        shutil.copymode(target, beside)
        return
    mask = os.umask(0)
    os.umask(mask)
    beside.chmod(0o666 & ~mask)
