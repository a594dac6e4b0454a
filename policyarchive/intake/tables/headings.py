"""Columns of a table, found by their headings in any spelling."""

from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.text import fold

Columns = dict[str, int]
_FILE = ASSETS / "words" / "headings.yml"


@cache
def _words() -> dict[str, str]:
    """Return the column behind each folded heading: {"trich yeu": "title"}."""
    table = read_settings(_FILE)
    return {_plain(word): column for column, words in table.items() for word in words}


def _plain(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").replace(".", " ").split())


def columns(row: list[str]) -> Columns:
    """Return the positions of the columns that a row names, {} where it is no heading row."""
    found = {_words().get(_plain(cell)): at for at, cell in enumerate(row) if cell}
    named = {column: at for column, at in found.items() if column}
    return named if len(named) > 1 and len(named) >= len(found) / 2 else {}
