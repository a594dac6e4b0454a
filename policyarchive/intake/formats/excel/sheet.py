"""One sheet of a workbook: its rows as they are shown, without hidden rows and columns, merged cells with their text once.

The range that a sheet says it uses is not asked: it is often wrong. Only cells with a text are kept, however far off.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from openpyxl.utils.cell import column_index_from_string, get_column_letter, range_boundaries

from policyarchive.intake.formats.excel.cells import Cells
from policyarchive.intake.formats.excel.styles import S
from policyarchive.intake.formats.limits import MAX_ROW, Budget
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.source import Row, TableError, without_empty_end

_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]+")
_COLUMNS = 16_384  # that a sheet has
_ON = ("1", "true")


@dataclass(frozen=True, slots=True)
class _Merge:
    """Cells that are merged: first and last column and row, from 1."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class Sheet:
    """One sheet while it is read, element by element. cells: the reader of what is shown; unseen: of what is hidden."""

    name: str
    cells: Cells
    unseen: Cells
    notes: Notes
    budget: Budget
    texts: dict[int, dict[int, str]] = field(default_factory=dict)  # by row and column
    numbers: set[tuple[int, int]] = field(default_factory=set)  # row and column of cells that hold a number
    last_row: int = 0
    rows_are_hidden: bool = False  # unless they say something else
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_column: int = 0
    merges: list[_Merge] = field(default_factory=list)

    def read(self, element: Element) -> None:
        """Read one of the elements named by TAGS. Raises TableError."""
        {"sheetFormatPr": self._read_defaults, "col": self._read_column, "row": self._read_row}.get(
            str(element.tag).removeprefix(S), self._read_merge
        )(element)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are shown and hold a text, once all elements are read. Raises TableError."""
        self._say_what_is_hidden()
        going_on = self._merged()
        return tuple(
            self._row(number, going_on.get(number, set()))
            for number in sorted(self.texts)
            if number not in self.hidden_rows and self.texts[number].keys() - self.hidden_columns
        )

    def _read_defaults(self, element: Element) -> None:
        self.rows_are_hidden = element.get("zeroHeight") in _ON

    def _read_column(self, element: Element) -> None:
        first, last = int(element.get("min", "1")), min(int(element.get("max", "1")), _COLUMNS)
        if element.get("hidden") in _ON or _is_zero(element.get("width")):
            self.hidden_columns.update(range(max(first, self.last_column + 1), last + 1))
        self.last_column = max(self.last_column, last)

    def _read_merge(self, element: Element) -> None:
        bounds = [bound for bound in range_boundaries(element.get("ref", "")) if bound is not None]
        if len(bounds) == 4:
            self.merges.append(_Merge(*bounds))

    def _read_row(self, element: Element) -> None:
        self.last_row = number = int(element.get("r") or self.last_row + 1)
        untold = self.rows_are_hidden and element.get("ht") is None
        if element.get("hidden") in _ON or _is_zero(element.get("ht")) or untold:
            self.hidden_rows.add(number)
        column = 0
        for cell in element.iterchildren(f"{S}c"):
            column = self._column(cell, column + 1)
            text = self._read_cell(cell, number, column)
            if text.strip():
                self._keep(number, column, text)
            if cell.get("t", "n") == "n":
                self.numbers.add((number, column))

    def _column(self, cell: Element, following: int) -> int:
        """Return the column of a cell; one that does not say it follows the one before."""
        match = _REFERENCE.fullmatch(cell.get("r", ""))
        return column_index_from_string(match[1]) if match else following

    def _read_cell(self, cell: Element, row: int, column: int) -> str:
        shown = row not in self.hidden_rows and column not in self.hidden_columns
        return (self.cells if shown else self.unseen).read(
            cell, f"{self.name}!{get_column_letter(column)}{row}"
        )

    def _keep(self, row: int, column: int, text: str) -> None:
        if row > MAX_ROW:
            raise TableError("import.error.far_row", row=row, most=f"{MAX_ROW:,}")
        self.budget.take([text])
        self.texts.setdefault(row, {})[column] = text

    def _say_what_is_hidden(self) -> None:
        for row in sorted(self.hidden_rows & self.texts.keys()):
            self.notes.note("hidden-content", f"{self.name}!{row}", kind="rows")
        columns = {column for texts in self.texts.values() for column in texts}
        for column in sorted(columns & self.hidden_columns):
            self.notes.note("hidden-content", f"{self.name}!{get_column_letter(column)}", kind="columns")

    def _merged(self) -> dict[int, set[int]]:
        """Leave each merged cell its one text, where it is seen first; return the columns by row that go on with it."""
        going_on: dict[int, set[int]] = {}
        numbers = sorted(self.texts)
        next_row, next_column = _next_shown(self.hidden_rows), _next_shown(self.hidden_columns)
        for merge in self.merges:
            text = self.texts.get(merge.top, {}).get(merge.left, "")
            rows = numbers[bisect_left(numbers, merge.top) : bisect_right(numbers, merge.bottom)]
            for row in rows:
                self._empty(row, merge)
            top, left = next_row.get(merge.top, merge.top), next_column.get(merge.left, merge.left)
            if text and top <= merge.bottom and left <= merge.right:
                self.texts.setdefault(top, {})[left] = text
            for row in rows:
                if row > top and row not in self.hidden_rows:
                    self.notes.note("merged-cells", f"{self.name}!{get_column_letter(left)}{row}")
                    going_on.setdefault(row, set()).add(left)
        return going_on

    def _empty(self, row: int, merge: _Merge) -> None:
        """Take the texts of merged cells out of a row: Excel shows only that of the upper left one."""
        texts = self.texts[row]
        self.budget.take([""] * (len(texts) + 1))
        for column in [column for column in texts if merge.left <= column <= merge.right]:
            del texts[column]
            if (row, column) != (merge.top, merge.left):
                name = f"{self.name}!{get_column_letter(column)}{row}"
                self.notes.note("hidden-content", name, kind="cells")

    def _row(self, number: int, merged: set[int]) -> Row:
        last = max([*self.texts[number], *merged])
        shown = [column for column in range(1, last + 1) if column not in self.hidden_columns]
        cells = without_empty_end(self.texts[number].get(column, "") for column in shown)
        self.budget.take([cell for cell in cells if not cell])
        places = {column: place for place, column in enumerate(shown)}
        return Row(
            number,
            cells,
            frozenset(places[column] for column in merged if column in places),
            frozenset(place for column, place in places.items() if (number, column) in self.numbers),
        )


TAGS = tuple(f"{S}{name}" for name in ("sheetFormatPr", "col", "row", "mergeCell"))


def _next_shown(hidden: set[int]) -> dict[int, int]:
    """Return the first row or column after each hidden one that is not hidden itself."""
    following: dict[int, int] = {}
    for number in sorted(hidden, reverse=True):
        following[number] = following.get(number + 1, number + 1)
    return following


def _is_zero(size: str | None) -> bool:
    return size is not None and float(size) == 0
