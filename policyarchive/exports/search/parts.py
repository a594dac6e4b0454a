"""The search of many documents in parts, so that a query fetches only what it needs: rows by place, words by range.

Columns hold of every document what it is filtered and counted by. All are read before the first answer, so they are plain
lists, and what many documents share stands once in a table of the main file.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from policyarchive.exports.search.record import SEPARATOR, Record
from policyarchive.exports.search.tokens import Tokens

FEWEST = 3_000  # documents that are cut into parts; fewer are one file
RUN = 1_000  # from one text of a record to the next: see word_index.js
REPORTED = 200_000  # places from here on are of what the source says of others
_ROWS_SIZE, _COLUMNS_SIZE, _WORDS_SIZE = 60_000, 800_000, 250_000  # characters of a file, about
_COLUMNS = ("number", "date", "alike", "counts")
_ALIKE = ("type", "issuer", "issuers", "rank", "canonical", "criteria", "status", "section", "related")
Postings = dict[str, dict[str, "_Posting"]]  # by word, then by its form with accents


class _Posting:
    """Where a form of a word stands: for each document the step from the one before, and the places."""

    def __init__(self, typed: str):
        self.typed, self.last, self.text = typed.lower(), 0, StringIO()

    def add(self, document: int, places: Sequence[int]) -> None:
        self.text.write(f"{document - self.last}:{','.join(map(str, places))} ")
        self.last = document


def parts(
    documents: Iterable[Record], reported: tuple[int | None, list[str]], tokens: Tokens
) -> Iterator[tuple[str, Any]]:
    """Yield (name of the file, value), last of all ("", what the main file says of the parts).

    reported: the place of the source among the documents, and the texts of what it says of others.
    """
    rows, columns, postings = (
        _Chunks(_ROWS_SIZE),
        _Chunks(_COLUMNS_SIZE),
        defaultdict[str, dict[str, _Posting]](dict),
    )
    alike, counted = _Table(), _Table()
    for place, record in enumerate(documents):
        counts = _note(postings, place, record, reported, tokens)
        yield from _named("rows", rows.add(place, record))
        shared = {key: record[key] for key in _ALIKE if key in record}
        cells = [record.get("number", 0), record.get("date", 0), alike.place(shared), counted.place(counts)]
        yield from _columns(columns.add(place, cells))
    yield from _named("rows", rows.rest())
    yield from _columns(columns.rest())
    words = _Chunks(_WORDS_SIZE)
    firsts = []
    for word in sorted(postings):
        entry = [
            word,
            {form: [one.typed, one.text.getvalue().rstrip()] for form, one in postings[word].items()},
        ]
        full = words.add(0, entry)
        yield from _named("words", full)
        if words.is_new:
            firsts.append(word)
    yield from _named("words", words.rest())
    yield "", {
        "rows": rows.firsts, "columns": len(columns.firsts), "words": firsts, "vocabulary": " ".join(sorted(postings)),
        "alike": alike.values, "counted": counted.values,
    }  # fmt: skip


class _Chunks:
    """Values gathered until they fill a file. firsts: the place of the first value of each."""

    def __init__(self, most: int):
        self.most, self.size, self.values, self.firsts, self.is_new = most, 0, list[Any](), list[int](), False

    def add(self, place: int, value: object) -> list[tuple[int, list[Any]]]:
        """Add a value; return the file that it no longer fits into, as (number, values)."""
        size = len(json.dumps(value, ensure_ascii=False))
        full = self.rest() if self.values and self.size + size > self.most else []
        self.is_new = not self.values
        if self.is_new:
            self.firsts.append(place)
        self.values.append(value)
        self.size += size
        return full

    def rest(self) -> list[tuple[int, list[Any]]]:
        """Return what is gathered, and begin anew."""
        values, self.values, self.size = self.values, [], 0
        return [(len(self.firsts) - 1, values)] if values else []


class _Table:
    """Different values, each once. values: in the order in which they came."""

    def __init__(self) -> None:
        self.values, self._places = list[Any](), dict[str, int]()

    def place(self, value: object) -> int:
        """Return the place of a value, a new one for one that is not there yet."""
        place = self._places.setdefault(json.dumps(value), len(self.values))
        if place == len(self.values):
            self.values.append(value)
        return place


def _named(kind: str, chunks: Iterable[tuple[int, list[Any]]]) -> Iterator[tuple[str, list[Any]]]:
    for number, values in chunks:
        yield f"{kind}.{number}", values


def _note(
    postings: Postings, place: int, record: Record, reported: tuple[int | None, list[str]], tokens: Tokens
) -> list[int]:
    """Note the words of a document; return how many each of its texts has."""
    counts, found = [], defaultdict[tuple[str, str], list[Any]](list)
    texts = [record.get("title"), *(record["other"].split(SEPARATOR) if "other" in record else ())]
    further = (
        [(REPORTED + RUN * i, text) for i, text in enumerate(reported[1])] if place == reported[0] else []
    )
    for start, text in [*((RUN * i, text) for i, text in enumerate(filter(None, texts))), *further]:
        words = list(tokens.of(text))
        if start < REPORTED:
            counts.append(len(words))
        for typed, word, form, at in words:
            found[word, form].append((start + at, typed))
    for (word, form), hits in found.items():
        posting = postings[word].setdefault(form, _Posting(hits[0][1]))
        posting.add(place, [at for at, _ in hits])
    return counts


def _columns(chunks: Iterable[tuple[int, list[Any]]]) -> Iterator[tuple[str, Any]]:
    """Yield the cells of documents as columns, a list for each of _COLUMNS."""
    for number, cells in chunks:
        yield f"columns.{number}", dict(zip(_COLUMNS, zip(*cells, strict=True), strict=True))
