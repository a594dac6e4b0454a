"""The folder of a built site: files that differ are written, equal ones stay, those no longer made are removed."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class Made(NamedTuple):
    """How a build left a file: what it was made from, its SHA-256, its size in bytes, its time in nanoseconds."""

    made_from: str
    sum: str
    size: int
    time: int


class State(NamedTuple):
    """What a process has written: SHA-256 and size in bytes of every file, and how each was made."""

    sums: dict[str, tuple[str, int]]
    made: dict[str, Made]


class Output:
    """A folder that a build fills. sums: SHA-256 and size in bytes of every file of this build, by its path.

    memory: the file in which one build records for the next what it made each file from.
    """

    def __init__(self, folder: Path, memory: Path | None = None):
        self.folder, self._fresh = folder, not folder.exists()
        self.sums: dict[str, tuple[str, int]] = {}
        self._folders: set[str] = set()
        self._memory = memory
        self._before = _read_memory(memory)
        self._made: dict[str, Made] = {}

    def is_current(self, path: str, made_from: str | None) -> bool:
        """Tell whether the folder holds a file made from the same and untouched since; then it is kept."""
        made = self._before.get(path)
        if made is None or made.made_from != made_from:
            return False
        if _size_and_time(self._file(path)) != (made.size, made.time):
            return False
        self.sums[path] = (made.sum, made.size)
        self._made[path] = made
        return True

    def write_if_stale(self, path: str, content: Callable[[], bytes], made_from: str | None) -> None:
        """Write a file, unless the folder holds one made from the same. content: makes what is written."""
        if not self.is_current(path, made_from):
            self.write(path, content(), made_from)

    def write(self, path: str, content: bytes, made_from: str | None = None) -> None:
        """Write a file, unless it has this content already. made_from: what it is made from."""
        self.sums[path] = (hashlib.sha256(content).hexdigest(), len(content))
        target = self._file(path)
        if self._make_folder(path.rpartition("/")[0]) or not _has_content(target, content):
            with open(target, "wb", buffering=0) as file:
                file.write(content)
        if made_from:
            written = os.stat(target)
            self._made[path] = Made(made_from, self.sums[path][0], written.st_size, written.st_mtime_ns)

    def state(self) -> State:
        """Return what this build has written so far, for merging in another process."""
        return State(self.sums, self._made)

    def merge(self, state: State) -> None:
        """Add what another process has written into the folder."""
        self.sums |= state.sums
        self._made |= state.made

    def _file(self, path: str) -> str:
        """Return the path of a file of the site as text: a Path for each of thousands would cost more than writing."""
        return f"{self.folder}/{path}"

    def _make_folder(self, folder: str) -> bool:
        """Make a folder of the site where it is missing; tell whether it is new, and so empty."""
        if folder in self._folders:
            return False
        self._folders.add(folder)
        if folder:
            self._make_folder(folder.rpartition("/")[0])
        else:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.mkdir(self._file(folder))
        except FileExistsError:
            return False
        return True

    def copy_tree(self, folder: Path) -> None:
        """Write every file of another folder."""
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            self.write(file.relative_to(folder).as_posix(), file.read_bytes())

    def remove_vanished(self) -> None:
        """Remove the files and folders that this build has not written."""
        if not self._fresh:
            self._remove_vanished_from("", _folders(self.sums))

    def beside(self, name: str) -> Path | None:
        """Return a file beside the memory, for what else one build records for the next."""
        return self._memory and self._memory.with_suffix(f".{name}{self._memory.suffix}")

    def remember(self) -> None:
        """Record for the next build what this one has made; called when all is written."""
        if self._memory:
            self._memory.write_text(json.dumps(self._made), encoding="utf-8")

    def _remove_vanished_from(self, folder: str, kept_folders: set[str]) -> None:
        with os.scandir(self.folder / folder) as scanned:
            entries = list(scanned)
        for entry in entries:
            path = f"{folder}/{entry.name}".lstrip("/")
            if not entry.is_dir(follow_symlinks=False):
                if path not in self.sums:
                    Path(entry).unlink()
            elif path in kept_folders:
                self._remove_vanished_from(path, kept_folders)
            else:
                shutil.rmtree(entry)


def _folders(paths: Iterable[str]) -> set[str]:
    """Return every folder that leads to one of the paths."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _read_memory(memory: Path | None) -> dict[str, Made]:
    """Return what the last build recorded, or nothing where it did not finish."""
    try:
        return {path: Made(*made) for path, made in json.loads(memory.read_bytes()).items()} if memory else {}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _size_and_time(file: str) -> tuple[int, int] | None:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _has_content(file: str, content: bytes) -> bool:
    try:
        return os.path.getsize(file) == len(content) and Path(file).read_bytes() == content
    except OSError:
        return False
