"""The symbols in the number of a record held against its issuer and the vocabularies: one judgement for check and audit."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyarchive.core.numbering.doubts import near_symbols
from policyarchive.core.numbering.reading import Reading
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.new_terms import Kind

OTHER, UNKNOWN = "issuer-symbol", "unknown-symbol"  # rules of the audit, codes of the check


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolFault:
    """A symbol that none of the recorded issuers signs with (OTHER), or that no vocabulary has (UNKNOWN).

    kind: what it may be the symbol of. expected: the symbols of the issuers. others: the ids of the issuers that do sign with it.
    silent: the ids of issuers whose symbols are not in the number, where it names all that sign; its symbols are all theirs
    then, and symbol is all of them. near: the number with the known symbol that is a slip away, None where there is none.
    """

    code: str
    symbol: str
    kind: Kind = "issuer"
    expected: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    near: str | None = None


def symbol_fault(registry: Registry, document: Document) -> SymbolFault | None:
    """Return what is to be looked at in the symbols of a number; None where they fit, and where nothing says what would.

    A record may be right all the same: a source prints what it prints, and a body signs with more than is known of it.
    """
    reading = registry.any_reading_of(document)
    if reading is None:
        return None
    letters = unknown_type(reading, registry.number_rules)
    if letters and not registry.types[document.type].untyped_number:
        types = [kind.abbreviation for kind in registry.types.values() if kind.abbreviation]
        return SymbolFault(code=UNKNOWN, symbol=letters, kind="type", near=_near(reading, letters, types))
    return _fault_of_bodies(registry, document, reading)


def _fault_of_bodies(registry: Registry, document: Document, reading: Reading) -> SymbolFault | None:
    """Return the fault of the bodies that sign: each symbol is of one of them, and a joint number has one of each."""
    bodies = {issuer: registry.issuers[issuer] for issuer in issuers_of(document)}
    signing = reading.issuer_symbols
    strange = [symbol for symbol in signing if not any(body.signs_with(symbol) for body in bodies.values())]
    silent = [key for key, body in bodies.items() if not any(body.signs_with(symbol) for symbol in signing)]
    if not signing or not (strange or (silent and reading.is_joint)):
        return None
    if reading.is_joint and not all(body.symbols for body in bodies.values()):
        return None  # any of its symbols may be that of the body whose symbol is not known
    symbol = strange[0] if strange else reading.issuer_symbol or ""
    others = registry.signing_with(symbol)
    expected = tuple(own for body in bodies.values() for own in body.symbols)
    known = expected or [own for body in registry.issuers.values() for own in body.symbols]
    return SymbolFault(
        code=OTHER if expected or others else UNKNOWN,
        symbol=symbol,
        expected=expected,
        others=tuple(others),
        silent=() if strange else tuple(silent),
        near=None if others else _near(reading, symbol, known),
    )


def _near(reading: Reading, symbol: str, known: Iterable[str]) -> str | None:
    """Return the numbers with the known symbols that are nearest, joined by commas; None without any."""
    near = near_symbols(symbol, known)
    return ", ".join(reading.canonical.replace(symbol, other, 1) for other in near) or None
