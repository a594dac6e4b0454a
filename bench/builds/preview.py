"""How soon the preview of a project shows an edit: its page is requested until it shows the edit."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError

from bench.builds.cost import CommandError, Cost, memory_of_session

LOG = "preview.log"
_POLLING_INTERVAL = 0.02  # seconds
_TIMEOUT = 120  # seconds
_FIRST = 3_600  # seconds until a preview has made everything for the first time


def measure_preview(folder: Path, page: str, edit: Callable[[str], object], mark: str) -> Cost:
    """Serve a preview of the project in a folder, edit a record by adding a mark, wait until its page shows it.

    page: the path of the record's page. Return what it cost from when the edit was written until the page was shown.
    Raises CommandError.
    """
    with serve_preview(folder) as (server, address):
        _wait_for(server, address + page, "<title>", _FIRST)
        edit(mark)
        before, start = _cpu_seconds(server.pid), time.perf_counter()
        _wait_for(server, address + page, mark)
        wall = time.perf_counter() - start
        return Cost(wall=wall, cpu=_cpu_seconds(server.pid) - before, peak=memory_of_session(server.pid))


@contextmanager
def serve_preview(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Serve a preview of the project in a folder, with its LOG there; yield the server and its address at once.

    Raises CommandError with the output of the server where a page that is requested does not exist or does not come.
    """
    port = _free_port()
    command = [sys.executable, "-m", "policyarchive", "serve", "--config", str(folder / "mkdocs.yml"), "--port", str(port)]  # fmt: skip
    with (
        (folder / LOG).open("w+", encoding="utf-8") as log,
        subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True) as server,
    ):
        try:
            yield server, f"http://127.0.0.1:{port}/"
        except (TimeoutError, HTTPError) as error:
            log.seek(0)
            raise CommandError(f"{' '.join(command)}\n{log.read()[:4000]}") from error
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen[bytes], address: str, mark: str, most: float = _TIMEOUT) -> None:
    """Request a page until it has a mark. Raises TimeoutError, at once if the server has ended; HTTPError without the page."""
    deadline = time.monotonic() + most
    while mark not in _text_at(address):
        if server.poll() is not None or time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(_POLLING_INTERVAL)


def _text_at(address: str) -> str:
    """Return the text of a page, "" while no server answers. Raises HTTPError where it has no such page."""
    try:
        with urllib.request.urlopen(address, timeout=_TIMEOUT) as answer:
            text: str = answer.read().decode()
            return text
    except HTTPError:
        raise
    except OSError:
        return ""


def _cpu_seconds(process: int) -> float:
    """Return the CPU seconds of a process and of its children that have ended."""
    counts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(int(count) for count in counts[11:15]) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
