"""Tables in text files and pasted text: cells parted by tabs, semicolons, commas or strokes.

The separator is the one by which most lines have the same number of cells. Quotes are honoured, so that a cell may
hold separators and line breaks; a quote that is not closed is refused, as it would swallow rows.
"""

import csv
import io
import re
from collections import Counter

from policyarchive.intake.formats.encodings import decode
from policyarchive.intake.formats.limits import Budget
from policyarchive.intake.formats.source import (
    Place,
    Row,
    Source,
    Table,
    TableError,
    Warning,
    without_empty_end,
)

_SEPARATORS = ("\t", ";", "|", ",")
_IN_PROSE = ("\t", ";", "|")  # a text that is no CSV file has commas in its sentences
_NAMED = re.compile(r"sep=(.)\s*\n", re.IGNORECASE)  # a first line by which Excel is told the separator
Lines = list[list[str]]


class _Spaced(csv.excel):
    """The quotes of Excel, also after a blank: 1; "Số, ngày"."""

    skipinitialspace = True


def read_separated(raw: bytes, ending: str) -> Source:
    """Return the table in a text file with an ending such as ".csv". Raises TableError."""
    text, code = decode(raw)
    separators = _SEPARATORS if ending == ".csv" else _IN_PROSE
    warnings = (Warning("encoding", {"name": code}),) if code else ()
    return _source(text, separators).with_warnings(warnings)


def read_pasted(text: str) -> Source:
    """Return the table in a text. Raises TableError."""
    return _source(text, _IN_PROSE)


def _source(text: str, separators: tuple[str, ...]) -> Source:
    budget, rows = Budget(), []
    for number, cells in enumerate(_lines(text.replace("\r\n", "\n").replace("\r", "\n"), separators), 1):
        budget.take(cells)
        rows.append(Row(number, without_empty_end(cells)))
    return Source((Table(Place("text"), tuple(rows)),))


def _lines(text: str, separators: tuple[str, ...]) -> Lines:
    named = _NAMED.match(text)
    if named:
        return _parsed(text[named.end() :], named[1], first_line=2)
    return _parsed(text, max(separators, key=lambda separator: _agreement(text, separator)))


def _agreement(text: str, separator: str) -> tuple[bool, int]:
    """Return whether more than half of the lines have the same number of cells, and how many separators those have."""
    try:
        widths = Counter(
            len(line) for line in csv.reader(io.StringIO(text), _Spaced, delimiter=separator) if line
        )
    except csv.Error:
        return False, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return width > 1 and 2 * count > widths.total(), count * (width - 1)


def _parsed(text: str, separator: str, *, first_line: int = 1) -> Lines:
    """Return the cells of each row. Raises TableError where quotes do not fit, with the line where that row begins."""
    rows = csv.reader(io.StringIO(text), _Spaced, delimiter=separator, strict=True)
    lines: Lines = []
    line = first_line
    try:
        for cells in rows:
            lines.append(cells)
            line = first_line + rows.line_num
    except csv.Error as error:
        literal = _unquoted(text, separator)
        if literal:
            return literal
        key = "import.error.cell" if "field larger" in str(error) else "import.error.quote"
        raise TableError(key, line=line) from None
    return lines


def _unquoted(text: str, separator: str) -> Lines:
    """Return the cells of a text from a clipboard in which quotes are just letters: every line is a whole row."""
    lines = [line.split(separator) for line in text.split("\n")] if separator == "\t" else []
    widths = {len(line) for line in lines if any(line)}
    return lines if len(widths) == 1 and max(widths) > 1 else []
