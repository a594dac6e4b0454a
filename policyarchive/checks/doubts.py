"""What a person should look at in a record, although it may be right: what its number says of it is not what it says itself.

The audit of the source gives the same judgement, and an archive explains both by the rule of the audit.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.core.dates import year_of
from policyarchive.core.problems import Location, Problem
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.new_terms import entries_text, file_of, suggest_term
from policyarchive.registry.number_claims import expected_types, fits_type, year_in
from policyarchive.registry.number_symbols import SymbolFault, symbol_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something to look at. code and found: as of a problem. rule: of the audit. field: the value that is in doubt."""

    code: str
    rule: str
    field: str
    found: dict[str, str]

    def problem(self, location: Location) -> Problem:
        """Return the doubt as a warning of the check."""
        return Problem(code=self.code, location=location, found=self.found, is_warning=True)


def doubts(registry: Registry) -> Iterator[Problem]:
    """Yield the doubts about every record that the archive does not explain."""
    explained = {(explanation.rule, explanation.subject) for explanation in registry.explanations}
    for identifier, document in registry.documents.items():
        for doubt in doubts_about(registry, document):
            if (doubt.rule, f"documents/{identifier}") not in explained:
                yield doubt.problem(registry.files[f"documents/{identifier}"].location(doubt.field))


def doubts_about(registry: Registry, document: Document) -> Iterator[Doubt]:
    """Yield the doubts about a record, also about one that is not in the registry yet.

    There are none where its type or issuers are none of the vocabularies: that is another problem.
    """
    if document.type not in registry.types or not set(issuers_of(document)) <= set(registry.issuers):
        return
    for find in (_strange_symbol, _other_type, _other_year):
        if doubt := find(registry, document):
            yield doubt


def _strange_symbol(registry: Registry, document: Document) -> Doubt | None:
    """A symbol that is none of the issuer, or that no vocabulary has; or a body that a joint number does not name."""
    fault = symbol_fault(registry, document)
    if fault is None:
        return None
    found = {"number": document.number or "", **_found(registry, document, fault)}
    return Doubt(code=fault.code, rule=fault.code, field="number", found=found)


def _found(registry: Registry, document: Document, fault: SymbolFault) -> dict[str, str]:
    """Return the values of the wording of a fault; "–" for what is not to be said."""
    issuers = _labels(registry, issuers_of(document))
    return {
        "rule": fault.code,
        "symbol": fault.symbol,
        "issuer": issuers,
        "expected": ", ".join(fault.expected) or "–",
        "others": _labels(registry, fault.others) or "–",
        "silent": _labels(registry, fault.silent) or "–",
        "using": "–" if fault.silent else issuers,
        "near": fault.near or "–",
        "file": f"registry/{file_of(fault.kind)}",
        "entry": _entry(registry, document, fault),
    }


def _entry(registry: Registry, document: Document, fault: SymbolFault) -> str:
    """Return the lines that add a symbol: a new type, or the symbols of the first issuer that has none."""
    languages = registry.archive.languages
    if fault.kind == "type":
        new = suggest_term("type", None, [fault.symbol], language=languages[0], taken=registry.types)
        return entries_text([new], languages)
    silent = (key for key in issuers_of(document) if not registry.issuers[key].symbols)
    return f"  {next(silent, issuers_of(document)[0])}:\n    symbols: [{fault.symbol}]"


def _labels(registry: Registry, issuers: tuple[str, ...]) -> str:
    first = registry.archive.languages[0]
    return "; ".join(registry.issuers[issuer].label_in(first) for issuer in issuers)


def _other_type(registry: Registry, document: Document) -> Doubt | None:
    """A number with the abbreviation of another type."""
    reading, first = registry.reading_of(document), registry.archive.languages[0]
    if reading is None or not (reading.type and reading.types) or fits_type(registry, document, reading):
        return None
    found = {
        "number": document.number or "",
        "abbreviation": reading.type,
        "expected": ", ".join(kind.label_in(first) for kind in expected_types(registry, reading)),
        "type": registry.types[document.type].label_in(first),
    }
    return Doubt(code="type-symbol", rule="number-form", field="type", found=found)


def _other_year(registry: Registry, document: Document) -> Doubt | None:
    """A number with another year than that of the date."""
    reading = registry.any_reading_of(document)
    year = year_in(reading) if reading else None
    if not year or not document.date or year == year_of(document.date):
        return None
    found = {"number": document.number or "", "year": year, "date": document.date}
    return Doubt(code="year-in-number", rule="year-in-number", field="date", found=found)
