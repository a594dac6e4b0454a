"""A number or a date whose parts stand in columns of their own."""

_PARTING = ("/", "-")


def joined_number(number: str, symbol: str) -> str:
    """Return a number with its symbol: "12" and "QĐ-UBND" are "12/QĐ-UBND". A number that has symbols already stays."""
    if not number or not symbol or any(map(str.isalpha, number)):
        return number
    return (
        number + symbol if symbol.startswith(_PARTING) or number.endswith(_PARTING) else f"{number}/{symbol}"
    )


def joined_date(day: str, month: str, year: str) -> str:
    """Return the date of three cells, "" where all are empty."""
    return "/".join(filter(None, (day, month, year)))
