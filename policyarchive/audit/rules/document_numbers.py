"""Rules about the numbers of documents: order within a series, year, form, and what neighbours imply."""

from policyarchive.audit.documents import (
    Held,
    lines_of,
    out_of_order,
    parsed,
    runs,
    sequence,
    series,
    shown_date,
)
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, Finding, Findings, Inference
from policyarchive.core.dates import year_of
from policyarchive.core.document_numbers import Number
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

_Numbered = tuple[int, str, str, Document]  # running number, date, id, document


def number_order(registry: Registry) -> Findings:
    """Within one series, higher numbers have the same or later dates."""
    groups: dict[tuple, list[_Numbered]] = {}
    for identifier, document in registry.documents.items():
        key = series(registry, document)
        if key and len(document.date) == len("2000-01-01"):
            numbered = sequence(registry, document), document.date, identifier, document
            groups.setdefault(key, []).append(numbered)
    for group in groups.values():
        if len(group) > 1:
            yield from _series(registry, sorted(group, key=lambda numbered: numbered[:2]))


def _series(registry: Registry, group: list[_Numbered]) -> Findings:
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
        )


def date_between_neighbours(registry: Registry) -> Findings:
    """A number that lies between its neighbours in the list has a date that lies between theirs.

    Asked where both neighbours are numbered in one series, whatever the year of the document is.
    """
    for run in runs(registry).values():
        for before, held, after in zip(run, run[1:], run[2:], strict=False):
            if _encloses(registry, before[1], held[1], after[1]):
                yield _between(registry, before[1], held, after[1])


def _encloses(registry: Registry, before: Document, document: Document, after: Document) -> bool:
    key = series(registry, before)
    if not document.date or key is None or key != series(registry, after):
        return False
    own = series(registry, document)
    low, mid, high = (sequence(registry, d) for d in (before, document, after))
    return own is not None and own[:-1] == key[:-1] and low < mid < high


def _between(registry: Registry, before: Document, held: Held, after: Document) -> Finding:
    identifier, document = held
    inside = before.date <= document.date <= after.date
    moved = f"{year_of(before.date)}{document.date[4:]}"
    slip = not inside and before.date <= moved <= after.date
    found = {"year": year_of(before.date), "printed": year_of(document.date)}
    return Finding(
        code="date-between",
        subject=f"documents/{identifier}",
        lines=lines_of(document, before, after),
        verdict=CONSISTENT if inside else INCONSISTENT,
        stated=shown_date(document),
        computed=f"{shown_date(before)}–{shown_date(after)}",
        formula=" < ".join(f"{sequence(registry, d)} ({shown_date(d)})" for d in (before, document, after)),
        found={
            "document": document_label(registry, identifier),
            "before": before.number,
            "after": after.number,
        },
        inference=Inference(code="year", found=found, line=lines_of(document)[0]) if slip else None,
    )


def year_in_number(registry: Registry) -> Findings:
    """A year within a number is the year of the date."""
    for identifier, document in registry.documents.items():
        number = parsed(registry, document)
        if number and number.year and document.date:
            yield Finding(
                code="year-in-number",
                subject=f"documents/{identifier}",
                lines=lines_of(document),
                verdict=CONSISTENT if number.year == year_of(document.date) else INCONSISTENT,
                stated=document.number,
                computed=shown_date(document),
                formula=equation(number.year, year_of(document.date) or ""),
                found={"document": document.number, "year": number.year},
            )


def form_of_number(registry: Registry) -> Findings:
    """The abbreviation in a number is that of the type; a number without one belongs to a letter."""
    for identifier, document in registry.documents.items():
        number = parsed(registry, document)
        if number is None or number.form == "assembly":
            continue
        expected = _expected(registry, number)
        yield Finding(
            code="number-form",
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=CONSISTENT if _fits(registry, document, number) else INCONSISTENT,
            stated=document.printed.type or document.type,
            computed=expected.get(registry.archive.languages[0], ""),
            formula=document.number,
            wording=None if number.type or _fits(registry, document, number) else "untyped",
            found={
                "document": document.number,
                "type": registry.types[document.type].label,
                "expected": expected,
                "abbreviation": number.type or "–",
            },
        )


def _fits(registry: Registry, document: Document, number: Number) -> bool:
    kind = registry.types[document.type]
    return number.type == kind.abbreviation if number.type else kind.untyped_number


def _expected(registry: Registry, number: Number) -> dict[str, str]:
    """Return the names of the types that a number of this form belongs to, by language."""
    kinds, languages = registry.types.values(), registry.archive.languages
    fitting = [k for k in kinds if (k.abbreviation == number.type if number.type else k.untyped_number)]
    return {
        language: ", ".join(kind.label.get(language) or kind.label[languages[0]] for kind in fitting)
        for language in languages
    }


NUMBERING_RULES = (number_order, date_between_neighbours, year_in_number, form_of_number)
