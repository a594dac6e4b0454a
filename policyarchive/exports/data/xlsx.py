"""XLSX: sheets with a frozen heading row, filters, widths and links, for A4; texts are texts, never formulas."""

import datetime
import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from policyarchive.core.zips import with_fixed_times
from policyarchive.exports.data.columns import Cell, Row

_WIDEST = 45  # in signs; longer texts are broken into lines
_A4 = 9
_LINK = Font(color="0563C1", underline="single")


def xlsx_bytes(sheets: Mapping[str, list[Row]], *, title: str, moment: datetime.datetime) -> bytes:
    """Return a workbook of sheets by name, the same bytes for the same rows and moment (UTC)."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        _fill(workbook.create_sheet(name[:31]), rows)
    properties = workbook.properties
    properties.title, properties.creator = title, title
    properties.created = properties.modified = moment.replace(tzinfo=None)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        ExcelWriter(workbook, archive).save()  # Workbook.save would date the file today
    return with_fixed_times(buffer.getvalue(), moment)


def _fill(sheet: Worksheet, rows: list[Row]) -> None:
    for number, row in enumerate(rows, start=1):
        for position, value in enumerate(row, start=1):
            _put(sheet, number, position, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes, each as wide as the paper
    for position, column in enumerate(zip(*rows, strict=True), start=1):
        longest = max(len(str(value)) for value in column if value is not None)
        sheet.column_dimensions[get_column_letter(position)].width = min(longest + 2, _WIDEST)


def _put(sheet: Worksheet, row: int, position: int, value: Cell) -> None:
    cell = sheet.cell(row, position, value)
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins with "=" is a text
        if value.startswith("https://"):
            cell.hyperlink, cell.font = value, _LINK
    if isinstance(value, datetime.date):
        cell.number_format = "dd/mm/yyyy"
    if isinstance(value, Decimal):
        cell.number_format = _format_of(value)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if row == 1:
        cell.font = Font(bold=True)


def _format_of(value: Decimal) -> str:
    """Return the format that shows a figure with as many decimals as are printed; the marks are those of the reader's system."""
    decimals = value.as_tuple().exponent
    return "#,##0." + "0" * -decimals if isinstance(decimals, int) and decimals < 0 else "#,##0"
