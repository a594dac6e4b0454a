"""The headings of a table, in any spelling: the columns they name, and the time that a column is about."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.dates import precision
from policyarchive.core.printed_dates import dates_in
from policyarchive.core.text import fold
from policyarchive.registry.model.appendices import ResultColumn
from policyarchive.registry.model.indicators import CHANGE

Columns = dict[str, int]
_FIRST: tuple[Literal["order", "name", "unit"], ...] = ("order", "name", "unit")
_PAIR: tuple[Literal["value", "percent"], ...] = ("value", "percent")
_FILE = ASSETS / "words" / "headings.yml"


@cache
def _words() -> dict[str, str]:
    """Return the column behind each folded heading: {"trich yeu": "title"}."""
    table = read_settings(_FILE)
    return {
        _normalise(word): column for column, words in table.items() if column != "parts" for word in words
    }


def _normalise(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").replace(".", " ").split())


def columns_named(row: list[str]) -> Columns:
    """Return the positions of the columns that a row names, {} where it is no heading row."""
    positions = {_words().get(_normalise(cell)): position for position, cell in enumerate(row) if cell}
    named = {column: position for column, position in positions.items() if column}
    return named if len(named) > 1 and len(named) >= len(positions) / 2 else {}


def column_key(date: str) -> str:
    """Return the key of the column of a time: the date as paths of figures have it, in small letters."""
    return date.lower()


def date_in(heading: str, languages: Iterable[str] = ()) -> str | None:
    """Return the last of the most exact times that a heading names, as exactly as it does; None where it names none.

    languages: those of the archive. "Năm 2041 (đến 30/5/2041)" gives "2041-05-30", "June 2045" gives "2045-06".
    """
    return max(reversed(dates_in(heading, languages)), key=precision, default=None)


def columns_of_pairs(times: Iterable[str]) -> list[ResultColumn]:
    """Return the columns of a table of counts and percentages at some times, with a change in the last one."""
    pairs = [ResultColumn(holds=holds, at=key) for key in times for holds in _PAIR]
    first = [ResultColumn(holds=holds) for holds in _FIRST]
    return [*first, *pairs, ResultColumn(holds="comparison", at=CHANGE)]
