"""Which rows of a table name its columns, in one row or in two, and what the columns hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.model import (
    DATE,
    KINDS,
    NOTE,
    NUMBER,
    NUMBER_AND_DATE,
    NUMBERS,
    OTHER,
    TITLE,
    TITLES,
    TYPE,
    TYPE_AND_TITLE,
    Column,
)
from policyarchive.intake.lists.shapes import Layout

_NOTE = re.compile(r"[(\[][^)\]]*[)\]]?")
_SIGN = re.compile(r"[^\w]+|_")
_COLUMN_NUMBER = re.compile(r"[(\[]?([0-9]{1,2}|[A-Z])[)\]]?")
_BELOW = " – "  # parts a heading that spans columns from the one below it
_COMPOSED = {NUMBER_AND_DATE: (NUMBER, DATE), TYPE_AND_TITLE: (TYPE, TITLE)}


def normalised(heading: str) -> str:
    """Return a heading without accents, signs and notes in brackets: "Số, ký hiệu (1)" gives "so ky hieu"."""
    bare = _NOTE.sub(" ", heading)
    return " ".join(_SIGN.sub(" ", fold(bare)).split()) or fold(heading)


@cache
def _words() -> dict[str, str]:
    """Return the kind of column behind each normalised heading."""
    table = read_settings(ASSETS / "words" / "headings.yml")
    words = {kind: list(map(normalised, table.get(kind, ()))) for kind in KINDS}
    joints = ["", *map(normalised, table["and"])]
    composed = {
        " ".join(filter(None, (one, joint, other))): kind
        for kind, (first, second) in _COMPOSED.items()
        for one, joint, other in product(words[first], joints, words[second])
    }
    return composed | {word: kind for kind, known in words.items() for word in known}


@cache
def _parts() -> list[dict[str, list[str]]]:
    """Return the normalised headings of columns that hold a fact in parts, by the kind of part."""
    table = read_settings(ASSETS / "words" / "headings.yml")["parts"]
    return [{kind: list(map(normalised, words)) for kind, words in group.items()} for group in table]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What headings mean. words: kinds by normalised heading; positions: kinds by the position of a column, from 0."""

    words: Mapping[str, str]
    positions: Mapping[int, str]

    def kind(self, *headings: str) -> str | None:
        """Return the kind that the first known one of some headings means."""
        return next((self.words[name] for name in map(normalised, headings) if name in self.words), None)


def names(columns: Mapping[str, str] | None) -> Names:
    """Return what headings mean; columns: kinds by heading, or by the ordinal of a column ("4"), which go before the words."""
    given = columns or {}
    own = {normalised(heading): kind for heading, kind in given.items() if not heading.isdigit()}
    positions = {int(ordinal) - 1: kind for ordinal, kind in given.items() if ordinal.isdigit()}
    return Names(words=_words() | own, positions=positions)


@dataclass(frozen=True, slots=True)
class Head:
    """The rows that name the columns of a table. rows: how many."""

    columns: tuple[Column, ...]
    rows: int

    @property
    def layout(self) -> Layout:
        """The kinds of the columns."""
        return Layout(tuple(column.kind for column in self.columns))

    def names_the_same(self, other: "Head") -> bool:
        """Tell whether two heads name the same columns."""
        return _meaning(self.columns) == _meaning(other.columns)


def _meaning(columns: Sequence[Column]) -> list[str]:
    meanings = [normalised(column.heading) if column.kind == OTHER else column.kind for column in columns]
    while meanings and not meanings[-1]:
        meanings.pop()
    return meanings


def is_list(kinds: Sequence[str]) -> bool:
    """Tell whether a table with columns of some kinds is a list of documents."""
    return bool({*kinds} & {*NUMBERS}) and bool({*kinds} & {*TITLES})


def has_rivals(kinds: Sequence[str]) -> bool:
    """Tell whether two columns may hold the same fact, so that it is not known which one does."""
    told = [kind for kind in kinds if kind not in (NOTE, OTHER)]
    groups = [NUMBERS[0] if kind in NUMBERS else TITLES[0] if kind in TITLES else kind for kind in told]
    return len(groups) > len({*groups})


def heads(rows: Sequence[Line], known: Names) -> dict[int, Head]:
    """Return the heads of a table by the index of their first row."""
    found: dict[int, Head] = {}
    width, free = max((len(line.own) for line in rows), default=0), 0
    for index in range(len(rows)):
        head = _head(rows[index : index + 3], width, known) if index >= free else None
        if head:
            found[index], free = head, index + head.rows
    return found


def head_of_positions(width: int, known: Names) -> Head | None:
    """Return the columns of a table without headings, of which only the ordinals are told; None where that is no list."""
    kinds = [known.positions.get(position, OTHER) for position in range(width)]
    return Head(tuple(Column(heading="", kind=kind) for kind in kinds), 0) if is_list(kinds) else None


def _head(rows: Sequence[Line], width: int, known: Names) -> Head | None:
    """Return the head that the first of some rows begins; None where no list of documents begins with it."""
    top = rows[0]
    if not any(map(known.kind, top.texts)):
        return None
    second = rows[1] if len(rows) > 1 and _is_second(top, rows[1], width, known) else None
    for below in (second, None) if second else (None,):
        columns = _in_parts(tuple(_columns(top.own, below.own if below else (), width, known)))
        if is_list([column.kind for column in columns]):
            count = 2 if below else 1
            return Head(columns, count + _are_numbers(rows[count : count + 1]))
    return None


def _is_second(top: Line, row: Line, width: int, known: Names) -> bool:
    """Tell whether a row has nothing but headings below those that span several columns."""
    first, filled = {*top.positions}, {*row.positions}
    spanned = {p for p in range(width) if p not in first or (p + 1 < width and p + 1 not in first)}
    names_columns = any(map(known.kind, row.texts)) or row.filled != row.own
    return names_columns and bool(filled - first) and filled <= spanned


def _columns(top: Sequence[str], second: Sequence[str], width: int, known: Names) -> Iterator[Column]:
    spanning = ""
    for position in range(width):
        above, below = (texts[position] if position < len(texts) else "" for texts in (top, second))
        spanning = above or spanning
        heading = _BELOW.join(filter(None, (spanning, below))) if below else above
        kind = known.kind(f"{spanning} {below}", f"{below} {spanning}", below) if below else known.kind(above)
        yield Column(heading=heading, kind=known.positions.get(position) or kind or OTHER)


def _in_parts(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return columns with the parts of a number or a date told, where each part has one column: "Số", "Ký hiệu"."""
    headings = [normalised(column.heading.split(_BELOW)[-1]) for column in columns]
    for group in _parts():
        found = {
            kind: [n for n, heading in enumerate(headings) if heading in words]
            for kind, words in group.items()
        }
        if all(len(positions) == 1 for positions in found.values()):
            told = {positions[0]: kind for kind, positions in found.items()}
            columns = tuple(
                replace(column, kind=told.get(n, column.kind)) for n, column in enumerate(columns)
            )
    return columns


def _are_numbers(rows: Sequence[Line]) -> bool:
    """Tell whether a row numbers the columns: "(1) (2) (3)", "A B 1 2"."""
    matches = [_COLUMN_NUMBER.fullmatch(text) for line in rows for text in line.texts]
    printed = [match[1] for match in matches if match]
    letters = [text for text in printed if not text.isdigit()]
    figures = range(1, len(printed) - len(letters) + 1)
    expected = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(letters)], *map(str, figures)]
    return len(printed) == len(matches) > 1 and printed == expected
