"""What the editor has saved and not sent: kept in a folder of the archive that git ignores, so that it outlasts the program.

A file counts as saved by the editor as long as it holds what the editor wrote: edits by hand are never sent or undone unasked.
"""

import datetime
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from policyarchive.core.writing import write_file, write_text
from policyarchive.registry.attachments import sha256

try:
    import fcntl
except (
    ImportError
):  # not on Windows: there two editors of one archive are told apart by the versions of files alone
    fcntl = None  # type: ignore[assignment]

_FOLDER = ".editor.made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file that was saved. saved: its version then; before: that of what it held first. None where it is not there."""

    saved: str | None
    before: str | None


class Ledger:
    """The files that the editor has saved in an archive."""

    def __init__(self, archive: Path):
        self._folder = archive / _FOLDER
        self._file = self._folder / "saved.json"
        self._lock = RLock()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold off everyone else who would save in this archive: other requests, and other programs of this kind."""
        with self._lock:
            if fcntl is None:
                yield
                return
            self._folder.mkdir(exist_ok=True)
            with (self._folder / "lock").open("a", encoding="utf-8") as stream:
                fcntl.flock(stream, fcntl.LOCK_EX)
                yield

    def entries(self) -> dict[str, Entry]:
        """Return what was saved, by path; nothing where that cannot be read."""
        try:
            listed = json.loads(self._file.read_bytes())
            return {path: Entry(saved=saved, before=before) for path, (saved, before) in listed.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def day(self) -> datetime.date:
        """Return the day on which something was saved last, by the time of the file that notes it. Raises OSError."""
        return datetime.date.fromtimestamp(self._file.stat().st_mtime)

    def note(self, saved: Mapping[str, tuple[bytes | None, bytes | None]]) -> None:
        """Note files by their paths, each with what it held before and what was saved. Raises OSError."""
        entries = self.entries()
        for path, (before, after) in saved.items():
            first = entries[path].before if path in entries else self._keep(before)
            entries[path] = Entry(saved=_version(after), before=first)
        self._write({path: entry for path, entry in entries.items() if entry.saved != entry.before})

    def forget(self, paths: set[str]) -> None:
        """Forget files, as when they are as they were. Raises OSError."""
        self._write({path: entry for path, entry in self.entries().items() if path not in paths})

    def content_before(self, path: str) -> bytes | None:
        """Return what a file held before it was first saved, None where it was not there. Raises KeyError and OSError."""
        before = self.entries()[path].before
        return None if before is None else (self._folder / before).read_bytes()

    def _keep(self, content: bytes | None) -> str | None:
        version = _version(content)
        if content is not None and version is not None:
            self._folder.mkdir(exist_ok=True)
            write_file(self._folder / version, content)
        return version

    def _write(self, entries: Mapping[str, Entry]) -> None:
        self._folder.mkdir(exist_ok=True)
        listed = {path: [entry.saved, entry.before] for path, entry in sorted(entries.items())}
        write_text(self._file, json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        kept = {entry.before for entry in entries.values()}
        for file in self._folder.iterdir():
            if len(file.name) == 64 and file.name not in kept:
                file.unlink()


def _version(content: bytes | None) -> str | None:
    return None if content is None else sha256(content)
