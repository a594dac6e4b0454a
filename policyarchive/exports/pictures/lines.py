"""How the ties of a picture are drawn: a curve from one document to another, an arrow head where it acts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Curve, Shape
from policyarchive.exports.pictures.model import Tie

DASH = "5 4"
_HEAD = 8.0
_STEP = 11.0  # between lines that end at one side of a document
_EDGE = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The box of a document: its column counts from 0, the rest is in pixels. gutter: the room behind it."""

    column: int
    left: float
    right: float
    top: float
    bottom: float
    gutter: float

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.top + self.bottom) / 2


def lines(ties: Sequence[Tie], spots: Mapping[str, Spot]) -> list[Shape]:
    """Return every tie as shapes."""
    pairs = [_ordered(tie, spots) for tie in ties]
    leaving = _ports([(first, second) for first, second in pairs], spots)
    arriving = _ports([(second, first) for first, second in pairs], spots)
    shapes: list[Shape] = []
    for tie, (first, second) in zip(ties, pairs, strict=True):
        start, end = leaving[first, second], arriving[second, first]
        shapes += _line(tie, first, spots[first], spots[second], start, end)
    return shapes


def _ordered(tie: Tie, spots: Mapping[str, Spot]) -> tuple[str, str]:
    """Return both ends, the one further left first; of one column the upper one."""
    one, other = sorted((tie.source, tie.target), key=lambda end: (spots[end].column, spots[end].top))
    return one, other


def _ports(ends: Sequence[tuple[str, str]], spots: Mapping[str, Spot]) -> dict[tuple[str, str], float]:
    """Return the height at which the line to each other end leaves a document: straight ahead, or above and below that."""
    ports: dict[tuple[str, str], float] = {}
    for own in dict.fromkeys(end for end, _ in ends):
        spot = spots[own]
        found = dict.fromkeys(other for end, other in ends if end == own)
        others = sorted(found, key=lambda other: (spots[other].middle, spots[other].left))
        ahead = [i for i, other in enumerate(others) if abs(spots[other].middle - spot.middle) < 1]
        base = ahead[0] if ahead else (len(others) - 1) / 2
        reach = max(base, len(others) - 1 - base) or 1
        step = min(_STEP, ((spot.bottom - spot.top) / 2 - _EDGE) / reach)
        ports |= {(own, other): spot.middle + (i - base) * step for i, other in enumerate(others)}
    return ports


def _line(tie: Tie, first: str, left: Spot, right: Spot, start: float, end: float) -> list[Shape]:
    """Return the line of a tie between the box on the left and the one on the right, with its arrow head."""
    dash = DASH if tie.inferred else ""
    at_first = tie.target == first and not tie.both_ways
    at_second = tie.target != first and not tie.both_ways
    x = left.right + (_HEAD if at_first else 0)
    if left.column == right.column:
        bulge = left.right + left.gutter * 0.8
        back = right.right + (_HEAD if at_second else 0)
        way = f"M{_n(x)} {_n(start)}C{_n(bulge)} {_n(start)} {_n(bulge)} {_n(end)} {_n(back)} {_n(end)}"
        heads = [_head(left.right, start, 1)] * at_first + [_head(right.right, end, 1)] * at_second
    else:
        turn = left.right + left.gutter
        half = (left.right + turn) / 2
        stop = right.left - (_HEAD if at_second else 0)
        way = f"M{_n(x)} {_n(start)}C{_n(half)} {_n(start)} {_n(half)} {_n(end)} {_n(turn)} {_n(end)}H{_n(stop)}"
        heads = [_head(left.right, start, 1)] * at_first + [_head(right.left, end, -1)] * at_second
    return [Curve(way=way, stroke=palette.SOFT, dash=dash), *heads]


def _head(x: float, y: float, side: int) -> Curve:
    """Return an arrow head whose point is at a place; side: 1 where the line comes from the right, -1 from the left."""
    return Curve(way=f"M{_n(x)} {_n(y)}l{_n(side * (_HEAD + 1))} -4v8z", fill=palette.SOFT)


def _n(value: float) -> str:
    return f"{round(value, 1):g}"
