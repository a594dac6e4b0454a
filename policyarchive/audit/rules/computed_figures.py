"""Rules about figures of the body that are computed from others: shares, sums, changes, averages."""

from collections.abc import Iterator
from decimal import Decimal

from policyarchive.audit.figures import (
    Known,
    at_most,
    column_bases,
    column_label,
    judge,
    known,
    percentage,
    ratio,
    share_slips,
    signed,
)
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings, Inference
from policyarchive.core.numerals import decimals, number, printed
from policyarchive.registry.load import Registry
from policyarchive.registry.model.statements import AllCriteria, Average, Difference, Share, Statement, Sum


def statements_of(registry: Registry, kind: type) -> Iterator[tuple[str, Statement]]:
    """Yield (id, statement) of those computed in one way."""
    for identifier, statement in registry.statements.items():
        if isinstance(statement.computed_from, kind):
            yield identifier, statement


def common(code: str, identifier: str, statement: Statement, *others: Known) -> dict:
    """Return the fields that every finding about a statement has."""
    return {
        "code": code,
        "subject": f"statements/{identifier}",
        "lines": (statement.line, *dict.fromkeys(o.line for o in others if o.line != statement.line)),
        "stated": signed(statement),
        "found": {"label": statement.label},
        "concerns": tuple(other.subject for other in others),
    }


def share_of_whole(registry: Registry) -> Findings:
    """A printed share against its part and its whole."""
    for identifier, statement in statements_of(registry, Share):
        if statement.computed_from.whole is None:
            continue
        part, whole = (
            known(registry, statement.computed_from.part),
            known(registry, statement.computed_from.whole),
        )
        fields = common("share", identifier, statement, part, whole)
        if not whole.value:
            yield Finding(**fields, verdict=INCONSISTENT, formula=f"{part.text} / {whole.text}")
            continue
        exact, places = percentage(part.value, whole.value), decimals(statement.value)
        verdict = judge(statement.value, exact)
        yield Finding(
            **fields,
            verdict=verdict,
            computed=printed(exact, max(places, 0 if verdict == CONSISTENT else 1)),
            formula=ratio(part.text, whole.text, exact, places),
            inference=_slip(statement, part, whole) if verdict == INCONSISTENT else None,
        )


def _slip(statement: Statement, part: Known, whole: Known) -> Inference | None:
    slips = share_slips(statement.value, part.text, whole.text)
    if not slips:
        return None
    found = {"slips": "; ".join(f"{old} → {new}" for old, new in slips)}
    return Inference(code="digit" if len(slips) == 1 else "digits", found=found, line=statement.line)


def sum_of_parts(registry: Registry) -> Findings:
    """A printed total against its parts."""
    for identifier, statement in statements_of(registry, Sum):
        parts = [known(registry, reference) for reference in statement.computed_from.parts]
        total = sum((part.value for part in parts), Decimal())
        yield Finding(
            **common("sum", identifier, statement, *parts),
            verdict=CONSISTENT if total == number(statement.value) else INCONSISTENT,
            computed=printed(total, decimals(statement.value)),
            formula=" + ".join(part.text for part in parts),
        )


def difference_of_two(registry: Registry) -> Findings:
    """A printed change against the two figures it lies between; without the earlier one, what it implies."""
    for identifier, statement in statements_of(registry, Difference):
        new, change = known(registry, statement.computed_from.minuend), number(signed(statement))
        if statement.computed_from.subtrahend is None:
            fields = common("difference", identifier, statement, new)
            fields["found"] |= {"implied": printed(new.value - change)}
            yield Finding(
                **fields,
                verdict=NOT_CHECKABLE,
                formula=f"{new.text} − ({signed(statement)}) = {printed(new.value - change)}",
            )
            continue
        old = known(registry, statement.computed_from.subtrahend)
        yield Finding(
            **common("difference", identifier, statement, new, old),
            verdict=CONSISTENT if new.value - old.value == change else INCONSISTENT,
            computed=printed(new.value - old.value),
            formula=f"{new.text} − {old.text}",
        )


def part_within_whole(registry: Registry) -> Findings:
    """A part is not larger than the figure that contains it."""
    for identifier, statement in registry.statements.items():
        if statement.part_of is None:
            continue
        whole = known(registry, statement.part_of)
        holds = number(statement.value) <= whole.value
        yield Finding(
            **common("part", identifier, statement, whole),
            verdict=CONSISTENT if holds else INCONSISTENT,
            computed=f"≤ {whole.text}",
            formula=at_most(statement.value, whole.text, holds=holds),
        )


def average_of_counts(registry: Registry) -> Findings:
    """A printed average against the counts of a column, added up, over its base."""
    bases = column_bases(registry)
    for identifier, statement in statements_of(registry, Average):
        column = statement.computed_from.column
        fields = common("average", identifier, statement)
        fields["found"] |= {"column": column_label(registry, column)}
        fields["concerns"] = (f"columns/{column}",)
        base = bases[column]
        if not base:
            yield Finding(**fields, verdict=NOT_CHECKABLE)
            continue
        total = sum(int(criterion.observations[column].count) for criterion in registry.criteria.values())
        exact, places = Decimal(total) / base, decimals(statement.value)
        fields["found"] |= {"implied_total": printed(number(statement.value) * base, 0)}
        yield Finding(
            **fields,
            verdict=judge(statement.value, exact),
            computed=printed(exact, max(places, 2)),
            formula=f"{printed(total)} / {base} = {printed(exact, max(places, 2))}",
        )


def all_criteria_within_each(registry: Registry) -> Findings:
    """The units that meet every criterion are not more than those that meet the rarest one."""
    for identifier, statement in statements_of(registry, AllCriteria):
        column = statement.computed_from.column
        rarest = min(
            registry.criteria.values(), key=lambda criterion: int(criterion.observations[column].count)
        )
        smallest = rarest.observations[column].count
        fields = common("all-criteria", identifier, statement)
        fields["found"] |= {"column": column_label(registry, column), "criterion": rarest.number}
        holds = number(statement.value) <= int(smallest)
        yield Finding(
            **fields,
            verdict=CONSISTENT if holds else INCONSISTENT,
            computed=f"≤ {smallest}",
            formula=at_most(statement.value, smallest, holds=holds),
        )


RATIO_RULES = (
    share_of_whole,
    sum_of_parts,
    difference_of_two,
    part_within_whole,
    average_of_counts,
    all_criteria_within_each,
)
