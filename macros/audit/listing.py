"""Rules about the list of documents: periods of headings, order, and the date of the report."""

from macros.audit.chain import out_of_order
from macros.audit.documents import Held, line_of, lines_of, listed, runs, shown_date
from macros.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from macros.audit.lookup import at_most, document_label
from macros.dates import year_of
from macros.load import Registry
from macros.model import CITED, LISTED, SOURCE, Document, Part


def date_within_period(registry: Registry) -> Findings:
    """A listed document is dated within the years of the heading it stands under."""
    for identifier, document in listed(registry):
        part = registry.document_list.parts.get(document.provenance.part or "")
        if part is None or part.first_year is None:
            continue
        year, inside = year_of(document.date), _within(document, part)
        yield Finding(
            code="date-in-period",
            subject=f"documents/{identifier}",
            lines=(line_of(document), part.line),
            verdict=NOT_CHECKABLE if year is None else CONSISTENT if inside else INCONSISTENT,
            stated=shown_date(document),
            computed=f"{part.first_year}–{part.last_year}",
            formula=f"{year or '–'} {'∈' if inside else '∉'} {part.first_year}–{part.last_year}",
            found={"document": document_label(registry, identifier), "part": part.name},
        )


def _within(document: Document, part: Part) -> bool:
    year = year_of(document.date)
    return year is not None and part.first_year <= year <= part.last_year


def order_within_list(registry: Registry) -> Findings:
    """Documents of one type stand in the order of their dates within a section of the list."""
    for (part, _, _), run in runs(registry).items():
        dated = [(identifier, document) for identifier, document in run if document.date]
        if len(dated) > 1:
            yield from _orders(registry, registry.document_list.parts.get(part), dated)


def _orders(registry: Registry, part: Part | None, run: list[Held]) -> Findings:
    """Yield a finding a document. Those outside the period of the heading are out of order first."""
    inside = [place for place, (_, document) in enumerate(run) if part is None or _within(document, part)]
    certain, possible = out_of_order([run[place][1].date for place in inside])
    misplaced = {inside[place] for place in certain} | (set(_falling(run)) - set(inside))
    doubtful = {inside[place]: inside[place - 1] for place in _both(possible)}
    for place, held in enumerate(run):
        rival = (
            run[doubtful[place]]
            if place in doubtful and held[1].date < run[doubtful[place]][1].date
            else None
        )
        verdict = INCONSISTENT if place in misplaced else AMBIGUOUS if rival else CONSISTENT
        yield _order(
            registry, held, [run[p] for p in (place - 1, place + 1) if 0 <= p < len(run)], verdict, rival
        )


def _falling(run: list[Held]) -> list[int]:
    """Return the places whose date is not between those before and after them."""
    dates = [document.date for _, document in run]
    return [
        i
        for i, date in enumerate(dates)
        if any(d > date for d in dates[:i]) or any(d < date for d in dates[i + 1 :])
    ]


def _both(possible: set[int]) -> list[int]:
    """Return the places that, like the one before them, may be out of order."""
    return [place for place in possible if place - 1 in possible]


def _order(
    registry: Registry, held: Held, neighbours: list[Held], verdict: str, rival: Held | None
) -> Finding:
    identifier, document = held
    return Finding(
        code="order",
        subject=f"documents/{identifier}",
        lines=lines_of(document, *(other for _, other in neighbours)),
        verdict=verdict,
        stated=shown_date(document),
        computed="; ".join(f"{other.number}: {shown_date(other)}" for _, other in neighbours),
        found={
            "document": document_label(registry, identifier),
            "other": document_label(registry, rival[0]) if rival else "",
        },
        concerns=(f"documents/{rival[0]}",) if rival else (),
    )


def dated_before_report(registry: Registry) -> Findings:
    """The report lists and cites no document younger than itself."""
    report = next((document for document in registry.documents.values() if document.listing == SOURCE), None)
    if report is None or report.date is None:
        return
    for identifier, document in registry.documents.items():
        if document.listing not in (LISTED, CITED):
            continue
        later = document.date is not None and document.date > report.date[: len(document.date)]
        yield Finding(
            code="after-report",
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=NOT_CHECKABLE if document.date is None else INCONSISTENT if later else CONSISTENT,
            stated=shown_date(document),
            computed=shown_date(report),
            formula=at_most(shown_date(document), shown_date(report), holds=not later)
            if document.date
            else "",
            found={"document": document_label(registry, identifier), "report": report.number or ""},
        )


LISTING_RULES = (date_within_period, order_within_list, dated_before_report)
