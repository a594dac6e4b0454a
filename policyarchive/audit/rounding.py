"""A printed figure against the exact value it claims: consistent, rounding or inconsistent; and slips of one digit."""

from collections.abc import Iterator
from decimal import Decimal

from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, ROUNDING
from policyarchive.core.numerals import decimals, parse_figure, round_half_up, widest_interval_of

Bounds = tuple[Decimal, Decimal]  # the least and the greatest value that a printed figure can stand for

_MOST_SLIPS = 3


def judge_figure(printed: str, exact: Decimal) -> str:
    """Return the verdict on a figure: its printed decimals decide what rounding may hide.

    Rounded half up it is consistent. Cut off, or with a last decimal that is out by less than one
    (89,10 for 89,09), it differs by rounding only.
    """
    if round_half_up(exact, decimals(printed)) == parse_figure(printed):
        return CONSISTENT
    low, high = widest_interval_of(printed)
    return ROUNDING if low < exact < high else INCONSISTENT


def judge_signed(printed: str, exact: Decimal) -> str:
    """Return the verdict on a figure that may be negative: a fall is rounded as a rise is."""
    if printed.startswith("-"):
        return judge_figure(printed.removeprefix("-"), -exact)
    return judge_figure(printed, exact)


def judge_within(printed: str, exact: Decimal, bounds: Bounds) -> str:
    """Return the verdict on a figure computed from others that are rounded themselves: exact from these, bounds from what they hide."""
    verdict = judge_signed(printed, exact)
    sign = -1 if printed.startswith("-") else 1
    low, high = sorted(sign * bound for bound in bounds)
    least, most = widest_interval_of(printed.removeprefix("-"))
    hidden = low != high and low < most and least < high
    return ROUNDING if verdict == INCONSISTENT and hidden else verdict


def slack_of(printed: str, *, counted: bool) -> Decimal:
    """Return by how much a printed figure may miss its exact value: half of its last place; nothing for things counted whole."""
    places = decimals(printed)
    return Decimal(0) if counted and not places else Decimal(5).scaleb(-places - 1)


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return part of whole in per cent."""
    return Decimal(100) * part / whole


def share_slips(percent: str, part: str, whole: str) -> list[tuple[str, str]]:
    """Return the one-digit changes that would correct a share: [("100", "110")]; none when they are many."""
    slips = [
        *(
            (percent, changed)
            for changed in _one_digit_changes(percent)
            if _share_holds(changed, part, whole)
        ),
        *((part, changed) for changed in _one_digit_changes(part) if _share_holds(percent, changed, whole)),
        *((whole, changed) for changed in _one_digit_changes(whole) if _share_holds(percent, part, changed)),
    ]
    return slips if len(slips) <= _MOST_SLIPS else []


def _one_digit_changes(printed: str) -> Iterator[str]:
    for position, old in enumerate(printed):
        for new in "0123456789" if old.isdigit() else "":
            if new != old and not (new == "0" and position == 0):
                yield printed[:position] + new + printed[position + 1 :]


def _share_holds(percent: str, part: str, whole: str) -> bool:
    part_value, whole_value = parse_figure(part), parse_figure(whole)
    if not 0 < whole_value >= part_value:
        return False
    return judge_figure(percent, percentage(part_value, whole_value)) == CONSISTENT
