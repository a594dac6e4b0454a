"""Dates of the registry as a whole: nothing from the future, nothing older than what it acts upon."""

from collections.abc import Iterator

from macros.load import Registry
from macros.problems import Problem


def not_in_the_future(registry: Registry, today: str) -> Iterator[Problem]:
    """No document is dated after today ("2026-11-24"); a partial date is compared as far as it goes."""
    for identifier, document in registry.documents.items():
        if document.date and document.date > today[: len(document.date)]:
            place = registry.files[f"documents/{identifier}"].place("date")
            found = {"date": document.date, "today": today}
            yield Problem(code="future-date", place=place, found=found)


def not_older_than_target(registry: Registry) -> Iterator[Problem]:
    """A document acts only upon documents that existed on its day; a verb that reads both ways is no act."""
    both_ways = {verb for verb, term in registry.verbs.items() if term.label == term.inverse}
    for identifier, document in registry.documents.items():
        for index, relation in enumerate(document.relations):
            target = registry.documents.get(relation.target)
            if target and relation.verb not in both_ways and _before(document.date, target.date):
                place = registry.files[f"documents/{identifier}"].place("relations", index, "target")
                found = {"date": document.date, "target": relation.target, "target_date": target.date}
                yield Problem(code="older-than-target", place=place, found=found)


def _before(date: str | None, other: str | None) -> bool:
    """Tell whether a date lies before another as far as both are known."""
    if not date or not other:
        return False
    length = min(len(date), len(other))
    return date[:length] < other[:length]


RULES = (not_older_than_target,)
