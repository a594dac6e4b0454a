"""Where labels go so that none lies on another: beside marks on a line, and below each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policyarchive.exports.charts import lettering
from policyarchive.exports.charts.shapes import Anchor

_GAP = 5
Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label of a mark on a line. x: the place of the mark; right: the side that it is to go to; needed: it must be shown."""

    x: float
    text: str
    right: bool
    bold: bool = False
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A label with its place: where its text starts, ends or has its middle (anchor); above: over the line, not on it."""

    label: Label
    x: float
    anchor: Anchor
    above: bool = False


def beside(labels: Sequence[Label], size: float, radius: float, drawn: Sequence[Span]) -> list[Placed]:
    """Return labels at their marks, in the order given. drawn: what of the line marks and lines cover.

    Each goes beside its mark, else above it, else beyond all others; one that is not needed is left out where it fits neither.
    """
    on_line, above = list(drawn), list[Span]()
    placed: list[Placed] = []
    for label in labels:
        found = next(
            (put for put in _choices(label, size, radius, on_line) if _free(put, size, on_line, above)), None
        )
        if found:
            placed.append(found)
            (above if found.above else on_line).append(_span(found, size))
    return placed


def _choices(label: Label, size: float, radius: float, on_line: Sequence[Span]) -> list[Placed]:
    off = radius + _GAP
    side = Placed(label=label, x=label.x + off, anchor="start")
    if not label.right:
        side = Placed(label=label, x=label.x - off, anchor="end")
    over = Placed(label=label, x=label.x, anchor="middle", above=True)
    beyond = Placed(label=label, x=max(right for _, right in on_line) + _GAP, anchor="start")
    return [side, over, beyond] if label.needed else [side, over]


def _span(put: Placed, size: float) -> Span:
    length = lettering.width(put.label.text, size, bold=put.label.bold)
    left = put.x - {"start": 0, "middle": length / 2, "end": length}[put.anchor]
    return left, left + length


def _free(put: Placed, size: float, on_line: Sequence[Span], above: Sequence[Span]) -> bool:
    left, right = _span(put, size)
    return all(right <= start or left >= end for start, end in (above if put.above else on_line))


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Return the tops of blocks of some heights, as near as can be to the wanted ones and none on another.

    They are between top and bottom where they fit there at all.
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


def flow(widths: Iterable[float], room: float, gap: float) -> list[tuple[float, int]]:
    """Return (x, row) of items that flow from left to right in rows no wider than room."""
    places: list[tuple[float, int]] = []
    x, row = 0.0, 0
    for width in widths:
        if x and x + width > room:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += width + gap
    return places
