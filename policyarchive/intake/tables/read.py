"""The rows of a file for the steps that read them by their position: see intake/formats for how files are read."""

from dataclasses import dataclass
from pathlib import Path

from policyarchive.intake.formats.limits import MAX_CELLS
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import SHEET, Source, Table, TableError, repeated

Rows = list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """A row that gave no facts: line is that of the source; reason is a key of the interface words."""

    line: int
    text: str
    reason: str


def read_table(file: Path, decimal: str = ",") -> Rows:
    """Return the rows of all tables of a Word file, of the first sheet, or of a text file. Raises TableError.

    decimal: the sign before the decimals of a number in a workbook, which does not say how it is printed.
    """
    return rows_of(read_source(file, decimal))


def rows_of(source: Source) -> Rows:
    """Return the rows of a source as read_table does: empty rows are kept, all have one width. Raises TableError."""
    tables = source.tables
    if tables and tables[0].place.kind == SHEET:
        tables = tables[:1]
    rows = [row for table in tables for row in _numbered(table)]
    width = max(map(len, rows), default=0)
    if not width:
        raise TableError("import.error.empty")
    if width * len(rows) > MAX_CELLS:
        raise TableError("import.error.too_much", cells=f"{MAX_CELLS:,}", characters="–")
    return [row + [""] * (width - len(row)) for row in rows]


def _numbered(table: Table) -> Rows:
    """Return the rows of a table at their numbers, with empty ones between, and merged cells repeated downwards."""
    filled = dict(zip((row.number for row in table.rows), repeated(table.rows), strict=True))
    return [filled.get(number, []) for number in range(1, max(filled, default=0) + 1)]
