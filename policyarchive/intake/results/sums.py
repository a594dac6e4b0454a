"""Totals that are not the sum of the rows that they stand with."""

from collections.abc import Sequence
from decimal import Decimal

from policyarchive.core.numerals import decimals, format_figure
from policyarchive.intake.results.model import VALUE, Column, Doubt, Figure, ResultRow
from policyarchive.intake.results.reasons import OTHER_SUM


def sum_doubts(total: ResultRow, rows: Sequence[ResultRow], columns: Sequence[Column]) -> list[Doubt]:
    """Return the doubts of a row of totals: of each column of counts whose sum over its rows is another.

    Its rows are those above it that belong to the same group, or those below it where none are above. Rows in several
    units, and percentages, are not added up.
    """
    beside = [row for row in rows if row.parent == total.parent and not row.is_total]
    above = _since_last_total(total, rows, [row for row in beside if row.line < total.line])
    summed = above or [row for row in beside if row.line > total.line]
    units = {row.unit for row in summed} | ({total.unit} if total.unit else set())
    if len(summed) < 2 or len(units) != 1 or units == {"%"}:
        return []
    positions = [n for n, column in enumerate(columns) if column.holds == VALUE]
    return [
        doubt for n in positions for doubt in _doubts(n, total.figures[n], [row.figures[n] for row in summed])
    ]


def _since_last_total(
    total: ResultRow, rows: Sequence[ResultRow], above: Sequence[ResultRow]
) -> list[ResultRow]:
    lines = [
        row.line for row in rows if row.is_total and row.parent == total.parent and row.line < total.line
    ]
    return [row for row in above if row.line > max(lines, default=0)]


def _doubts(position: int, total: Figure, parts: Sequence[Figure]) -> list[Doubt]:
    known = [part.decimal for part in parts if part.decimal is not None and not part.qualifier]
    if total.decimal is None or total.qualifier or len(known) < len(parts):
        return []
    places = max(decimals(figure.value or "") for figure in (total, *parts))
    slack = Decimal(1).scaleb(-places) / 2 * (len(parts) + 1) if places else 0
    expected = sum(known, Decimal(0))
    if abs(total.decimal - expected) <= slack:
        return []
    return [
        Doubt(
            reason=OTHER_SUM, column=position, printed=total.printed, expected=format_figure(expected, places)
        )
    ]
