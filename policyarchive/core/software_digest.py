"""What makes the pages, as one digest: while it stays the same, what an earlier build has made or found is still valid."""

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from policyarchive.core import words

_ROOMS = ("policyarchive", "macros")
_PACKAGES = ("jinja2", "markupsafe", "bibtexparser", "pypdf", "pillow", "pydantic", "pyyaml")


def digest(parts: Iterable[str]) -> str:
    """Return one digest of several texts."""
    return sha256("\0".join(parts).encode()).hexdigest()


def version_on_disk() -> str:
    """Return the digest of this library, of the words that an archive brings, and of what it builds on."""
    paths = {file for folder in _folders() for file in folder.rglob("*")}
    files = sorted(file for file in paths if file.is_file() and file.suffix != ".pyc")
    sums = (f"{file} {sha256(file.read_bytes()).hexdigest()}" for file in files)
    return digest([sys.version, *map(version, _PACKAGES), *sums])


def _folders() -> tuple[Path, ...]:
    """Return where the packages of this software are installed, without importing them, and the folders of words."""
    specs = (find_spec(name) for name in _ROOMS)
    installed = (Path(folder) for spec in specs if spec for folder in spec.submodule_search_locations or ())
    return (*installed, *words.folders())


def loaded_version() -> str:
    """Return the digest of the software as this process has loaded it: that of the first time it was asked for."""
    return _first_version_on_disk(words.folders())


@cache
def _first_version_on_disk(_: tuple[Path, ...]) -> str:
    return version_on_disk()
