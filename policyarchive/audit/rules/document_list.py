"""Rules about the list of documents: periods of headings, order, the date of the report, and the body's counts of
the documents listed: how many, of which type, in which period.
"""

from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from policyarchive.audit.documents import date_path, line_of, lines_of, listed, number_of, runs, shown_date
from policyarchive.audit.figures import at_most, document_label, equation, statements_of
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
    Inference,
)
from policyarchive.audit.order import out_of_order
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.core.dates import year_of
from policyarchive.core.numerals import parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Part
from policyarchive.registry.model.documents import CITED, LISTED, SOURCE, Document
from policyarchive.registry.model.statements import CountOfDocuments, Statement


class Dated(NamedTuple):
    """A document that has a date."""

    identifier: str
    document: Document
    date: str


def date_within_period(registry: Registry) -> Findings:
    """A listed document is dated within the years of the heading above it."""
    for identifier, document, provenance in listed(registry):
        part = registry.document_list.parts.get(provenance.part or "")
        period = _period(part)
        if part is None or period is None:
            continue
        year, inside = year_of(document.date), _is_within(document.date, period)
        yield Finding(
            code="date-in-period",
            subject=f"documents/{identifier}",
            lines=(line_of(document), part.line),
            verdict=NOT_CHECKABLE if year is None else CONSISTENT if inside else INCONSISTENT,
            stated=shown_date(document),
            computed=f"{period[0]}–{period[1]}",
            formula=f"{year or '–'} {'∈' if inside else '∉'} {period[0]}–{period[1]}",
            found={"document": document_label(registry, identifier), "part": part.name},
            cause=date_path(identifier),
        )


def _period(part: Part | None) -> tuple[str, str] | None:
    """Return the first and the last year that the heading of a part names, None where it names none."""
    return (part.first_year, part.last_year) if part and part.first_year and part.last_year else None


def _is_within(date: str | None, period: tuple[str, str]) -> bool:
    year = year_of(date)
    return year is not None and period[0] <= year <= period[1]


def order_within_list(registry: Registry) -> Findings:
    """Documents of one type are in the order of their dates within a section of the list."""
    for (part, _, _), run in runs(registry).items():
        dated = [
            Dated(entry.identifier, entry.document, entry.document.date)
            for entry in run
            if entry.document.date
        ]
        if len(dated) > 1:
            yield from _compare_order(registry, _period(registry.document_list.parts.get(part)), dated)


def _compare_order(registry: Registry, period: tuple[str, str] | None, run: list[Dated]) -> Findings:
    """Yield a finding per document. Those outside the period of the heading are out of order first."""
    inside = [i for i, dated in enumerate(run) if period is None or _is_within(dated.date, period)]
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
    years = [bool((number := number_of(registry, d.document)) and number.year) for d in run]
    group = [
        d.document
        for d, _ in takewhile(lambda entry: entry[1], zip(run[:i][::-1], years[:i][::-1], strict=True))
    ]
    if years[i] or len(group) < 2:
        return None
    found = {
        "document": document_label(registry, run[i].identifier),
        "numbers": ", ".join(d.number or "" for d in group[::-1]),
    }
    return Inference(code="numbers-with-year", found=found, line=line_of(run[i].document))


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
            cause=date_path(identifier),
        )


def count_of_documents(registry: Registry) -> Findings:
    """A count of documents against those that the list holds of that issuer, type and part."""
    for identifier, statement, count in statements_of(registry, CountOfDocuments):
        documents = _documents_counted(registry, count)
        selection = statement.qualifier is not None
        agrees = len(documents) == parse_figure(statement.value)
        finding = finding_of(
            "count",
            identifier,
            statement,
            verdict=NOT_CHECKABLE if selection else CONSISTENT if agrees else INCONSISTENT,
            computed=str(len(documents)),
            formula="; ".join(document.number or "–" for document in documents),
        )
        wording = "none-listed" if selection and not documents else None
        yield replace(finding, wording=wording, lines=(statement.line, *lines_of(*documents)))


def _documents_counted(registry: Registry, count: CountOfDocuments) -> list[Document]:
    """Return the listed documents that a count is about, in printed order."""
    here = [d for _, d, p in listed(registry) if d.issuer == count.issuer and p.part == count.part]
    if count.type:
        return [document for document in here if document.type == count.type]
    others = (other for _, _, other in statements_of(registry, CountOfDocuments))
    named = {o.type for o in others if (o.issuer, o.part) == (count.issuer, count.part)}
    return [document for document in here if document.type not in named]


def period_of_part(registry: Registry) -> Findings:
    """The period for which the body counts documents is that of the list's heading."""
    first_named: dict[tuple[str, str, str], Statement] = {}
    for _, statement, count in statements_of(registry, CountOfDocuments):
        if statement.period:
            key = (count.part, statement.period.first_year, statement.period.last_year)
            first_named.setdefault(key, statement)
    for (part_id, first, last), statement in first_named.items():
        part = registry.document_list.parts[part_id]
        period = _period(part)
        if period is None:
            continue
        yield Finding(
            code="period",
            subject=f"parts/{part_id}",
            lines=(part.line, statement.line),
            verdict=CONSISTENT if period == (first, last) else INCONSISTENT,
            stated=f"{period[0]}–{period[1]}",
            computed=f"{first}–{last}",
            formula=equation(f"{period[0]}–{period[1]}", f"{first}–{last}"),
            found={"part": part_id},
        )


LISTING_RULES = (date_within_period, order_within_list, dated_before_report)
COUNT_RULES = (count_of_documents, period_of_part)
