"""Rules about comparisons in the tables of results: differences, changes in per cent, ratios."""

from dataclasses import replace

from policyarchive.audit.changes import Times, compare, fits_by_times, rows_compared, times_of
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
)
from policyarchive.audit.results import Results, results_tables
from policyarchive.registry.load import Registry


def comparison_of_times(registry: Registry) -> Findings:
    """Every printed comparison against the two times that the table names, else those that most rows fit."""
    for table in results_tables(registry):
        for key in table.comparisons:
            times, _ = times_of(table, key)
            for path in rows_compared(table, key):
                if table.rows[path].comparisons[key].value:
                    yield _comparison(table, path, key, times)


def _comparison(table: Results, path: str, key: str, times: Times | None) -> Finding:
    finding = Finding(
        code="comparison",
        subject=table.subject(path, key),
        lines=table.lines(path),
        verdict=NOT_CHECKABLE,
        stated=table.rows[path].comparisons[key].value,
        found={"label": table.label(path, table.comparisons[key].label)},
    )
    compared = compare(table, path, key, times) if times else None
    if times is None or compared is None:
        return finding
    return replace(
        finding,
        verdict=compared.verdict,
        computed=compared.computed,
        formula=compared.formula,
        found={
            **finding.found,
            "later": table.times[times.later].label,
            "earlier": table.times[times.earlier].label,
        },
        concerns=(compared.later.subject, compared.earlier.subject),
    )


def times_of_comparison(registry: Registry) -> Findings:
    """All figures of a comparison of the source are of the same two times."""
    table = next(results_tables(registry))
    for key, comparison in table.comparisons.items():
        rows = [path for path in rows_compared(table, key) if table.change(path, key)]
        times, rivals = times_of(table, key)
        if not rows or times is None:
            continue
        fits = fits_by_times(table, key)[times]
        checked = sum(compare(table, path, key, times) is not None for path in rows)
        yield Finding(
            code="comparison-times",
            subject=f"columns/{key}",
            lines=tuple(registry.result_table.heading_lines[:1]),
            verdict=AMBIGUOUS if rivals else CONSISTENT if fits == checked else INCONSISTENT,
            stated=comparison.heading,
            computed=table.times[times.earlier].heading,
            formula=f"{fits}/{checked}",
            found={
                "comparison": comparison.label,
                "later": table.times[times.later].label,
                "earlier": table.times[times.earlier].label,
                "fits": str(fits),
                "rows": str(checked),
            },
        )


COMPARISON_RULES = (comparison_of_times, times_of_comparison)
