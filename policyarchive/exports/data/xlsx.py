"""XLSX: sheets with a frozen heading row, filters, widths and links, for A4; texts are texts, never formulas."""

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP

from policyarchive.core.zips import with_fixed_times
from policyarchive.exports.data.columns import Cell, Row

_WIDE, _NARROW = (
    45,
    20,
)  # in signs: the column of the longest texts, and the others; what is longer is broken into lines
_FILL = 0.95  # how full lines are
_LINE = 15.75  # points
_A4 = 9
_NO_PROGRAM = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_MARGIN = 0.5  # inches
_DAY, _DAY_FORMAT = "%d/%m/%Y", "dd/mm/yyyy"
_FONT, _BOLD = Font(name="Times New Roman", size=12), Font(name="Times New Roman", size=12, bold=True)
_BLUE = Font(name="Times New Roman", size=12, color="0563C1", underline="single")
_BROKEN = Alignment(vertical="top", wrap_text=True)
_HEAD, _TEXT, _LINK, _DATE = "Heading", "Text", "Link", "Date"  # names of styles


def xlsx_bytes(sheets: Mapping[str, list[Row]], *, title: str, moment: datetime.datetime) -> bytes:
    """Return a workbook of sheets by name, the same bytes for the same rows and moment (UTC)."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for style in _styles():
        workbook.add_named_style(style)
    for name, rows in sheets.items():
        _fill(workbook.create_sheet(name[:31]), rows)
    properties = workbook.properties
    properties.title, properties.creator = title, title
    properties.created = properties.modified = moment.replace(tzinfo=None)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        ExcelWriter(workbook, archive).save()  # Workbook.save would date the file today
    return with_fixed_times(buffer.getvalue(), moment, instead={ARC_APP: _NO_PROGRAM})


def _styles() -> Iterator[NamedStyle]:
    """Yield the styles of cells. Each cell names one: to give each its own takes most of the time of a large workbook."""
    yield NamedStyle(_HEAD, font=_BOLD, alignment=_BROKEN)
    yield NamedStyle(_TEXT, font=_FONT, alignment=_BROKEN)
    yield NamedStyle(_LINK, font=_BLUE, alignment=Alignment(vertical="top", wrap_text=False))
    left = Alignment(horizontal="left", vertical="top", wrap_text=True)
    yield NamedStyle(_DATE, font=_FONT, alignment=left, number_format=_DAY_FORMAT)


def _fill(sheet: Worksheet, rows: list[Row]) -> None:
    for number, row in enumerate(rows, start=1):
        for position, value in enumerate(row, start=1):
            _put(sheet, number, position, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _paper(sheet, rows)
    widths = _widths(rows)
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    for number, row in enumerate(rows, start=1):  # not every program measures broken lines itself
        sheet.row_dimensions[number].height = _LINE * max(map(_lines, row, widths), default=1)


def _paper(sheet: Worksheet, rows: list[Row]) -> None:
    """Print on A4, as many pages as it takes, each as wide as the paper, with its headings, lines and number.

    Addresses at the end of rows are for the screen.
    """
    if any(_is_address(row[-1]) for row in rows) and len(rows[0]) > 1:
        sheet.print_area = f"A1:{get_column_letter(len(rows[0]) - 1)}{len(rows)}"
    sheet.print_title_rows = "1:1"
    sheet.print_options.gridLines = True
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    footer = HeaderFooterItem()
    footer.center.text = "&P/&N"
    sheet.HeaderFooter.oddFooter = footer


def _widths(rows: list[Row]) -> list[int]:
    """Return the widths of columns in signs."""
    texts = [[_shown(value) for value in column] for column in zip(*rows, strict=True)]
    totals = [sum(len(text) for text in column if not _is_address(text)) for column in texts]
    most = max(range(len(totals)), key=totals.__getitem__, default=0)
    longest = (max(map(len, column)) + 2 for column in texts)
    return [min(length, _WIDE if n == most else _NARROW) for n, length in enumerate(longest)]


def _lines(value: Cell, width: int) -> int:
    """Return how many lines a cell takes; addresses stay in one."""
    return 1 if _is_address(value) else max(1, ceil(len(_shown(value)) / (width * _FILL)))


def _shown(value: Cell) -> str:
    """Return a cell as long as it shows."""
    if isinstance(value, datetime.date):
        return value.strftime(_DAY)
    return "" if value is None else str(value)


def _is_address(value: Cell) -> bool:
    return isinstance(value, str) and value.startswith("https://")


def _put(sheet: Worksheet, row: int, position: int, value: Cell) -> None:
    cell = sheet.cell(row, position, value)
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins with "=" is a text
    if _is_address(value):
        cell.hyperlink = str(value)
    if isinstance(value, Decimal):
        _add_figures(sheet, _format_of(value))
    cell.style = _style_of(value, row)


def _style_of(value: Cell, row: int) -> str:
    if row == 1:
        return _HEAD
    if isinstance(value, Decimal):
        return _format_of(value)
    if isinstance(value, datetime.date):
        return _DATE
    return _LINK if _is_address(value) else _TEXT


def _add_figures(sheet: Worksheet, written: str) -> None:
    """Add the style of figures with so many decimals to a workbook; it is called as they are written."""
    workbook = sheet.parent
    if workbook and written not in workbook.named_styles:
        style = NamedStyle(written, font=_FONT, alignment=_BROKEN, number_format=written)
        workbook.add_named_style(style)


def _format_of(value: Decimal) -> str:
    """Return the format that shows a figure with as many decimals as are printed; the marks are those of the reader's system."""
    decimals = value.as_tuple().exponent
    return "#,##0." + "0" * -decimals if isinstance(decimals, int) and decimals < 0 else "#,##0"
