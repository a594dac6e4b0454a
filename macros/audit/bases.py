"""How many units a column of the results table counts as all: inferred from its own percentages."""

from collections import Counter
from decimal import Decimal
from functools import cache

from macros.audit.compare import judge, percentage
from macros.audit.finding import CONSISTENT
from macros.figures import interval
from macros.load import Registry


def bases_of(count: str, percent: str) -> frozenset[int]:
    """Return the whole numbers of which count is the printed percentage; empty for a zero."""
    part = Decimal(count)
    low, high = interval(percent)
    if part <= 0 or high <= 0 or low <= 0:
        return frozenset()
    candidates = range(max(int(part), int(100 * part / high)), int(100 * part / low) + 2)
    return frozenset(base for base in candidates if judge(percent, percentage(part, base)) == CONSISTENT)


def base_of_column(cells: tuple[tuple[str, str], ...]) -> int | None:
    """Return the base that most of the (count, percent) cells fit; None when none or several lead."""
    votes = Counter(base for cell in cells for base in _bases(*cell))
    leading = votes.most_common(2)
    if not leading or (len(leading) > 1 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


_bases = cache(bases_of)


def main_unit(registry: Registry) -> str:
    """Return the printed unit in which most rows of the results table count."""
    units = Counter(criterion.printed.unit for criterion in registry.criteria.values())
    return units.most_common(1)[0][0] if units else ""


def cells_of(registry: Registry, column: str, unit: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the (count, percent) cells of a column, as printed, of the rows that count in one unit."""
    wanted = unit or main_unit(registry)
    cells = (
        criterion.observations[column]
        for criterion in registry.criteria.values()
        if column in criterion.observations and criterion.printed.unit == wanted
    )
    return tuple((cell.count, cell.percent) for cell in cells)


def column_bases(registry: Registry, unit: str | None = None) -> dict[str, int | None]:
    """Return the inferred base of every observation column, for the printed unit of most rows or another."""
    columns = registry.result_table.observations
    return {column: base_of_column(cells_of(registry, column, unit)) for column in columns}
