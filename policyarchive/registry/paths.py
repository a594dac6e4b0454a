"""Names of files and folders of the registry: a path is an id and an address, on every system and for ever."""

import os
import re
from collections.abc import Container, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

MAX_ID = 240  # characters: with an ending, a file name on every system
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)")
_YEAR = re.compile(r"[0-9]{4}|undated")
# What editors and systems leave beside a file that is open, saved or merged, in lower case. `.gitignore` lists the same.
EDITOR_FILES = (
    "*.sw[a-p]",
    "4913",
    "*~",
    "#*#",
    ".#*",
    "*.orig",
    "*.rej",
    "._*",
    ".ds_store",
    "thumbs.db",
    "desktop.ini",
    "~$*",
    ".~lock.*#",
)
_NEARLY_YML = re.compile(r"\.ya?ml(?:\W|$)", re.IGNORECASE)


def entries(folder: Path, but: Container[str] = ()) -> Iterator[Path]:
    """Yield every file and every symbolic link below a folder, sorted; links are not followed, editors' own files left out.

    A folder with the name of a record is yielded as if it were one: nobody would miss the record otherwise.

    but: names in this folder to leave out, with all that lies below them.
    """
    if not folder.is_dir():
        return
    with os.scandir(folder) as scanned:
        sorted_entries = sorted(scanned, key=lambda entry: entry.name)
    for entry in sorted_entries:
        if entry.name in but:
            continue
        if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(".yml"):
            yield from entries(Path(entry))
        elif not is_editor_file(entry.name):
            yield Path(entry)


def is_editor_file(name: str) -> bool:
    """Tell whether a file, given its name, is an editor's or the system's own."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in EDITOR_FILES)


def code_of_file(file: Path) -> str | None:
    """Return the code of the problem that keeps a file from being a record, or None."""
    if file.is_symlink():
        return "symbolic-link"
    if file.is_dir():
        return "folder-for-file"
    if file.name.endswith(".yml"):
        return None
    return "wrong-extension" if _NEARLY_YML.search(file.name) else "stray-file"


def code_of_name(identifier: str) -> str | None:
    """Return the code of the problem in the name of a record, given by its path without the ending."""
    parts = identifier.split("/")
    if len(identifier) > MAX_ID:
        return "name-too-long"
    if not all(_NAME.fullmatch(part) for part in parts):
        return "file-name"
    return "reserved-name" if any(RESERVED.fullmatch(part) for part in parts) else None


def is_document_id(identifier: str) -> bool:
    """Tell whether an id reads issuer/year/name, so that it is an address of a document and of no other page."""
    parts = identifier.split("/")
    return len(parts) == 3 and bool(_YEAR.fullmatch(parts[1])) and code_of_name(identifier) is None
