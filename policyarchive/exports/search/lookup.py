"""Documents by number or date, however they are typed; keys.js ranks the same way in the browser."""

import re
from collections import defaultdict
from dataclasses import dataclass

from policyarchive.exports.search.dates import date_matches
from policyarchive.exports.search.folding import distance, search_fold
from policyarchive.exports.search.grammar import grammar, sequence_and_year, symbols_of, type_symbol
from policyarchive.exports.search.query import Number, Query, parse
from policyarchive.registry.load import Registry

EXACT, ALL_SYMBOLS, FITS, SLIP_SAME_YEAR, SLIP = 100, 95, 90, 75, 70
DATE, SYMBOLS_ONLY = 85, 60
OTHER_DATE, OTHER_SYMBOLS, OTHER_YEAR, PREFIX = 30, 20, 20, 10
RESOLVED = DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The keys of one document: of its number, its type and its date."""

    id: str
    sequence: str = ""
    year: str | None = None
    symbols: list[str]
    type: str
    date: str | None = None


class Lookup:
    """The documents of a registry by number and date."""

    def __init__(self, registry: Registry):
        self.registry = registry
        self.grammar = grammar(registry)
        self.held = [_held_of(identifier, registry) for identifier in registry.documents]
        self.by_sequence: dict[str, list[Held]] = defaultdict(list)
        for held in self.held:
            self.by_sequence[held.sequence].append(held)

    def resolve(self, text: str) -> list[str]:
        """Return the ids of the documents that a number or date as typed means, newest first.

        One id where the text means one document, none where it means none.
        """
        query = parse(text, self.grammar)
        levels = [(level(query, held), held) for held in self._candidates(query)]
        best = max((height for height, _ in levels), default=0)
        if best < RESOLVED:
            return []
        found = [held for height, held in levels if height == best]
        return [held.id for held in sorted(found, key=lambda held: (held.date or "", held.id), reverse=True)]

    def _candidates(self, query: Query) -> list[Held]:
        asked = {number.sequence for number in query.numbers}
        numbered = [held for sequence in sorted(asked) for held in self.by_sequence[sequence]]
        keys = [*query.dates, *query.maybe_dates]
        dated = (
            [held for held in self.held if any(date_matches(key, held.date) for key in keys)] if keys else []
        )
        found = {held.id: held for held in [*numbered, *dated]}
        return [held for held in found.values() if not query.words or self._holds(held.id, query.words)]

    def _holds(self, identifier: str, words: list[str]) -> bool:
        """Tell whether the title or the names of type and issuer hold folded words, in any language."""
        document = self.registry.documents[identifier]
        terms = (self.registry.issuers[document.issuer], self.registry.types[document.type])
        texts = [*document.title.values(), *(text for term in terms for text in term.label.values())]
        return set(words) <= set(re.findall(r"[a-z]+|\d+", search_fold(" ".join(texts))))


def resolve(text: str, registry: Registry) -> list[str]:
    """Return the ids that a number or date means; keep a Lookup where many texts are resolved."""
    return Lookup(registry).resolve(text)


def level(query: Query, held: Held) -> int:
    """Return how well a document answers the numbers, dates and symbols of a query; 0 is not at all."""
    numbered = max((_number_level(number, query, held) for number in query.numbers), default=0)
    on_date = any(date_matches(key, held.date) for key in query.dates)
    if numbered >= SLIP and query.dates and not on_date:
        return OTHER_DATE
    if numbered >= SLIP:
        return numbered
    return max(numbered, _date_level(query, held, on_date))


def _date_level(query: Query, held: Held, on_date: bool) -> int:
    fits = _has_all(query.symbols, held)
    if on_date or any(date_matches(key, held.date) for key in query.maybe_dates):
        return DATE if fits else OTHER_SYMBOLS
    only_symbols = query.symbols and not (query.numbers or query.dates or query.words)
    return SYMBOLS_ONLY if only_symbols and fits else 0


def _number_level(number: Number, query: Query, held: Held) -> int:
    if number.sequence != held.sequence:
        return PREFIX if held.sequence.startswith(number.sequence) and _has_all(query.symbols, held) else 0
    symbols = _symbols_level(_symbols_for(query, held), held)
    if number.year not in (None, held.year) and (held.year or not date_matches(number.year, held.date)):
        return OTHER_YEAR if symbols > OTHER_SYMBOLS else 0
    if number.year == held.year:
        return SLIP_SAME_YEAR if symbols == SLIP else symbols
    return ALL_SYMBOLS if symbols == EXACT else symbols


def _symbols_for(query: Query, held: Held) -> list[str]:
    """Return the symbols asked of one document: where several numbers are asked, those that are its own."""
    own = [symbol for symbol in query.symbols if symbol in held.symbols or symbol == held.type]
    return own if own and len({number.sequence for number in query.numbers}) > 1 else query.symbols


def _symbols_level(asked: list[str], held: Held) -> int:
    if asked[:1] == [held.type] and held.type not in held.symbols and len(asked) > 1:
        asked = asked[1:]
    typed, own = "".join(asked), "".join(held.symbols)
    if typed == own:
        return EXACT
    if own.startswith(typed) or _has_all(asked, held):
        return FITS
    return SLIP if _one_slip(typed, own) or _has_all_nearly(asked, held) else OTHER_SYMBOLS


def _has_all(asked: list[str], held: Held) -> bool:
    return all(symbol in held.symbols or symbol == held.type for symbol in asked)


def _has_all_nearly(asked: list[str], held: Held) -> bool:
    own = [*held.symbols, held.type]
    return all(symbol in own or any(_one_slip(symbol, right) for right in own) for symbol in asked)


def _one_slip(typed: str, right: str) -> bool:
    return len(right) > 3 and distance(typed, right, 1) <= 1


def _held_of(identifier: str, registry: Registry) -> Held:
    document = registry.documents[identifier]
    sequence, year = sequence_and_year(document.number or "")
    return Held(
        id=identifier,
        sequence=sequence,
        year=year,
        symbols=symbols_of(document.number or ""),
        type=type_symbol(document.type, registry.types[document.type]),
        date=document.date,
    )
