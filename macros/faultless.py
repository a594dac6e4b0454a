"""The files of a registry that an earlier build has found without fault: their values need no second reading."""

import json
from pathlib import Path
from typing import Any


class Faultless:
    """Remembers plain values by the SHA-256 of the file that held them.

    memory: the file that tells one build what the one before it has read; None for a check that stands alone.
    software: its digest; what another one has found does not count.
    """

    def __init__(self, memory: Path | None = None, software: str = ""):
        self._memory, self._software = memory, software
        self._before = self._remembered()
        self._now: dict[str, Any] = {}

    def values(self, digest: str) -> Any:
        """Return the values of a file, None where it is not known to be without fault."""
        if digest in self._before:
            self._now[digest] = self._before[digest]
        return self._before.get(digest)

    def keep(self, digest: str, values: Any) -> None:
        """Remember that a file with these values has no fault."""
        self._now[digest] = values

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
