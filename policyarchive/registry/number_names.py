"""What the types, bodies and systems of a number are called, for people who read how it was read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from policyarchive.core.numbering.reading import Reading
from policyarchive.core.numbering.rules import system_entries
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberNames:
    """Names in one language: of types and systems by id, of bodies by the symbols they sign with."""

    types: Mapping[str, str]
    bodies: Mapping[str, str]
    systems: Mapping[str, str]

    def type_of(self, reading: Reading) -> str | None:
        """Return the type of a number with its name, "QĐ (Quyết định)"; None where it says none, or letters that may be one."""
        known = () if reading.unknown_symbol else reading.types
        names = ", ".join(self.types[key] for key in known if key in self.types)
        return f"{reading.type} ({names})" if reading.type and names else reading.type or names or None

    def issuers_of(self, reading: Reading) -> str | None:
        """Return the symbols of the bodies that sign, with the names of those that a vocabulary has."""
        names = [self._body(symbol) for symbol in reading.issuer_symbols]
        if not any(names):
            return reading.issuer_symbol
        listed = "; ".join(name or symbol for name, symbol in zip(names, reading.issuer_symbols, strict=True))
        return f"{reading.issuer_symbol} ({listed})"

    def system_of(self, reading: Reading) -> str | None:
        """Return the name of the system that a number fits; None where it fits none."""
        return self.systems.get(reading.system)

    def _body(self, symbol: str) -> str | None:
        return self.bodies.get(symbol) or self.bodies.get(symbol.rstrip("0123456789"))


def number_names(
    types: Mapping[str, InstrumentType],
    issuers: Mapping[str, Issuer],
    numbering: Numbering,
    groups: Iterable[str],
    language: str,
) -> NumberNames:
    """Return the names of what the numbers of an archive can say; in another language where one has none in this."""
    own = {system.id: Term(label=system.name).label_in(language) for system in numbering.systems}
    shipped = {
        entry["id"]: Term(label=entry["name"]).label_in(language)
        for group in groups
        for entry in system_entries(group)
    }
    return NumberNames(
        types={key: kind.label_in(language) for key, kind in types.items()},
        bodies=names_by_symbol(issuers.values(), lambda issuer: issuer.label_in(language)),
        systems=shipped | own,
    )


def names_by_symbol(issuers: Iterable[Issuer], name_of: Callable[[Issuer], str]) -> dict[str, str]:
    """Return the names of the bodies that sign with each symbol."""
    names: dict[str, list[str]] = defaultdict(list)
    for issuer in issuers:
        for symbol in (*issuer.symbols, *issuer.spellings):
            names[symbol].append(name_of(issuer))
    return {symbol: ", ".join(dict.fromkeys(found)) for symbol, found in names.items()}
