"""The folder of a built site: what differs is written, what is equal stays, what is no longer made goes."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


class Output:
    """A folder that a build fills. sums: SHA-256 and size in bytes of every file of this build, by its path."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.sums: dict[str, tuple[str, int]] = {}
        self._known: set[Path] = set()

    def write(self, path: str, content: bytes) -> None:
        """Give a file its content; one that has it already is left as it is."""
        self.sums[path] = (hashlib.sha256(content).hexdigest(), len(content))
        target = self.folder / path
        if not _holds(target, content):
            self._make(target.parent)
            target.write_bytes(content)

    def _make(self, folder: Path) -> None:
        if folder not in self._known:
            folder.mkdir(parents=True, exist_ok=True)
            self._known.add(folder)

    def take(self, folder: Path) -> None:
        """Write every file of another folder."""
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            self.write(file.relative_to(folder).as_posix(), file.read_bytes())

    def remove_vanished(self) -> None:
        """Remove the files and folders that this build has not written."""
        self._clear("", _folders(self.sums))

    def _clear(self, folder: str, kept: set[str]) -> None:
        with os.scandir(self.folder / folder) as entries:
            found = list(entries)
        for entry in found:
            path = f"{folder}/{entry.name}".lstrip("/")
            if not entry.is_dir(follow_symlinks=False):
                if path not in self.sums:
                    Path(entry).unlink()
            elif path in kept:
                self._clear(path, kept)
            else:
                shutil.rmtree(entry)


def _folders(paths: Iterable[str]) -> set[str]:
    """Return every folder that leads to one of the paths."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False
