"""When records came and when they last changed, after the history of the repository."""

import datetime
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Times by path as the registry's files name theirs. moment is the time of the data as a whole (UTC)."""

    moment: datetime.datetime
    added: dict[str, datetime.datetime]
    changed: dict[str, datetime.datetime]

    def added_at(self, path: str) -> datetime.datetime:
        """Return when a file came; the moment of the data when the history does not know it."""
        return self.added.get(path, self.moment)

    def changed_at(self, path: str) -> datetime.datetime:
        """Return when a file last changed; the moment of the data when the history does not know it."""
        return self.changed.get(path, self.moment)


UNKNOWN = History(moment=datetime.datetime.fromtimestamp(0, datetime.UTC), added={}, changed={})


def history_of(registry: Path, epoch: str | None) -> History:
    """Return the history of a registry's folder.

    epoch: SOURCE_DATE_EPOCH, the seconds that stand for the whole; without it the last commit's time, or 1970.
    """
    added: dict[str, datetime.datetime] = {}
    changed: dict[str, datetime.datetime] = {}
    last = None
    for time, path in _log(registry):
        last = last or time
        changed.setdefault(path, time)
        added[path] = time
    moment = _time(epoch) if epoch else last or _time("0")
    return History(moment=moment, added=added, changed=changed)


def _log(registry: Path) -> list[tuple[datetime.datetime, str]]:
    """Return (time, path) of every change of a file, the latest first; nothing without git."""
    command = ["git", "-C", str(registry.parent), "-c", "core.quotepath=off", "log", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", registry.name]  # fmt: skip
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    changes, time = [], _time("0")
    for line in filter(None, text.splitlines()):
        if line.startswith("@"):
            time = _time(line[1:])
        else:
            changes.append((time, line))
    return changes


def _time(seconds: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
