"""Rules about figures of the body that are computed from others: shares, sums, changes, averages."""

from dataclasses import replace
from decimal import Decimal

from policyarchive.audit.columns import column_bases, column_label, shared_unit, unit_key
from policyarchive.audit.figures import KnownFigure, at_most, find_figure, ratio, signed_value, statements_of
from policyarchive.audit.finding import (
    CONSISTENT,
    INCONSISTENT,
    NOT_CHECKABLE,
    Finding,
    Findings,
    Inference,
    Words,
)
from policyarchive.audit.rounding import judge_figure, percentage, share_slips
from policyarchive.audit.totals import totals_by_population
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import (
    AllCriteria,
    Average,
    Difference,
    Share,
    Statement,
    Sum,
)


def finding_of(
    code: str,
    identifier: str,
    statement: Statement,
    *others: KnownFigure,
    verdict: str,
    computed: str = "",
    formula: str = "",
    found: Words | None = None,
    inference: Inference | None = None,
) -> Finding:
    """Return a finding about a statement and the other figures it bears on."""
    return Finding(
        code=code,
        subject=f"statements/{identifier}",
        lines=(statement.line, *dict.fromkeys(o.line for o in others if o.line != statement.line)),
        verdict=verdict,
        stated=signed_value(statement),
        computed=computed,
        formula=formula,
        found={"label": statement.label, **(found or {})},
        concerns=tuple(other.subject for other in others),
        inference=inference,
    )


def share_of_whole(registry: Registry) -> Findings:
    """A printed share against its part and its whole."""
    for identifier, statement, share in statements_of(registry, Share):
        if share.whole is None:
            continue
        part, whole = find_figure(registry, share.part), find_figure(registry, share.whole)
        if not whole.value:
            formula = f"{part.text} / {whole.text}"
            yield finding_of(
                "share", identifier, statement, part, whole, verdict=INCONSISTENT, formula=formula
            )
            continue
        exact, places = percentage(part.value, whole.value), decimals(statement.value)
        verdict = judge_figure(statement.value, exact)
        yield finding_of(
            "share",
            identifier,
            statement,
            part,
            whole,
            verdict=verdict,
            computed=format_figure(exact, max(places, 0 if verdict == CONSISTENT else 1)),
            formula=ratio(part.text, whole.text, exact, places),
            inference=_slip(statement, part, whole) if verdict == INCONSISTENT else None,
        )


def _slip(statement: Statement, part: KnownFigure, whole: KnownFigure) -> Inference | None:
    slips = share_slips(statement.value, part.text, whole.text)
    if not slips:
        return None
    found = {"slips": "; ".join(f"{old} → {new}" for old, new in slips)}
    return Inference(code="digit" if len(slips) == 1 else "digits", found=found, line=statement.line)


def sum_of_parts(registry: Registry) -> Findings:
    """A printed total against its parts."""
    for identifier, statement, computation in statements_of(registry, Sum):
        parts = [find_figure(registry, reference) for reference in computation.parts]
        total = sum((part.value for part in parts), Decimal())
        yield finding_of(
            "sum",
            identifier,
            statement,
            *parts,
            verdict=CONSISTENT if total == parse_figure(statement.value) else INCONSISTENT,
            computed=format_figure(total, decimals(statement.value)),
            formula=" + ".join(part.text for part in parts),
        )


def difference_of_two(registry: Registry) -> Findings:
    """A printed change against the two figures it lies between; without the earlier one, what it implies."""
    for identifier, statement, difference in statements_of(registry, Difference):
        new, change = find_figure(registry, difference.minuend), parse_figure(signed_value(statement))
        if difference.subtrahend is None:
            implied = format_figure(new.value - change)
            yield finding_of(
                "difference", identifier, statement, new,
                verdict=NOT_CHECKABLE,
                formula=f"{new.text} − ({signed_value(statement)}) = {implied}",
                found={"implied": implied},
            )  # fmt: skip
            continue
        old = find_figure(registry, difference.subtrahend)
        yield finding_of(
            "difference",
            identifier,
            statement,
            new,
            old,
            verdict=CONSISTENT if new.value - old.value == change else INCONSISTENT,
            computed=format_figure(new.value - old.value),
            formula=f"{new.text} − {old.text}",
        )


def part_within_whole(registry: Registry) -> Findings:
    """A part is not larger than the figure that contains it."""
    for identifier, statement in registry.statements.items():
        if statement.part_of is None:
            continue
        whole = find_figure(registry, statement.part_of)
        holds = parse_figure(statement.value) <= whole.value
        yield finding_of(
            "part",
            identifier,
            statement,
            whole,
            verdict=CONSISTENT if holds else INCONSISTENT,
            computed=f"≤ {whole.text}",
            formula=at_most(statement.value, whole.text, holds=holds),
        )


def average_of_counts(registry: Registry) -> Findings:
    """A printed average against the counts of a column, added up, over its base."""
    bases = column_bases(registry)
    known = totals_by_population(registry).get(unit_key(registry, shared_unit(registry) or "") or "", [])
    for identifier, statement, average in statements_of(registry, Average):
        found: Words = {"column": column_label(registry, average.column)}
        finding = finding_of("average", identifier, statement, verdict=NOT_CHECKABLE, found=found)
        finding = replace(finding, concerns=(f"columns/{average.column}",))
        base = bases[average.column]
        others = sorted({total.low for total in known if total.low == total.high} - {base})
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
    total = sum(int(criterion.observations[column].count) for criterion in registry.criteria.values())
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
            "implied_total": format_figure(parse_figure(value) * base, 0),
            "others": "; ".join(elsewhere),
        },
    )


def all_criteria_within_each(registry: Registry) -> Findings:
    """The units that meet every criterion are not more than those that meet the rarest one."""
    for identifier, statement, computation in statements_of(registry, AllCriteria):
        column = computation.column
        rarest = min(
            registry.criteria.values(), key=lambda criterion: int(criterion.observations[column].count)
        )
        smallest = rarest.observations[column].count
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


RATIO_RULES = (
    share_of_whole,
    sum_of_parts,
    difference_of_two,
    part_within_whole,
    average_of_counts,
    all_criteria_within_each,
)
