"""Rules about figures of the body that are computed from a whole column of the results table."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from policyarchive.audit.columns import column_bases, column_label, shared_unit, unit_key
from policyarchive.audit.figures import at_most, statements_of
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings, Words
from policyarchive.audit.rounding import judge_figure
from policyarchive.audit.rules.computed_figures import finding_of
from policyarchive.audit.totals import totals_by_population
from policyarchive.core.numerals import decimals, format_figure, interval_of, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import AllCriteria, Average


def average_of_counts(registry: Registry) -> Findings:
    """A printed average against the counts of a column, added up, over its base."""
    bases = column_bases(registry)
    known = totals_by_population(registry).get(unit_key(registry, shared_unit(registry) or "") or "", [])
    for identifier, statement, average in statements_of(registry, Average):
        found: Words = {"column": column_label(registry, average.column)}
        finding = finding_of("average", identifier, statement, verdict=NOT_CHECKABLE, found=found)
        finding = replace(finding, concerns=(f"columns/{average.column}",))
        base = bases[average.column]
        others = sorted({total.low for total in known if total.low == total.high} - {base, 0})
        yield (
            _compare_average(registry, finding, statement.value, average.column, base, others)
            if base
            else finding
        )


def _compare_average(
    registry: Registry, finding: Finding, value: str, column: str, base: int, others: list[int]
) -> Finding:
    """Return the finding about a printed average with what its column gives.

    base: the units of the column; others: the totals of these units that the source has elsewhere.
    """
    total = sum(int(criterion.observations[column].value) for criterion in registry.criteria.values())
    exact = Decimal(total) / base
    computed = format_figure(exact, max(decimals(value), 2))
    verdict = judge_figure(value, exact)
    elsewhere = [
        f"{format_figure(total)} / {other} = {format_figure(Decimal(total) / other, 2)}" for other in others
    ]
    return replace(
        finding,
        verdict=verdict,
        wording="other-totals" if verdict == INCONSISTENT and others else None,
        computed=computed,
        formula=f"{format_figure(total)} / {base} = {computed}",
        found={
            **finding.found,
            "implied_total": _implied_total(value, base),
            "others": "; ".join(elsewhere),
        },
    )


def _implied_total(average: str, base: int) -> str:
    """Return between which sums the average over a base rounds to the printed one: "1.370–1.380"."""
    low, _ = interval_of(average)
    least = (low * base).to_integral_value(ROUND_CEILING)
    most = ((2 * parse_figure(average) - low) * base).to_integral_value(ROUND_FLOOR)
    return f"{format_figure(least)}–{format_figure(most)}"


def all_criteria_within_each(registry: Registry) -> Findings:
    """The units that meet every criterion are not more than those that meet the rarest one."""
    for identifier, statement, computation in (
        statements_of(registry, AllCriteria) if registry.criteria else ()
    ):
        column = computation.column
        rarest = min(
            registry.criteria.values(), key=lambda criterion: int(criterion.observations[column].value)
        )
        smallest = rarest.observations[column].value
        holds = parse_figure(statement.value) <= int(smallest)
        yield finding_of(
            "all-criteria",
            identifier,
            statement,
            verdict=CONSISTENT if holds else INCONSISTENT,
            computed=f"≤ {smallest}",
            formula=at_most(statement.value, smallest, holds=holds),
            found={"column": column_label(registry, column), "criterion": rarest.number},
        )


COLUMN_RULES = (average_of_counts, all_criteria_within_each)
