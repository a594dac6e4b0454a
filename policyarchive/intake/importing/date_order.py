"""Columns of dates in which a row can only have the month first: other dates in figures may have it first as well."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyarchive.core.printed_dates import NoDate, as_date, read_date


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFirst:
    """The row that shows it: its number, as a person counts, and its date as printed."""

    row: str
    date: str

    def other(self, printed: str) -> "MonthFirst | None":
        """Return this row where a date may be another one with its month first; None where there is but one way to read it."""
        swapped = _month_first(printed)
        return self if swapped and as_date(printed) not in (None, swapped) else None


def find_month_first(dates: Iterable[tuple[int, str]]) -> MonthFirst | None:
    """Return the first row, by its number, whose date no calendar has unless the month is first; None without one."""
    shown = (MonthFirst(row=str(row), date=date) for row, date in dates if _is_shown(date))
    return next(shown, None)


def _is_shown(date: str) -> bool:
    return as_date(date) is None and _month_first(date) is not None


def _month_first(printed: str) -> str | None:
    try:
        return read_date(printed, month_first=True)
    except NoDate:
        return None
