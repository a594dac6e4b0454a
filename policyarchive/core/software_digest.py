"""What makes the pages, as one digest: while it stays the same, what an earlier build has made or found is still valid."""

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from policyarchive.core.words import FOLDERS

_FOLDERS = (Path(__file__).parents[1], Path(__file__).parents[2] / "macros", *FOLDERS)
_PACKAGES = ("jinja2", "markupsafe", "bibtexparser", "pypdf", "pillow", "pydantic", "pyyaml")


def digest(parts: Iterable[str]) -> str:
    """Return one digest of several texts."""
    return sha256("\0".join(parts).encode()).hexdigest()


def version_on_disk() -> str:
    """Return the digest of this library, of the words that an archive brings, and of what it builds on."""
    paths = {file for folder in _FOLDERS for file in folder.rglob("*")}
    files = sorted(file for file in paths if file.is_file() and file.suffix != ".pyc")
    sums = (f"{file} {sha256(file.read_bytes()).hexdigest()}" for file in files)
    return digest([sys.version, *map(version, _PACKAGES), *sums])


@cache
def loaded_version() -> str:
    """Return the digest of the software as this process has loaded it: that of the first time it was asked for."""
    return version_on_disk()
