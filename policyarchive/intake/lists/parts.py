"""A number or a date whose parts stand in columns of their own."""

import re

BLANK = "…"  # a part of a date that is not filled in
_LETTERS = re.compile(r"[^\W\d_]")
_INSERTED = re.compile(r"(?<=[0-9])(?:bis|[a-zđA-C])(?=\W*$)")  # of a number between two others
_PARTING = ("/", "-")


def joined_number(number: str, symbol: str) -> str:
    """Return a number with its symbol: "12" and "QĐ-UBND" are "12/QĐ-UBND", "45a" is a number as well.

    A number that has symbols already stays.
    """
    if not number or not symbol or _LETTERS.search(_INSERTED.sub("", number)):
        return number
    return (
        number + symbol if symbol.startswith(_PARTING) or number.endswith(_PARTING) else f"{number}/{symbol}"
    )


def joined_date(day: str, month: str, year: str) -> str:
    """Return the date of three cells, with BLANK for those that are empty; "" where all are."""
    parts = (day, month, year)
    return "/".join(part or BLANK for part in parts) if any(parts) else ""
