"""Rules about what stands in the number of a document: its year, the abbreviation of its type, the symbol of its issuer."""

from collections.abc import Iterable, Iterator

from policyarchive.audit.documents import date_path, issuer_label, lines_of, shown_date
from policyarchive.audit.figures import document_label, equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from policyarchive.core.dates import year_of
from policyarchive.core.numbering.reading import Reading
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.model.vocabularies import Term
from policyarchive.registry.number_claims import expected_types, fits_type, year_in
from policyarchive.registry.number_symbols import OTHER, UNKNOWN, symbol_fault


def year_in_number(registry: Registry) -> Findings:
    """A year within a number is the year of the date."""
    for identifier, document in registry.documents.items():
        number = registry.any_reading_of(document)
        year = year_in(number) if number else None
        if number and year and document.date:
            yield Finding(
                code="year-in-number",
                subject=f"documents/{identifier}",
                lines=lines_of(document),
                verdict=CONSISTENT if year == year_of(document.date) else INCONSISTENT,
                stated=document.number or "",
                computed=shown_date(document),
                formula=equation(year, year_of(document.date) or ""),
                found={"document": document.number or "", "year": year},
                cause=date_path(identifier),
            )


def form_of_number(registry: Registry) -> Findings:
    """The abbreviation in a number is that of the type; a number without one belongs to a letter."""
    for identifier, document, written, number in _parsed_numbers(registry):
        if number.system.startswith("assembly") or not (number.type or number.body):
            continue
        expected = _labels(registry, expected_types(registry, number))
        fits, other_type = fits_type(registry, document, number), INCONSISTENT if number.type else AMBIGUOUS
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
        bodies = [registry.issuers[issuer] for issuer in issuers_of(document)]
        fault = symbol_fault(registry, document)
        if not number.issuer_symbols or not (fault or all(body.symbols for body in bodies)):
            continue
        if fault and fault.code == UNKNOWN:
            continue
        of_another = fault is not None and not fault.expected
        expected = "; ".join(", ".join(body.symbols) for body in bodies)
        yield Finding(
            code=OTHER,
            subject=f"documents/{identifier}",
            lines=lines_of(document),
            verdict=AMBIGUOUS if of_another else INCONSISTENT if fault else CONSISTENT,
            stated=written,
            computed=expected,
            found={
                "document": document_label(registry, identifier),
                "symbol": "-".join(number.issuer_symbols),
                "issuer": issuer_label(registry, document),
                "expected": expected,
                "others": _labels(
                    registry, [registry.issuers[key] for key in (fault.others if fault else ())]
                ),
            },
            cause=f"documents/{identifier}/issuer",
        )


def _labels(registry: Registry, terms: Iterable[Term]) -> dict[str, str]:
    """Return the names of some entries of a vocabulary, by language."""
    listed = list(terms)
    return {
        language: ", ".join(term.label_in(language) for term in listed)
        for language in registry.archive.languages
    }


def symbols_are_known(registry: Registry) -> Findings:
    """The symbols in a number are those of types and bodies that the vocabularies have."""
    for identifier, document in registry.documents.items():
        fault = symbol_fault(registry, document)
        if document.number and fault and fault.code == UNKNOWN:
            yield Finding(
                code=UNKNOWN,
                subject=f"documents/{identifier}",
                lines=lines_of(document),
                verdict=NOT_CHECKABLE,
                stated=document.number,
                wording="near" if fault.near else None,
                found={
                    "document": document_label(registry, identifier),
                    "symbol": fault.symbol,
                    "near": fault.near or "",
                },
                cause=f"documents/{identifier}/number",
            )


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


NUMBER_FORM_RULES = (year_in_number, form_of_number, symbol_of_issuer, symbols_are_known, number_as_printed)
