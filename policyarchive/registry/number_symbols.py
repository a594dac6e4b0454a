"""The symbols in the number of a record held against its issuer and the vocabularies: one judgement for check and audit."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

OTHER, UNKNOWN = "issuer-symbol", "unknown-symbol"  # rules of the audit, codes of the check
_NEAR = 0.75  # of the letters: one of four may differ


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolFault:
    """A symbol that the recorded issuer does not sign with (OTHER), or that no vocabulary has (UNKNOWN).

    expected: the symbols of the issuer. others: the ids of the issuers that do sign with it. near: the number with the known
    symbol that is nearly the same, None where there is none.
    """

    code: str
    symbol: str
    expected: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    near: str | None = None


def symbol_fault(registry: Registry, document: Document) -> SymbolFault | None:
    """Return what is to be looked at in the symbols of a number; None where they fit, and where nothing says what would.

    A record may be right all the same: a source prints what it prints, and a body signs with more than is known of it.
    """
    reading = _reading(registry, document)
    if reading is None:
        return None
    if reading.unknown_symbol and not registry.types[document.type].untyped_number:
        types = [kind.abbreviation for kind in registry.types.values() if kind.abbreviation]
        near = _near(reading, reading.unknown_symbol, types)
        return SymbolFault(code=UNKNOWN, symbol=reading.unknown_symbol, near=near)
    return _fault_of_body(registry, document, reading)


def _reading(registry: Registry, document: Document) -> Reading | None:
    try:
        return registry.read_number(document.number) if document.number else None
    except NoNumber:
        return None


def signs_alone(reading: Reading) -> bool:
    """Tell whether a number has the symbol of one body; those of a joint document are of several."""
    return len(reading.issuer_symbols) == 1 and not reading.system.startswith("joint")


def _fault_of_body(registry: Registry, document: Document, reading: Reading) -> SymbolFault | None:
    """Return the fault of the symbol of the body that signs."""
    if not signs_alone(reading):
        return None
    symbol, issuer = reading.issuer_symbols[0], registry.issuers[document.issuer]
    if issuer.signs_with(symbol):
        return None
    expected, signing = issuer.symbols, registry.signing_with(symbol)
    known = expected or [own for other in registry.issuers.values() for own in other.symbols]
    return SymbolFault(
        code=OTHER if expected or signing else UNKNOWN,
        symbol=symbol,
        expected=tuple(expected),
        others=tuple(signing),
        near=None if signing else _near(reading, symbol, known),
    )


def _near(reading: Reading, symbol: str, known: Iterable[str]) -> str | None:
    """Return the number with the known symbol that is nearest, accents and case apart."""
    by_folded = {fold(other): other for other in known}
    near = get_close_matches(fold(symbol), by_folded, n=1, cutoff=_NEAR)
    return reading.canonical.replace(symbol, by_folded[near[0]], 1) if near else None
