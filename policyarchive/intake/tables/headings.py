"""The headings of a table, in any spelling: the columns they name, and the time that a column is about."""

import re
from functools import cache

from policyarchive.core import dates
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.printed_dates import MONTHS
from policyarchive.core.text import fold

Columns = dict[str, int]
_FILE = ASSETS / "words" / "headings.yml"
_NAMED = re.compile(rf"([0-9]*)\s*\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\s+(?=[0-9]{{4}})")
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})\b"
_TIMES = (
    re.compile(rf"\b{_YEAR}-(?P<month>[0-9][0-9])-(?P<day>[0-9][0-9])\b"),
    re.compile(
        r"\b(?P<day>[0-9]{1,2})(?:\s*(?P<sign>[/.-])\s*|\s+thang\s+)"
        rf"(?P<month>[0-9]{{1,2}})(?:\s*(?P=sign)\s*|\s+nam\s+){_YEAR}"
    ),
    re.compile(rf"\b(?P<month>[0-9]{{1,2}})(?:\s*/\s*|[.-]|\s+nam\s+){_YEAR}"),
    re.compile(rf"\b{_YEAR}"),
)  # the most exact first, in folded text


@cache
def _words() -> dict[str, str]:
    """Return the column behind each folded heading: {"trich yeu": "title"}."""
    table = read_settings(_FILE)
    return {_normalise(word): column for column, words in table.items() for word in words}


def _normalise(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").replace(".", " ").split())


def columns_named(row: list[str]) -> Columns:
    """Return the positions of the columns that a row names, {} where it is no heading row."""
    positions = {_words().get(_normalise(cell)): position for position, cell in enumerate(row) if cell}
    named = {column: position for column, position in positions.items() if column}
    return named if len(named) > 1 and len(named) >= len(positions) / 2 else {}


def date_in(heading: str) -> str | None:
    """Return the ISO date of the last time that a heading names, as exactly as it does; None where it names none.

    "Năm 2041 (đến 30/5/2041)" gives "2041-05-30", "June 2045" gives "2045-06".
    """
    numbered = _NAMED.sub(lambda named: f"{named[1]}/{MONTHS[named[2]]}/", heading.lower())
    for pattern in _TIMES:
        for match in reversed(list(pattern.finditer(fold(numbered)))):
            if date := _date(match):
                return date
    return None


def _date(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    date = "-".join(parts[name].zfill(2) for name in ("year", "month", "day") if name in parts)
    try:
        dates.parts(date)
    except ValueError:  # such as the number of a document, 15/2041
        return None
    return date
