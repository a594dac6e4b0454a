"""Rules about the numbers of documents: order within a series, year, form, and what neighbours imply."""

from collections.abc import Iterator
from typing import NamedTuple

from policyarchive.audit.documents import Listed, lines_of, number_of, numbering, runs, sequence, shown_date
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, Finding, Findings, Inference
from policyarchive.audit.order import out_of_order
from policyarchive.core.dates import year_of
from policyarchive.core.document_numbers import Number
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
        if own and document.date and len(document.date) == len("2000-01-01"):
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
    inside = earliest <= date <= latest
    moved = f"{earliest[:4]}{date[4:]}"
    slip = not inside and earliest <= moved <= latest
    found = {"year": earliest[:4], "printed": date[:4]}
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
        inference=Inference(code="year", found=found, line=lines_of(document)[0]) if slip else None,
    )


def year_in_number(registry: Registry) -> Findings:
    """A year within a number is the year of the date."""
    for identifier, document, written, number in _parsed_numbers(registry):
        if number.year and document.date:
            yield Finding(
                code="year-in-number",
                subject=f"documents/{identifier}",
                lines=lines_of(document),
                verdict=CONSISTENT if number.year == year_of(document.date) else INCONSISTENT,
                stated=written,
                computed=shown_date(document),
                formula=equation(number.year, year_of(document.date) or ""),
                found={"document": written, "year": number.year},
            )


def form_of_number(registry: Registry) -> Findings:
    """The abbreviation in a number is that of the type; a number without one belongs to a letter."""
    for identifier, document, written, number in _parsed_numbers(registry):
        if number.form == "assembly":
            continue
        expected = _expected_types(registry, number)
        yield Finding(
            code="number-form",
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=CONSISTENT if _fits(registry, document, number) else INCONSISTENT,
            stated=document.printed.type or document.type,
            computed=expected.get(registry.archive.languages[0], ""),
            formula=written,
            wording=None if number.type or _fits(registry, document, number) else "untyped",
            found={
                "document": written,
                "type": registry.types[document.type].label,
                "expected": expected,
                "abbreviation": number.type or "–",
            },
        )


def _parsed_numbers(registry: Registry) -> Iterator[tuple[str, Document, str, Number]]:
    """Yield the documents whose number has a known form: id, document, the number as written and as parsed."""
    for identifier, document in registry.documents.items():
        number = number_of(registry, document)
        if document.number and number:
            yield identifier, document, document.number, number


def _fits(registry: Registry, document: Document, number: Number) -> bool:
    kind = registry.types[document.type]
    return number.type == kind.abbreviation if number.type else kind.untyped_number


def _expected_types(registry: Registry, number: Number) -> dict[str, str]:
    """Return the names of the types that a number of this form belongs to, by language."""
    kinds, languages = registry.types.values(), registry.archive.languages
    fitting = [k for k in kinds if (k.abbreviation == number.type if number.type else k.untyped_number)]
    return {
        language: ", ".join(kind.label.get(language) or kind.label[languages[0]] for kind in fitting)
        for language in languages
    }


NUMBERING_RULES = (number_order, date_between_neighbours, year_in_number, form_of_number)
