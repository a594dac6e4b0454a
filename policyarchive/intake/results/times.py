"""The times that a heading names: dates as exactly as it does, and periods."""

import re
from collections.abc import Callable, Iterable, Iterator

from policyarchive.core.dates import precision
from policyarchive.core.printed_dates import dates_in
from policyarchive.core.text import fold
from policyarchive.intake.results.model import Time
from policyarchive.intake.results.parts_of_year import part_in
from policyarchive.intake.results.words import patterns

_YEARS = re.compile(r"(?<![0-9/])((?:19|20)[0-9]{2})\s*-\s*((?:19|20)[0-9]{2})(?![0-9])")
_GLUED = re.compile(r"(?<=[a-z])(?=(?:19|20)[0-9]{2}(?![0-9]))")
_Build = Callable[[re.Match[str]], Time]


def times_in(heading: str, languages: Iterable[str] = ()) -> list[Time]:
    """Return the periods that a heading names, then its dates, each in their order. languages: those of its months."""
    text, found = _GLUED.sub(" ", fold(heading)), list[Time]()
    for form, build in _periods():
        found += map(build, form.finditer(text))
        text = form.sub(" ", text)
    named, part = [Time(date=date) for date in dates_in(text, languages)], part_in(text, languages)
    return [*found, *(part.of_year(time.date) if part and time.date.isdigit() else time for time in named)]


def time_in(heading: str, languages: Iterable[str] = ()) -> Time | None:
    """Return the one time that a heading names, None where it names none or several.

    Of dates of one year the most exact counts: "Năm 2041 (đến 30/5/2041)" gives 2041-05-30.
    """
    times = times_in(heading, languages)
    if len(times) < 2:
        return next(iter(times), None)
    if any(time.until for time in times) or len({time.date[:4] for time in times}) > 1:
        return None
    return max(reversed(times), key=lambda time: precision(time.date))


def _periods() -> Iterator[tuple[re.Pattern[str], _Build]]:
    yield from ((form, _first_months) for form in patterns("part_of_year"))
    yield from ((form, _span) for form in patterns("span"))
    yield _YEARS, _years


def _first_months(match: re.Match[str]) -> Time:
    return Time(date=f"{match['year']}-01", until=f"{match['year']}-{int(match['months']):02d}")


def _span(match: re.Match[str]) -> Time:
    return Time(date=match["first"], until=match["last"])


def _years(match: re.Match[str]) -> Time:
    return Time(date=match[1], until=match[2])
