"""Which members of a sequence stand out of order: those that the longest rising chain leaves out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Any


def out_of_order(values: Sequence[Any]) -> tuple[set[int], set[int]]:
    """Return the positions that no longest rising chain holds, and those that only some hold.

    values must be comparable. The first set is out of order for certain; the second holds the
    positions of which the one or the other is.
    """
    ending = _lengths(values)
    starting = [*reversed(_lengths([_Down(value) for value in reversed(values)]))]
    longest = max(ending, default=0)
    on_some = [i for i in range(len(values)) if ending[i] + starting[i] - 1 == longest]
    rivals = Counter(ending[i] for i in on_some)
    certain = set(range(len(values))) - set(on_some)
    return certain, {i for i in on_some if rivals[ending[i]] > 1}


def _lengths(values: Sequence[Any]) -> list[int]:
    """Return, for each position, the length of the longest rising chain that ends there."""
    lengths: list[int] = []
    ends: list[Any] = []  # of the chains of each length so far, the least value that one ends with
    for value in values:
        length = bisect_right(ends, value)
        ends[length : length + 1] = [value]
        lengths.append(length + 1)
    return lengths


class _Down:
    """A value that compares the other way round."""

    def __init__(self, value: Any):
        self.value = value

    def __lt__(self, other: "_Down") -> bool:
        return other.value < self.value
