"""The figures of a table: every cell alone first, then what its marks mean by its row and by the whole table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from policyarchive.intake.lists.lines import Line
from policyarchive.intake.results.figures import MISSING, NUMBER, TEXT, Cell, read_cell
from policyarchive.intake.results.layout import Layout
from policyarchive.intake.results.model import COMPARISON, PERCENT, VALUE, Fault, Figure
from policyarchive.intake.results.numerals import (
    DECIMAL,
    THOUSANDS,
    Role,
    certain_roles,
    chosen,
    printed_with,
    whole,
)
from policyarchive.intake.results.reasons import NO_FIGURE, PERCENT_SIGN, TWO_WAYS
from policyarchive.intake.results.words import is_all


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCells:
    """The cells of the figures of a row by their position. unit: of the row; kinds: those of the columns.

    counted: the positions at which a thing that is counted has whole figures; planned: those of plans and targets.
    """

    line: Line
    unit: str
    kinds: Mapping[int, str]
    cells: Mapping[int, Cell]
    counted: frozenset[int]
    planned: frozenset[int]

    def roles(self, kind: str) -> set[Role]:
        """Return what marks are for sure in the cells of a kind."""
        return {
            role
            for position, cell in self.cells.items()
            if self.kinds[position] == kind and position not in self.line.numbers
            for role in certain_roles(cell.numeral)
        }


def cells_of(line: Line, unit: str, layout: Layout) -> RowCells:
    """Return the cells of the figures of a line."""
    cells = {position: _cell(line, position, unit) for position in layout.figures}
    counted = layout.counted if is_all("counted", unit) else frozenset[int]()
    return RowCells(
        line=line, unit=unit, kinds=layout.figures, cells=cells, counted=counted, planned=layout.planned
    )


def _cell(line: Line, position: int, unit: str) -> Cell:
    """Return a cell; Excel shows the mark before decimals of a number even where none follow it: "12,"."""
    printed = line.cell(position)
    bare = printed.rstrip(".,") if position in line.numbers else printed
    return replace(read_cell(bare, unit), printed=printed)


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks are: of the numbers of a workbook the mark before decimals, in texts what is for sure in the table."""

    workbook: str
    table: frozenset[Role]


def marks_of(rows: Iterable[RowCells], workbook: str, told: str) -> Marks:
    """Return what marks are in a table. told: the mark before decimals in texts if a person told it, else ""."""
    return Marks(workbook, frozenset(_table_roles(rows, told)))


def _table_roles(rows: Iterable[RowCells], decimal: str) -> set[Role]:
    if decimal:
        return {(decimal, DECIMAL), ("." if decimal == "," else ",", THOUSANDS)}
    return {role for row in rows for kind in (VALUE, PERCENT, COMPARISON) for role in row.roles(kind)}


def figures_of(row: RowCells, marks: Marks) -> tuple[dict[int, Figure], list[Fault]]:
    """Return the figures of a row by their position, and the cells that cannot be read."""
    figures: dict[int, Figure] = {}
    faults: list[Fault] = []
    for position, cell in row.cells.items():
        figure, reason = _figure(row, position, cell, marks)
        if figure:
            figures[position] = figure
        else:
            faults.append(Fault(column=position, printed=cell.printed, reason=reason))
    return figures, faults


def _figure(row: RowCells, position: int, cell: Cell, marks: Marks) -> tuple[Figure | None, str]:
    """Return the figure of a cell, or None and the reason."""
    kind, reason = row.kinds[position], _refusal(row, position, cell)
    if reason == NO_FIGURE and position in row.planned and any(map(str.isalpha, cell.printed)):
        return Figure(printed=cell.printed, text=cell.printed), ""
    if reason:
        return None, reason
    if cell.kind != NUMBER:
        return cell.figure(), ""
    if position in row.line.numbers:
        reading = printed_with(cell.readings, marks.workbook)
    else:
        reading = chosen(cell.readings, row.roles(kind), marks.table)
    if reading is None and position in row.counted:
        reading = whole(cell.readings, marks.table)
    return (cell.figure(reading), "") if reading else (None, TWO_WAYS)


def _refusal(row: RowCells, position: int, cell: Cell) -> str:
    """Return why a cell cannot be read whatever its marks mean, "" where it can."""
    kind, own = row.kinds[position], row.line.own
    if cell.kind != MISSING and (position >= len(own) or not own[position]):
        return TWO_WAYS  # the figure of a merged cell may be that of one row, or of each
    if cell.kind == TEXT:
        return "" if is_all("text_unit", row.unit) and kind == VALUE else NO_FIGURE
    if cell.word and kind != COMPARISON:
        return NO_FIGURE
    return PERCENT_SIGN if cell.has_percent_sign and kind == VALUE and row.unit not in ("%", "") else ""
