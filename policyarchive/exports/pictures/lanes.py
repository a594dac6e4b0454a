"""A picture for wide screens: time from left to right, a lane for each body from above."""

from collections.abc import Mapping
from itertools import pairwise

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.shapes import Drawing, Line, Shape, Text, paragraph
from policyarchive.exports.pictures import boxes
from policyarchive.exports.pictures.lines import Spot, lines
from policyarchive.exports.pictures.model import Node, Picture
from policyarchive.exports.pictures.places import Places, by_step, by_year, placed

WIDTH, DENSE_WIDTH = 980, 1180
_DENSE_STEP = 150  # the least from column to column: a number fits in; the page lets the picture scroll
_LABELS = 112  # the room of the names of lanes
_HEAD = 28  # of the years
_ROW_GAP, _LANE_GAP = 12, 12
_WIDEST, _WIDEST_GUTTER = 210, 110
_LOOP = 0.2  # of a column, for lines between documents of the last one
_DENSE_GAPS = (5, 6)  # between rows and around lanes where there are many documents


def drawing(picture: Picture) -> Drawing:
    """Return a picture with its documents in columns of time; many columns make it wider."""
    places = placed(picture, by_year(picture.nodes) if picture.dense else by_step(picture))
    count = max(places.column.values()) + 1
    left = _LABELS if any(picture.lanes.values()) else 2
    width = max(DENSE_WIDTH, left + count * _DENSE_STEP) if picture.dense else WIDTH
    looped = any(places.column[t.source] == places.column[t.target] == count - 1 for t in picture.ties)
    lefts, box, gutter = _columns(count + looped * _LOOP, left, width, picture.dense)
    pad = boxes.pad(picture.dense)
    words = {
        node.id: boxes.lines_of(node, box - (2 if picture.dense else 2 * pad), dense=picture.dense)
        for node in picture.nodes
    }
    tops, heights, bounds = _rows(picture, places, words)
    spots = {
        node.id: Spot(
            column=(column := places.column[node.id]),
            left=lefts[column],
            right=lefts[column] + box,
            top=tops[node.lane, places.row[node.id]],
            bottom=tops[node.lane, places.row[node.id]] + heights[node.lane, places.row[node.id]],
            gutter=gutter,
        )
        for node in picture.nodes
    }
    height = bounds[-1]
    shapes: list[Shape] = [
        *_years(picture, places, lefts, box),
        *_lanes(picture, bounds, left, width),
        *lines(picture.ties, spots),
        *(
            boxes.box(node, words[node.id], spot.left, spot.top, box, spot.bottom - spot.top, pad)
            for node in picture.nodes
            for spot in (spots[node.id],)
        ),
    ]
    return Drawing(width=width, height=height, shapes=tuple(shapes))


def _columns(count: float, left: float, width: float, dense: bool) -> tuple[list[float], float, float]:
    """Return where columns start, how wide a box is, and the room between boxes. count: with a part for what is behind the last."""
    share = 0.2 if dense else 0.24
    step = (width - 2 - left) / (count - share)
    box = min(step * (1 - share), _WIDEST)
    step = min(step, box + _WIDEST_GUTTER)
    return [left + index * step for index in range(int(count))], box, step - box


def _rows(
    picture: Picture, places: Places, words: Mapping[str, list[boxes.Line]]
) -> tuple[dict[tuple[str, int], float], dict[tuple[str, int], float], list[float]]:
    """Return the top and the height of each row by lane and number, and where lanes begin and the last one ends."""
    row_gap, lane_gap = _DENSE_GAPS if picture.dense else (_ROW_GAP, _LANE_GAP)
    heights: dict[tuple[str, int], float] = {}
    for node in picture.nodes:
        key = (node.lane, places.row[node.id])
        heights[key] = max(
            heights.get(key, 0), boxes.height_of(words[node.id]) + 2 * boxes.pad(picture.dense) - 2
        )
    tops: dict[tuple[str, int], float] = {}
    bounds, y = [float(_HEAD)], float(_HEAD)
    for lane in picture.lanes:
        y += lane_gap
        for row in range(places.rows[lane]):
            tops[lane, row] = y
            y += heights[lane, row] + row_gap
        y += lane_gap - row_gap
        bounds.append(y)
    return tops, heights, bounds


def _years(picture: Picture, places: Places, lefts: list[float], box: float) -> list[Shape]:
    """Return the years of each column above it, once where several columns are of one year."""
    columns = [
        [node for node in picture.nodes if places.column[node.id] == column] for column in range(len(lefts))
    ]
    spans = [_span([node.year for node in column]) or picture.undated for column in columns]
    for place, (one, other) in enumerate(pairwise(columns)):
        if one[-1].year == other[0].year and spans[place] != spans[place + 1]:
            spans[place : place + 2] = (
                _dates(one, box) or spans[place],
                _dates(other, box) or spans[place + 1],
            )
    return [
        Text(x=x, y=17, text=text, size=boxes.SMALL, fill=palette.SOFT, bold=True)
        for x, text, before in zip(lefts, spans, ["", *spans], strict=False)
        if text != before
    ]


def _span(years: list[str]) -> str:
    """Return the years of a column: "2016", "2016–2018"; "" where all are undated."""
    known = sorted(year for year in years if year)
    return "–".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _dates(column: list[Node], room: float) -> str:
    """Return the first and the last date of a column, which tell it from a neighbour of the same year; "" without room."""
    dates = " – ".join(dict.fromkeys(filter(None, (column[0].when, column[-1].when))))
    return dates if lettering.width(dates, boxes.SMALL, bold=True) <= room else ""


def _lanes(picture: Picture, bounds: list[float], left: float, width: float) -> list[Shape]:
    """Return the lines between lanes, with their names."""
    shapes: list[Shape] = []
    for top, label in zip(bounds, picture.lanes.values(), strict=False):
        shapes.append(Line(x1=0, y1=top, x2=width, y2=top, stroke=palette.GRID))
        named = lettering.wrap(label, boxes.SMALL, left - 14) if label else []
        shapes += paragraph(named, 0, top + 12, boxes.SMALL, palette.SOFT)
    return shapes
