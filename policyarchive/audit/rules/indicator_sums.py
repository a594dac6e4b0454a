"""Rules about sums in the tables of results: the parts of an indicator, and the rows that a row of totals adds up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.audit.figures import KnownFigure
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, ROUNDING, Finding, Findings
from policyarchive.audit.results import ADDITIVE, Results, results_tables
from policyarchive.core.numerals import decimals, format_figure
from policyarchive.registry.load import Registry

_LEAST = 2  # parts of a sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A figure at one time with the figures that may add up to it. slack: by how much rounding may part the two."""

    time: str
    whole: KnownFigure
    parts: tuple[KnownFigure, ...]
    slack: Decimal

    @property
    def total(self) -> Decimal:
        """The parts added up."""
        return sum((part.value for part in self.parts), Decimal())

    @property
    def verdict(self) -> str:
        """How the whole agrees with its parts, if they are all its parts."""
        gap = abs(self.total - self.whole.value)
        return CONSISTENT if not gap else ROUNDING if gap <= self.slack else INCONSISTENT


def sums_of_parts(registry: Registry) -> Findings:
    """The parts of an indicator add up to it. Where they do at no time, they are not all its parts: nothing is known."""
    for table in results_tables(registry):
        for path in _additive_rows(table):
            parts = _parts_of(table, path)
            additions = _additions(table, path, parts)
            complete = any(_adds_up(addition) for addition in additions)
            for addition in additions:
                verdict = addition.verdict if complete else NOT_CHECKABLE
                yield _finding(table, "indicator-sum", path, addition, verdict)


def totals_of_rows(registry: Registry) -> Findings:
    """A row that is the sum of the other rows of its group at half of the times or more is that at all times."""
    for table in results_tables(registry):
        for path in _additive_rows(table):
            additions = _additions(table, path, _beside(table, path))
            fitting = sum(_adds_up(addition) for addition in additions)
            for addition in additions if fitting and 2 * fitting >= len(additions) else ():
                yield _finding(table, "indicator-total", path, addition, addition.verdict)


def _additive_rows(table: Results) -> Iterator[str]:
    return (path for path in table.rows if table.kind(path) in ADDITIVE)


def _adds_up(addition: Addition) -> bool:
    return addition.whole.value != 0 and addition.verdict != INCONSISTENT


def _parts_of(table: Results, path: str) -> list[str]:
    """Return the rows that name a row as what they are parts of, and have its unit."""
    row, name = table.rows[path], path.partition("/")[2]
    return _rows(table, lambda other: other.parent == name and other.unit == row.unit)


def _beside(table: Results, path: str) -> list[str]:
    """Return the other rows of a row's group with its unit that are no parts of another row; none where it is or has parts itself."""
    row = table.rows[path]
    if row.parent or row.number or _parts_of(table, path):
        return []
    alike = _rows(table, lambda r: (r.group, r.unit, r.parent, r.number) == (row.group, row.unit, None, ""))
    return [other for other in alike if other != path]


def _rows(table: Results, holds: Callable[..., bool]) -> list[str]:
    return [path for path, row in table.rows.items() if holds(row)]


def _additions(table: Results, path: str, rows: list[str]) -> list[Addition]:
    """Return the sums at all times for which every figure is printed."""
    found = []
    for time in table.times if len(rows) >= _LEAST else ():
        whole, parts = table.figure(path, time), [table.figure(row, time) for row in rows]
        known = tuple(part for part in parts if part)
        if whole and len(known) == len(rows):
            slack = sum((table.slack(path, figure) for figure in (whole, *known)), Decimal())
            found.append(Addition(time=time, whole=whole, parts=known, slack=slack))
    return found


def _finding(table: Results, code: str, path: str, addition: Addition, verdict: str) -> Finding:
    figures = (addition.whole, *addition.parts)
    total = format_figure(addition.total, max(decimals(figure.text) for figure in figures))
    return Finding(
        code=code,
        subject=addition.whole.subject,
        lines=() if table.report else tuple(dict.fromkeys(figure.line for figure in figures)),
        verdict=verdict,
        stated=addition.whole.text,
        computed=total,
        formula=f"{' + '.join(part.text for part in addition.parts)} = {total}",
        found={"label": table.label(path, table.times[addition.time].label)},
        concerns=tuple(part.subject for part in addition.parts),
    )


SUM_RULES = (sums_of_parts, totals_of_rows)
