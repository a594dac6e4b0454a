"""The folder of a built site: files that differ are written, equal ones stay, those no longer made are removed.

A preview writes into its folder as it goes. A site is built into a new folder beside it, where unchanged files are links
to the old ones; only when all is written does the new folder take the place of the old one.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from policyarchive.core.writing import naming, write_file, write_text


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

    memory: the file in which one build records for the next what it made each file from. before: the folder that
    the last build filled, if not this one.
    """

    def __init__(self, folder: Path, memory: Path | None = None, before: Path | None = None):
        self.folder, self._before_folder = folder, before or folder
        self._separate = before is not None
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
        if _size_and_time(self._file_before(path)) != (made.size, made.time):
            return False
        self._keep(path)
        self.sums[path] = (made.sum, made.size)
        self._made[path] = made
        return True

    def write_if_stale(self, path: str, content: Callable[[], bytes], made_from: str | None) -> None:
        """Write a file, unless the folder holds one made from the same. content: makes what is written."""
        if not self.is_current(path, made_from):
            self.write(path, content(), made_from)

    def write(self, path: str, content: bytes, made_from: str | None = None) -> None:
        """Write a file, unless it has this content already. made_from: what it is made from."""
        target = self._file(path)
        if self._separate and path in self.sums:
            os.unlink(target)  # written before in this build: it may be a link to the file of the last one
        self.sums[path] = (hashlib.sha256(content).hexdigest(), len(content))
        self._make_folder(path.rpartition("/")[0])
        if _has_content(self._file_before(path), content):
            self._keep(path)
        else:
            with naming(target), open(target, "wb") as file:
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

    def _file_before(self, path: str) -> str:
        return f"{self._before_folder}/{path}"

    def _keep(self, path: str) -> None:
        """Have a file of the last build in this folder too. What is in it already is left alone."""

    def _make_folder(self, folder: str) -> None:
        """Make a folder of the site where it is missing."""
        if folder not in self._folders:
            self._folders.add(folder)
            os.makedirs(self._file(folder), exist_ok=True)

    def copy_tree(self, folder: Path) -> None:
        """Write every file of another folder."""
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            self.write(file.relative_to(folder).as_posix(), file.read_bytes())

    def remove_vanished(self) -> None:
        """Remove the files and folders that this build has not written."""
        if self.folder.exists():
            self._remove_vanished_from("", _folders(self.sums))

    def beside(self, name: str) -> Path | None:
        """Return a file beside the memory, for what else one build records for the next."""
        return self._memory and self._memory.with_suffix(f".{name}{self._memory.suffix}")

    def remember(self) -> None:
        """Record for the next build what this one has made; called when all is written."""
        if self._memory:
            write_text(self._memory, json.dumps(self._made))

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


class StagedOutput(Output):
    """A new folder beside a site, which takes its place when it is published. A build killed before leaves the site."""

    def __init__(self, site: Path):
        self.site = site
        self._replaced = site.with_name(f".{site.name}.old")
        staged = site.with_name(f".{site.name}.new")
        self._repair(staged)
        super().__init__(staged, site.with_name(f".{site.name}.made"), before=site)

    def publish(self) -> None:
        """Put the new folder in the place of the site. Raises OSError; then the site is as it was."""
        remembered = self._memory.read_bytes() if self._memory and self._memory.exists() else None
        self.remember()
        try:
            self._swap()
        except OSError:
            if self._memory and remembered is not None:
                write_file(self._memory, remembered)
            raise

    def _swap(self) -> None:
        if self.site.exists():
            os.sync()  # what a crash of the system could still take from the new files would be missed in the old ones
            self.site.rename(self._replaced)
        try:
            self.folder.rename(self.site)
        except OSError:
            if self._replaced.exists():
                self._replaced.rename(self.site)
            raise
        shutil.rmtree(self._replaced, ignore_errors=True)

    def discard(self) -> None:
        """Remove the new folder: the build has failed."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _repair(self, staged: Path) -> None:
        """Clear up after a build that was killed: the old site comes back where the new one did not take its place."""
        if self._replaced.exists() and not self.site.exists():
            self._replaced.rename(self.site)
        for left in (staged, self._replaced):
            shutil.rmtree(left, ignore_errors=True)

    def _keep(self, path: str) -> None:
        """Link a file of the site into the new folder; copy it where the disk knows no links. Times stay."""
        self._make_folder(path.rpartition("/")[0])
        source, target = self._file_before(path), self._file(path)
        try:
            os.link(source, target, follow_symlinks=False)
        except FileExistsError:
            return
        except OSError:
            shutil.copy2(source, target)


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
