"""What a column that compares holds, by the figures beside it, and the rows in which it is something else."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from policyarchive.core.numerals import decimals, format_figure
from policyarchive.intake.results.meanings import Told
from policyarchive.intake.results.model import (
    DIFFERENCE,
    PERCENT,
    RATIO,
    VALUE,
    Column,
    Comparison,
    Doubt,
    Fault,
    Figure,
    ResultRow,
)
from policyarchive.intake.results.reasons import OTHER_CHANGE, PERCENT_SIGN

Figures = Mapping[int, Figure]
_HUNDRED = Decimal(100)


def decided(
    meanings: Sequence[Told], position: int, rows: Sequence[ResultRow], columns: Sequence[Column]
) -> Told | None:
    """Return the one meaning that fits more rows than any other, and more than it does not fit; None without one."""
    scores = sorted(
        ((_score(meaning, position, rows, columns), n) for n, meaning in enumerate(meanings)), reverse=True
    )
    (fit, misfit), best = (scores[0][0][0], -scores[0][0][1]), meanings[scores[0][1]]
    tied = len(scores) > 1 and scores[1][0][0] == fit
    return best if fit > misfit and not tied else None


def fits_of(position: int, rows: Iterable[ResultRow], columns: Sequence[Column]) -> list[bool]:
    """Return whether a comparison is what the other figures give, of each row in which it can be computed."""
    found = [expected_and_fit(columns[position], position, row, columns) for row in rows]
    return [fit for expected, fit in found if expected is not None]


def _score(
    meaning: Told, position: int, rows: Iterable[ResultRow], columns: Sequence[Column]
) -> tuple[int, int]:
    """Return how many rows a meaning fits, and how many it does not, as a negative number."""
    supposed = [meaning.column("") if n == position else column for n, column in enumerate(columns)]
    fits = fits_of(position, rows, supposed)
    return fits.count(True), -fits.count(False)


def faults_of(row: ResultRow, columns: Sequence[Column]) -> list[Fault]:
    """Return the cells that compare by taking away, yet are printed with the sign % in a row of another unit."""
    return [
        Fault(column=position, printed=row.figures[position].printed, reason=PERCENT_SIGN)
        for position, column in enumerate(columns)
        if column.comparison and _is_foreign_percentage(row, position, column.comparison)
    ]


def _is_foreign_percentage(row: ResultRow, position: int, compared: Comparison) -> bool:
    taken_away = compared.form == DIFFERENCE and compared.of == VALUE
    return taken_away and row.unit != "%" and row.figures[position].has_percent_sign


def change_doubts(position: int, row: ResultRow, columns: Sequence[Column]) -> list[Doubt]:
    """Return the doubt of a row whose comparison is not what its other figures give."""
    expected, fits = expected_and_fit(columns[position], position, row, columns)
    if expected is None or fits:
        return []
    printed = row.figures[position].printed
    return [Doubt(reason=OTHER_CHANGE, column=position, printed=printed, expected=expected)]


def expected_and_fit(
    column: Column, position: int, row: ResultRow, columns: Sequence[Column]
) -> tuple[str | None, bool]:
    """Return what a comparison should be, None where it cannot be computed, and whether the figure of a row is that."""
    compared, figure = column.comparison, row.figures[position]
    if compared is None or figure.decimal is None:
        return None, False
    later = _figure_at(compared.later, compared.of, row.figures, columns)
    earlier = _figure_at(compared.earlier, compared.of, row.figures, columns)
    if later is None or earlier is None:
        return None, False
    if compared.form == DIFFERENCE:
        expected, fits = _difference(figure, later, earlier)
        return expected, fits and not _is_foreign_percentage(row, position, compared)
    return _quotient(figure, later, earlier, is_ratio=compared.form == RATIO)


def _figure_at(key: str, of: str, figures: Figures, columns: Sequence[Column]) -> Figure | None:
    """Return the figure of a time, None where it is missing or only about so much."""
    for position, column in enumerate(columns):
        if column.time and column.time.key == key and (column.holds == PERCENT) == (of == PERCENT):
            figure = figures.get(position)
            return figure if figure and figure.decimal is not None and not figure.qualifier else None
    return None


def _difference(figure: Figure, later: Figure, earlier: Figure) -> tuple[str, bool]:
    exact = (later.decimal or Decimal(0)) - (earlier.decimal or Decimal(0))
    slack = sum((_half(one) for one in (figure, later, earlier)), Decimal(0))
    places = max(_places(later), _places(earlier))
    return format_figure(exact, places), abs((figure.decimal or Decimal(0)) - exact) <= slack


def _quotient(figure: Figure, later: Figure, earlier: Figure, *, is_ratio: bool) -> tuple[str | None, bool]:
    """Return a ratio in per cent, or one less 100; a ratio may also be printed as a number of times."""
    if not earlier.decimal or later.decimal is None or figure.decimal is None:
        return None, False
    ratio = later.decimal / earlier.decimal * _HUNDRED
    slack = _unit(figure) + abs(ratio) * (_share(later) + _share(earlier))
    exact = ratio if is_ratio else ratio - _HUNDRED
    fits = abs(figure.decimal - exact) <= slack
    times = is_ratio and abs(figure.decimal * _HUNDRED - ratio) <= slack * _HUNDRED and _places(figure) > 1
    return format_figure(exact, max(_places(figure), 1)), fits or times


def _places(figure: Figure) -> int:
    return decimals(figure.value or "")


def _unit(figure: Figure) -> Decimal:
    return Decimal(1).scaleb(-_places(figure))


def _half(figure: Figure) -> Decimal:
    """Return how far a figure may be rounded: half of its last decimal; a whole figure is counted."""
    return _unit(figure) / 2 if _places(figure) else Decimal(0)


def _share(figure: Figure) -> Decimal:
    return _half(figure) / abs(figure.decimal) if figure.decimal else Decimal(0)
