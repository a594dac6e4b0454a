"""A Word file as its page shows it: paragraphs with their automatic numbers, tables, text boxes, in their order.

What is added while changes are tracked is read, what is removed is not. Text boxes and tables inside a cell follow
the paragraph or the table that they are in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.intake.formats.limits import MAX_SPAN, Budget
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element, Package
from policyarchive.intake.formats.source import (
    TABLE,
    Block,
    Paragraph,
    Place,
    Row,
    Source,
    Table,
    TableError,
    without_empty_end,
)
from policyarchive.intake.formats.word.around import inside
from policyarchive.intake.formats.word.names import W, find, is_on, number, value, value_at
from policyarchive.intake.formats.word.numbering import Numbering
from policyarchive.intake.formats.word.runs import Line, Runs
from policyarchive.intake.formats.word.styles import Styles


def read_word(package: Package) -> Source:
    """Return the blocks of a Word file, texts with all their blanks. Raises TableError."""
    root = package.xml(package.main)
    body = None if root is None else find(root, "body")
    if body is None:
        raise TableError("import.error.no_main_part")
    reader = _Reader(package)
    blocks = reader.blocks(body)
    return Source(tuple(blocks), tuple(reader.notes.warnings()))


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a row. upright: it is one of several that are merged downwards; merged: not the first of them."""

    column: int
    text: str
    upright: bool
    merged: bool


class _Reader:
    def __init__(self, package: Package):
        self.notes, self._budget, self._tables = Notes(), Budget(), 0
        self._styles = Styles(package.related_xml("styles"))
        self._numbering = Numbering(package.related_xml("numbering"), self._styles, self.notes)
        self._runs = Runs(self._styles, self.notes)

    def blocks(self, container: Element) -> list[Block]:
        """Return what the document or a text box holds, in order."""
        found: list[Block] = []
        for text, following in self._flow(container):
            self._budget.take([text])
            found += [Paragraph(text), *following] if text.strip() else following
        return found

    def _flow(self, container: Element) -> Iterator[tuple[str, list[Block]]]:
        """Yield the text of each paragraph with the blocks that follow it; a table is such a block after no text."""
        line = Line()
        for element in inside(container, self.notes):
            if element.tag == f"{W}p":
                self._runs.read(element, line)
                if self._ends(element):  # else the next paragraph goes on with it
                    yield self._label(element) + line.text(), self._boxes(line)
                    line = Line()
            elif element.tag == f"{W}tbl":
                yield "", self._table(element)
            elif element.tag == f"{W}altChunk":
                self.notes.note("other-file")
        yield line.text(), self._boxes(line)

    def _ends(self, paragraph: Element) -> bool:
        """Tell whether a paragraph ends where its element ends: not if its mark was removed or is hidden."""
        mark = find(paragraph, "pPr/rPr")
        if mark is None:
            return True
        removed = _has(mark, "del", "moveFrom")
        if removed or _has(mark, "ins", "moveTo"):
            self.notes.note("tracked-changes")
        return not (removed or is_on(find(mark, "vanish")))

    def _label(self, paragraph: Element) -> str:
        look, style = self._styles.paragraph(paragraph), value_at(paragraph, "pPr/pStyle")
        return self._numbering.label(find(paragraph, "pPr"), look, style)

    def _boxes(self, line: Line) -> list[Block]:
        for _ in line.boxes:
            self.notes.note("text-box")
        return [block for box in line.boxes for block in self.blocks(box)]

    def _table(self, table: Element) -> list[Block]:
        """Return a table, and after it the tables and text boxes in its cells."""
        self._tables += 1
        place = Place(TABLE, self._tables)
        rows: list[Row] = []
        later: list[Block] = []
        above: frozenset[int] = frozenset()
        shown = (row for row in inside(table, self.notes) if row.tag == f"{W}tr" and self._is_shown(row))
        for count, element in enumerate(shown, 1):
            cells = self._cells(element, above, later)
            above = frozenset(cell.column for cell in cells if cell.upright)
            rows.append(self._row(count, cells))
        return [Table(place, tuple(row for row in rows if any(row.cells))), *later]

    def _is_shown(self, row: Element) -> bool:
        properties = find(row, "trPr")
        if properties is None:
            return True
        removed, hidden = _has(properties, "del"), bool(is_on(find(properties, "hidden")))
        if removed or _has(properties, "ins"):
            self.notes.note("tracked-changes")
        if hidden:
            self.notes.note("hidden-content", kind="text")
        return not (removed or hidden)

    def _cells(self, row: Element, above: frozenset[int], later: list[Block]) -> list[_Cell]:
        """Return the cells of a row. above: the columns where a merged cell of the row above may go on."""
        cells: list[_Cell] = []
        column = _span(value_at(row, "trPr/gridBefore"), 0)
        for element in inside(row, self.notes):
            if element.tag == f"{W}tc" and not self._is_removed(element):
                merge = find(element, "tcPr/vMerge")
                merged = merge is not None and value(merge) != "restart" and column in above
                text = self._merged_text(element) if merged else self._cell_text(element, later)
                cells.append(_Cell(column, text, merge is not None, merged))
                column += _span(value_at(element, "tcPr/gridSpan"), 1)
        return cells

    def _is_removed(self, cell: Element) -> bool:
        properties = find(cell, "tcPr")
        if properties is None or not _has(properties, "cellDel", "cellIns"):
            return False
        self.notes.note("tracked-changes")
        return _has(properties, "cellDel")

    def _cell_text(self, cell: Element, later: list[Block]) -> str:
        lines = []
        for text, following in self._flow(cell):
            lines += [text] if text.strip() else []
            later += following
            if any(isinstance(block, Table) for block in following):
                self.notes.note("nested-table")
        return "\n".join(lines)

    def _merged_text(self, cell: Element) -> str:
        """Return "" for a cell that Word covers by the one above; a text left in it is not shown."""
        if any(text.text for text in cell.iter(f"{W}t")):
            self.notes.note("hidden-content", kind="text")
        self.notes.note("merged-cells")
        return ""

    def _row(self, count: int, cells: list[_Cell]) -> Row:
        texts = [""] * max((cell.column + 1 for cell in cells), default=0)
        for cell in cells:
            texts[cell.column] = cell.text
        self._budget.take(texts)
        merged = frozenset(cell.column for cell in cells if cell.merged)
        return Row(count, without_empty_end(texts), merged)


def _has(properties: Element, *names: str) -> bool:
    return any(find(properties, name) is not None for name in names)


def _span(text: str | None, default: int) -> int:
    return min(max(number(text, default), default), MAX_SPAN)
