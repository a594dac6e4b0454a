"""Dates of documents: full or partial ISO strings, and how each language writes them.

A date is "2017-05-29", "2017-05" or "2017"; None means undated. The written forms follow the
custom of each language; the Vietnamese one pads days below 10 and the months 1 and 2 with a zero,
as Decree 30/2020/NĐ-CP prescribes for official documents.
"""

import datetime
import re

_ISO = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_PRINTED = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")
_MONTHS_EN = (
    "January February March April May June July August September October November December".split()
)


def parts(date: str) -> tuple[int, ...]:
    """Return (year,), (year, month) or (year, month, day). Raises ValueError for no real date."""
    match = _ISO.match(date)
    if not match:
        raise ValueError(f"not a date: {date}")
    numbers = tuple(int(group) for group in match.groups() if group)
    datetime.date(*(numbers + (1, 1))[:3])
    return numbers


def from_printed(printed: str) -> str:
    """Return the ISO form of a date printed as day/month/year. Raises ValueError otherwise."""
    match = _PRINTED.match(printed.strip())
    if not match:
        raise ValueError(f"not a printed date: {printed}")
    day, month, year = (int(group) for group in match.groups())
    return datetime.date(year, month, day).isoformat()


def year_of(date: str | None) -> str | None:
    """Return the year as four digits, or None when undated."""
    return date[:4] if date else None


def long_vi(date: str) -> str:
    """Return "ngày 29 tháng 5 năm 2017", "tháng 5 năm 2017" or "năm 2017"."""
    year, *rest = parts(date)
    month = [f"tháng {_pad_month(rest[0])}"] if rest else []
    day = [f"ngày {rest[1]:02d}"] if len(rest) > 1 else []
    return " ".join([*day, *month, f"năm {year}"])


def short_vi(date: str) -> str:
    """Return "29/5/2017", "5/2017" or "2017"."""
    year, *rest = parts(date)
    month = [_pad_month(rest[0])] if rest else []
    day = [f"{rest[1]:02d}"] if len(rest) > 1 else []
    return "/".join([*day, *month, str(year)])


def long_en(date: str) -> str:
    """Return "29 May 2017", "May 2017" or "2017"."""
    year, *rest = parts(date)
    month = [_MONTHS_EN[rest[0] - 1]] if rest else []
    day = [str(rest[1])] if len(rest) > 1 else []
    return " ".join([*day, *month, str(year)])


def _pad_month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)
