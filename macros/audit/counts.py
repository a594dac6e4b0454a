"""Rules about the body's counts of documents: how many, of which type, in which period."""

from macros.audit.documents import lines_of, listed
from macros.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from macros.audit.lookup import equation
from macros.audit.ratios import common, statements_of
from macros.figures import number
from macros.load import Registry
from macros.model import Document
from macros.statements import CountOfDocuments, Statement


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
