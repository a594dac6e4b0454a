"""The figures of a table: every cell alone first, then what its marks mean by its row and by the whole table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policyarchive.intake.lists.lines import Line
from policyarchive.intake.results.figures import MISSING, NUMBER, TEXT, Cell, read_cell
from policyarchive.intake.results.model import (
    COMPARISON,
    NO_FIGURE,
    PERCENT,
    PERCENT_SIGN,
    TWO_WAYS,
    VALUE,
    Fault,
    Figure,
)
from policyarchive.intake.results.numerals import DECIMAL, THOUSANDS, Role, certain_roles, chosen
from policyarchive.intake.results.words import is_all


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCells:
    """The cells of the figures of a row by their position. unit: of the row; kinds: those of the columns."""

    line: Line
    unit: str
    kinds: Mapping[int, str]
    cells: Mapping[int, Cell]

    def roles(self, kind: str) -> set[Role]:
        """Return what marks are for sure in the cells of a kind."""
        return {
            role
            for position, cell in self.cells.items()
            if self.kinds[position] == kind
            for role in certain_roles(cell.numeral)
        }


def cells_of(line: Line, unit: str, kinds: Mapping[int, str]) -> RowCells:
    """Return the cells of the figures of a line."""
    cells = {position: read_cell(line.cell(position), unit) for position in kinds}
    return RowCells(line=line, unit=unit, kinds=kinds, cells=cells)


def table_roles(rows: Iterable[RowCells], decimal: str) -> set[Role]:
    """Return what marks are for sure in a table. decimal: the mark before decimals if a person told it, else ""."""
    if decimal:
        return {(decimal, DECIMAL), ("." if decimal == "," else ",", THOUSANDS)}
    return {role for row in rows for kind in (VALUE, PERCENT, COMPARISON) for role in row.roles(kind)}


def figures_of(row: RowCells, table: set[Role]) -> tuple[dict[int, Figure], list[Fault]]:
    """Return the figures of a row by their position, and the cells that cannot be read."""
    figures: dict[int, Figure] = {}
    faults: list[Fault] = []
    for position, cell in row.cells.items():
        figure, reason = _figure(row, position, cell, table)
        if figure:
            figures[position] = figure
        else:
            faults.append(Fault(column=position, printed=cell.printed, reason=reason))
    return figures, faults


def _figure(row: RowCells, position: int, cell: Cell, table: set[Role]) -> tuple[Figure | None, str]:
    """Return the figure of a cell, or None and the reason."""
    kind, reason = row.kinds[position], _refusal(row, position, cell)
    if reason:
        return None, reason
    if cell.kind != NUMBER:
        return cell.figure(), ""
    reading = chosen(cell.readings, row.roles(kind), table)
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
