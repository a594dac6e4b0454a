"""The types and issuers that the cells and headings of a list name, by the vocabularies of the archive."""

import re
from functools import cached_property

from policyarchive.core.text import fold
from policyarchive.intake.naming import find_terms, folded_name
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.load import Registry

# What parts bodies in one cell: a name may hold a weaker sign itself, "Sở Lao động - Thương binh và Xã hội".
_BETWEEN = tuple(
    re.compile(sign) for sign in (r"\s*;\s*", r"\s*[,/]\s*", r"\s+(?:và|and|et)\s+", r"\s+[-–]\s+")
)


_KIND_OF_PLACE = re.compile("^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran) ")


_SO = re.compile(r"\s+s[ốo]$", re.IGNORECASE)  # "Quyết định số"


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
        shorter = filter(None, (_without_end(text, place) for place in self._places))
        return next(filter(None, map(self._issuer, shorter)), None)

    @cached_property
    def _places(self) -> list[str]:
        """The place of the archive, folded, with and without the word that says what kind of place it is."""
        places = [fold(name) for name in self.registry.archive.place.values()]
        return [*places, *(_KIND_OF_PLACE.sub("", place) for place in places)]

    def issuers(self, text: str) -> tuple[str, ...]:
        """Return the issuers that a text names, one or several with signs or "and" between them; () where one is not known."""
        if one := self.issuer(text):
            return (one,)
        for sign in _BETWEEN:
            parts = [self.issuer(part) for part in sign.split(text) if part]
            if len(parts) > 1 and all(parts):
                return tuple(dict.fromkeys(filter(None, parts)))
        return ()

    def unknown(self, text: str) -> list[str]:
        """Return those of the bodies in a cell that no vocabulary has."""
        parts = [part for part in re.split(r"\s*[;,]\s*", text) if part]
        return [part for part in parts if not self.issuer(part)]


def _without_end(text: str, end: str) -> str | None:
    """Return a text without the words at its end that a folded text says; None where it does not end so."""
    rest = " ".join(text.split()[: -len(end.split())])
    return rest if rest and folded_name(text) == f"{folded_name(rest)} {end}" else None


def is_like_a_body(text: str) -> bool:
    """Tell whether a text looks like the name of a body, known or not."""
    of = first_match(pattern("of", "^"), text)
    name = text[of.end() :] if of else text
    return first_match(pattern("body"), name.strip()) is not None
