"""Rules about columns of the results table that are for the same time: their counts, and the totals behind them."""

from collections.abc import Iterator
from itertools import combinations

from policyarchive.audit.columns import column_bases, heading_lines
from policyarchive.audit.figures import equation
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, NOT_CHECKABLE, Finding, Findings, Words
from policyarchive.audit.rules.results_table import compared_column
from policyarchive.core.dates import overlap
from policyarchive.core.numerals import format_figure
from policyarchive.registry.load import Registry


def _pairs(registry: Registry) -> Iterator[tuple[str, str]]:
    """Yield the pairs of columns of criteria that can mean the same time: a year includes its days. Plans are no results."""
    columns = registry.result_table.observations if registry.criteria else {}
    for one, other in combinations(columns, 2):
        alike = columns[one].stage == columns[other].stage and columns[one].until == columns[other].until
        if alike and overlap(columns[one].date, columns[other].date):
            yield one, other


def counts_of_one_time(registry: Registry) -> Findings:
    """Two columns for the same time print the same counts."""
    for pair in _pairs(registry):
        one, other = (registry.result_table.observations[column] for column in pair)
        differing = [n for n in registry.criteria if len(set(_counts(registry, n, *pair))) > 1]
        lower = _lower(registry, differing, pair)
        yield Finding(
            code="same-time",
            subject=f"columns/{pair[0]}",
            lines=heading_lines(registry, *pair),
            verdict=AMBIGUOUS if differing else CONSISTENT,
            stated=one.heading,
            computed=other.heading,
            formula=f"{len(differing)}/{len(registry.criteria)}",
            wording="changes-from-lower" if lower and lower == compared_column(registry) else None,
            found={
                "column": one.label,
                "other": other.label,
                "criteria": ", ".join(differing) or "–",
                **_differences(registry, differing, pair, lower),
            },
            concerns=(f"columns/{pair[1]}", *(f"criteria/{number}" for number in differing)),
            cause=f"columns/{pair[0]}/counts",
        )


def _counts(registry: Registry, number: str, *columns: str) -> list[int]:
    return [int(registry.criteria[number].observations[column].value) for column in columns]


def _lower(registry: Registry, differing: list[str], pair: tuple[str, str]) -> str | None:
    """Return the column whose counts are the lower ones wherever two columns differ; None if neither's are."""
    rises = {first < second for first, second in (_counts(registry, n, *pair) for n in differing)}
    return pair[0] if rises == {True} else pair[1] if rises == {False} else None


def _differences(registry: Registry, differing: list[str], pair: tuple[str, str], lower: str | None) -> Words:
    """Return in figures how two columns differ, and what the printed changes would be from the higher one."""
    if lower is None:
        return {}
    higher = pair[0] if lower == pair[1] else pair[1]
    columns = registry.result_table.observations
    *_, last = columns
    sums = (sum(_counts(registry, n, c)[0] for n in registry.criteria) for c in pair)
    counts = ("{}: {}/{}".format(n, *_counts(registry, n, *pair)) for n in differing)
    changes = (
        f"{n}: {registry.criteria[n].change} → {new - old}"
        for n in differing
        for new, old in [_counts(registry, n, last, higher)]
    )
    return {
        "number": str(len(differing)),
        "lower": columns[lower].label,
        "higher": columns[higher].label,
        "sums": "/".join(map(format_figure, sums)),
        "counts": "; ".join(counts),
        "changes": "; ".join(changes),
    }


def totals_of_one_time(registry: Registry) -> Findings:
    """Two columns for the same time take their percentages of the same total."""
    bases = column_bases(registry)
    for first, second in _pairs(registry):
        columns = registry.result_table.observations
        known = bases[first] is not None and bases[second] is not None
        one, other = str(bases[first] or ""), str(bases[second] or "")
        yield Finding(
            code="same-time-total",
            subject=f"columns/{first}",
            lines=heading_lines(registry, first, second),
            verdict=NOT_CHECKABLE if not known else CONSISTENT if one == other else AMBIGUOUS,
            stated=one,
            computed=other,
            formula=equation(one, other) if known else "",
            found={
                "column": columns[first].label,
                "other": columns[second].label,
                "year": columns[first].date[:4],
            },
            concerns=(f"columns/{second}",),
        )


ONE_TIME_RULES = (counts_of_one_time, totals_of_one_time)
