"""Which members of a sequence are out of order: those that the longest rising chain leaves out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Any, Protocol


class Comparable(Protocol):
    """A value that can be put in order."""

    def __lt__(self, other: Any, /) -> bool: ...


def out_of_order(values: Sequence[Comparable]) -> tuple[set[int], set[int]]:
    """Return the positions that no longest rising chain holds, and those that only some hold.

    The first set is out of order for certain; the second holds the positions of which one or the other is.
    """
    ending = _lengths(values)
    starting = [*reversed(_lengths([_Reversed(value) for value in reversed(values)]))]
    longest = max(ending, default=0)
    on_some = [i for i in range(len(values)) if ending[i] + starting[i] - 1 == longest]
    rivals = Counter(ending[i] for i in on_some)
    certain = set(range(len(values))) - set(on_some)
    return certain, {i for i in on_some if rivals[ending[i]] > 1}


def _lengths(values: Sequence[Comparable]) -> list[int]:
    """Return, for each position, the length of the longest rising chain that ends there."""
    lengths: list[int] = []
    ends: list[Comparable] = []  # of the chains of each length so far, the least value that one ends with
    for value in values:
        length = bisect_right(ends, value)
        ends[length : length + 1] = [value]
        lengths.append(length + 1)
    return lengths


class _Reversed:
    """A value that compares the other way round."""

    def __init__(self, value: Comparable):
        self.value = value

    def __lt__(self, other: "_Reversed") -> bool:
        return other.value < self.value
