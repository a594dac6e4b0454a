"""Rules about the list of documents: periods of headings, the date of the report, and the body's counts of
the documents listed: how many, of which type, in which period.
"""

from dataclasses import replace

from policyarchive.audit.documents import (
    date_path,
    is_within,
    line_of,
    lines_of,
    listed,
    period_of,
    shown_date,
)
from policyarchive.audit.figures import at_most, document_label, equation, statements_of
from policyarchive.audit.finding import (
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
)
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.core.dates import is_before, year_of
from policyarchive.core.numerals import parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import with_above
from policyarchive.registry.model.documents import CITED, LISTED, SOURCE, Document, issuers_of
from policyarchive.registry.model.statements import CountOfDocuments, Statement


def date_within_period(registry: Registry) -> Findings:
    """A listed document is dated within the years of the heading above it."""
    for identifier, document, provenance in listed(registry):
        period = period_of(registry.document_list, provenance.section)
        if period is None:
            continue
        (first, last), year = period.years, year_of(document.date)
        inside = is_within(document.date, period.years)
        yield Finding(
            code="date-in-period",
            subject=f"documents/{identifier}",
            lines=(line_of(document), period.line),
            verdict=NOT_CHECKABLE if year is None else CONSISTENT if inside else INCONSISTENT,
            stated=shown_date(document),
            computed=f"{first}–{last}",
            formula=f"{year or '–'} {'∈' if inside else '∉'} {first}–{last}",
            found={"document": document_label(registry, identifier), "part": period.name},
            cause=date_path(identifier),
        )


def dated_before_report(registry: Registry) -> Findings:
    """The report lists and cites no document younger than itself."""
    report = next((document for document in registry.documents.values() if document.listing == SOURCE), None)
    if report is None or report.date is None:
        return
    for identifier, document in registry.documents.items():
        if document.listing not in (LISTED, CITED):
            continue
        later = document.date is not None and is_before(report.date, document.date)
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
    here = [
        d
        for _, d, place in listed(registry)
        if count.issuer in issuers_of(d) and count.part in with_above(place.section)
    ]
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
        period = period_of(registry.document_list, part_id)
        if period is None:
            continue
        years = period.years
        yield Finding(
            code="period",
            subject=f"parts/{part_id}",
            lines=(period.line, statement.line),
            verdict=CONSISTENT if years == (first, last) else INCONSISTENT,
            stated=f"{years[0]}–{years[1]}",
            computed=f"{first}–{last}",
            formula=equation(f"{years[0]}–{years[1]}", f"{first}–{last}"),
            found={"part": part_id},
        )


LISTING_RULES = (date_within_period, dated_before_report)
COUNT_RULES = (count_of_documents, period_of_part)
