"""By what a number is read: the systems of numbering, and what the symbols in numbers mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from policyarchive.core.assets import read_settings
from policyarchive.core.numbering.signs import SYSTEMS, marks
from policyarchive.core.text import fold

VIETNAMESE, PLAIN = "vietnamese", "plain"  # the groups of systems that the software has
PIECE = re.compile(r"\{(\w+)\}")  # of a form
_MEANING = re.compile(r"[\\^$.*+?()\[\]{}|]")  # signs that a regular expression gives a meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeSymbols:
    """How numbers abbreviate a type of documents. names: in words, by which a number may be introduced."""

    id: str
    abbreviations: tuple[str, ...]
    names: tuple[str, ...] = ()
    national: bool = False  # only national bodies issue the type


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySymbols:
    """The symbols that a body signs with. spellings: others of the first symbol. jurisdiction: "national", "local", None.

    is_party: it is a body of the Party. names: in words, which some write for the symbol.
    """

    symbols: tuple[str, ...]
    spellings: tuple[str, ...] = ()
    jurisdiction: str | None = None
    is_party: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbols:
    """What the symbols in numbers mean: ids of types by abbreviation; the symbol in force for each spelling of a body."""

    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    jurisdictions: Mapping[str, str] = field(default_factory=dict)  # of bodies
    party: frozenset[str] = frozenset()  # symbols of bodies of the Party
    by_name: Mapping[str, str] = field(
        default_factory=dict
    )  # symbols of bodies by folded name, without spaces
    national: frozenset[str] = frozenset()  # ids of types that only national bodies issue
    names: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # ids of types by their names, in lower case, longest first
    by_folded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # symbols of different meaning

    def lists(self, body: str) -> bool:
        """Tell whether the symbol of a body is one of a vocabulary; "QH13" is "QH" in a term."""
        return body.rstrip("0123456789") in self.bodies

    def knows(self, body: str) -> bool:
        """Tell whether the symbol of a body or unit is one of a vocabulary or of a record."""
        return self.lists(body) or body in self.by_folded.get(fold(body), ())

    def types_abbreviated(self, letters: str) -> list[str]:
        """Return the abbreviations of types that letters are, accents and case apart; themselves alone where they are one."""
        alike = (letters,) if letters in self.types else self.by_folded.get(fold(letters), ())
        return [symbol for symbol in alike if symbol in self.types]


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One way of numbering, as assets/numbering/systems.yml or an archive's numbering.yml has it.

    form and canonical: text with {pieces}. pattern: what form matches. types: abbreviations allowed, None for all.
    """

    id: str
    form: str
    pattern: re.Pattern[str]
    canonical: str
    types: frozenset[str] | None
    type: str | None
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NumberRules:
    """All that a number is read by. Systems are tried in their order."""

    systems: tuple[System, ...]
    symbols: Symbols = field(default_factory=Symbols)


def make_symbols(
    types: Iterable[TypeSymbols], bodies: Iterable[BodySymbols], numbers: Iterable[str] = ()
) -> Symbols:
    """Return the symbols of types and bodies. An abbreviation of several types stands first for those listed first.

    numbers: of records; their symbols are known spellings too, as those of units that no vocabulary lists.
    """
    own_types, own_bodies = list(types), list(bodies)
    by_abbreviation: dict[str, tuple[str, ...]] = {}
    for kind in own_types:
        for abbreviation in kind.abbreviations:
            by_abbreviation[abbreviation] = (*by_abbreviation.get(abbreviation, ()), kind.id)
    spelt = {spelling: body.symbols[0] for body in own_bodies for spelling in body.spellings}
    by_symbol = {symbol: symbol for body in own_bodies for symbol in body.symbols} | spelt
    return Symbols(
        types=by_abbreviation,
        bodies=by_symbol,
        jurisdictions={s: b.jurisdiction for b in own_bodies for s in b.symbols if b.jurisdiction},
        party=frozenset(s for b in own_bodies if b.is_party for s in (*b.symbols, *b.spellings)),
        by_name={fold(n).replace(" ", ""): b.symbols[0] for b in reversed(own_bodies) for n in b.names},
        national=frozenset(kind.id for kind in own_types if kind.national),
        names=_by_name(own_types),
        by_folded=_seen(numbers) | _by_folded(by_abbreviation, by_symbol),
    )


def _by_name(types: Iterable[TypeSymbols]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind in types:
        for name in dict.fromkeys(name.lower() for name in kind.names):
            found[name] = (*found.get(name, ()), kind.id)
    return dict(sorted(found.items(), key=lambda entry: (-len(entry[0]), entry[0])))


def _seen(numbers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found = (symbol for number in numbers for symbol in marks()["symbol"].findall(number))
    return {fold(symbol): (symbol,) for symbol in found if len(symbol) > 1}


def _by_folded(types: Mapping[str, tuple[str, ...]], bodies: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the symbols that are alike but for accents and case, one for each meaning."""
    groups: dict[str, dict[object, str]] = {}
    for symbol, meaning in (*types.items(), *bodies.items()):
        groups.setdefault(fold(symbol), {}).setdefault(meaning, symbol)
    return {folded: tuple(dict.fromkeys(meant.values())) for folded, meant in groups.items()}


@cache
def systems_of(group: str) -> tuple[System, ...]:
    """Return the systems of a group, in the order in which they are tried."""
    return tuple(make_system(entry) for entry in system_entries(group))


def system_entries(group: str) -> list[Mapping[str, Any]]:
    """Return the entries of a group's systems in assets/numbering/systems.yml, with what each is called and where its rule stands."""
    entries = read_settings(SYSTEMS)["systems"]
    return [entry for entry in entries if entry.get("group", VIETNAMESE) == group]


@cache
def pieces() -> Mapping[str, str]:
    """Return the pieces that forms are put together from, as regular expressions by name."""
    found: Mapping[str, str] = read_settings(SYSTEMS)["pieces"]
    return found


def make_system(entry: Mapping[str, Any]) -> System:
    """Return the system of an entry. Raises KeyError for a piece that there is not."""
    form, types = entry["form"], entry.get("types")
    return System(
        id=entry["id"],
        form=form,
        pattern=re.compile(_pattern(form, entry.get("bodies"))),
        canonical=entry.get("canonical", form),
        types=None if types is None else frozenset(types),
        type=entry.get("type"),
        certain=entry.get("certain", True),
    )


def _pattern(form: str, bodies: str | None) -> str:
    """Return the regular expression of a form: what stands between its {pieces} is meant letter by letter."""
    named = {**pieces(), **({"body": bodies} if bodies else {})}
    texts = PIECE.split(form)
    return "".join(
        f"(?P<{text}>{named[text]})" if index % 2 else _MEANING.sub(r"\\\g<0>", text)
        for index, text in enumerate(texts)
    )
