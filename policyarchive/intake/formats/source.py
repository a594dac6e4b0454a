"""What a file shows to a person who reads it: paragraphs and tables in their order, all as text, with what to look at.

Nothing here knows what the text is about. Rows without any text are left out; the others keep their numbers.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    number: the row as a person counts it. In a sheet it is the number at the margin, so hidden rows are counted; in
    Word it counts the rows that are shown; in a text file it is the row that Excel shows.
    cells: the texts, "\\n" between lines; empty cells at the end are left out. A merged cell has its text once, in its
    upper left corner, and "" elsewhere.
    merged: the positions that go on with the cell above, so that its text holds for this row too.
    numbers: the positions of cells that hold a number, not a text, so that their marks are those of the source.
    """

    number: int
    cells: tuple[str, ...]
    merged: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()


SHEET, TABLE, TEXT = "sheet", "table", "text"  # of Excel, of Word, of a text file


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table is. kind: SHEET, TABLE or TEXT; ordinal counts from 1; name: that of a sheet, or ""."""

    kind: str
    ordinal: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the rows that hold text."""

    place: Place
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside of tables, with its automatic number."""

    text: str


@dataclass(frozen=True, slots=True)
class Warning:
    """Something that a person should look at: values fill the words "import.warning.<code>", or "….<code>.<kind>"."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    kind: str = ""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Source:
    """The blocks of a file in the order of the page, and the warnings. decimal: the sign in cells that hold numbers."""

    blocks: tuple[Block, ...]
    warnings: tuple[Warning, ...] = ()
    decimal: str = ","

    @property
    def tables(self) -> list[Table]:
        """The tables in their order."""
        return [block for block in self.blocks if isinstance(block, Table)]

    def with_warnings(self, warnings: Iterable[Warning]) -> "Source":
        """Return the same blocks with further warnings."""
        return replace(self, warnings=(*self.warnings, *warnings))


class TableError(Exception):
    """Raised where a file cannot be read as it should be.

    The text is a key of the interface words, filled with values; file: which one, if known.
    """

    def __init__(self, key: str, file: Path | None = None, **values: object):
        super().__init__(key)
        self.file = file
        self.values = values


def texts_of(source: Source) -> Iterator[str]:
    """Yield every text of a source."""
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell for row in block.rows for cell in row.cells)


def map_texts(source: Source, change: Callable[[str], str]) -> Source:
    """Return a source with every text changed; what has no text afterwards is left out, tables excepted."""
    blocks = (_map_block(block, change) for block in source.blocks)
    return replace(
        source, blocks=tuple(block for block in blocks if not isinstance(block, Paragraph) or block.text)
    )


def _map_block(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(change(block.text))
    rows = (replace(row, cells=without_empty_end(map(change, row.cells))) for row in block.rows)
    return replace(block, rows=tuple(row for row in rows if row.cells))


def without_empty_end(cells: Iterable[str]) -> tuple[str, ...]:
    """Return cells up to the last one with text."""
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def repeated(rows: tuple[Row, ...]) -> list[list[str]]:
    """Return the cells of rows, with the text of a merged cell in every row that it covers."""
    filled: list[list[str]] = []
    for row in rows:
        cells = list(row.cells) + [""] * (max(row.merged, default=-1) + 1 - len(row.cells))
        for position in row.merged:
            cells[position] = filled[-1][position] if filled and position < len(filled[-1]) else ""
        filled.append(cells)
    return filled
