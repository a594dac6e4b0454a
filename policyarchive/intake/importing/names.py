"""The types and issuers that the cells and headings of a list name, by the vocabularies of the archive."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from policyarchive.core.text import fold
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import Issuer

# What parts bodies in one cell: a name may hold a weaker sign itself, "Sở Lao động - Thương binh và Xã hội".
_BETWEEN = tuple(
    re.compile(sign) for sign in (r"\s*;\s*", r"\s*[,/]\s*", r"\s+(?:và|and|et)\s+", r"\s+[-–]\s+")
)


_KIND_OF_PLACE = re.compile("^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran) ")
# Words of names as offices shorten them, folded.
_SHORT = (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("nong nghiep va phat trien nong thon", "nong nghiep va ptnt"),
          ("nong nghiep va phat trien nong thon", "nn&ptnt"), ("nong nghiep va phat trien nong thon", "nnptnt"),
          ("lao dong-thuong binh va xa hoi", "ld-tb&xh"), ("lao dong-thuong binh va xa hoi", "ldtbxh"), ("tai nguyen va moi truong", "tn&mt"),
          ("tai nguyen va moi truong", "tnmt"), ("ke hoach va dau tu", "kh&dt"), ("ke hoach va dau tu", "khdt"))  # fmt: skip


class Names:
    """Finds the entries of the vocabularies that a text names, spelling and accents apart."""

    def __init__(self, registry: Registry):
        self.registry = registry

    @cached_property
    def of_types(self) -> list[str]:
        """The names of types in words, by which a title may begin."""
        return [name for kind in self.registry.types.values() for name in (*kind.label.values(), *kind.words)]

    @cached_property
    def _types(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for key, kind in self.registry.types.items():
            abbreviations = filter(None, (kind.abbreviation, *kind.older_abbreviations))
            for name in (key, *kind.label.values(), *kind.words, *abbreviations):
                found.setdefault(fold(name), set()).add(key)
        return found

    def types(self, text: str) -> set[str]:
        """Return the ids of the types that a text may name: by a label, another word or an abbreviation."""
        folded = fold(text.strip(" .:"))
        return self._types.get(folded) or self._types.get(folded.removesuffix(" so"), set())

    @cached_property
    def _issuers(self) -> dict[str, str]:
        """Return the issuer behind each folded name; a name that two issuers have is none of them."""
        named: dict[str, set[str]] = {}
        for key, issuer in self.registry.issuers.items():
            for name in _names_of(key, issuer):
                named.setdefault(name, set()).add(key)
        return {name: min(keys) for name, keys in named.items() if len(keys) == 1}

    def issuer(self, text: str) -> str | None:
        """Return the issuer that a text names; None where it names none that is known."""
        if text in self.registry.issuers:
            return text
        folded = _plain(text).strip(" .:")
        of = first_match(pattern("of", "^"), text.strip())
        if folded in self._issuers:
            return self._issuers[folded]
        if of and of.end() < len(text):
            return self.issuer(text[of.end() :])
        places = [fold(name) for name in self.registry.archive.place.values()]
        here = [f" {name}" for name in (*places, *(_KIND_OF_PLACE.sub("", place) for place in places))]
        return next(
            (self._issuers[short] for end in here if (short := folded.removesuffix(end)) in self._issuers),
            None,
        )

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


def _plain(text: str) -> str:
    """Return a folded name with single spaces, none of them around a hyphen."""
    return re.sub(r"\s*-\s*", "-", " ".join(fold(text).split()))


def is_like_a_body(text: str) -> bool:
    """Tell whether a text looks like the name of a body, known or not."""
    of = first_match(pattern("of", "^"), text)
    name = text[of.end() :] if of else text
    return first_match(pattern("body"), name.strip()) is not None


def _names_of(key: str, issuer: Issuer) -> Iterator[str]:
    """Yield the folded names of an issuer: labels, full names, these as they are often shortened, its symbols and its id."""
    own = [*issuer.label.values(), *(issuer.full_name or {}).values()]
    folded = [_plain(name) for name in own]
    yield from {key, *folded, *map(fold, issuer.symbols), *_shortened(folded)}


def _shortened(names: Iterable[str]) -> Iterator[str]:
    """Yield folded names as they are often written: "ubnd tinh" of "uy ban nhan dan tinh"."""
    for name in names:
        yield from (name.replace(long, short) for long, short in _SHORT if long in name)
