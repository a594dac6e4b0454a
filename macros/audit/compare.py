"""A printed figure against the exact value it claims: consistent, rounding or inconsistent."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from macros.audit.finding import CONSISTENT, INCONSISTENT, ROUNDING
from macros.figures import cut, decimals, number, rounded

_MOST_SLIPS = 3


def judge(printed: str, exact: Decimal) -> str:
    """Return the verdict on a figure: its printed decimals decide what rounding may hide.

    Rounded half up it is consistent. Cut off, or rounded to fewer places and filled with zeros
    (89,10 for 89,09), it differs by rounding only.
    """
    places, value = decimals(printed), number(printed)
    if rounded(exact, places) == value:
        return CONSISTENT
    shorter = decimals(printed.rstrip("0"))
    if cut(exact, places) == value or (shorter < places and rounded(exact, shorter) == value):
        return ROUNDING
    return INCONSISTENT


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return part of whole in per cent."""
    return Decimal(100) * part / whole


def share_slips(percent: str, part: str, whole: str) -> list[tuple[str, str]]:
    """Return the one-digit changes that would mend a share: [("100", "110")]; none when they are many."""
    printed = (percent, part, whole)
    found = [
        (printed[place], changed)
        for place in range(3)
        for changed in _one_digit_changes(printed[place])
        if _share_holds(*printed[:place], changed, *printed[place + 1 :])
    ]
    return found if len(found) <= _MOST_SLIPS else []


def _one_digit_changes(printed: str) -> Iterator[str]:
    for position, old in enumerate(printed):
        for new in "0123456789" if old.isdigit() else "":
            if new != old and not (new == "0" and position == 0):
                yield printed[:position] + new + printed[position + 1 :]


def _share_holds(percent: str, part: str, whole: str) -> bool:
    numbers: Sequence[Decimal] = (number(part), number(whole))
    if not 0 < numbers[1] >= numbers[0]:
        return False
    return judge(percent, percentage(*numbers)) == CONSISTENT
