"""A picture of many documents for wide screens: each chain by itself, in columns of its own years; small ones beside each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from policyarchive.exports.charts import palette
from policyarchive.exports.charts.shapes import Drawing, Group, Line, Shape
from policyarchive.exports.pictures import boxes
from policyarchive.exports.pictures.lines import Spot, lines
from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.places import by_year, placed

BOX, STEP = 132.0, 166.0  # of a document, and from column to column
_BETWEEN = 24.0  # chains beside each other, with a line in the middle
_ROOM = 7 * STEP + _BETWEEN  # the width of a desktop page
_SUBJECT = 2  # lines of the subject
_PAD = boxes.pad(dense=True)
_ROW_GAP, _BAND_GAP = 6.0, 9.0
_EDGE = 2.0  # left of a chain, for the rims of its documents


@dataclass(slots=True, kw_only=True)
class _Band:
    """Chains beside each other, each with its left edge. width: what they take."""

    chains: list[tuple[float, Drawing]]
    width: float


def drawing(picture: Picture) -> Drawing:
    """Return each chain (a lane of the picture) drawn by itself, in the order of the lanes as far as there is room."""
    bands = _bands(_chain(picture, lane) for lane in picture.lanes)
    width = max(band.width for band in bands)
    shapes: list[Shape] = []
    y = 0.0
    for band in bands:
        if y:
            shapes.append(Line(x1=0, y1=y, x2=width, y2=y, stroke=palette.GRID))
        height = max(chain.height for _, chain in band.chains) + 2 * _BAND_GAP
        for x, chain in band.chains:
            if x:
                edge = x - _BETWEEN / 2
                shapes.append(Line(x1=edge, y1=y, x2=edge, y2=y + height, stroke=palette.GRID))
            shapes.append(Group(shapes=chain.shapes, x=x, y=y + _BAND_GAP))
        y += height
    return Drawing(width=width, height=y, shapes=tuple(shapes))


def _bands(chains: Iterable[Drawing]) -> list[_Band]:
    """Return chains in bands: each in the first that has room for it."""
    bands: list[_Band] = []
    for chain in chains:
        found = next((band for band in bands if band.width + _BETWEEN + chain.width <= _ROOM), None)
        if found:
            x = found.width + _BETWEEN
            found.chains.append((x, chain))
            found.width = x + chain.width
        else:
            bands.append(_Band(chains=[(0.0, chain)], width=chain.width))
    return bands


def _chain(picture: Picture, lane: str) -> Drawing:
    """Return the documents of one chain in columns of their years, from the left."""
    nodes = tuple(node for node in picture.nodes if node.lane == lane)
    ids = {node.id for node in nodes}
    ties = tuple(tie for tie in picture.ties if {tie.source, tie.target} <= ids)
    own = replace(picture, nodes=nodes, ties=ties, lanes={lane: ""})
    places = placed(own, by_year(nodes))
    words = {node.id: boxes.lines_of(node, BOX - 2 * _PAD, dense=True, subject=_SUBJECT) for node in nodes}
    heights = [0.0] * places.rows[lane]
    for node in nodes:
        row = places.row[node.id]
        heights[row] = max(heights[row], boxes.height_of(words[node.id]) + 2 * _PAD - 2)
    tops = [sum(heights[:row]) + row * _ROW_GAP for row in range(len(heights))]
    spots = {
        node.id: Spot(
            column=places.column[node.id],
            left=_EDGE + places.column[node.id] * STEP,
            right=_EDGE + places.column[node.id] * STEP + BOX,
            top=tops[places.row[node.id]],
            bottom=tops[places.row[node.id]] + heights[places.row[node.id]],
            gutter=STEP - BOX,
        )
        for node in nodes
    }
    documents = (
        boxes.box(node, words[node.id], at.left, at.top, BOX, at.bottom - at.top, _PAD)
        for node in nodes
        for at in (spots[node.id],)
    )
    return Drawing(
        width=(1 + max(places.column.values())) * STEP,
        height=tops[-1] + heights[-1],
        shapes=(*lines(ties, spots), *documents),
    )
