"""A part of a year in a heading whose year stands elsewhere: above it, below it or in the title: "Quý I", "6 tháng đầu năm"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from policyarchive.core.printed_dates import dates_in
from policyarchive.core.text import fold
from policyarchive.intake.results.model import Time
from policyarchive.intake.results.words import patterns

UNKNOWN_YEAR = "…"
_SECOND_HALF = "s6"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a year: a quarter as "Q1", or its months from first to last as "01" and "06"."""

    first: str
    last: str | None = None

    def of_year(self, year: str) -> Time:
        """Return it as the time of a year."""
        return Time(date=f"{year}-{self.first}", until=f"{year}-{self.last}" if self.last else None)


def part_in(heading: str, languages: Iterable[str] = ()) -> Part | None:
    """Return the one part of a year that a heading names without its year; None without one, or where it names several.

    languages: those of the months in it.
    """
    text = fold(heading)
    found = {_part(match) for form in patterns("part") for match in form.finditer(text)}
    exact = [date for date in dates_in(text, languages) if len(date) > len("2020")]
    return next(iter(found)) if len(found) == 1 and not exact else None


def _part(match: re.Match[str]) -> Part:
    name, text = next((name, text) for name, text in match.groupdict().items() if text)
    if name == _SECOND_HALF:
        return Part("07", "12")
    if name[0] in "qo":
        return Part(f"Q{name[1:]}")
    return Part("01", f"{int(text if name == 'months' else name[1:]):02d}")
