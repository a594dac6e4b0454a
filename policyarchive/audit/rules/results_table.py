"""Rules about the results table by itself: percentages, bases and changes."""

from collections import Counter
from dataclasses import replace

from policyarchive.audit.changes import counts_from_last
from policyarchive.audit.columns import (
    bases_of,
    cells_of,
    column_bases,
    column_label,
    heading_lines,
    main_unit,
    unit_of,
)
from policyarchive.audit.figures import ratio
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
    Inference,
    Words,
)
from policyarchive.audit.rounding import judge_figure, percentage
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator


def percentage_of_base(registry: Registry) -> Findings:
    """Every printed percentage against its count and the base of its column."""
    units = {criterion.printed.unit for criterion in registry.criteria.values()}
    bases_of_unit = {unit: column_bases(registry, unit) for unit in units}
    for criterion in registry.criteria.values():
        bases = bases_of_unit[criterion.printed.unit]
        for column in criterion.observations:
            yield _percentage(registry, criterion, column, bases)


def _percentage(
    registry: Registry, criterion: Indicator, column: str, bases: dict[str, int | None]
) -> Finding:
    cell, base = criterion.observations[column], bases.get(column)
    finding = Finding(
        code="percentage",
        subject=f"criteria/{criterion.number}/{column}/percent",
        lines=(criterion.line,),
        verdict=NOT_CHECKABLE,
        stated=cell.percent,
        found={"criterion": criterion.number, "column": column_label(registry, column)},
    )
    if not (base and cell.value and cell.percent):
        return finding
    exact = percentage(parse_figure(cell.value), base)
    places = decimals(cell.percent)
    verdict = judge_figure(cell.percent, exact)
    return replace(
        finding,
        verdict=verdict,
        computed=format_figure(exact, max(places, 0 if verdict == CONSISTENT else 2)),
        formula=ratio(cell.value, base, exact, places),
        cause=f"columns/{column}/base" if verdict == INCONSISTENT else None,
        inference=_other_base(registry, criterion, column, bases) if verdict == INCONSISTENT else None,
    )


def _other_base(
    registry: Registry, criterion: Indicator, column: str, bases: dict[str, int | None]
) -> Inference | None:
    """Return that the cell fits the base of another column, and whether it was copied from there."""
    cell = criterion.observations[column]
    for other, base in bases.items():
        if base and base != bases[column] and base in bases_of(cell.value, cell.percent):
            same = criterion.observations.get(other) == cell
            found: Words = {"base": str(base), "column": column_label(registry, other)}
            return Inference(code="same-row" if same else "other-base", found=found, line=criterion.line)
    return None


def one_base_per_column(registry: Registry) -> Findings:
    """All percentages of a column fit one base; where others do not, they may fit that of another column."""
    bases = column_bases(registry) if registry.criteria else {}
    for column, base in bases.items():
        fitting = [bases_of(*cell) for cell in cells_of(registry, column)]
        voting = [bases for bases in fitting if bases]
        agreeing = sum(base in bases for bases in voting)
        rest = _not_of_base(registry, column, base)
        other = _one_base_of(registry, column, rest, set(bases.values()) - {None, base})
        verdict = NOT_CHECKABLE if not base else CONSISTENT if agreeing == len(voting) else INCONSISTENT
        yield Finding(
            code="one-base",
            subject=f"columns/{column}",
            lines=heading_lines(registry, column),
            verdict=verdict,
            stated=registry.result_table.observations[column].heading,
            computed=str(base or ""),
            formula=f"{agreeing}/{len(voting)}",
            wording="other-base" if verdict == INCONSISTENT and other else None,
            found={
                "column": column_label(registry, column),
                "unit": unit_of(registry, main_unit(registry)).label,
                "fits": str(agreeing),
                "cells": str(len(voting)),
                "criteria": ", ".join(rest),
                "other": str(other or ""),
            },
            cause=f"columns/{column}/base",
        )


def _not_of_base(registry: Registry, column: str, base: int | None) -> list[str]:
    """Return the criteria whose percentage in a column is none of the base that the others share."""
    cells = {number: criterion.observations[column] for number, criterion in registry.criteria.items()}
    own = {number: bases_of(cell.value, cell.percent) for number, cell in cells.items()}
    return [number for number, bases in own.items() if bases and base not in bases]


def _one_base_of(registry: Registry, column: str, criteria: list[str], bases: set[int | None]) -> int | None:
    """Return the one of some bases that the percentages of all criteria named fit; None where there is none."""
    cells = [registry.criteria[number].observations[column] for number in criteria]
    fitting = [base for base in bases if all(base in bases_of(cell.value, cell.percent) for cell in cells)]
    return fitting[0] if len(fitting) == 1 else None


def change_between_columns(registry: Registry) -> Findings:
    """Every printed change against the last column less the column that most changes fit."""
    reference = compared_column(registry)
    if reference is None:
        return
    *_, last = registry.result_table.observations
    for criterion in _with_change(registry, last, reference):
        new, old = criterion.observations[last].value, criterion.observations[reference].value
        difference = int(new) - int(old)
        yield Finding(
            code="change",
            subject=f"criteria/{criterion.number}/change",
            lines=(criterion.line,),
            verdict=CONSISTENT if difference == int(criterion.change) else INCONSISTENT,
            stated=criterion.change,
            computed=str(difference),
            formula=f"{new} − {old}",
            found={
                "criterion": criterion.number,
                "last": column_label(registry, last),
                "column": column_label(registry, reference),
            },
        )


def compared_column(registry: Registry) -> str | None:
    """Return the earlier column from which the printed changes count: the one named, else that of most; the first on a tie."""
    votes = _fitting_changes(registry)
    named = registry.result_table.change.earlier
    return named if named in votes else max(votes, key=lambda column: votes[column]) if votes else None


def _with_change(registry: Registry, *columns: str) -> list[Indicator]:
    """Return the criteria of which a change is printed, and counts in some columns."""
    rows = registry.criteria.values()
    return [row for row in rows if row.change and all(row.observations[column].value for column in columns)]


def _fitting_changes(registry: Registry) -> Counter[str]:
    """Return how many of the changes count from each earlier column; none where they are no differences from the last one."""
    table = registry.result_table
    if not registry.criteria or not counts_from_last(table.change, table.observations):
        return Counter()
    *earlier, last = table.observations
    votes = Counter(dict.fromkeys(earlier, 0))
    for criterion in _with_change(registry, last, *earlier):
        new = int(criterion.observations[last].value)
        votes.update(
            c for c in earlier if new - int(criterion.observations[c].value) == int(criterion.change)
        )
    return votes


def one_column_of_comparison(registry: Registry) -> Findings:
    """All printed changes count from one and the same column."""
    votes = _fitting_changes(registry)
    reference = compared_column(registry)
    if reference is None:
        return
    rivals = [column for column in votes if column != reference and votes[column] == votes[reference]]
    rows = len(_with_change(registry, *registry.result_table.observations))
    yield Finding(
        code="change-base",
        subject="columns/change",
        lines=tuple(registry.result_table.heading_lines[:1]),
        verdict=AMBIGUOUS if rivals else CONSISTENT if votes[reference] == rows else INCONSISTENT,
        stated=registry.result_table.change.heading,
        computed=registry.result_table.observations[reference].heading,
        formula=f"{votes[reference]}/{rows}",
        found={
            "column": column_label(registry, reference),
            "fits": str(votes[reference]),
            "rows": str(rows),
        },
    )


TABLE_RULES = (
    percentage_of_base,
    one_base_per_column,
    change_between_columns,
    one_column_of_comparison,
)
