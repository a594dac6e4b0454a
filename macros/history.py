"""When records came and when they last changed, after the history of the registry."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from macros import gitlog

_EVERY = -1


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

    epoch: SOURCE_DATE_EPOCH, the seconds that stand for the whole; without it the last change of a record, or 1970.
    """
    added: dict[str, datetime.datetime] = {}
    changed: dict[str, datetime.datetime] = {}
    for commit in gitlog.history(registry, limit=_EVERY):
        time = datetime.datetime.fromisoformat(commit.time).astimezone(datetime.UTC)
        for _, path in commit.files:
            changed.setdefault(f"{registry.name}/{path}", time)
            added[f"{registry.name}/{path}"] = time
    if epoch:
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    else:
        moment = max(changed.values(), default=UNKNOWN.moment)
    return History(moment=moment, added=added, changed=changed)
