"""Rules about the numbers of documents: order within a series, year, form, and what neighbours imply."""

from typing import NamedTuple

from policyarchive.audit.documents import (
    Listed,
    date_path,
    line_of,
    lines_of,
    numbering,
    runs,
    sequence,
    shown_date,
)
from policyarchive.audit.figures import document_label
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, Finding, Findings, Inference
from policyarchive.audit.order import out_of_order
from policyarchive.core.dates import is_before, is_day, is_sunday, moved_to
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document


class Numbered(NamedTuple):
    """A document of a series, by its running number and its date."""

    sequence: int
    date: str
    identifier: str
    document: Document


def number_order(registry: Registry) -> Findings:
    """Within one series, higher numbers have the same or later dates."""
    groups: dict[tuple[str, ...], list[Numbered]] = {}
    for identifier, document in registry.documents.items():
        own = numbering(registry, document)
        if own and document.date and is_day(document.date):
            numbered = Numbered(own.sequence, document.date, identifier, document)
            groups.setdefault(own.series, []).append(numbered)
    for group in groups.values():
        if len(group) > 1:
            yield from _compare_series(registry, sorted(group, key=lambda numbered: numbered[:2]))


def _compare_series(registry: Registry, group: list[Numbered]) -> Findings:
    certain, possible = out_of_order([date for _, date, _, _ in group])
    for position, (_, _, identifier, document) in enumerate(group):
        here = group[max(position - 1, 0) : position + 2]
        neighbours = [other for _, _, _, other in here if other is not document]
        verdict = INCONSISTENT if position in certain else AMBIGUOUS if position in possible else CONSISTENT
        yield Finding(
            code="number-order",
            subject=f"documents/{identifier}",
            lines=lines_of(document, *neighbours),
            verdict=verdict,
            stated=shown_date(document),
            computed="; ".join(f"{other.number}: {shown_date(other)}" for other in neighbours),
            formula=" < ".join(f"{number} ({shown_date(other)})" for number, _, _, other in here),
            found={"document": document_label(registry, identifier)},
            cause=date_path(identifier),
        )


def date_between_neighbours(registry: Registry) -> Findings:
    """A number that lies between its neighbours in the list has a date that lies between theirs.

    Asked where both neighbours are numbered in one series, whatever the year of the document is.
    """
    for run in runs(registry).values():
        for before, entry, after in zip(run, run[1:], run[2:], strict=False):
            if _encloses(registry, before.document, entry.document, after.document):
                yield _compare_dates(registry, before.document, entry, after.document)


def _encloses(registry: Registry, before: Document, document: Document, after: Document) -> bool:
    """Tell whether the number of a document lies between two of one series; all three then have a date."""
    low, own, high = (numbering(registry, d) for d in (before, document, after))
    if low is None or own is None or high is None or low.series != high.series:
        return False
    return own.series[:-1] == low.series[:-1] and low.sequence < own.sequence < high.sequence


def _compare_dates(registry: Registry, before: Document, entry: Listed, after: Document) -> Finding:
    document = entry.document
    earliest, date, latest = (d.date or "" for d in (before, document, after))
    inside = _is_between(earliest, date, latest)
    moved = moved_to(earliest[:4], date)
    slip = not inside and moved is not None and _is_between(earliest, moved, latest)
    return Finding(
        code="date-between",
        subject=f"documents/{entry.identifier}",
        lines=lines_of(document, before, after),
        verdict=CONSISTENT if inside else INCONSISTENT,
        stated=shown_date(document),
        computed=f"{shown_date(before)}–{shown_date(after)}",
        formula=" < ".join(f"{sequence(registry, d)} ({shown_date(d)})" for d in (before, document, after)),
        found={
            "document": document_label(registry, entry.identifier),
            "before": before.number or "",
            "after": after.number or "",
        },
        cause=date_path(entry.identifier),
        inference=_other_year(registry, entry, earliest[:4]) if slip else None,
    )


def _is_between(earliest: str, date: str, latest: str) -> bool:
    """Tell whether a date lies between two others, as far as all are known."""
    return not is_before(date, earliest) and not is_before(latest, date)


def _other_year(registry: Registry, entry: Listed, year: str) -> Inference:
    """Return that the year may be wrong; a printed date on a Sunday, and the other on none, supports it weakly."""
    date = entry.document.date or ""
    found = {"year": year, "printed": date[:4]}
    line = line_of(entry.document)
    if not is_sunday(date) or is_sunday(moved_to(year, date)):
        return Inference(code="year", found=found, line=line)
    printed = [document for document in registry.documents.values() if document.provenance]
    sundays = sum(is_sunday(document.date) for document in printed) - 1
    shown = shown_date(entry.document)
    days = {"stated": shown, "other": shown.replace(date[:4], year), "sundays": str(sundays)}
    return Inference(code="year-and-sunday", found=found | days, line=line)


NUMBERING_RULES = (number_order, date_between_neighbours)
