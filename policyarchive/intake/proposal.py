"""What a number and a date say about a new document: type, issuer, id, and records it may repeat."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from policyarchive.core import dates
from policyarchive.core.document_numbers import Number, canonical, parse_number
from policyarchive.core.text import fold, slug
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

_SAME_TITLE = 0.9
_SYMBOL = re.compile(r"[^\W\d_]+")
_Feature = Callable[[Number, Document], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Values for a new record, None where nothing suggests one. near: the ids of similar records."""

    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    near: list[str]

    @property
    def complete(self) -> bool:
        """Whether enough is known to give the record an id."""
        return bool(self.type and self.issuer)


def propose(registry: Registry, printed_number: str, date: str | None, title: str = "") -> Proposal:
    """Return what the numbering rules and the existing records suggest; date is ISO, the number as typed."""
    number = spell_number(registry, canonical(printed_number)) or None
    abbreviations = {t.abbreviation: name for name, t in registry.types.items() if t.abbreviation}
    parsed = parse_number(number, tuple(abbreviations)) if number else None
    form, bodies = (parsed.form, parsed.bodies) if parsed else (None, None)
    return Proposal(
        number=number,
        type=abbreviations.get(parsed.type) if parsed and parsed.type else _usual_type(registry, form),
        issuer=_usual_issuer(registry, bodies),
        date=date,
        near=similar_documents(registry, number, date, title),
    )


def spell_number(registry: Registry, number: str) -> str:
    """Return a number with its symbols as the vocabulary and the records write them: "QD-UBND" is "QĐ-UBND"."""
    abbreviations = [t.abbreviation for t in registry.types.values() if t.abbreviation]
    numbers = [document.number for document in registry.documents.values() if document.number]
    symbols = {symbol for text in (*abbreviations, *numbers) for symbol in _SYMBOL.findall(text)}
    folded = {fold(symbol): symbol for symbol in symbols}

    def spell_symbol(match: re.Match[str]) -> str:
        return match[0] if match[0] in symbols else folded.get(fold(match[0]), match[0])

    return _SYMBOL.sub(spell_symbol, number)


def _usual_type(registry: Registry, form: str | None) -> str | None:
    """Return the type that most documents with numbers of a form have: letters do not show theirs."""
    return _most_frequent(registry, lambda parsed, document: document.type if parsed.form == form else None)


def _usual_issuer(registry: Registry, bodies: str | None) -> str | None:
    """Return the issuer that most documents with these symbols have, or one whose id they spell."""
    usual = _most_frequent(
        registry, lambda parsed, document: document.issuer if parsed.bodies == bodies else None
    )
    return usual or (slug(bodies) if bodies and slug(bodies) in registry.issuers else None)


def _most_frequent(registry: Registry, feature: _Feature) -> str | None:
    """Return the most frequent value of a feature of numbered documents; None where two share the first place."""
    abbreviations = tuple(t.abbreviation for t in registry.types.values() if t.abbreviation)
    counts: Counter[str] = Counter()
    for document in registry.documents.values():
        parsed = parse_number(document.number, abbreviations) if document.number else None
        value = feature(parsed, document) if parsed else None
        counts.update([value] if value else [])
    top = counts.most_common(2)
    tie = len(top) == 2 and top[0][1] == top[1][1]
    return None if tie or not top else top[0][0]


def similar_documents(registry: Registry, number: str | None, date: str | None, title: str) -> list[str]:
    """Return the ids of documents with this number, loosely read, and no other year, or nearly this title."""
    year, loose = dates.year_of(date), _loosen_number(number or "")
    by_number = [
        i for i, d in registry.documents.items() if loose and _loosen_number(d.number or "") == loose
    ]
    same = [i for i in by_number if year in (None, dates.year_of(registry.documents[i].date))]
    return same + [i for i, d in registry.documents.items() if i not in same and _has_title(d, title)]


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


def make_id(issuer: str, date: str | None, name: str) -> str:
    """Return the id of a record: its path. name is the number, or a short title where there is none."""
    return f"{issuer}/{dates.year_or_undated(date)}/{slug(name)}"
