"""Dates of documents: full or partial, as texts. How a language writes them is in its words.

A date is "2017-05-29", "2017-05", "2017-Q2" (a quarter of a year) or "2017"; None means undated. ISO 8601 has all of
these but the quarter. Dates are put in order, compared and turned into ISO 8601 here and nowhere else.
"""

import calendar
import datetime
import re
from typing import NamedTuple

UNDATED = "undated"
FIRST_YEAR, LAST_YEAR = (
    1900,
    2199,
)  # no document of an archive is older; a later year is a slip, or of another calendar
FORM = r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?"
_DATE = re.compile(FORM)
_MONTH = 365.25 / 12
_SHORTEST_MONTH = 28


class Parts(NamedTuple):
    """What a date says, None where it does not: quarter or month, never both."""

    year: int
    quarter: int | None
    month: int | None
    day: int | None


def parts(date: str) -> Parts:
    """Return the numbers of a date. Raises ValueError for no real date."""
    match = _DATE.fullmatch(date)
    if not match:
        raise ValueError(f"not a date: {date}")
    year, quarter, month, day = (int(group) if group else None for group in match.groups())
    datetime.date(year or 0, 1 if month is None else month, 1 if day is None else day)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"not a year of documents: {date}")
    return Parts(year, quarter, month, day)


def first_day(date: str) -> datetime.date:
    """Return the first day that a date can mean."""
    year, quarter, month, day = parts(date)
    return datetime.date(year, month or 3 * (quarter or 1) - 2, day or 1)


def last_day(date: str) -> datetime.date:
    """Return the last day that a date can mean."""
    year, quarter, month, day = parts(date)
    last_month = month or 3 * (quarter or 4)
    return datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])


def precision(date: str) -> int:
    """Return how exact a date is: 0 for a year, 1 for a quarter, 2 for a month, 3 for a day."""
    _, quarter, month, day = parts(date)
    return 3 if day else 2 if month else 1 if quarter else 0


def order(date: str | None) -> tuple[datetime.date, int]:
    """Return what dates sort by: their first day, the coarser before the finer; undated after all."""
    return (first_day(date), precision(date)) if date else (datetime.date.max, 0)


def is_day(date: str | None) -> bool:
    """Tell whether a date is known to the day."""
    return date is not None and precision(date) == 3


def is_before(date: str, other: str) -> bool:
    """Tell whether a date lies before another, as far as both are known: a year is not before its own days."""
    return last_day(date) < first_day(other)


def overlap(date: str, other: str) -> bool:
    """Tell whether two dates can mean one time: a year includes its quarters, months and days."""
    return not is_before(date, other) and not is_before(other, date)


def in_iso(date: str) -> str:
    """Return a date as ISO 8601 has it; of a quarter, for which it has nothing, the year."""
    return date[:4] if parts(date).quarter else date


def span_in_iso(date: str) -> tuple[str, ...]:
    """Return a date as formats have it that know spans: (date,), or the first and the last month of a quarter."""
    if parts(date).quarter is None:
        return (date,)
    return tuple(f"{day:%Y-%m}" for day in (first_day(date), last_day(date)))


def moved_to(year: str, date: str) -> str | None:
    """Return a date in another year; None where that year has no such day."""
    moved = year + date[4:]
    try:
        parts(moved)
    except ValueError:
        return None
    return moved


def length(date: str, until: str | None = None) -> int:
    """Return how many days a time takes, from its first date to its last; of a month and more, those of as many average months.

    So all months are of one length, and so are a year, its four quarters together and any twelve months.
    """
    days = (last_day(until or date) - first_day(date)).days + 1
    months = round(days / _MONTH)
    return round(months * _MONTH) if days >= _SHORTEST_MONTH else days


def is_sunday(date: str | None) -> bool:
    """Tell whether a full date is a Sunday."""
    return date is not None and is_day(date) and first_day(date).isoweekday() == 7


def year_of(date: str | None) -> str | None:
    """Return the year as four digits, or None when undated."""
    return date[:4] if date else None


def year_or_undated(date: str | None) -> str:
    """Return the year as ids and lists have it: four digits, or "undated"."""
    return year_of(date) or UNDATED
