"""Rules about figures of the body that are computed from others: shares, sums, changes, averages."""

from decimal import Decimal

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
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import (
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


RATIO_RULES = (
    share_of_whole,
    sum_of_parts,
    difference_of_two,
    part_within_whole,
)
