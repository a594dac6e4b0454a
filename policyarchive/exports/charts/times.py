"""Dates of figures as places along an axis."""

from collections.abc import Sequence

from policyarchive.core.dates import first_day

_DAYS = 372  # in twelve months of 31 days: near enough for a place on an axis


def year_of(date: str) -> float:
    """Return a date as a year with its part: "2011" and "2011-01-01" are 2011, "2011-07" and "2011-Q3" half a year later."""
    day = first_day(date)
    return day.year + ((day.month - 1) * 31 + day.day - 1) / _DAYS


def places(dates: Sequence[str], start: float, end: float) -> list[float]:
    """Return the place of each date between two pixels; the middle for a single one."""
    years = [year_of(date) for date in dates]
    first, last = min(years), max(years)
    if first == last:
        return [(start + end) / 2] * len(dates)
    return [start + (end - start) * (year - first) / (last - first) for year in years]
