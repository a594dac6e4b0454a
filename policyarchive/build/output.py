"""The folder of a built site: files that differ are written, equal ones stay, those no longer made are removed.

A preview writes into its folder as it goes; a site is built beside it first (see build/staging.py).
"""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Self

from policyarchive.core.writing import naming, write_text

Status = tuple[int, int]  # of a file: size in bytes, time of the last change in nanoseconds


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

    folder: where files are written. site: the folder that the last build filled, if not this one. memory: the file in
    which one build records for the next what it made each file from.
    """

    def __init__(self, folder: Path, memory: Path | None = None, site: Path | None = None):
        self.folder, self.site = folder, site or folder
        self.sums: dict[str, tuple[str, int]] = {}
        self._folders: set[str] = set()
        self._memory = memory
        self._before = _read_memory(memory)
        self._found = files_in(str(self.site))
        self._made: dict[str, Made] = {}

    def after(self) -> Self:
        """Return an output for the next build into the same folder by this process, which nothing else has changed since."""
        following = type(self).__new__(type(self))
        following.__dict__ |= vars(self)
        following.sums, following._made = {}, {}
        following._before = self._before | self._made
        following._found = self._found | {path: (made.size, made.time) for path, made in self._made.items()}
        return following

    def is_current(self, path: str, made_from: str | None) -> bool:
        """Tell whether the site holds a file made from the same and untouched since; then it is kept."""
        made = self._before.get(path)
        if made is None or made.made_from != made_from or self._found.get(path) != (made.size, made.time):
            return False
        self.sums[path] = (made.sum, made.size)
        self._made[path] = made
        return True

    def kept(self, path: str, made_from: str) -> bytes | None:
        """Return the content of a file that this build has made from the same, or that is current; else None."""
        made = self._made.get(path)
        if made is None or made.made_from != made_from:
            return Path(self.site, path).read_bytes() if self.is_current(path, made_from) else None
        staged = Path(self._file(path))
        return (staged if staged.exists() else Path(self.site, path)).read_bytes()

    def write_if_stale(self, path: str, content: Callable[[], bytes], made_from: str | None) -> None:
        """Write a file, unless the site holds one made from the same. content: makes what is written."""
        if not self.is_current(path, made_from):
            self.write(path, content(), made_from)

    def write(self, path: str, content: bytes, made_from: str | None = None) -> None:
        """Write a file, unless the site has it with this content already. made_from: what it is made from."""
        if made_from and path in self._made and self._made[path].made_from == made_from:
            return  # made already, by this build or the one before
        target = self._file(path)
        if path in self.sums and self._is_staged:
            Path(target).unlink(missing_ok=True)  # written before in this build
        self.sums[path] = (hashlib.sha256(content).hexdigest(), len(content))
        equal = path in self._found and _has_content(f"{self.site}/{path}", content)
        if equal:
            target = f"{self.site}/{path}"
        else:
            self._make_folder(path.rpartition("/")[0])
            with naming(target), open(target, "wb") as file:
                file.write(content)
        if made_from:
            written = os.stat(target)
            self._made[path] = Made(made_from, self.sums[path][0], written.st_size, written.st_mtime_ns)

    @property
    def _is_staged(self) -> bool:
        return self.folder != self.site

    def state(self) -> State:
        """Return what this build has written so far, for merging in another process."""
        return State(self.sums, self._made)

    def merge(self, state: State) -> None:
        """Add what another process has written into the folder."""
        self.sums |= state.sums
        self._made |= state.made

    def _file(self, path: str) -> str:
        """Return the path of a file that is written as text: a Path for each of thousands would cost more than writing."""
        return f"{self.folder}/{path}"

    def _make_folder(self, folder: str) -> None:
        """Make a folder where it is missing."""
        if folder not in self._folders:
            self._folders.add(folder)
            os.makedirs(self._file(folder), exist_ok=True)

    def copy_tree(self, folder: Path) -> None:
        """Write every file of another folder."""
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            self.write(file.relative_to(folder).as_posix(), file.read_bytes())

    @property
    def vanished(self) -> list[str]:
        """Return the paths of the files, and of links, that the site had and this build has not written."""
        return [path for path in self._found if path not in self.sums]

    def remove_vanished(self) -> None:
        """Remove the files that this build has not written, and the folders that are empty then."""
        remove(self.folder, self.vanished)

    def beside(self, name: str) -> Path | None:
        """Return a file beside the memory, for what else one build records for the next."""
        return self._memory and self._memory.with_suffix(f".{name}{self._memory.suffix}")

    def remember(self) -> None:
        """Record for the next build what this one has made; called when all is written."""
        if self._memory:
            write_text(self._memory, json.dumps(self._made))


def files_in(folder: str, below: str = "") -> dict[str, Status]:
    """Return size and time of every file below a folder, by its path there. A link is a file of no size: none is followed."""
    found: dict[str, Status] = {}
    try:
        with os.scandir(f"{folder}/{below}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    found |= files_in(folder, f"{below}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found[below + entry.name] = (status.st_size, status.st_mtime_ns)
                else:
                    found[below + entry.name] = (-1, 0)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return found


def remove(folder: Path, paths: list[str]) -> None:
    """Remove files below a folder, and the folders that are empty then."""
    for path in paths:
        file = folder / path
        file.unlink(missing_ok=True)
        _remove_if_empty(file.parent, folder)


def _remove_if_empty(folder: Path, top: Path) -> None:
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _read_memory(memory: Path | None) -> dict[str, Made]:
    """Return what the last build recorded, or nothing where it did not finish."""
    try:
        return {path: Made(*made) for path, made in json.loads(memory.read_bytes()).items()} if memory else {}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _has_content(file: str, content: bytes) -> bool:
    try:
        return os.path.getsize(file) == len(content) and Path(file).read_bytes() == content
    except OSError:
        return False
