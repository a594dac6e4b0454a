"""The wheels of everything that an archive needs, kept in the archive, so that it installs without an index."""

import re
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from policyarchive.core.writing import write_text
from policyarchive.intake.starter.wheel import REQUIREMENTS

FOLDER = "wheels"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class DownloadError(Exception):
    """Raised where a wheel cannot be downloaded; the text is pip's own."""


def vendor(archive: Path) -> list[str]:
    """Download the wheels for this version of Python and this system; return the names of all wheels in the archive.

    Those of other versions and systems stay, those that the requirements no longer name are removed. Raises DownloadError.
    """
    requirements = (archive / REQUIREMENTS).read_text(encoding="utf-8")
    folder = archive / FOLDER
    folder.mkdir(exist_ok=True)
    _download("".join(line for line in requirements.splitlines(True) if not line.startswith("./")), folder)
    required = set(_HASH.findall(requirements))
    for wheel in folder.glob("*.whl"):
        if sha256(wheel.read_bytes()).hexdigest() not in required:
            wheel.unlink()
    return sorted(wheel.name for wheel in folder.glob("*.whl"))


def _download(requirements: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary) / REQUIREMENTS
        write_text(listed, requirements)
        options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
        command = [sys.executable, "-m", "pip", "download", *options, "-d", str(folder), "-r", str(listed)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise DownloadError(done.stderr.strip())
