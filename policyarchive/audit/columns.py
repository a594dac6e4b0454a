"""The columns of the results table: the base of each (how many units count as all, inferred from its own
percentages), and the units that its rows count in.
"""

from collections import Counter
from decimal import Decimal
from functools import cache

from policyarchive.audit.finding import CONSISTENT
from policyarchive.audit.rounding import judge_figure, percentage
from policyarchive.core.numerals import interval_of
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import Unit


def column_label(registry: Registry, column: str) -> dict[str, str]:
    """Return how findings call a column of the results table."""
    return registry.result_table.observations[column].label


def bases_of(count: str, percent: str) -> frozenset[int]:
    """Return the whole numbers of which count is the printed percentage; empty for a zero."""
    part = Decimal(count)
    low, high = interval_of(percent)
    if part <= 0 or high <= 0 or low <= 0:
        return frozenset()
    candidates = range(max(int(part), int(100 * part / high)), int(100 * part / low) + 2)
    return frozenset(
        base for base in candidates if judge_figure(percent, percentage(part, base)) == CONSISTENT
    )


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
    expected = unit or main_unit(registry)
    cells = (
        criterion.observations[column]
        for criterion in registry.criteria.values()
        if column in criterion.observations and criterion.printed.unit == expected
    )
    return tuple((cell.count, cell.percent) for cell in cells)


def column_bases(registry: Registry, unit: str | None = None) -> dict[str, int | None]:
    """Return the inferred base of every observation column, for the printed unit of most rows or another."""
    columns = registry.result_table.observations
    return {column: base_of_column(cells_of(registry, column, unit)) for column in columns}


def unit_key(registry: Registry, printed: str) -> str | None:
    """Return the term of the vocabulary behind a printed unit: "Xã" is xa; None when it holds none."""
    folded = printed.casefold()
    units = registry.terms.units.items()
    return next((k for k, unit in units if folded in {w.casefold() for w in unit.label.values()}), None)


def unit_of(registry: Registry, printed: str) -> Unit:
    """Return a printed unit as a term; one that the vocabulary lacks is called as printed."""
    key = unit_key(registry, printed)
    return registry.terms.units[key] if key else Unit(label={registry.archive.languages[0]: printed.lower()})


def shared_unit(registry: Registry) -> str | None:
    """Return the printed unit that all rows of the results table share; None when there are several."""
    printed = {criterion.printed.unit for criterion in registry.criteria.values()}
    return printed.pop() if len(printed) == 1 else None
