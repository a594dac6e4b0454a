"""The lines of a source: each paragraph and each row of a table that holds a text, in the order of the page, from 1."""

from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.intake.formats.source import Paragraph, Place, Source, Table, repeated
from policyarchive.intake.lists.model import RowPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line. place: None for a paragraph. own: its cells, each on one line; filled: also what merged cells hold for it.

    numbers: the positions of cells that hold a number of a workbook.
    """

    number: int
    place: RowPlace | None
    own: tuple[str, ...]
    filled: tuple[str, ...]
    numbers: frozenset[int] = frozenset()

    @property
    def positions(self) -> list[int]:
        """The positions of the cells that hold a text of their own."""
        return [position for position, text in enumerate(self.own) if text]

    @property
    def texts(self) -> list[str]:
        """The texts of its own cells that hold one."""
        return [text for text in self.own if text]

    @property
    def joined(self) -> str:
        """Its text on one line."""
        return " ".join(self.texts)

    def cell(self, position: int | None) -> str:
        """Return the text that holds at a position; "" where there is none."""
        return self.filled[position] if position is not None and position < len(self.filled) else ""

    def is_directly_below(self, other: "Line") -> bool:
        """Tell whether this row follows another one, with no empty row between them; a further table goes on with its list."""
        if self.place is None or other.place is None:
            return False
        return self.place.table != other.place.table or self.place.row == other.place.row + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBlock:
    """The line of a paragraph, or those of a table. table: None for a paragraph."""

    table: Place | None
    lines: tuple[Line, ...]


def lines_of(source: Source) -> list[list[str]]:
    """Return the cells of each line of a source, merged ones repeated downwards: line n is at n - 1."""
    return [list(line.filled) for block in blocks_of(source) for line in block.lines]


def blocks_of(source: Source) -> list[LineBlock]:
    """Return the lines of a source, block by block."""
    blocks: list[LineBlock] = []
    number = 0
    for block in source.blocks:
        lines = tuple(_lines(block, number))
        blocks.append(LineBlock(table=block.place if isinstance(block, Table) else None, lines=lines))
        number += len(lines)
    return blocks


def _lines(block: Paragraph | Table, before: int) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        text = (_on_one_line(block.text),)
        yield Line(number=before + 1, place=None, own=text, filled=text)
        return
    rows = zip(block.rows, repeated(block.rows), strict=True)
    for number, (row, cells) in enumerate(rows, before + 1):
        yield Line(
            number=number,
            place=RowPlace(table=block.place, row=row.number),
            own=tuple(map(_on_one_line, row.cells)),
            filled=tuple(map(_on_one_line, cells)),
            numbers=row.numbers,
        )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
