"""Columns without a heading beside counts: whether the figures prove that they are percentages of one whole."""

from collections.abc import Collection, Sequence
from decimal import ROUND_CEILING, Decimal

from policyarchive.core.numerals import decimals
from policyarchive.intake.results.model import VALUE, Column, Figure, ResultRow

_WIDEST = Decimal("1.25")  # the greatest whole that is possible by the smallest: more would fit by chance
_LEAST = 2  # pairs


def are_percentages(rows: Sequence[ResultRow], columns: Sequence[Column], positions: Collection[int]) -> bool:
    """Tell whether all pairs of a count and the figure beside it are of one whole number, which at least two narrow down."""
    pairs = [
        (row.figures[_value_of(columns, position)], row.figures[position])
        for row in rows
        for position in positions
    ]
    wholes = [whole for pair in pairs if (whole := _wholes(*pair))]
    told = [pair for pair in pairs if any(figure.decimal for figure in pair)]
    if len(wholes) < max(_LEAST, len(told)):
        return False
    low, high = max(low for low, _ in wholes), min(high for _, high in wholes)
    return high <= low * _WIDEST and low.to_integral_value(ROUND_CEILING) <= high


def _value_of(columns: Sequence[Column], position: int) -> int:
    """Return the position of the counts of the time of a column."""
    time = columns[position].time
    return next(n for n, column in enumerate(columns) if column.holds == VALUE and column.time == time)


def _wholes(count: Figure, percent: Figure) -> tuple[Decimal, Decimal] | None:
    """Return the bounds of the whole of which a count is a printed percentage, None for zeros and fractions."""
    if not count.decimal or not percent.decimal or count.decimal % 1 or not 0 < percent.decimal <= 100:
        return None
    half = Decimal(1).scaleb(-decimals(percent.value or "")) / 2
    return count.decimal * 100 / (percent.decimal + half), count.decimal * 100 / (percent.decimal - half)
