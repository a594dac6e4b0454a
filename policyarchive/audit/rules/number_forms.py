"""Rules about what stands in the number of a document: its year, the abbreviation of its type."""

from collections.abc import Iterator

from policyarchive.audit.documents import date_path, lines_of, number_of, shown_date
from policyarchive.audit.figures import equation
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, Finding, Findings
from policyarchive.core.dates import year_of
from policyarchive.core.document_numbers import Number
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document


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
                cause=date_path(identifier),
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
            cause=f"documents/{identifier}/type",
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


NUMBER_FORM_RULES = (year_in_number, form_of_number)
