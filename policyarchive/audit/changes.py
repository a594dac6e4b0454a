"""Comparisons of two times: what each form computes from them, and between which two times a column of a table compares."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from policyarchive.audit.figures import PERCENT, VALUE, KnownFigure
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT
from policyarchive.audit.results import Results, is_criterion
from policyarchive.audit.rounding import Bounds, judge_within, slack_of
from policyarchive.core.numerals import decimals, format_figure
from policyarchive.registry.model.appendices import Comparison
from policyarchive.registry.model.indicators import CHANGE

DIFFERENCE, PERCENT_CHANGE = "difference", "percent-change"
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The two times of a table that a comparison is of, and whether it compares their values or their percentages."""

    later: str
    earlier: str
    part: str = VALUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A printed comparison with the two figures that it is of. slacks: by how much rounding may have moved these."""

    printed: KnownFigure
    later: KnownFigure
    earlier: KnownFigure
    form: str
    slacks: tuple[Decimal, Decimal]

    @property
    def exact(self) -> Decimal:
        """The comparison as computed from the two figures."""
        return self._of(self.later.value, self.earlier.value)

    @property
    def verdict(self) -> str:
        """How the printed comparison agrees with the two figures."""
        return judge_within(self.printed.text, self.exact, self._bounds())

    @property
    def computed(self) -> str:
        """The comparison as the source would print it, with more decimals where it prints another."""
        places = decimals(self.printed.text)
        if self.form == DIFFERENCE:
            places = max(decimals(figure.text) for figure in (self.printed, self.later, self.earlier))
        elif self.verdict != CONSISTENT:
            places = max(places, 2)
        return format_figure(self.exact, places)

    def _of(self, later: Decimal, earlier: Decimal) -> Decimal:
        if self.form == DIFFERENCE:
            return later - earlier
        share = Decimal(100) * later / earlier
        return share - 100 if self.form == PERCENT_CHANGE else share

    def _bounds(self) -> Bounds:
        (more, less), later, earlier = self.slacks, self.later.value, self.earlier.value
        if self.form != DIFFERENCE and earlier <= less:
            return self.exact, self.exact
        return self._of(later - more, earlier + less), self._of(later + more, earlier - less)

    @property
    def formula(self) -> str:
        """The computation with the figures as printed: "35 − 12 = 23", "(36 − 12) / 12 = 200%", "36 / 12 = 300%"."""
        later, earlier, computed = self.later.text, _in_brackets(self.earlier.text), self.computed
        if self.form == DIFFERENCE:
            return f"{later} − {earlier} = {computed}"
        part = f"({later} − {earlier})" if self.form == PERCENT_CHANGE else later
        return f"{part} / {earlier} = {computed}%"


def _in_brackets(figure: str) -> str:
    return f"({figure})" if figure.startswith("-") else figure


def compare(table: Results, path: str, key: str, times: Times) -> Compared | None:
    """Return a comparison of a row as computed from two times; None where a figure wants, or nothing can be divided by it."""
    printed = table.change(path, key)
    later, earlier = (table.figure(path, time, times.part) for time in (times.later, times.earlier))
    form = table.comparisons[key].form
    if not (printed and later and earlier) or (form != DIFFERENCE and earlier.value <= 0):
        return None
    slacks = tuple(
        table.slack(path, f) if times.part == VALUE else slack_of(f.text, counted=False)
        for f in (later, earlier)
    )
    return Compared(printed=printed, later=later, earlier=earlier, form=form, slacks=(slacks[0], slacks[1]))


def rows_compared(table: Results, key: str) -> list[str]:
    """Return the rows that a comparison of the table prints a cell for, without those that the rule for criteria sees to."""
    own_rule = key == CHANGE and counts_from_last(table.comparisons[key], table.times)
    return [
        path
        for path, row in table.rows.items()
        if key in row.comparisons and not (own_rule and is_criterion(path))
    ]


def counts_from_last(change: Comparison, times: Iterable[str]) -> bool:
    """Tell whether a comparison is the last of some times less an earlier one."""
    return change.form == DIFFERENCE and change.later in (None, [*times][-1])


def fits_by_times(table: Results, key: str) -> Counter[Times]:
    """Return how many rows fit each pair of times that a comparison can be of, in the order of the table."""
    fits: Counter[Times] = Counter()
    for times in _possible_times(table, key):
        compared = (compare(table, path, key, times) for path in rows_compared(table, key))
        fits[times] = sum(c is not None and c.verdict != INCONSISTENT for c in compared)
    return fits


def _possible_times(table: Results, key: str) -> Iterator[Times]:
    """Yield the pairs of times that the comparison, or its heading, names; all pairs where neither names any."""
    comparison, order = table.comparisons[key], list(table.times)
    pairs = [
        pair for pair in permutations(order, 2)
        if comparison.later in (None, pair[0]) and comparison.earlier in (None, pair[1])
        and (comparison.later or order.index(pair[0]) > order.index(pair[1]))
    ]  # fmt: skip
    named = _named_in(table, comparison.heading)
    for part in (VALUE, PERCENT):
        for later, earlier in [pair for pair in pairs if named <= {*pair}] or pairs:
            yield Times(later=later, earlier=earlier, part=part)


def _named_in(table: Results, heading: str) -> set[str]:
    """Return the times that a heading names by their years, each year being that of one time alone."""
    by_year: dict[str, list[str]] = {}
    for key, time in table.times.items():
        by_year.setdefault(time.date[:4], []).append(key)
    return {by_year[year][0] for year in _YEAR.findall(heading) if len(by_year.get(year, ())) == 1}


def times_of(table: Results, key: str) -> tuple[Times | None, list[Times]]:
    """Return the times that a comparison is of, and others that as many rows fit; None where nothing says which they are.

    Where the table names both, they are these; else those that most rows fit, at least two of them unless there is only one.
    """
    fits, comparison = fits_by_times(table, key), table.comparisons[key]
    best = max(fits, key=lambda times: fits[times], default=None)
    if best is None or (comparison.later and comparison.earlier):
        return best, []
    if fits[best] < min(2, len(rows_compared(table, key))):
        return None, []
    pair = (best.later, best.earlier)
    return best, [t for t in fits if fits[t] == fits[best] and (t.later, t.earlier) != pair]
