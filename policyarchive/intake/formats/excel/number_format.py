"""A value of a cell as Excel shows it by its number format.

A file does not record the marks of the machine on which it was made: figures are shown as on one of the language of
the archive, in Vietnamese with a comma for decimals and a point for thousands. Dates keep the order of their format;
the short date of each machine (formats 14 and 22) is dd/mm/yyyy, and a date with the month first is shown with the day first, as 05/02/2016 would be
read as a day in February.
"""

import datetime
from dataclasses import dataclass

from policyarchive.intake.formats.excel.dates import date, day_first, days_of, is_date, is_month_first
from policyarchive.intake.formats.excel.figures import figure
from policyarchive.intake.formats.excel.format_code import Tokens, UnknownFormat, literal, sections

_LONGEST = 255  # characters that Excel allows
_OF_THE_MACHINE = {"[$-F800]": "dd mmmm yyyy", "[$-F400]": "h:mm:ss"}


@dataclass(frozen=True, slots=True)
class Show:
    """How the numbers of one workbook are shown: the sign before decimals, and whether its days count from 1904."""

    decimal: str = ","
    from_1904: bool = False

    def days(self, written: str) -> str:
        """Return a date as Strict Open XML writes it as the number that other files have; what is none, as it stands."""
        try:
            return str(days_of(datetime.datetime.fromisoformat(written), from_1904=self.from_1904))
        except ValueError:
            return written

    def number(self, value: float, code: str) -> str:
        """Return a number as a format shows it. Raises UnknownFormat."""
        if len(code) > _LONGEST:
            raise UnknownFormat(code)
        for mark, usual in _OF_THE_MACHINE.items():
            code = usual if code.upper().startswith(mark) else code
        found = sections(code)
        if is_date(found[0]):
            tokens = day_first(found[0]) if is_month_first(found[0]) else found[0]
            return date(value, tokens, from_1904=self.from_1904, english=self.decimal == ".")
        tokens, signed = _section(value, found)
        shown = figure(abs(value), tokens, self.decimal)
        return f"-{shown}" if signed and any(digit in shown for digit in "123456789") else shown


def show_text(text: str, code: str) -> str:
    """Return a text as a format shows it: "@" is its place in the format, if there is one. Raises UnknownFormat."""
    if len(code) > _LONGEST or ("@" not in code and code.count(";") < 3):
        return text
    found = sections(code)
    tokens = found[3] if len(found) > 3 else found[0]
    if len(found) < 4 and "@" not in tokens:
        return text
    return "".join(text if token == "@" else literal(token) for token in tokens)


def is_percentage(code: str) -> bool:
    """Tell whether a format shows a hundredth as 1%."""
    return "%" in _first_section(code)


def is_american(code: str) -> bool:
    """Tell whether a format shows a date with the month first."""
    return is_month_first(_first_section(code))


def _first_section(code: str) -> Tokens:
    try:
        return sections(code)[0]
    except UnknownFormat:
        return []


def _section(value: float, found: list[Tokens]) -> tuple[Tokens, bool]:
    """Return the section that shows a number, and whether its sign is added to it."""
    if "@" in found[-1] and len(found) > 1:
        found = found[:-1]
    if value < 0:
        return (found[1], False) if len(found) > 1 else (found[0], True)
    return (found[2] if value == 0 and len(found) > 2 else found[0]), False
