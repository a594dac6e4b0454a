"""Printed figures to exact numbers and back. The source groups thousands by dots, decimals by a comma."""

import re
from decimal import ROUND_HALF_UP, Decimal

_NUMERAL = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")


def parse_figure(printed: str) -> Decimal:
    """Return the exact value of a printed figure: "302.500" is 302500, "40,9" is 40.9, "-5" is -5."""
    return Decimal(printed.replace(".", "").replace(",", "."))


def is_printed_in(figure: str, words: str) -> bool:
    """Tell whether words hold a figure as it is printed, whole: "87,3" is in "đạt 87,3%" and not in "187,3"."""
    return bool(re.search(rf"(?<![0-9.,]){re.escape(figure)}(?![0-9]|[.,][0-9])", words))


def decimals(printed: str) -> int:
    """Return how many decimals are printed."""
    return len(printed.partition(",")[2])


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Return a value rounded half up."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def format_figure(value: Decimal | int, places: int = 0) -> str:
    """Return a value rounded half up, as the source would print it: 11.8636 at 2 places is "11,86"."""
    return f"{round_half_up(Decimal(value), places):,}".translate(str.maketrans(".,", ",."))


def to_english(text: str) -> str:
    """Return a text with the marks of its numerals as English writes them: "1.305 / 40,9" to "1,305 / 40.9"."""
    return _NUMERAL.sub(lambda match: match[0].translate(str.maketrans(".,", ",.")), text)


def interval_of(value: str) -> tuple[Decimal, Decimal]:
    """Return the bounds between which an exact value is printed so, whether rounded or cut off."""
    unit = Decimal(1).scaleb(-decimals(value))
    return parse_figure(value) - unit / 2, parse_figure(value) + unit


def widest_interval_of(value: str) -> tuple[Decimal, Decimal]:
    """Return the bounds of an exact value if rounding explains the print: a last decimal may be out by one.

    A whole figure has no decimal to round up by: it is rounded half up or cut off.
    """
    low, high = interval_of(value)
    return (2 * parse_figure(value) - high, high) if decimals(value) else (low, high)
