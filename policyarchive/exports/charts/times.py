"""Dates of figures as places along an axis."""

from collections.abc import Sequence

_DAYS = 372  # in twelve months of 31 days: near enough for a place on an axis


def year_of(date: str) -> float:
    """Return a date as a year with its part: "2011" and "2011-01-01" are 2011, "2011-07" is half a year later."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return year + ((month - 1) * 31 + day - 1) / _DAYS


def places(dates: Sequence[str], start: float, end: float) -> list[float]:
    """Return the place of each date between two pixels; the middle for a single one."""
    years = [year_of(date) for date in dates]
    first, last = min(years), max(years)
    if first == last:
        return [(start + end) / 2] * len(dates)
    return [start + (end - start) * (year - first) / (last - first) for year in years]
