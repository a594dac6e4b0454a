"""Rules about the list of documents: periods of headings, order, and the date of the report."""
# ALSO: """Rules about the body's counts of documents: how many, of which type, in which period."""

from policyarchive.audit.documents import Held, line_of, lines_of, listed, out_of_order, runs, shown_date
from policyarchive.audit.figures import at_most, document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from policyarchive.audit.rules.computed_figures import common, statements_of
from policyarchive.core.dates import year_of
from policyarchive.core.numerals import number
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import CITED, LISTED, SOURCE, Document, Part
from policyarchive.registry.model.statements import CountOfDocuments, Statement


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


def count_of_documents(registry: Registry) -> Findings:
    """A count of documents against those that the list holds of that issuer, type and part."""
    for identifier, statement in statements_of(registry, CountOfDocuments):
        documents = _counted(registry, statement.computed_from)
        selection = statement.qualifier is not None
        agrees = len(documents) == number(statement.value)
        fields = common("count", identifier, statement)
        yield Finding(
            **fields | {"lines": (statement.line, *lines_of(*documents))},
            verdict=NOT_CHECKABLE if selection else CONSISTENT if agrees else INCONSISTENT,
            computed=str(len(documents)),
            formula="; ".join(document.number or "–" for document in documents),
        )


def _counted(registry: Registry, count: CountOfDocuments) -> list[Document]:
    """Return the listed documents that a count is about, in printed order."""
    here = [d for _, d in listed(registry) if d.issuer == count.issuer and d.provenance.part == count.part]
    if count.type:
        return [document for document in here if document.type == count.type]
    others = (statement.computed_from for _, statement in statements_of(registry, CountOfDocuments))
    named = {o.type for o in others if (o.issuer, o.part) == (count.issuer, count.part)}
    return [document for document in here if document.type not in named]


def period_of_part(registry: Registry) -> Findings:
    """The period for which the body counts documents is that of the list's heading."""
    seen: dict[tuple[str, str, str], tuple[str, Statement]] = {}
    for identifier, statement in statements_of(registry, CountOfDocuments):
        if statement.period:
            key = (statement.computed_from.part, statement.period.first_year, statement.period.last_year)
            seen.setdefault(key, (identifier, statement))
    for (part_id, first, last), (_, statement) in seen.items():
        part = registry.document_list.parts[part_id]
        if part.first_year is None:
            continue
        yield Finding(
            code="period",
            subject=f"parts/{part_id}",
            lines=(part.line, statement.line),
            verdict=CONSISTENT if (part.first_year, part.last_year) == (first, last) else INCONSISTENT,
            stated=f"{part.first_year}–{part.last_year}",
            computed=f"{first}–{last}",
            formula=equation(f"{part.first_year}–{part.last_year}", f"{first}–{last}"),
            found={"part": part_id},
        )


COUNT_RULES = (count_of_documents, period_of_part)
