"""Rows at two or three dates: a line from the first figure to the last, with both beside it."""

from dataclasses import dataclass

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.labels import Label, Placed, beside
from policyarchive.exports.charts.model import Chart, Point, Row
from policyarchive.exports.charts.parts import (
    GAP,
    RADIUS,
    SIZE,
    SMALL,
    axis_room,
    backed,
    block,
    connector,
    grid,
    is_narrow,
    legend,
    mark,
    rules_of,
)
from policyarchive.exports.charts.scale import Scale, scale_of
from policyarchive.exports.charts.shapes import Drawing, Group, Shape, Text, paragraph

_NAMES = 0.42  # of the width
_AXIS = 26
_TRACK = 24  # height of marks with their labels
_BETWEEN = 5  # so that the rows of twenty criteria are seen at once
_LABEL = 2  # more, where labels above a line would touch the row before
_BELOW = 20  # on a small screen, from the name to the middle of the marks
_ABOVE = -10  # from the middle of a row to the base line of a label above it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where the parts of every row are: names up to `names`, marks along scale at height middle, changes up to the right edge."""

    width: float
    names: float
    scale: Scale
    middle: float
    row: float
    dates: tuple[tuple[str, str], ...]


def dumbbell(chart: Chart, width: float) -> Drawing:
    """Return the drawing of rows at some dates, in the order given."""
    plan = _plan(chart, width)
    keys, top = legend(chart, width)
    top += _AXIS
    bottom = top + plan.row * len(chart.rows)
    rules = rules_of(width, top, plan.row, len(chart.rows), plan.middle, _TRACK / 2)
    heading = Text(x=width, y=top - 10, text=chart.words.change, size=SMALL, fill=palette.SOFT, anchor="end")
    rows = [
        Group(shapes=tuple(_row(row, plan)), y=top + index * plan.row, data=_data(row))
        for index, row in enumerate(chart.rows)
    ]
    return Drawing(
        width=width, height=bottom + 4, shapes=(*keys, *grid(chart, plan.scale, top, rules), heading, *rows)
    )


def _plan(chart: Chart, width: float) -> _Plan:
    changes = lettering.widest([row.change_text for row in chart.rows], SIZE, bold=True)
    changes = max(changes, lettering.width(chart.words.change, SMALL)) + GAP
    names = width - changes if is_narrow(width) else _names(chart, width)
    left = 0 if is_narrow(width) else names + GAP
    scale = _scale(chart, left, width - changes)
    height = max((len(_lines(row, names)) for row in chart.rows), default=1) * lettering.line_height(SIZE)
    middle, row = height + _BELOW, height + _BELOW + _TRACK
    if not is_narrow(width):
        above = any(put.above for one in chart.rows for put in _placed(one, scale))
        row = max(height, _TRACK) + _BETWEEN + (_LABEL if above else 0)
        middle = row / 2
    return _Plan(width=width, names=names, scale=scale, middle=middle, row=row, dates=chart.dates)


def _names(chart: Chart, width: float) -> float:
    widest = lettering.widest([row.title for row in chart.rows], SIZE)
    return min(widest + 1, width * _NAMES)  # 1: words added up may be a hair wider than their line


def _lines(row: Row, room: float) -> list[str]:
    return lettering.wrap(row.title, SIZE, room)


def _scale(chart: Chart, left: float, right: float) -> Scale:
    """Return the scale of all rows between two places, with room for the labels beside the outer marks."""
    found = scale_of(chart.numbers, 0, 1, whole=chart.whole, ticks=4)
    over = axis_room(chart, found)
    label = max((_label_room(row) for row in chart.rows), default=0) + RADIUS + GAP
    return Scale(
        low=found.low,
        high=found.high,
        start=left + max(label, over[0]),
        end=right - max(label, over[1]),
        ticks=found.ticks,
    )


def _label_room(row: Row) -> float:
    return lettering.widest([point.shown for point in row.known], SIZE, bold=True)


def _row(row: Row, plan: _Plan) -> list[Shape]:
    lines = _lines(row, plan.names)
    name_top = plan.middle - _BELOW - lettering.line_height(SIZE) * len(lines)
    if not is_narrow(plan.width):
        name_top = block(lines, plan.middle)
    colour = palette.colour_of(row.trend)
    shown: list[Shape] = [*paragraph(lines, 0, name_top - 2, SIZE, palette.INK)]
    change_y = name_top - 2 + SIZE if is_narrow(plan.width) else plan.middle + 5
    shown.append(Text(x=plan.width, y=change_y, text=row.change_text, size=SIZE, fill=colour, anchor="end", bold=True))  # fmt: skip
    return shown + _marks(row, plan, colour)


def _marks(row: Row, plan: _Plan, colour: str) -> list[Shape]:
    if not row.known:
        return []
    places = [plan.scale.at(point.number) for point in row.known]
    shown: list[Shape] = []
    if len(places) > 1:
        shown.append(connector(places[0], places[-1], plan.middle, colour, worse=row.trend == "worse"))
    for x, point in zip(places, row.known, strict=True):
        shown.append(mark(plan.dates.index(point.time), len(plan.dates), x, plan.middle, colour))
    labels = [_label(put, plan.middle) for put in _placed(row, plan.scale)]
    return [shape for label in labels for shape in backed(label, plan.scale)] + shown


def _placed(row: Row, scale: Scale) -> list[Placed]:
    """Return the figures at their marks: the last first, then the first where it differs, those between where they fit."""
    if not row.known:
        return []
    places = [scale.at(point.number) for point in row.known]
    ends = (min(places[0], places[-1]), max(places[0], places[-1]))
    drawn = [ends, *((x - RADIUS, x + RADIUS) for x in places)]
    return beside(_wanted(row.known, places), SIZE, RADIUS, drawn)


def _wanted(points: tuple[Point, ...], places: list[float]) -> list[Label]:
    last, rises = len(points) - 1, places[-1] >= places[0]
    labels = [Label(x=places[last], text=points[last].shown, right=rises, bold=True)]
    for index in (0, *range(1, last)):
        if index < last and points[index].shown not in [label.text for label in labels]:
            right = not rises if index == 0 else places[index] > max(places[0], places[last])
            labels.append(Label(x=places[index], text=points[index].shown, right=right, needed=index == 0))
    return labels


def _label(put: Placed, middle: float) -> Text:
    return Text(
        x=put.x,
        y=middle + (_ABOVE if put.above else 4.5),
        text=put.label.text,
        size=SIZE if put.label.bold else SMALL,
        fill=palette.INK if put.label.bold else palette.SOFT,
        anchor=put.anchor,
        bold=put.label.bold,
    )


def _data(row: Row) -> dict[str, str]:
    """Return what a page sorts rows by."""
    level = row.known[-1].number if row.known else 0
    return {"number": row.number, "level": str(level), "change": str(row.change or 0)}
