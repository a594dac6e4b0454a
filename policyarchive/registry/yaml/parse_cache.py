"""The files of a registry that an earlier build has found without fault: their values need no second reading."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class ParseCache:
    """Remembers plain values by the SHA-256 of the file that held them.

    memory: the file that tells one build what the one before it has read; None for a check that stands alone.
    software: its digest; what another one has found does not count.
    """

    def __init__(self, memory: Path | None = None, software: str = ""):
        self._memory, self._software = memory, software
        self._before = self._remembered()
        self._now: dict[str, Any] = {}
        self._known: set[int] = set()  # by identity: these values are held by _before

    def values(self, kind: type, languages: Sequence[str], digest: str) -> Any:
        """Return the values of a file, None where it is not known to be without fault."""
        key = _key(kind, languages, digest)
        if key in self._before:
            self._now[key] = self._before[key]
            self._known.add(id(self._before[key]))
        return self._before.get(key)

    def knows(self, values: Any) -> bool:
        """Tell whether these very values came from here."""
        return id(values) in self._known

    def keep(self, kind: type, languages: Sequence[str], digest: str, values: Any) -> None:
        """Remember that a file with these values has no fault."""
        self._now[_key(kind, languages, digest)] = values

    def remember(self) -> None:
        """Tell the next build, if there is something new to tell."""
        if self._memory and self._now.keys() != self._before.keys():
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            told = {"software": self._software, "files": self._now}
            self._memory.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")

    def _remembered(self) -> dict[str, Any]:
        try:
            told = json.loads(self._memory.read_bytes()) if self._memory else {}
            return told["files"] if told["software"] == self._software else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def _key(kind: type, languages: Sequence[str], digest: str) -> str:
    """Return what the faults of a file depend on: what it is to hold, its bytes, the languages of the archive."""
    return f"{kind.__name__} {digest} {' '.join(languages)}"
