"""Cells that say "as above" instead of a type or an issuer: what they stand for."""

from policyarchive.core.text import fold
from policyarchive.intake.lists.model import ISSUER, TYPE, Column, Entry, ListTable, Unread
from policyarchive.intake.source_words import first_match, pattern


def is_ditto(cell: str) -> bool:
    """Tell whether a cell says that it is as the one above."""
    return first_match(pattern("ditto", "^", "$"), fold(cell)) is not None


def meant_cells(table: ListTable) -> dict[int, tuple[str, ...]]:
    """Return the cells of each row by its line, with what stands above for "as above" in the columns of types and issuers.

    Rows that were not read count too: a mark below one of them means what it prints.
    """
    above, meant = dict[int, str](), dict[int, tuple[str, ...]]()
    rows: list[Entry | Unread] = [*table.entries, *table.unread]
    for row in sorted(rows, key=lambda row: row.line):
        meant[row.line] = cells = tuple(
            above.get(position, cell) if _repeats(column, cell) else cell
            for position, (column, cell) in enumerate(zip(table.columns, row.cells, strict=False))
        )
        above |= {position: cell for position, cell in enumerate(cells) if cell}
    return meant


def _repeats(column: Column, cell: str) -> bool:
    return column.kind in (TYPE, ISSUER) and is_ditto(cell)
