"""What the lines above a table say of all of it: its one time, and its one unit."""

from collections.abc import Iterable, Sequence

from policyarchive.core.dates import precision
from policyarchive.core.text import fold
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.shapes import has_number
from policyarchive.intake.results.model import Time
from policyarchive.intake.results.parts_of_year import Part
from policyarchive.intake.results.times import times_in
from policyarchive.intake.results.words import patterns

_DAY = 3  # the precision of a date that is that of a document


def title_time(above: Iterable[str], languages: Sequence[str] = ()) -> Time | None:
    """Return the one time that the lines above a table name, None without one; documents and their dates are not meant."""
    times = {
        time
        for text in above
        if not has_number(text)
        for time in times_in(text, languages)
        if time.until or precision(time.date) < _DAY
    }
    return next(iter(times)) if len(times) == 1 else None


def part_of_title(part: Part, title: Time | None) -> Time | None:
    """Return a part of the year that a title names, None where it names none or several."""
    years = {date[:4] for date in (title.date, title.until) if date} if title else set()
    return part.of_year(years.pop()) if len(years) == 1 else None


def unit_above(above: Iterable[Line]) -> str:
    """Return the unit that the last such line above a table states, "" without one."""
    units = [unit for line in above for text in line.texts if (unit := unit_stated(text))]
    return units[-1] if units else ""


def unit_stated(text: str) -> str:
    """Return the unit that a line above a table states, "" without one: "Đơn vị tính: hộ"."""
    matches = (form.match(fold(text)) for form in patterns("unit_line") if len(fold(text)) == len(text))
    match = next(filter(None, matches), None)
    return text[slice(*match.span("unit"))] if match else ""
