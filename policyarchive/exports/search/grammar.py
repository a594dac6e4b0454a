"""What the browser needs to read a query, as plain data: the rules of rules.json and the words of the registry."""

import re
from typing import Any

from policyarchive.exports.search.folding import rules, search_fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import InstrumentType


def grammar(registry: Registry) -> dict[str, Any]:
    """Return the rules with the type names and number symbols of a registry."""
    return grammar_of_words(
        type_names(registry.types),
        [document.number for document in registry.documents.values() if document.number],
    )


def grammar_of_words(types: dict[str, list[str]], numbers: list[str]) -> dict[str, Any]:
    """Return the rules with type names by symbol, {"nq": ["nghi quyet", …]}, and symbols of numbers."""
    pairs = [[name, symbol] for symbol, names in types.items() for name in names]
    symbols = {symbol for number in numbers for symbol in symbols_of(number)} | set(types)
    return {
        **rules(),
        "types": sorted(pairs, key=lambda pair: (-len(pair[0]), pair)),
        "symbols": sorted(symbols, key=lambda symbol: (-len(symbol), symbol)),
    }


def type_names(types: dict[str, InstrumentType]) -> dict[str, list[str]]:
    """Return the folded names of each type by its symbol in queries."""
    return {
        type_symbol(identifier, kind): sorted(
            {search_fold(name) for name in [*kind.label.values(), *kind.words]}
        )
        for identifier, kind in types.items()
    }


def type_symbol(identifier: str, kind: InstrumentType) -> str:
    """Return the folded abbreviation of a type, or its id in one piece where it has none."""
    return search_fold(kind.abbreviation) if kind.abbreviation else identifier.replace("-", "")


def symbols_of(number: str) -> list[str]:
    """Return the folded letters of a number: "12/QĐ-UBND" gives ["qd", "ubnd"]."""
    return re.findall(r"[a-z]+", search_fold(number))
