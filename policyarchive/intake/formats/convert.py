"""Files of older programs and of LibreOffice, turned into Word or Excel files by LibreOffice where it is installed.

It runs without a window, with a profile of its own in a folder that is removed afterwards, and for a bounded time.
Macros of the file are not run: LibreOffice runs none in a file that comes from nowhere it trusts.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policyarchive.intake.formats.source import TableError

BECOMES = {".doc": "docx", ".odt": "docx", ".rtf": "docx", ".xls": "xlsx", ".ods": "xlsx"}
PROGRAM = "soffice"
MAX_SECONDS = 120  # a list of 10,000 rows takes 20 on two cores, the first start 10 more


@contextmanager
def converted(file: Path) -> Iterator[Path]:
    """Give a file as a Word or Excel file that exists only for now. Raises TableError, without LibreOffice too."""
    ending = BECOMES[file.suffix.lower()]
    program = shutil.which(PROGRAM)
    if program is None:
        raise TableError("import.error.needs_converter", ending=f".{ending}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = shutil.copyfile(file, folder / f"source{file.suffix.lower()}")
        _run([program, *_options(folder), "--convert-to", ending, "--outdir", str(folder), str(source)])
        result = source.with_suffix(f".{ending}")
        if not result.is_file():
            raise TableError("import.error.converter", ending=f".{ending}")
        yield result


def _options(folder: Path) -> list[str]:
    return [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nologo"]


def _run(command: list[str]) -> None:
    """Run a program, with all that it starts, for the time it may take. Raises TableError where it takes longer."""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(MAX_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise TableError("import.error.converter_time", seconds=MAX_SECONDS) from None
