"""View of the registry's change log: from the history in git, never typed by hand."""

import re
from pathlib import PurePosixPath

from policyarchive.core.git import Commit
from policyarchive.site.names import criterion_label, date_of, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

_SHOWN = 10  # records of a kind on a day; the rest is at a click


def changelog_view(site: Site, commits: list[Commit]) -> list[View]:
    """Return one entry per day, newest first: the records that were added, changed or removed on it."""
    days: dict[str, list[Commit]] = {}
    for commit in commits:
        days.setdefault(commit.time[:10], []).append(commit)
    return [_day(site, day, commits_of_day) for day, commits_of_day in days.items()]


def _day(site: Site, day: str, commits: list[Commit]) -> View:
    """Return the entry of a day; commits are newest first."""
    records = [_record(site, kind, path) for path, kind in _outcome(commits).items()]
    return {
        "id": f"d{day}",
        "date": date_of(site, day),
        "day": day,
        "time": commits[0].time,
        "title": site.t("changes.records", count=len(records)),
        "records": records,
        "groups": [
            group for kind in ("added", "changed", "removed") if (group := _group(site, kind, records))
        ],
    }


def _group(site: Site, kind: str, records: list[View]) -> View | None:
    """Return the records of which the same is to be said, or None where there are none."""
    own = [record for record in records if record["change"] == kind]
    title = site.t(f"changes.group.{kind}", count=len(own))
    return {"title": title, "shown": own[:_SHOWN], "folded": own[_SHOWN:]} if own else None


def _outcome(commits: list[Commit]) -> dict[str, str]:
    """Return what became of each file: what was added and then changed on the same day is new."""
    outcome: dict[str, str] = {}
    for commit in reversed(commits):
        for kind, path in commit.files:
            new = outcome.get(path) == "added" and kind == "changed"
            outcome[path] = "added" if new else kind
    return {path: outcome[path] for path in sorted(outcome, key=_natural)}


def _natural(path: str) -> list[str | int]:
    """Return a key that puts criterion 2 before criterion 10."""
    return [int(piece) if piece.isdigit() else piece for piece in re.split(r"(\d+)", path)]


def _record(site: Site, kind: str, path: str) -> View:
    """Return how a changed file is called, with the key of its page while the record is there."""
    folder, *rest = PurePosixPath(path).with_suffix("").parts
    identifier = "/".join(rest)
    name, key = identifier, None
    if folder == "documents" and identifier in site.registry.documents:
        summary = summary_of(site, identifier)
        name, key = summary.long_name, summary.key
    elif folder == "criteria" and identifier in site.registry.criteria:
        name, key = criterion_label(site, site.registry.criteria[identifier]), f"criterion:{identifier}"
    elif folder == "indicators" and identifier in site.registry.indicators:
        name, key = indicator_title(site, identifier), f"indicator:{identifier}"
    elif folder == "dossiers" and identifier in site.registry.dossiers:
        name, key = site.pick(site.registry.dossiers[identifier].title), f"dossier:{identifier}"
    url = key and site.permalink(key)
    return {"change": kind, "kind": site.t(f"changes.{kind}"), "name": name, "key": key, "url": url}
