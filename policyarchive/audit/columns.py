"""The columns of the results table: the base of each (how many units count as all, inferred from its own
percentages), and the units that its rows count in.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from policyarchive.core.numerals import decimals, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.vocabularies import Unit


def column_label(registry: Registry, column: str) -> dict[str, str]:
    """Return how findings call a column of the results table."""
    return registry.result_table.observations[column].label


def heading_lines(registry: Registry, *columns: str) -> tuple[int, ...]:
    """Return the lines that print the headings of columns the first time, without repetition."""
    table = registry.result_table
    headings = [table.observations[column].heading for column in columns]
    rows = [next((i for i, row in enumerate(table.headings) if h in row), 0) for h in headings]
    return tuple(dict.fromkeys(table.heading_lines[0] + row for row in rows)) if table.heading_lines else ()


def bases_of(count: str, percent: str) -> range:
    """Return the whole numbers of which count is the printed percentage, rounded half up; none for a zero.

    In halves of the last printed place the exact percentage lies from 2p - 1 to below 2p + 1, where p is the
    percentage without its marks. The bases between follow by division, however many they are.
    """
    part, printed = int(parse_figure(count)), int(percent.replace(".", "").replace(",", ""))
    if part <= 0 or printed <= 0:
        return range(0)
    whole = 200 * part * 10 ** decimals(percent)
    return range(max(part, whole // (2 * printed + 1) + 1), whole // (2 * printed - 1) + 1)


def base_of_column(cells: tuple[tuple[str, str], ...]) -> int | None:
    """Return the base that most of the (count, percent) cells fit; None when none or several lead."""
    leading, _ = leading_bases([bases for bases in (bases_of(*cell) for cell in cells) if bases])
    return leading.start if leading is not None and leading.stop - leading.start == 1 else None


def leading_bases(fitting: list[range]) -> tuple[range | None, int]:
    """Return the bases that most of the ranges hold, and how many do; None for the bases where several stretches lead."""
    votes = list(_votes(fitting))
    most = max((count for _, count in votes), default=0)
    leading = [bases for bases, count in votes if count == most]
    return (leading[0] if len(leading) == 1 else None), most


def _votes(fitting: list[range]) -> Iterator[tuple[range, int]]:
    """Yield the stretches between the ends of ranges, each with how many of the ranges cover it."""
    ends = sorted([(bases.start, 1) for bases in fitting] + [(bases.stop, -1) for bases in fitting])
    covering = 0
    for (start, step), (stop, _) in pairwise(ends):
        covering += step
        if start < stop:
            yield range(start, stop), covering


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
    return tuple((cell.value, cell.percent) for cell in cells if cell.value and cell.percent)


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
