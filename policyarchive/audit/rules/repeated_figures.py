"""Rules about one thing that the source states in several places: the same figure, the same total."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from policyarchive.audit.columns import column_bases, column_label, shared_unit, unit_key
from policyarchive.audit.figures import equation, find_figure
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
    Words,
)
from policyarchive.audit.rules.computed_figures import finding_of, statements_of
from policyarchive.core.numerals import format_figure, interval_of, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import Share, Statement

PERCENT_UNITS = "phan-tram"


def same_figure(registry: Registry) -> Findings:
    """A figure of the body against the place that prints the same figure again."""
    for identifier, statement in registry.statements.items():
        if statement.same_as is None:
            continue
        other = find_figure(registry, statement.same_as)
        own = find_figure(registry, identifier)
        yield finding_of(
            "same-figure",
            identifier,
            statement,
            other,
            verdict=CONSISTENT if own.value == other.value else INCONSISTENT,
            computed=other.text,
            formula=equation(own.text, other.text),
        )


def percentage_alone(registry: Registry) -> Findings:
    """A percentage of which the source prints neither part nor whole cannot be recomputed."""
    for identifier, statement in registry.statements.items():
        alone = statement.computed_from is None and statement.same_as is None
        if alone and statement.unit.startswith(PERCENT_UNITS):
            yield finding_of("percentage-alone", identifier, statement, verdict=NOT_CHECKABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A total that the source prints or implies: whole numbers from low to high; when and where."""

    subject: str
    line: int
    low: int
    high: int
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


def one_population_one_total(registry: Registry) -> Findings:
    """Totals that count the same population agree. Those of different dates need not: ambiguous."""
    for population, totals in _totals(registry).items():
        *others, reference = totals
        if not others and reference.formula:
            yield _total(registry, population, reference, None)
        for total in others:
            yield _total(registry, population, total, reference)


def _total(registry: Registry, population: str, total: Total, reference: Total | None) -> Finding:
    found: Words = {"population": registry.terms.populations[population].label, "name": total.name}
    alone = Finding(
        code="one-total",
        subject=total.subject,
        lines=(total.line,),
        verdict=NOT_CHECKABLE,
        stated=total.stated or total.range,
        computed=total.range,
        formula=total.formula,
        found=found,
        concerns=_concerned(total, total),
    )
    if reference is None:
        return alone
    agree = total.low <= reference.high and reference.low <= total.high
    clash = INCONSISTENT if total.when == reference.when else AMBIGUOUS
    return replace(
        alone,
        lines=tuple(dict.fromkeys((total.line, reference.line))),
        verdict=CONSISTENT if agree else clash,
        computed=reference.range,
        formula="; ".join(filter(None, (total.formula, reference.formula))),
        found={**found, "other": reference.name, "range": total.range},
        concerns=(*_concerned(reference, total), *_concerned(total, total)),
    )


def _concerned(total: Total, compared: Total) -> tuple[str, ...]:
    """Return the subjects that a total bears on, without that of the total that is compared."""
    return tuple(s for s in (total.subject, total.part) if s is not None and s != compared.subject)


def _totals(registry: Registry) -> dict[str, list[Total]]:
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
        stated=statement.value, formula="", when=_when(statement), name=statement.label,
    )  # fmt: skip


def _implied_total(registry: Registry, identifier: str, statement: Statement, share: Share) -> Total:
    """Return the whole numbers of which the part is the printed percentage, rounded or cut off."""
    part = find_figure(registry, share.part)
    low, high = (Decimal(100) * part.value / bound for bound in reversed(interval_of(statement.value)))
    least, most = int(low.to_integral_value(ROUND_CEILING)), int(high.to_integral_value(ROUND_FLOOR))
    span = format_figure(least) if least == most else f"{format_figure(least)}–{format_figure(most)}"
    return Total(
        subject=f"statements/{identifier}", line=statement.line, low=least, high=most,
        stated=statement.value, formula=f"{part.text} / {statement.value}% = {span}",
        when=_when(statement), name=statement.label, part=part.subject,
    )  # fmt: skip


def _table_totals(registry: Registry) -> Iterator[Total]:
    for column, base in column_bases(registry).items():
        if base:
            yield Total(
                subject=f"columns/{column}", line=registry.result_table.line, low=base, high=base,
                stated="", formula="", when=registry.result_table.observations[column].date,
                name=column_label(registry, column),
            )  # fmt: skip


def _when(statement: Statement) -> str:
    period = statement.period
    return statement.as_of or (f"{period.first_year}-{period.last_year}" if period else "")


AGREEMENT_RULES = (same_figure, one_population_one_total, percentage_alone)
