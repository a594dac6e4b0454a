"""Word documents of the appendices: official layout, repeated heading rows, fixed widths.

They begin from the parts in assets/word, which hold page, margins, header, font and borders, and nothing else.
"""

import datetime
import io
from collections.abc import Sequence
from functools import cache

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from policyarchive.core.assets import ASSETS
from policyarchive.core.zips import with_fixed_times, zip_bytes
from policyarchive.exports.data.appendices import spans
from policyarchive.exports.data.layouts import Layout, Line

_PARTS = ASSETS / "word"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_TABLE_SIZE = Pt(12)
_BOLD = ("part", "section")


def docx_bytes(layout: Layout, *, language: str, moment: datetime.datetime) -> bytes:
    """Return a table to print as .docx, the same bytes for the same layout and moment (UTC)."""
    document = Document(io.BytesIO(_blank(moment)))
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    if layout.landscape:
        _turn(document.sections[0])
    _paragraph(document, layout.title, bold=True)
    _paragraph(document, layout.attachment, italic=True)
    _table(document, layout)
    properties = document.core_properties
    properties.title, properties.language = layout.title, language
    properties.created = properties.modified = moment.replace(tzinfo=None)
    buffer = io.BytesIO()
    document.save(buffer)
    return with_fixed_times(buffer.getvalue(), moment)


@cache
def _blank(moment: datetime.datetime) -> bytes:
    """Return the parts as an empty document."""
    files = sorted(path for path in _PARTS.rglob("*") if path.is_file())
    return zip_bytes([(path.relative_to(_PARTS).as_posix(), path.read_bytes()) for path in files], moment)


def _turn(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _paragraph(document: WordDocument, text: str, *, bold: bool = False, italic: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def _table(document: WordDocument, layout: Layout) -> None:
    heads = len(layout.headings)
    table = document.add_table(heads + len(layout.lines), len(layout.widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    grid = _grid(table, layout.widths)
    _headings(grid, layout)
    for cells, line in zip(grid[heads:], layout.lines, strict=True):
        _line(cells, line, layout)
    for number, row in enumerate(document.element.iter(qn("w:tr"))):
        for name in ("w:cantSplit", "w:tblHeader") if number < heads else ("w:cantSplit",):
            row.get_or_add_trPr().append(OxmlElement(name))


def _grid(table: Table, widths: Sequence[int]) -> list[list[_Cell]]:
    """Return the cells by row and column, every one as wide as its column: Word goes by cells, others by columns."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    grid = [list(row.cells) for row in table.rows]
    for cells in grid:
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Mm(width)
    return grid


def _headings(grid: list[list[_Cell]], layout: Layout) -> None:
    for row, headings in enumerate(spans(layout.headings)):
        for span in headings:
            last = grid[row + span.rows - 1][span.column + span.columns - 1]
            _write(grid[row][span.column].merge(last), span.text, bold=True, centred=True)


def _line(cells: list[_Cell], line: Line, layout: Layout) -> None:
    for column, text in enumerate(line.cells):
        last = column == len(line.cells) - 1
        cell = cells[column].merge(cells[-1]) if last and column < len(cells) - 1 else cells[column]
        _write(cell, text, bold=line.kind in _BOLD, centred=column in layout.centred)


def _write(cell: _Cell, text: str, *, bold: bool, centred: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, _TABLE_SIZE
    if centred:
        paragraph.alignment = _CENTRE
