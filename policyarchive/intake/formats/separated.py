"""Tables in text files and pasted text: cells parted by tabs, semicolons, commas or strokes.

The separator is the one by which most lines have the same number of cells; where two fit, it is asked for. Quotes are honoured, so that a cell may
hold separators and line breaks; a quote that is not closed is refused, as it would swallow rows.
"""

import csv
import io
import re
from collections import Counter

from policyarchive.intake.formats.encodings import decode
from policyarchive.intake.formats.limits import MAX_CELL, Budget
from policyarchive.intake.formats.source import (
    TEXT,
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
    return Source((Table(Place(TEXT), tuple(rows)),))


def _lines(text: str, separators: tuple[str, ...]) -> Lines:
    named = _NAMED.match(text)
    if named:
        return _parsed(text[named.end() :], named[1], first_line=2)
    return _parsed(text, _separator(text, separators))


def _separator(text: str, separators: tuple[str, ...]) -> str:
    """Return the separator of a text, a tab where nothing parts its lines. Raises TableError where two fit equally."""
    fits = {separator: _fit(text, separator) for separator in separators}
    best = max(fits.values())
    found = [separator for separator, fit in fits.items() if fit == best]
    if best[0] and len(found) > 1:
        raise TableError("import.error.separator", one=found[0], other=found[1])
    return found[0]


def _fit(text: str, separator: str) -> tuple[bool, bool, int]:
    """Return how well a separator fits; a better fit is greater.

    First, whether most lines have the same number of cells; then, whether all have, with no blanks after most
    separators, as there are in a sentence; last, how many separators the lines with that number of cells have.
    """
    try:
        widths = Counter(
            len(line) for line in csv.reader(io.StringIO(text), _Spaced, delimiter=separator) if line
        )
    except csv.Error:
        return False, False, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    tight = 2 * text.count(f"{separator} ") <= text.count(separator)
    parted = width > 1 and 2 * count > widths.total()
    return parted, parted and tight and count == widths.total(), parted * count * (width - 1)


def _parsed(text: str, separator: str, *, first_line: int = 1) -> Lines:
    """Return the cells of each row. Raises TableError where quotes do not fit, with the line where that row begins."""
    rows = csv.reader(io.StringIO(text), _Spaced, delimiter=separator, strict=True)
    lines: Lines = []
    line = first_line
    try:
        for cells in rows:
            if any(len(cell) > MAX_CELL for cell in cells):
                raise TableError("import.error.cell", line=line)
            lines.append(cells)
            line = first_line + rows.line_num
    except csv.Error as error:
        literal = _unquoted(text, separator)
        if literal:
            return literal
        # Another library may have set the limit of the parser itself lower.
        key = "import.error.cell" if "field larger" in str(error) else "import.error.quote"
        raise TableError(key, line=line) from None
    return lines


def _unquoted(text: str, separator: str) -> Lines:
    """Return the cells of a text from a clipboard in which quotes are just letters: every line is a whole row."""
    lines = [line.split(separator) for line in text.split("\n")] if separator == "\t" else []
    widths = {len(line) for line in lines if any(line)}
    return lines if len(widths) == 1 and max(widths) > 1 else []
