"""Rules about the order of the list of documents."""

from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from policyarchive.audit.documents import (
    date_path,
    is_within,
    line_of,
    lines_of,
    period_of,
    runs,
    shown_date,
)
from policyarchive.audit.figures import document_label
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    Finding,
    Findings,
    Inference,
    Words,
)
from policyarchive.audit.order import out_of_order
from policyarchive.core.dates import is_day
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

_LEAST_GROUP = 2


class Dated(NamedTuple):
    """A document whose day is known."""

    identifier: str
    document: Document
    date: str


def order_within_list(registry: Registry) -> Findings:
    """Documents of one type are in the order of their days, where these are known, within a section of the list."""
    for (section, _), run in runs(registry).items():
        dated = [
            Dated(entry.identifier, entry.document, entry.document.date)
            for entry in run
            if entry.document.date and is_day(entry.document.date)
        ]
        if len(dated) > 1:
            period = period_of(registry.document_list, section)
            yield from _compare_order(registry, period.years if period else None, dated)


def _compare_order(registry: Registry, period: tuple[str, str] | None, run: list[Dated]) -> Findings:
    """Yield a finding per document. Those outside the period of the heading are out of order first."""
    inside = [i for i, dated in enumerate(run) if period is None or is_within(dated.date, period)]
    certain, possible = out_of_order([run[i].date for i in inside])
    misplaced = {inside[i] for i in certain} | (set(_falling(run)) - set(inside))
    doubtful = {inside[i]: inside[i - 1] for i in _after_another(possible)}
    for i, dated in enumerate(run):
        before = run[doubtful[i]] if i in doubtful else None
        rival = before if before and dated.date < before.date else None
        verdict = INCONSISTENT if i in misplaced else AMBIGUOUS if rival else CONSISTENT
        neighbours = [run[n] for n in (i - 1, i + 1) if 0 <= n < len(run)]
        behind = _after_numbers_with_a_year(registry, run, i) if rival else None
        yield replace(_order_finding(registry, dated, neighbours, verdict, rival), inference=behind)


def _falling(run: list[Dated]) -> list[int]:
    """Return the positions whose date is not between those before and after them."""
    dates = [dated.date for dated in run]
    return [
        i
        for i, date in enumerate(dates)
        if any(d > date for d in dates[:i]) or any(d < date for d in dates[i + 1 :])
    ]


def _after_another(possible: set[int]) -> list[int]:
    """Return the positions that, like the one before them, may be out of order."""
    return [position for position in possible if position - 1 in possible]


def _order_finding(
    registry: Registry, dated: Dated, neighbours: list[Dated], verdict: str, rival: Dated | None
) -> Finding:
    others = [neighbour.document for neighbour in neighbours]
    return Finding(
        code="order",
        subject=f"documents/{dated.identifier}",
        lines=lines_of(dated.document, *others),
        verdict=verdict,
        stated=shown_date(dated.document),
        computed="; ".join(f"{other.number}: {shown_date(other)}" for other in others),
        found={
            "document": document_label(registry, dated.identifier),
            "other": document_label(registry, rival.identifier) if rival else "",
        },
        concerns=(f"documents/{rival.identifier}",) if rival else (),
        cause=date_path(dated.identifier),
    )


def _after_numbers_with_a_year(registry: Registry, run: list[Dated], i: int) -> Inference | None:
    """Return that a document without a year in its number may only follow the group of those that have one."""
    before = takewhile(lambda dated: _has_year(registry, dated.document), reversed(run[:i]))
    numbers = [dated.document.number or "" for dated in before]
    if _has_year(registry, run[i].document) or len(numbers) < _LEAST_GROUP:
        return None
    found: Words = {
        "document": document_label(registry, run[i].identifier),
        "numbers": ", ".join(reversed(numbers)),
        "count": str(len(numbers)),
    }
    return Inference(code="numbers-with-year", found=found, line=line_of(run[i].document))


def _has_year(registry: Registry, document: Document) -> bool:
    number = registry.reading_of(document)
    return number is not None and number.year is not None


ORDER_RULES = (order_within_list,)
