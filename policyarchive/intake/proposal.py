"""What a number and a date say about a new document: type, issuer, and records it may repeat."""

import re
from collections import Counter
from collections.abc import Callable, Container, Hashable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from policyarchive.core import dates
from policyarchive.core.number_frame import says_no_number
from policyarchive.core.numbering.reading import LETTERS, Reading
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.core.text import fold, slug
from policyarchive.registry.document_ids import candidate_ids
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.model.vocabularies import Issuer

_SAME_TITLE = 0.9
T = TypeVar("T", bound=Hashable)
_Feature = Callable[[Reading, Document], T | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Values for a new record, None where nothing suggests one. issuers: several for a joint document.

    near: the ids of similar records, each with what is alike, "number" or "title".

    reading: how the number is read, None without one. type_symbol: letters of it that no vocabulary has and that may be a type.
    """

    reading: Reading | None
    type: str | None
    issuers: tuple[str, ...]
    type_symbol: str | None
    near: Mapping[str, str]

    @property
    def number(self) -> str | None:
        """The number as its system writes it."""
        return self.reading.canonical if self.reading else None

    @property
    def body_symbol(self) -> str | None:
        """The symbol of the body that signs, None where several do."""
        symbols = self.reading.issuer_symbols if self.reading else ()
        return symbols[0] if len(symbols) == 1 else None


def propose(registry: Registry, printed_number: str, date: str | None, title: str = "") -> Proposal:
    """Return what the numbering rules and the existing records suggest; date is ISO, the number as typed.

    Words for "without a number" are none. Raises NoNumber where what was typed is no single number.
    """
    is_number = printed_number.strip() and not says_no_number(printed_number)
    reading = registry.read_number(printed_number) if is_number else None
    return Proposal(
        reading=reading,
        type=_type_of(registry, reading) if reading else None,
        issuers=_issuers_of(registry, reading, date) if reading else (),
        type_symbol=unknown_type(reading, registry.number_rules) if reading else None,
        near=similar_documents(registry, reading.canonical if reading else None, date, title),
    )


def _type_of(registry: Registry, reading: Reading) -> str | None:
    """Return the type that a number says; else the one that most records with numbers of its form have: letters do not show theirs."""
    if reading.unknown_symbol:
        return None
    if reading.types:
        return reading.types[0] if len(reading.types) == 1 else None
    if not reading.is_established or reading.type:
        return None
    usual = _most_frequent(
        registry, lambda other, document: document.type if other.system == reading.system else None
    )
    untyped = [key for key, kind in registry.types.items() if kind.untyped_number]
    return usual or (untyped[0] if len(untyped) == 1 and reading.system in LETTERS else None)


def _issuers_of(registry: Registry, reading: Reading, date: str | None) -> tuple[str, ...]:
    """Return the issuers that most records with these symbols have, or those that sign with them at that time."""
    usual = _most_frequent(
        registry, lambda other, document: issuers_of(document) if other.body == reading.body else None
    )
    if usual and not _is_of_others(registry, reading, usual):
        return usual
    signing = [_signing(registry, symbol, date) for symbol in reading.issuer_symbols]
    return tuple(dict.fromkeys(filter(None, signing))) if all(signing) else ()


def _is_of_others(registry: Registry, reading: Reading, issuers: tuple[str, ...]) -> bool:
    """Tell whether the symbols of a number are those of other bodies than some, none of which signs with any of them."""
    symbols = reading.issuer_symbols
    own = (registry.issuers[key].signs_with(symbol) for key in issuers for symbol in symbols)
    return not any(own) and any(map(registry.signing_with, symbols))


def _signing(registry: Registry, symbol: str, date: str | None) -> str | None:
    """Return the one body that signs with a symbol at a time; None where none does, or several do."""
    signing = [key for key in registry.signing_with(symbol) if exists(registry.issuers[key], date)]
    return signing[0] if len(signing) == 1 else None


def exists(issuer: Issuer, date: str | None) -> bool:
    """Tell whether a body existed on a date, as far as both are known."""
    if date is None:
        return True
    begun = issuer.since is None or not dates.is_before(date, issuer.since)
    return begun and dates.order(date) < dates.order(issuer.until)


def _most_frequent(registry: Registry, feature: _Feature[T]) -> T | None:
    """Return the most frequent value of a feature of numbered documents; None where two share the first place."""
    counts: Counter[T] = Counter()
    for document in registry.documents.values():
        reading = registry.reading_of(document)
        value = feature(reading, document) if reading else None
        counts.update([value] if value else [])
    top = counts.most_common(2)
    tie = len(top) == 2 and top[0][1] == top[1][1]
    return None if tie or not top else top[0][0]


def similar_documents(registry: Registry, number: str | None, date: str | None, title: str) -> dict[str, str]:
    """Return the ids of documents with this number, loosely read, and no other year, or nearly this title; each with which."""
    year, loose = dates.year_of(date), _loosen_number(number or "")
    by_number = [
        i for i, d in registry.documents.items() if loose and _loosen_number(d.number or "") == loose
    ]
    same = [i for i in by_number if year in (None, dates.year_of(registry.documents[i].date))]
    alike = [i for i, d in registry.documents.items() if i not in same and _has_title(d, title)]
    return dict.fromkeys(same, "number") | dict.fromkeys(alike, "title")


def _loosen_number(number: str) -> str:
    """Return sequence and symbols alone: "3/NQ-HĐND" and "03/2041/NQ-HDND" both give "3-nq-hdnd"."""
    return re.sub(r"^([0-9]+[a-z]?)-(?:19|20)[0-9]{2}-", r"\1-", slug(number).lstrip("0"))


def _has_title(document: Document, title: str) -> bool:
    """Tell whether a document has nearly this title in some language."""
    folded = fold(title)
    for existing in document.title.values() if folded else ():
        matcher = SequenceMatcher(None, fold(existing), folded, autojunk=False)
        if matcher.real_quick_ratio() > _SAME_TITLE and matcher.quick_ratio() > _SAME_TITLE:
            return matcher.ratio() > _SAME_TITLE
    return False


def choose_id(
    held: Mapping[str, Document], document: Document, name: str, beside: Container[str] = ()
) -> str:
    """Return the id of a record: its own where it is held already, else the first free one. name: number or short title.

    A record with its type, number and date is held already where the titles agree; where none does, the first of
    them may be the same document with another title, and is returned too, unless it is one of those beside, which are
    other documents for certain. Raises ValueError where no id is left.
    """
    maybe = None
    for identifier in candidate_ids(issuers_of(document)[0], document.date, name, document.type):
        other = held.get(identifier)
        if other is None:
            return maybe or identifier
        if _same(other, document):
            if other.title == document.title:
                return identifier
            maybe = maybe or (None if identifier in beside else identifier)
    raise ValueError(f"no id left for {name}")


def _same(one: Document, other: Document) -> bool:
    return (one.type, one.number, one.date) == (other.type, other.number, other.date)
