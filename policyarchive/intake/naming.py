"""Which types and bodies of the vocabularies a person means: by id, name, abbreviation or symbol, or by a shortened name."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import cache
from itertools import chain

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.numbering.signs import marks
from policyarchive.core.text import fold
from policyarchive.intake.proposal import exists
from policyarchive.registry.base_vocabulary import base_issuers
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import issuers_of
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer
from policyarchive.registry.new_terms import Kind, terms_of

Entry = InstrumentType | Issuer
_SHOWN = 6  # entries that are named where there are many
_NEAR = 0.8  # of the letters of a name
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
_JOINED = (marks()["apart"], re.compile("-"))  # what may stand between bodies beside a semicolon


def find_terms(registry: Registry, kind: Kind, typed: str, date: str | None = None) -> list[str]:
    """Return the ids of the entries that a text names in the most exact of the ways there are; several where it names no single one.

    date: of the document, in ISO form; it tells two bodies of one name apart.
    """
    terms = terms_of(registry, kind)
    if not typed or typed in terms:
        return [typed] if typed else []
    for names in _WAYS:
        found = [key for key, term in terms.items() if names(typed, term)]
        if found:
            return [key for key in found if _exists(terms[key], date)] or found
    return []


def begun_terms(registry: Registry, kind: Kind, typed: str) -> list[str]:
    """Return the ids of the entries whose name begins with a text, where these are few: "Thủ tướng"."""
    begins = (f"{fold(typed)} ", f"{shortened(typed)} ")
    found = [
        key
        for key, term in terms_of(registry, kind).items()
        if any(form.startswith(begins) for name in _names(term) for form in (fold(name), shortened(name)))
    ]
    return found if len(found) <= _SHOWN else []


def near_terms(registry: Registry, kind: Kind, typed: str) -> list[str]:
    """Return the ids of the entries that a text may name: those that it begins, or begins with, and those spelt nearly so."""
    named = [(name, key) for key, term in terms_of(registry, kind).items() for name in _names(term)]
    general = [key for name, key in named if shortened(typed).startswith(f"{shortened(name)} ")]
    by_name = {fold(name): key for name, key in named}
    close = [by_name[name] for name in get_close_matches(fold(typed), by_name, cutoff=_NEAR)]
    return list(dict.fromkeys([*begun_terms(registry, kind, typed), *general, *close]))[:_SHOWN]


def usual_terms(registry: Registry, kind: Kind) -> list[str]:
    """Return the ids of the entries that most documents have, a few of them."""
    documents = registry.documents.values()
    used = Counter(chain(*([d.type] if kind == "type" else issuers_of(d) for d in documents)))
    return sorted(terms_of(registry, kind), key=lambda key: -used[key])[:_SHOWN]


def split_names(registry: Registry, kind: Kind, typed: str | None) -> tuple[str, ...]:
    """Return the names in an answer. Bodies may be several, with semicolons between them, or with another sign or word where
    every part is known."""
    parts = (typed or "").split(";") if kind == "issuer" else [typed or ""]
    stripped = filter(None, map(str.strip, parts))
    return tuple(chain(*(_parts(registry, kind, part) for part in stripped)))


def _parts(registry: Registry, kind: Kind, text: str) -> list[str]:
    if kind == "type" or find_terms(registry, kind, text):
        return [text]
    for sign in _JOINED:
        parts = list(map(str.strip, sign.split(text)))
        if len(parts) > 1 and all(find_terms(registry, kind, part) for part in parts):
            return parts
    return [text]


@cache  # a list names few bodies many times
def shortened(text: str) -> str:
    """Return a text folded, with the symbol of each general body for its name, and words as offices shorten them.

    "Ủy ban nhân dân tỉnh" is "ubnd tinh", "Sở Tài nguyên và Môi trường" and "Sở TN&MT" are "so tnmt".
    """
    return _replaced(_replaced(folded_name(text), _short_words()), _short_bodies())


def _replaced(text: str, pairs: list[tuple[str, str]]) -> str:
    for name, short in pairs:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", short, text) if name in text else text
    return text


def folded_name(text: str) -> str:
    """Return a name folded, with straight apostrophes and single spaces, none of them around a hyphen."""
    return re.sub(r"\s*-\s*", "-", " ".join(fold(text).replace("’", "'").split()))


@cache
def _short_words() -> list[tuple[str, str]]:
    """Return folded words of names with their short form, the longest first."""
    words = read_settings(ASSETS / "words" / "short_names.yml")
    pairs = [(folded_name(form), folded_name(short)) for short, forms in words.items() for form in forms]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


@cache
def _short_bodies() -> list[tuple[str, str]]:
    """Return the names of the software's bodies, with short words, and the symbol of each, the longest name first."""
    bodies = [
        (_replaced(folded_name(name), _short_words()), fold(body.symbols[0]))
        for body in base_issuers().values()
        for name in body.label.values()
    ]
    return sorted(bodies, key=lambda pair: -len(pair[0]))


def spelt_out(text: str, language: str) -> str:
    """Return a name with the name of a general body for its symbol: "UBND huyện" is "Ủy ban nhân dân huyện"."""
    words = text.split()
    return " ".join(_name_of(word, language) or word for word in words)


def _name_of(symbol: str, language: str) -> str | None:
    """Return the name of the one body of the software that signs with a symbol."""
    named = [body.label.get(language) for body in base_issuers().values() if symbol in body.symbols]
    return named[0] if len(named) == 1 else None


def _names(term: Entry) -> Iterable[str]:
    further = (term.full_name or {}).values() if isinstance(term, Issuer) else term.words
    return (*term.label.values(), *further)


def _signs(term: Entry) -> list[str]:
    if isinstance(term, Issuer):
        return [*term.symbols, *term.spellings]
    return [term.abbreviation] if term.abbreviation else []


def _by_name(typed: str, term: Entry) -> bool:
    return folded_name(typed) in map(folded_name, _names(term))


def _by_sign(typed: str, term: Entry) -> bool:
    return typed in _signs(term)


def _by_folded_sign(typed: str, term: Entry) -> bool:
    return {fold(typed), fold(_initials(typed))} & set(map(fold, _signs(term))) != set()


def _initials(text: str) -> str:
    """Return the first letters of a name in which some words are such letters already: "Bộ KH&ĐT" gives "BKHĐT"."""
    words = re.findall(r"[^\W\d_]+", text)
    if not any(word.isupper() and _CAPITALS.fullmatch(word) for word in words):
        return text
    return "".join(word if word.isupper() else word[0].upper() for word in words)


def _by_short_name(typed: str, term: Entry) -> bool:
    return shortened(typed) in map(shortened, _names(term))


def _by_older_sign(typed: str, term: Entry) -> bool:
    return isinstance(term, InstrumentType) and fold(typed) in map(fold, term.older_abbreviations)


_WAYS: tuple[Callable[[str, Entry], bool], ...] = (
    _by_name,
    _by_sign,
    _by_folded_sign,
    _by_short_name,
    _by_older_sign,
)


def _exists(term: Entry, date: str | None) -> bool:
    return not isinstance(term, Issuer) or exists(term, date)
