"""What the browser needs to read a query, as plain data: the rules of rules.json, the forms of dates and the words of the registry."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from policyarchive.core import date_forms
from policyarchive.core.text import fold
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES
from policyarchive.exports.search.folding import rules, search_fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import InstrumentType, Synonyms


def grammar(registry: Registry) -> dict[str, Any]:
    """Return the rules with the type names and number symbols of a registry."""
    return grammar_of_words(
        type_names(registry.types),
        [document.number for document in registry.documents.values() if document.number],
        registry.archive.languages,
        registry.synonyms,
    )


def grammar_of_words(
    types: dict[str, list[str]],
    numbers: list[str],
    languages: Sequence[str] = SOFTWARE_LANGUAGES,
    synonyms: Iterable[Synonyms] = (),
) -> dict[str, Any]:
    """Return the rules with type names by symbol, {"nq": ["nghi quyet", …]}, and symbols of numbers.

    languages: of the archive; the words of the others but English mean nothing in its queries. synonyms: of the archive, beside
    those of the rules.
    """
    own = _rules_for(languages)
    pairs = [[name, symbol] for symbol, names in types.items() for name in names]
    pairs += [[short, symbol] for name, symbol in pairs for short in _abbreviations(own, name)]
    symbols = {symbol for number in numbers for symbol in symbols_of(number)} | set(types)
    return {
        **own,
        "synonyms": [
            *own["synonyms"],
            *([short, *phrases] for short, phrases in own["abbreviations"].items()),
            *([phrase for phrases in group.values() for phrase in phrases] for group in synonyms),
        ],
        "dates": date_rules(languages),
        "types": sorted(pairs, key=lambda pair: (-len(pair[0]), pair)),
        "symbols": sorted(symbols, key=lambda symbol: (-len(symbol), symbol)),
    }


def _abbreviations(own: dict[str, Any], name: str) -> list[str]:
    return [short for short, phrases in own["abbreviations"].items() if name in phrases]


def _rules_for(languages: Sequence[str]) -> dict[str, Any]:
    """Return the rules of every language and of those given, in one."""
    own = dict(rules())
    for language, further in own.pop("languages").items():
        for name, words in further.items() if language in languages else ():
            own[name] = _joined(own[name], words)
    return own


def _joined(one: Any, other: Any) -> Any:
    """Return two rules of the same name in one: lists follow each other, tables are joined entry by entry."""
    if isinstance(one, list):
        return [*one, *other]
    if isinstance(one, dict):
        return one | {key: _joined(one[key], value) if key in one else value for key, value in other.items()}
    return other


def date_rules(languages: Iterable[str]) -> dict[str, Any]:
    """Return how dates are written, folded as queries are."""
    data = date_forms.settings()
    in_queries = data["months_in_queries"] if "vi" in languages else {}
    months = date_forms.months_in(dict.fromkeys((FALLBACK, *languages))) | in_queries
    return {
        "pivot": data["pivot"],
        "months": {fold(name): month for name, month in months.items()},
        "quarters": {fold(name): quarter for name, quarter in date_forms.quarters().items()},
        "pieces": {name: fold(piece) for name, piece in (data["pieces"] | data["in_query"]).items()},
        "forms": [{**entry, "form": fold(entry["form"])} for entry in data["forms"]],
    }


def type_names(types: dict[str, InstrumentType]) -> dict[str, list[str]]:
    """Return the folded names of types by their symbol in queries, which HD and HĐ have in common."""
    names: dict[str, set[str]] = {}
    for identifier, kind in types.items():
        own = {search_fold(name) for name in [*kind.label.values(), *kind.words]}
        names.setdefault(type_symbol(identifier, kind), set()).update(own)
    return {symbol: sorted(own) for symbol, own in names.items()}


def type_symbol(identifier: str, kind: InstrumentType) -> str:
    """Return the folded abbreviation of a type, or its id in one piece where it has none."""
    return search_fold(kind.abbreviation) if kind.abbreviation else identifier.replace("-", "")


def symbols_of(number: str) -> list[str]:
    """Return the folded letters of a number: "12/QĐ-UBND" gives ["qd", "ubnd"]."""
    return re.findall(r"[a-z]+", search_fold(number))
