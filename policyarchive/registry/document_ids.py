"""The ids of documents: issuer/year/number, with more where several documents have the same. A path is an id for ever."""

from collections.abc import Iterator

from policyarchive.core.dates import year_or_undated
from policyarchive.core.text import slug
from policyarchive.registry.model.documents import Document
from policyarchive.registry.paths import code_of_name

_MOST = 80  # signs of the last part: a path that Windows checks out, whatever folder it is in
_UNNAMED = "khong-so"
_LETTERS = "bcdefghijklmnopqrstuvwxyz"


def make_id(issuer: str, date: str | None, name: str) -> str:
    """Return the id of a record: its path. name is the number, or a short title where there is none."""
    return f"{issuer}/{year_or_undated(date)}/{stem(name)}"


def stem(name: str) -> str:
    """Return a name as the last part of an id: never empty, nor reserved, nor too long."""
    text = slug(name)
    if len(text) > _MOST:
        text = text[:_MOST].rpartition("-")[0] or text[:_MOST]
    if not text:
        return _UNNAMED
    return f"{text}-{_UNNAMED}" if code_of_name(text) else text


def candidate_ids(issuer: str, date: str | None, name: str, kind: str) -> Iterator[str]:
    """Yield the ids that a document may have, in the order in which they are taken: the number, then with type, day, letter."""
    first = make_id(issuer, date, name)
    typed = f"{first}-{kind}"
    day = (date or "")[5:].replace("-", "").lower()
    dated = f"{typed}-{day}" if day else typed
    yield from dict.fromkeys((first, typed, dated))
    yield from (f"{dated}-{letter}" for letter in _LETTERS)


def is_id_of(identifier: str, document: Document, issuer: str) -> bool:
    """Tell whether an id says an issuer, and year and number of a document; without a number, its last part is free."""
    if document.number:
        return identifier in candidate_ids(issuer, document.date, document.number, document.type)
    return identifier == make_id(issuer, document.date, identifier.rpartition("/")[2])
