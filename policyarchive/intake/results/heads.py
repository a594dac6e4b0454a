"""Which rows of a table name its columns, in one row to three, and the heading of each column from top to bottom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policyarchive.intake.lists.lines import Line
from policyarchive.intake.results.model import NAME, ORDER, UNIT
from policyarchive.intake.results.signs import signs_of
from policyarchive.intake.results.times import times_in
from policyarchive.intake.results.words import kind_named

MOST_ROWS = 3
BELOW = " – "  # parts a heading that spans columns from the one below it
_ROW_NAMES = (ORDER, NAME, UNIT)
_COLUMN_NUMBER = re.compile(r"[(\[]?([0-9]{1,2}|[A-Z])(?:\s*=.*)?[)\]]?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FIGURES = re.compile(r"[-+–]?[0-9][0-9., ]*%?")


@dataclass(frozen=True, slots=True)
class Head:
    """The rows that name the columns of a table. texts: the headings of each column, the uppermost first; rows: how many."""

    texts: tuple[tuple[str, ...], ...]
    rows: int

    @property
    def headings(self) -> list[str]:
        """The heading of each column on one line."""
        return [BELOW.join(texts) for texts in self.texts]


def heads(rows: Sequence[Line], told: Iterable[str] = (), languages: Iterable[str] = ()) -> dict[int, Head]:
    """Return the heads of a table by the index of their first row. told: headings whose meaning a person told."""
    found: dict[int, Head] = {}
    width, free = max((len(line.filled) for line in rows), default=0), 0
    for index in range(len(rows)):
        head = _head(rows[index:], width, frozenset(told), tuple(languages)) if index >= free else None
        if head:
            found[index], free = head, index + head.rows
    return found


def _head(rows: Sequence[Line], width: int, told: frozenset[str], languages: tuple[str, ...]) -> Head | None:
    """Return the head that the first of some rows begins; None where no table of results begins with it."""
    count = next((n for n in range(1, MOST_ROWS + 1) if _names_rows(rows[n - 1 : n], told, languages)), 0)
    if not count or not all(_is_above_names(line, rows[count - 1]) for line in rows[: count - 1]):
        return None
    while count < min(MOST_ROWS, len(rows)) and _goes_on(rows[count], rows[:count]):
        count += 1
    texts = _stacked(rows[:count], width)
    joined = [BELOW.join(column) for column in texts]
    if not any(_is_of_figures(heading, languages) or heading in told for heading in joined):
        return None
    return Head(texts, count + are_numbers(rows[count : count + 1]))


def _names_rows(lines: Sequence[Line], told: frozenset[str], languages: tuple[str, ...]) -> bool:
    """Tell whether a row has a heading of the names of indicators, two of order, name and unit, or one beside a time; or a told one."""
    texts = [text for line in lines for text in line.texts]
    kinds = {kind_named(text) for text in texts if not _FIGURES.fullmatch(text)} & {*_ROW_NAMES}
    if not any(len(line.texts) > 1 for line in lines):
        return False
    is_dated = any(times_in(text, languages) and not signs_of(text).is_comparison for text in texts)
    is_told = is_dated and any(line.cell(int(name) - 1) for line in lines for name in told if name.isdigit())
    return NAME in kinds or len(kinds) > 1 or bool(kinds and is_dated) or is_told


def _is_above_names(line: Line, names: Line) -> bool:
    """Tell whether a row has only headings that span columns to the right of the names of rows below it."""
    first = min((p for p in names.positions if kind_named(names.cell(p)) in _ROW_NAMES), default=0)
    own = [p for p in line.positions if not names.cell(p) or p > first]
    return line.place is not None and own == line.positions and bool(own) and len(line.texts) > 1


def _goes_on(line: Line, above: Sequence[Line]) -> bool:
    """Tell whether a row has headings below those that span columns: none in the columns that name rows, and no figures."""
    named = {p for row in above for p in row.positions if kind_named(row.own[p]) in _ROW_NAMES}
    if named & {*line.positions} or not line.positions or line.place is None:
        return False
    begin = min((p for row in above for p in row.positions), default=0)
    return min(line.positions) > begin and not any(map(_is_figure, line.texts))


def _is_figure(text: str) -> bool:
    return bool(_FIGURES.fullmatch(text)) and not _YEAR.fullmatch(text)


def _is_of_figures(heading: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a heading is one of figures: of a time, a stage or a comparison."""
    if kind_named(heading):
        return False
    signs = signs_of(heading)
    return bool(
        times_in(heading, languages)
        or signs.stages
        or signs.is_comparison
        or signs.is_percent
        or signs.is_count
    )


def _stacked(rows: Sequence[Line], width: int) -> tuple[tuple[str, ...], ...]:
    """Return the headings of each column. One that spans columns has another heading below it, at its own column."""
    stacks: list[tuple[str, ...]] = [() for _ in range(width)]
    for index, line in enumerate(rows):
        spanning, left = "", 0
        for position in range(width):
            text, below = _own(line, position), rows[index + 1 :]
            if text or _begins_above(rows[:index], position):
                spanning, left = text, position
            elif not (any(_own(row, left) for row in below) and any(_own(row, position) for row in below)):
                spanning = ""
            if spanning:
                stacks[position] = (*stacks[position], spanning)
    return tuple(stacks)


def _own(line: Line, position: int) -> str:
    return line.own[position] if position < len(line.own) else ""


def _begins_above(rows: Sequence[Line], position: int) -> bool:
    return any(_own(row, position) for row in rows)


def are_numbers(rows: Sequence[Line]) -> bool:
    """Tell whether a row numbers the columns: "(1) (2) (3)", "A B 1 2", "5 = 4/3"."""
    matches = [_COLUMN_NUMBER.fullmatch(text) for line in rows for text in line.texts]
    printed = [match[1] for match in matches if match]
    letters = [text for text in printed if not text.isdigit()]
    figures = range(1, len(printed) - len(letters) + 1)
    expected = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(letters)], *map(str, figures)]
    return len(printed) == len(matches) > 2 and printed == expected
