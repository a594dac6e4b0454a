"""The types and issuers that the cells and headings of a list name, by the vocabularies of the archive."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from policyarchive.core.text import fold, slug
from policyarchive.intake.levels import (
    Scope,
    behind_level,
    is_below_province,
    level_in,
    shared_symbols,
    without_kind,
)
from policyarchive.intake.naming import find_terms, folded_name, shortened, spelt_out
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.base_vocabulary import base_issuers
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import own_ids

# What parts bodies in one cell: a name may hold a weaker sign itself, "Sở Lao động - Thương binh và Xã hội".
_BETWEEN = tuple(
    re.compile(sign) for sign in (r"\s*;\s*", r"\s*[,/]\s*", r"\s+(?:và|and|et)\s+", r"\s+[-–]\s+")
)


_SO = re.compile(r"\s+s[ốo]$", re.IGNORECASE)  # "Quyết định số"
_ANY = re.compile("|".join(sign.pattern for sign in _BETWEEN))


class Names:
    """Finds the entries of the vocabularies that a text names, spelling and accents apart."""

    def __init__(self, registry: Registry):
        self.registry = registry
        self._issuers: dict[str, str | None] = {}

    @cached_property
    def of_types(self) -> list[str]:
        """The names of types in words, by which a title may begin."""
        return [name for kind in self.registry.types.values() for name in (*kind.label.values(), *kind.words)]

    def types(self, text: str) -> set[str]:
        """Return the ids of the types that a text may name: by a label, another word or an abbreviation."""
        name = text.strip(" .:")
        found = find_terms(self.registry, "type", name)
        return set(found or find_terms(self.registry, "type", _SO.sub("", name)))

    def issuer(self, text: str) -> str | None:
        """Return the issuer that a text names; None where it names none that is known, or two."""
        if text not in self._issuers:
            self._issuers[text] = self._issuer(text.strip(" .:"))
        return self._issuers[text]

    def _issuer(self, text: str) -> str | None:
        if found := find_terms(self.registry, "issuer", text):
            return found[0] if len(found) == 1 else None
        of = first_match(pattern("of", "^"), text)
        if of and of.end() < len(text):
            return self._issuer(text[of.end() :])
        for other in self._other_forms(text):
            found = find_terms(self.registry, "issuer", other)
            if len(found) == 1 and self._is_at_level(found[0], text, other):
                return found[0]
        return None

    def _other_forms(self, text: str) -> list[str]:
        """Return a name as it may be told without the place of the archive, or with it: "UBND huyện" of "UBND huyện Thanh Hà"."""
        forms: list[str | None] = []
        for place in self.registry.archive.place.values():
            kind, name = without_kind(place)
            shorter = _without_end(text, fold(name))
            forms += [shorter, _without_end(text, fold(place)), _without_end(shorter or "", fold(kind))]
            is_kind = kind and _without_end(text, fold(kind))
            forms += [f"{text} {name}", _without_end(text, fold(kind))] if is_kind else []
        return [form for form in dict.fromkeys(forms) if form and form != text]

    def _is_at_level(self, key: str, text: str, other: str) -> bool:
        """Tell whether the body that a shorter form names is at the level of the name: a district's is not the province's."""
        level, names = level_in(text), self.names_of(key)
        if level == level_in(other) or not is_below_province(level):
            return True
        own = {*filter(None, map(level_in, names))}
        return own == {level} or (not own and key in self._added)

    @cached_property
    def _added(self) -> set[str]:
        """The ids of bodies that the archive lists itself and that are none of the software's, at whatever level these are."""
        return own_ids(self.registry, "issuer") - base_issuers().keys()

    def names_of(self, key: str) -> tuple[str, ...]:
        """Return the names of a body that the archive has for it."""
        body = self.registry.issuers[key]
        return (*body.label.values(), *(body.full_name or {}).values())

    def holds(self, scope: Scope, key: str) -> bool:
        """Tell whether a body is one whose documents a list holds, by its level and place."""
        return any(map(scope.holds, self.names_of(key)))

    def body_at(self, scope: Scope, symbol: str) -> str | None:
        """Return the one body with a symbol at the level of a list and of its place; None where there is none, or several."""
        signing = [key for key in self.registry.signing_with(symbol) if self.holds(scope, key)]
        return signing[0] if len(signing) == 1 and scope.is_sure else None

    def in_full(self, name: str, language: str) -> str:
        """Return a name with names for the symbols in it, and with the place of the archive where only its kind is told."""
        full, place = spelt_out(name, language), self.registry.archive.place.get(language, "")
        kind, own = without_kind(place)
        return f"{full} {own}" if kind and _without_end(full, fold(kind)) else full

    def key_of(self, text: str) -> str:
        """Return what the spellings of one name have in common, the place of the archive apart."""
        named = (without_kind(place)[1] for place in self.registry.archive.place.values())
        shorter = (_without_end(text, fold(name)) for name in named if level_in(text))
        return slug(shortened(next(filter(None, shorter), text)))

    def issuers(self, text: str) -> tuple[str, ...]:
        """Return the issuers that a text names, one or several with signs or "and" between them; () where one is not known."""
        if one := self.issuer(text):
            return (one,)
        for parts in map(_with_level, _splits(text)):
            found = [self.issuers(part) for part in parts]
            if all(found):
                return tuple(dict.fromkeys(chain(*found)))
        return ()

    def unknown(self, text: str) -> list[str]:
        """Return those of the bodies in a cell that no vocabulary has, each by itself."""
        if self.issuers(text):
            return []
        several = next(
            (parts for parts in map(_with_level, _splits(text)) if self._are_bodies(text, parts)), None
        )
        return list(dict.fromkeys(chain(*map(self.unknown, several)))) if several else [text]

    def _are_bodies(self, text: str, parts: list[str]) -> bool:
        """Tell whether the parts of a text are bodies, and not the words of one: "Sở Lao động - Thương binh và Xã hội"."""
        looks = all(self.issuers(part) or is_like_a_body(part) for part in parts)
        return looks or ";" in text or all(map(str.isupper, _ANY.split(text)))


def _splits(text: str) -> Iterator[list[str]]:
    """Yield the parts of a text by each sign that may be between bodies; not those of an office that serves several."""
    serves = first_match(pattern("serves", "^"), text)
    for sign in _BETWEEN[:1] if serves else _BETWEEN:
        parts = [part for part in sign.split(text) if part]
        if len(parts) > 1:
            yield parts


def _with_level(parts: list[str]) -> list[str]:
    """Return parts of a cell, each symbol with the level and place that the last part has: "HĐND và UBND huyện"."""
    level = behind_level(parts[-1])
    return [f"{part} {level}" if level and part in shared_symbols() else part for part in parts]


def _without_end(text: str, end: str) -> str | None:
    """Return a text without the words at its end that a folded text says; None where it does not end so."""
    if not end:
        return None
    rest = " ".join(text.split()[: -len(end.split())])
    return rest if rest and folded_name(text) == f"{folded_name(rest)} {end}" else None


def is_like_a_body(text: str) -> bool:
    """Tell whether a text looks like the name of a body, known or not."""
    of = first_match(pattern("of", "^"), text)
    name = text[of.end() :] if of else text
    return first_match(pattern("body"), name.strip()) is not None
