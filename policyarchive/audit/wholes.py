"""The wholes that percentages of indicators are of: the row that counts one, else what the percentages of a column imply."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.audit.columns import bases_of, leading_bases
from policyarchive.audit.figures import INDICATORS, PERCENT, KnownFigure
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, ROUNDING
from policyarchive.audit.results import Results
from policyarchive.audit.rounding import judge_figure, percentage
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.core.text import fold

_AGREEING = 2  # percentages that imply a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole: figure where a row prints it, else the least and the greatest that fit the percentages of a column."""

    low: Decimal
    high: Decimal
    places: int = 0
    figure: KnownFigure | None = None

    @property
    def text(self) -> str:
        """The whole as findings print it: "110", "80.338–80.398"."""
        if self.figure:
            return self.figure.text
        ends = dict.fromkeys(format_figure(end, self.places) for end in (self.low, self.high))
        return "–".join(ends)

    def judge(self, part: KnownFigure, percent: str) -> str:
        """Return the verdict on the percentage that a part is printed with."""
        if self.low <= 0:
            return INCONSISTENT
        least, most = (percentage(part.value, whole) for whole in (self.high, self.low))
        verdicts = {judge_figure(percent, exact) for exact in (least, most)}
        if CONSISTENT in verdicts or _between(percent, least, most):
            return CONSISTENT
        return ROUNDING if ROUNDING in verdicts else INCONSISTENT


def _between(percent: str, least: Decimal, most: Decimal) -> bool:
    return least < parse_figure(percent) < most


def whole_row(table: Results, path: str) -> str | None:
    """Return the row that counts the whole of an indicator: by its id or its name it is the set that the indicator's percentages are of."""
    key = table.rows[path].denominator
    term = table.registry.terms.populations.get(key) if key else None
    if key is None or term is None:
        return None
    names = {fold(label) for label in term.label.values()}
    rows = (other for other in table.rows if other != path)
    return next((r for r in rows if r == f"{INDICATORS}/{key}" or names & _names(table, r)), None)


def _names(table: Results, path: str) -> set[str]:
    return {fold(name) for name in table.rows[path].name.values()}


def printed_whole(table: Results, path: str | None, time: str) -> Whole | None:
    """Return the value of a row as a whole; None where there is none."""
    figure = table.figure(path, time) if path and path in table.rows else None
    return Whole(low=figure.value, high=figure.value, figure=figure) if figure else None


def implied_whole(table: Results, paths: Iterable[str], time: str) -> Whole | None:
    """Return the whole that most percentages of some rows at a time fit; None unless two agree, and more than on any other."""
    cells = [(value, percent) for path in paths for value, percent in _pair(table, path, time)]
    places = max((decimals(value.text) for value, _ in cells), default=0)
    bases = [bases_of(str(int(value.value.scaleb(places))), percent.text) for value, percent in cells]
    found, votes = leading_bases([b for b in bases if b])
    if found is None or votes < _AGREEING:
        return None
    low, high = (Decimal(end).scaleb(-places) for end in (found.start, found.stop - 1))
    return Whole(low=low, high=high, places=places)


def _pair(table: Results, path: str, time: str) -> Iterator[tuple[KnownFigure, KnownFigure]]:
    value, percent = table.figure(path, time), table.figure(path, time, PERCENT)
    if value and percent:
        yield value, percent


def sharing_rows(table: Results, path: str, *, parent: bool) -> list[str]:
    """Return the rows whose percentages are of the same whole as a row's: of its unit and its set. parent: and parts of the same row."""
    row = table.rows[path]
    return [
        other for other, o in table.rows.items()
        if (o.unit, o.denominator) == (row.unit, row.denominator) and (not parent or o.parent == row.parent)
        and not o.number
    ]  # fmt: skip
