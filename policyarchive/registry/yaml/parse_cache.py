"""A cache of parsed files: a file that an earlier build has found without problems is neither read nor parsed again.

It is kept because a build after one edit among 10,000 documents would read and parse all of them. A process that
checks again and again, as a preview does, keeps one cache, and with it the records.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from policyarchive.core.writing import write_text

R = TypeVar("R", bound=BaseModel)
Stamp = tuple[int, int]  # size in bytes and time of the last change in nanoseconds


class ParseCache:
    """Plain values of files without problems, by the SHA-256 of their bytes; that digest by size and time of a file.

    file: keeps the values from one build to the next; None for a check that needs no cache.
    software: digest of the software; what another version has cached does not count.
    """

    def __init__(self, file: Path | None = None, software: str = ""):
        self._file, self._software = file, software
        self._cached, self._seen = self._read()
        self._current: dict[str, Any] = {}
        self._stamps: dict[str, tuple[Stamp, str]] = {}
        self._learned = False
        self._records: dict[int, BaseModel] = {}  # by the identity of their values, which _cached keeps alive

    def digest_of(self, file: Path, stamp: Stamp) -> str | None:
        """Return the digest of a file that has still the size and the time that it had when it was read; else None."""
        seen, digest = self._seen.get(str(file), (None, ""))
        return digest if seen == stamp else None

    def note(self, file: Path, stamp: Stamp, digest: str) -> None:
        """Note size and time, from before it was read, of a file with the digest of its bytes."""
        self._stamps[str(file)] = (stamp, digest)

    def learn(
        self, kind: type, languages: Sequence[str], file: Path, stamp: Stamp, digest: str, values: Any
    ) -> None:
        """Take over what another process has found without problems."""
        self._seen[str(file)] = (stamp, digest)
        self._cached[_key(kind, languages, digest)] = values
        self._learned = True

    def values(self, kind: type, languages: Sequence[str], digest: str) -> Any:
        """Return the values of a file, None where it is not known to be without problems."""
        key = _key(kind, languages, digest)
        if key in self._cached:
            self._current[key] = self._cached[key]
        return self._cached.get(key)

    def record(self, kind: type[R], languages: Sequence[str], digest: str, values: Any) -> R | None:
        """Return the record of values that came from this cache, None for others."""
        if values is None or self._current.get(_key(kind, languages, digest)) is not values:
            return None
        made = self._records.get(id(values))
        if not isinstance(made, kind):
            made = self._records[id(values)] = kind.model_validate(values)
        return made

    def add(self, kind: type, languages: Sequence[str], digest: str, values: Any) -> None:
        """Cache the values of a file without problems."""
        self._current[_key(kind, languages, digest)] = values

    def write(self) -> None:
        """Keep what this check has used and added for the next one, and write it if that differs from what was there."""
        changed = self._current.keys() != self._cached.keys() or self._stamps != self._seen
        if self._file and (changed or self._learned):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            content = {"software": self._software, "stamps": self._stamps, "files": self._current}
            write_text(self._file, json.dumps(content, ensure_ascii=False))
        alive = {id(values) for values in self._current.values()}
        self._records = {key: record for key, record in self._records.items() if key in alive}
        self._cached, self._current = self._current, {}
        self._seen, self._stamps = self._stamps, {}
        self._learned = False

    def _read(self) -> tuple[dict[str, Any], dict[str, tuple[Stamp, str]]]:
        try:
            content = json.loads(self._file.read_bytes()) if self._file else {}
            written = self._file.stat().st_mtime_ns if self._file else 0
            known = content["software"] == self._software
            files, stamps = (dict(content["files"]), dict(content["stamps"])) if known else ({}, {})
            # A file may have been written again in the moment in which the cache was: its time says nothing.
            seen = {
                path: ((size, time), digest)
                for path, ((size, time), digest) in stamps.items()
                if time < written
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}, {}
        return files, seen


def stamp_of(file: Path) -> Stamp:
    """Return the size and the time of a file. Raises OSError."""
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def _key(kind: type, languages: Sequence[str], digest: str) -> str:
    """Return what the problems of a file depend on: its model, its bytes, the languages of the archive."""
    return f"{kind.__name__} {digest} {' '.join(languages)}"
