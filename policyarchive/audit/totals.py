"""The totals that the source prints or implies, by what they count."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from policyarchive.audit.columns import (
    column_bases,
    column_label,
    heading_lines,
    shared_unit,
    unit_key,
)
from policyarchive.audit.figures import find_figure, statements_of
from policyarchive.core.dates import overlap
from policyarchive.core.numerals import format_figure, interval_of, parse_figure, widest_interval_of
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import Share, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A total that the source prints or implies: whole numbers from low to high; when and where.

    widest holds the numbers that come into question when the last printed decimal may be out by one.
    """

    subject: str
    line: int
    low: int
    high: int
    widest: range
    stated: str
    formula: str
    when: str
    name: dict[str, str]
    part: str | None = None

    @property
    def range(self) -> str:
        """The total as text: "56" or "80.338–80.398"."""
        return (
            format_figure(self.low)
            if self.low == self.high
            else f"{format_figure(self.low)}–{format_figure(self.high)}"
        )


def totals_by_population(registry: Registry) -> dict[str, list[Total]]:
    """Return the totals by population; those of the results table last, its last column at the end."""
    totals: dict[str, list[Total]] = defaultdict(list)
    for identifier, statement in registry.statements.items():
        if statement.population:
            totals[statement.population].append(_printed_total(identifier, statement))
    for identifier, statement, share in statements_of(registry, Share):
        if share.population:
            totals[share.population].append(_implied_total(registry, identifier, statement, share))
    unit = unit_key(registry, shared_unit(registry) or "")
    if unit in totals:
        totals[unit] += _table_totals(registry)
    return totals


def _printed_total(identifier: str, statement: Statement) -> Total:
    value = int(parse_figure(statement.value))
    return Total(
        subject=f"statements/{identifier}", line=statement.line, low=value, high=value,
        widest=range(value, value + 1), stated=statement.value, formula="", when=_when(statement),
        name=statement.label,
    )  # fmt: skip


def _implied_total(registry: Registry, identifier: str, statement: Statement, share: Share) -> Total:
    """Return the whole numbers of which the part is the printed percentage, rounded or cut off."""
    part = find_figure(registry, share.part)
    least, most = _wholes(part.value, interval_of(statement.value))
    lowest, highest = _wholes(part.value, widest_interval_of(statement.value))
    span = format_figure(least) if least == most else f"{format_figure(least)}–{format_figure(most)}"
    return Total(
        subject=f"statements/{identifier}", line=statement.line, low=least, high=most,
        widest=range(lowest, highest + 1), stated=statement.value,
        formula=f"{part.text} / {statement.value}% = {span}",
        when=_when(statement), name=statement.label, part=part.subject,
    )  # fmt: skip


def _wholes(part: Decimal, percentages: tuple[Decimal, Decimal]) -> tuple[int, int]:
    """Return the least and the greatest whole number of which part is one of the percentages."""
    low, high = (Decimal(100) * part / bound for bound in reversed(percentages))
    return int(low.to_integral_value(ROUND_CEILING)), int(high.to_integral_value(ROUND_FLOOR))


def _table_totals(registry: Registry) -> Iterator[Total]:
    """Yield the bases of the columns; of columns for one time the first, which is compared with the others."""
    bases, earlier = column_bases(registry), list[str]()
    for column, base in bases.items():
        date = registry.result_table.observations[column].date
        if base and not any(overlap(date, other) for other in earlier):
            earlier.append(date)
            yield Total(
                subject=f"columns/{column}", line=heading_lines(registry, column)[0], low=base, high=base,
                widest=range(base, base + 1), stated="", formula="", when=date,
                name=column_label(registry, column),
            )  # fmt: skip


def _when(statement: Statement) -> str:
    period = statement.period
    return statement.as_of or (f"{period.first_year}-{period.last_year}" if period else "")
