"""Rules about what stands in the number of a document: its year, the abbreviation of its type, the symbol of its issuer."""

from collections.abc import Iterator

from policyarchive.audit.documents import date_path, issuer_label, lines_of, shown_date
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from policyarchive.core.dates import year_of
from policyarchive.core.numbering.reading import Reading
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of


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
        if number.system.startswith("assembly"):
            continue
        expected = _expected_types(registry, number)
        fits, other_type = _fits(registry, document, number), INCONSISTENT if number.type else AMBIGUOUS
        yield Finding(
            code="number-form",
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=CONSISTENT if fits else other_type,
            stated=document.printed.type or document.type,
            computed=expected.get(registry.archive.languages[0], ""),
            formula=written,
            wording=None if number.type or fits else "untyped",
            found={
                "document": written,
                "type": registry.types[document.type].label,
                "expected": expected,
                "abbreviation": number.type or "–",
            },
            cause=f"documents/{identifier}/type",
        )


def symbol_of_issuer(registry: Registry) -> Findings:
    """The symbols of the bodies in a number are those that the issuers sign with, in any order, where these are known."""
    for identifier, document, written, number in _parsed_numbers(registry):
        bodies = [registry.issuers[issuer].symbols for issuer in issuers_of(document)]
        signing = number.issuer_symbols
        if not signing or not all(bodies):
            continue
        expected = "; ".join(", ".join(symbols) for symbols in bodies)
        yield Finding(
            code="issuer-symbol",
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=CONSISTENT if _is_signed_by(bodies, number) else INCONSISTENT,
            stated=written,
            computed=expected,
            found={
                "document": document_label(registry, identifier),
                "symbol": "-".join(signing),
                "issuer": issuer_label(registry, document),
                "expected": expected,
            },
            cause=f"documents/{identifier}/issuer",
        )


def _is_signed_by(bodies: list[list[str]], number: Reading) -> bool:
    """Tell whether each symbol of a number is one of a body, and a joint number has one of each body."""
    signing = [_bare(symbol) for symbol in number.issuer_symbols]
    known = all(any(symbol in symbols for symbols in bodies) for symbol in signing)
    whole = all(any(symbol in symbols for symbol in signing) for symbols in bodies)
    return known and (whole or not number.is_joint)


def _bare(symbol: str) -> str:
    """Return a symbol without the term of an assembly: "QH13" is "QH"."""
    return symbol.rstrip("0123456789") or symbol


def number_as_printed(registry: Registry) -> Findings:
    """A number of no known form stays as it is printed: its form is not established."""
    for identifier, document in registry.documents.items():
        if document.number and registry.reading_of(document) is None:
            yield Finding(
                code="number-as-printed",
                subject=f"documents/{identifier}",
                lines=lines_of(document),
                verdict=NOT_CHECKABLE,
                stated=document.number,
                found={"document": document_label(registry, identifier), "number": document.number},
            )


def _parsed_numbers(registry: Registry) -> Iterator[tuple[str, Document, str, Reading]]:
    """Yield the documents whose number has a known form: id, document, the number as written and as read."""
    for identifier, document in registry.documents.items():
        number = registry.reading_of(document)
        if document.number and number:
            yield identifier, document, document.number, number


def _fits(registry: Registry, document: Document, number: Reading) -> bool:
    if number.types:
        return document.type in number.types
    return registry.types[document.type].untyped_number or number.system.startswith("old-government")


def _expected_types(registry: Registry, number: Reading) -> dict[str, str]:
    """Return the names of the types that a number of this form belongs to, by language."""
    languages = registry.archive.languages
    fitting = [registry.types[i] for i in number.types if i in registry.types] or [
        kind for kind in registry.types.values() if kind.untyped_number
    ]
    return {
        language: ", ".join(kind.label.get(language) or next(iter(kind.label.values())) for kind in fitting)
        for language in languages
    }


NUMBER_FORM_RULES = (year_in_number, form_of_number, symbol_of_issuer, number_as_printed)
