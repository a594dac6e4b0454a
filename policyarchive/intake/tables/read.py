"""Reading tables of Word, Excel, CSV and pasted text as rows of cells, all as text."""

import csv
import datetime
import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from policyarchive.checks.text.characters import clean
from policyarchive.core.problems import TextProblem
from policyarchive.core.reading import read_file
from policyarchive.registry.yaml import encoding

if TYPE_CHECKING:
    from docx.table import _Row as WordRow

Rows = list[list[str]]
_BYTES = {"nul-byte": "import.error.nul", "file-too-large": "import.error.large"}


class TableError(Exception):
    """Raised where a file holds no readable table; the text is a key of the interface words. file: which one, if known."""

    def __init__(self, key: str, file: Path | None = None):
        super().__init__(key)
        self.file = file


def read_table(file: Path, decimal: str = ",") -> Rows:
    """Return the rows of the first table of a file; empty rows are kept. Raises TableError.

    decimal: the sign before decimals that the source prints; a workbook holds numbers without one.
    """
    readers: dict[str, Callable[[Path], Rows]] = {
        ".docx": _word,
        ".xlsx": partial(_excel, decimal=decimal),
        ".csv": _separated,
        ".tsv": _separated,
        ".txt": _separated,
    }
    reader = readers.get(file.suffix.lower())
    if reader is None:
        raise TableError("import.error.kind", file)
    rows = _cleaned_rows(file, reader)
    if not any(any(row) for row in rows):
        raise TableError("import.error.empty", file)
    return rows


def _cleaned_rows(file: Path, reader: Callable[[Path], Rows]) -> Rows:
    """Return what a reader finds in a file, without invisible characters. Raises TableError."""
    if not file.is_file():
        raise TableError("import.error.no_file" if file.exists() else "import.error.missing", file)
    try:
        return [[clean(cell) for cell in row] for row in reader(file)]
    except TableError:
        raise
    except Exception:  # a broken file can fail in any part of the libraries that read it, with any error
        raise TableError("import.error.broken", file) from None


def _word(file: Path) -> Rows:
    """Return the rows of all tables of a Word file, one below the other."""
    import docx

    return [_word_row(row) for table in docx.Document(str(file)).tables for row in table.rows]


def _word_row(row: "WordRow") -> list[str]:
    """Return the texts of a row; a merged cell has its text once, then ""."""
    texts: list[str] = []
    elements: list[object] = []
    for cell in row.cells:
        texts.append("" if cell._tc in elements else cell.text)
        elements.append(cell._tc)
    return texts


def word_lines(file: Path) -> Rows:
    """Return a Word file from top to bottom: a paragraph as one cell, the rows of tables as in read_table.

    Raises TableError.
    """
    return _cleaned_rows(file, _word_blocks)


def _word_blocks(file: Path) -> Rows:
    import docx
    from docx.table import Table

    lines: Rows = []
    for block in docx.Document(str(file)).iter_inner_content():
        lines += [_word_row(row) for row in block.rows] if isinstance(block, Table) else [[block.text]]
    return lines


def _excel(file: Path, decimal: str) -> Rows:
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    sheet = book.worksheets[0]
    rows = [[_cell(value, decimal) for value in row] for row in sheet.iter_rows(values_only=True)]
    book.close()
    return rows


def sheets_left(file: Path) -> list[str]:
    """Return the names of the sheets of a workbook that read_table does not read: all but the first."""
    if file.suffix.lower() != ".xlsx":
        return []
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True)
    names = book.sheetnames[1:]
    book.close()
    return names


def _cell(value: object, decimal: str) -> str:
    """Return a cell as a table prints it: 31,82 and 29/5/2017."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, float):
        return (str(int(value)) if value.is_integer() else repr(value)).replace(".", decimal)
    return str(value)


def _separated(file: Path) -> Rows:
    """Return the rows of a text file: cells separated by tabs if there are any, else as CSV."""
    text = encoding.decode(encoding.repair(read_file(file)))
    if isinstance(text, TextProblem):
        raise TableError(_BYTES.get(text.code, "import.error.encoding"), file)
    try:
        return text_rows(text, comma=file.suffix.lower() == ".csv")
    except csv.Error:
        raise TableError("import.error.cell", file) from None


def text_rows(text: str, *, comma: bool = False) -> Rows:
    """Return the rows of a text, as pasted from a table."""
    if "\t" in text or not comma:
        return [line.split("\t") for line in text.rstrip("\n").split("\n")]
    first = text.split("\n", 1)[0]
    return list(csv.reader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ","))
