"""Word documents of the appendices: official layout, repeated heading rows, fixed widths."""

import datetime
import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from policyarchive.core.zips import with_fixed_times
from policyarchive.exports.data.appendices import spans
from policyarchive.exports.data.layouts import Layout, Line

_FONT, _SIZE, _TABLE_SIZE = "Times New Roman", Pt(13), Pt(12)
_SHORT, _LONG = Mm(210), Mm(297)
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_BOLD = ("part", "section")


def docx_bytes(layout: Layout, *, language: str, moment: datetime.datetime) -> bytes:
    """Return a table to print as .docx, the same bytes for the same layout and moment (UTC)."""
    document = Document()
    _page(document, landscape=layout.landscape)
    _style(document, language)
    _paragraph(document, layout.title, bold=True)
    _paragraph(document, layout.attachment, italic=True)
    _table(document, layout)
    properties = document.core_properties
    properties.title, properties.author, properties.language = layout.title, "", language
    properties.created = properties.modified = moment.replace(tzinfo=None)
    buffer = io.BytesIO()
    document.save(buffer)
    return with_fixed_times(buffer.getvalue(), moment)


def _page(document: WordDocument, *, landscape: bool) -> None:
    """Set A4 with the margins of official documents: 20 mm, 30 mm on the binding side, 15 mm outside."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = (Mm(15), Mm(15)) if landscape else (Mm(30), Mm(15))


def _style(document: WordDocument, language: str) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, _SIZE
    style.paragraph_format.space_after = Pt(0)
    properties = style.element.get_or_add_rPr()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        properties.rFonts.set(qn(name), _FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    properties.append(spoken)


def _paragraph(document: WordDocument, text: str, *, bold: bool = False, italic: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def _table(document: WordDocument, layout: Layout) -> None:
    rows = len(layout.headings) + len(layout.lines)
    table = document.add_table(rows, len(layout.widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, layout.widths, strict=True):
        column.width = Mm(width)
    grid = _grid(table)
    _headings(grid, layout)
    for cells, line in zip(grid[len(layout.headings) :], layout.lines, strict=True):
        _line(cells, line, layout)
    for row in list(table.rows)[: len(layout.headings)]:
        _mark(row._tr, "w:tblHeader")
    for row in table.rows:
        _mark(row._tr, "w:cantSplit")


def _grid(table: Table) -> list[list[_Cell]]:
    """Return the cells by row and column; asking the table for one cell at a time is slow."""
    width = len(table.columns)
    cells = table._cells
    return [cells[start : start + width] for start in range(0, len(cells), width)]


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
    for cell, width in zip(cells, layout.widths, strict=True):
        if line.kind == "record":
            cell.width = Mm(width)


def _write(cell: _Cell, text: str, *, bold: bool, centred: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, _TABLE_SIZE
    if centred:
        paragraph.alignment = _CENTRE


def _mark(row: CT_Row, name: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(name))
