"""A picture for small screens: time from above, documents below each other, their ties as arcs beside them."""

from dataclasses import replace

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Circle, Curve, Drawing, Line, Rect, Shape
from policyarchive.exports.pictures import boxes
from policyarchive.exports.pictures.lines import DASH
from policyarchive.exports.pictures.model import Node, Picture, Tie

WIDTH = 340
_SPINE = 62  # where the documents are, right of the arcs
_TEXT = _SPINE + 18
_DOT = 4.5
_GAP = 14
_TOP = 7.0  # above the first document, whose field and rim are higher than its words


def drawing(picture: Picture) -> Drawing:
    """Return a picture with its documents below each other; those of a lane without a name stay together.

    Where there are many, links are named by the words that show, which keeps the page light.
    """
    shapes: list[Shape] = []
    rows: list[Shape] = []
    y, at, lane = _TOP, dict[str, float](), None
    named = any(picture.lanes.values())
    for node in _in_order(picture, named):
        if not named and lane not in (None, node.lane):
            shapes.append(Line(x1=0, y1=y - 2, x2=WIDTH, y2=y - 2, stroke=palette.GRID))
            y += _GAP - 2
        lines = boxes.lines_of(node, WIDTH - _TEXT - 8, dense=picture.dense, beside=True)
        height = sum(line.height for line in lines)
        at[node.id] = y + 10
        rows.append(_row(node if not picture.dense else replace(node, label=""), lines, y, height))
        y, lane = y + height + _GAP, node.lane
    order = {one: index for index, one in enumerate(at)}
    for tie in picture.ties:
        shapes += _arc(tie, at, abs(order[tie.source] - order[tie.target]))
    return Drawing(width=WIDTH, height=y, shapes=(*dict.fromkeys(shapes), *rows))


def _in_order(picture: Picture, named: bool) -> list[Node]:
    """Return documents in order of time; where lanes have no name, lane after lane."""
    if named:
        return list(picture.nodes)
    lanes = list(picture.lanes)
    return sorted(picture.nodes, key=lambda node: lanes.index(node.lane))


def _row(node: Node, lines: list[boxes.Line], y: float, height: float) -> Shape:
    field = Rect(
        x=_TEXT - 8, y=y - 5, width=WIDTH - _TEXT + 7, height=height + 8, round=3,
        fill=palette.TINT if node.is_subject else palette.PAPER,
        stroke=palette.GOOD if node.is_subject else "", rim=2,
    )  # fmt: skip
    fill = palette.GOOD if node.is_subject else palette.PAPER
    dot = Circle(cx=_SPINE, cy=y + 10, r=_DOT, fill=fill, stroke=palette.GOOD)
    return boxes.linked(node, (field, dot, *boxes.texts(lines, _TEXT, y)))


def _arc(tie: Tie, at: dict[str, float], distance: int) -> list[Shape]:
    """Return the arc of a tie, wider the further it reaches."""
    start, end, x = at[tie.source], at[tie.target], _SPINE - _DOT - 2
    end += (3 if start > end else -3) if not tie.both_ways else 0
    depth = x - min(x - 2, 20 + 9 * distance) * 1.2
    way = f"M{x:g} {start:g}C{depth:.0f} {start:g} {depth:.0f} {end:g} {x - (0 if tie.both_ways else 7):g} {end:g}"
    head = [] if tie.both_ways else [Curve(way=f"M{x:g} {end:g}l-8 -4v8z", fill=palette.SOFT)]
    return [Curve(way=way, stroke=palette.SOFT, dash=DASH if tie.inferred else ""), *head]
