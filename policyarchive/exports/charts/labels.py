"""Where labels go so that none lies on another: along a line, and below each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policyarchive.exports.charts import lettering
from policyarchive.exports.charts.shapes import Anchor

_GAP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label of a mark on a line: x is that of the mark, needed: it must be shown."""

    x: float
    text: str
    bold: bool = False
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A label with its place: where its text starts or ends."""

    label: Label
    x: float
    anchor: Anchor


def along(labels: Sequence[Label], size: float, radius: float) -> list[Placed]:
    """Return labels of one line beside their marks, in the order given.

    Each goes right or left of its mark, else beyond all others; one that is not needed is left out where it fits neither.
    """
    taken = [(label.x - radius, label.x + radius) for label in labels]
    placed: list[Placed] = []
    for label in labels:
        length = lettering.width(label.text, size, bold=label.bold)
        found = _place(label, length, radius, taken)
        if found:
            placed.append(found)
            left = found.x if found.anchor == "start" else found.x - length
            taken.append((left, left + length))
    return placed


def _place(label: Label, length: float, radius: float, taken: list[tuple[float, float]]) -> Placed | None:
    outward = label.x <= min(left for left, _ in taken) + radius
    right, left = label.x + radius + _GAP, label.x - radius - _GAP
    sides: list[tuple[float, Anchor]] = [(right, "start"), (left, "end")]
    for x, anchor in reversed(sides) if outward else sides:
        start = x if anchor == "start" else x - length
        if all(start + length <= other_left or start >= other_right for other_left, other_right in taken):
            return Placed(label=label, x=x, anchor=anchor)
    if not label.needed:
        return None
    return Placed(label=label, x=max(end for _, end in taken) + _GAP, anchor="start")


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Return the tops of blocks of some heights, as near as can be to the wanted ones and none on another.

    They stay between top and bottom where they fit there at all.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    tops = list(wanted)
    edge = top
    for index in order:
        tops[index] = max(wanted[index], edge)
        edge = tops[index] + heights[index]
    edge = max(bottom, top + sum(heights))
    for index in reversed(order):
        tops[index] = min(tops[index], edge - heights[index])
        edge = tops[index]
    return tops


def rows_of(widths: Iterable[float], room: float, gap: float) -> list[tuple[float, int]]:
    """Return (x, row) of items that flow from left to right in lines no wider than room."""
    places: list[tuple[float, int]] = []
    x, row = 0.0, 0
    for width in widths:
        if x and x + width > room:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += width + gap
    return places
