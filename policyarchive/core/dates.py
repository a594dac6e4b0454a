"""Dates of documents: full or partial ISO strings. How a language writes them is in its words.

A date is "2017-05-29", "2017-05" or "2017"; None means undated.
"""

import datetime
import re

UNDATED = "undated"
FIRST_YEAR, LAST_YEAR = (
    1900,
    2199,
)  # no document of an archive is older; a later year is a slip, or of another calendar
_ISO = re.compile(r"^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$")


def parts(date: str) -> tuple[int, ...]:
    """Return (year,), (year, month) or (year, month, day). Raises ValueError for no real date."""
    match = _ISO.match(date)
    if not match:
        raise ValueError(f"not a date: {date}")
    numbers = tuple(int(group) for group in match.groups() if group)
    datetime.date(*(numbers + (1, 1))[:3])
    if not FIRST_YEAR <= numbers[0] <= LAST_YEAR:
        raise ValueError(f"not a year of documents: {date}")
    return numbers


def is_sunday(date: str | None) -> bool:
    """Tell whether a full date is a Sunday."""
    numbers = parts(date) if date else ()
    return len(numbers) == 3 and datetime.date(*numbers).isoweekday() == 7


def year_of(date: str | None) -> str | None:
    """Return the year as four digits, or None when undated."""
    return date[:4] if date else None


def year_or_undated(date: str | None) -> str:
    """Return the year as ids and lists have it: four digits, or "undated"."""
    return year_of(date) or UNDATED
