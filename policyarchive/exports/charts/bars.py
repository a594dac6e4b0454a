"""One date of several rows, or several dates of one row: a bar from zero for each figure."""

from dataclasses import dataclass
from decimal import Decimal

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.model import Chart, Point
from policyarchive.exports.charts.parts import (
    GAP,
    SIZE,
    axis_room,
    backed,
    beside,
    block,
    grid,
    is_narrow,
    rules_of,
)
from policyarchive.exports.charts.scale import Scale, scale_of
from policyarchive.exports.charts.shapes import Drawing, Group, Rect, Shape, Text, paragraph

_NAMES = 0.4  # of the width
_AXIS = 26
_BAR = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bar:
    name: str
    point: Point


def bars(chart: Chart, width: float) -> Drawing:
    """Return the drawing of one bar per figure, in the order given."""
    items = _items(chart)
    narrow = is_narrow(width)
    names = width if narrow else min(lettering.widest([bar.name for bar in items], SIZE), width * _NAMES)
    scale = _scale(chart, items, 0 if narrow else names + GAP, width)
    lines = max((len(lettering.wrap(bar.name, SIZE, names)) for bar in items), default=1)
    height = lines * lettering.line_height(SIZE)
    row = height + _BAR + 12 if narrow else max(height, _BAR) + 8
    middle = height + _BAR / 2 + 2 if narrow else row / 2
    bottom = _AXIS + row * len(items)
    rules = rules_of(width, _AXIS, row, len(items), middle, _BAR / 2 + 2)
    drawn = [
        Group(
            shapes=tuple(_bar(bar, scale, names, middle, narrow=narrow, colour=_colour(chart))),
            y=_AXIS + index * row,
        )
        for index, bar in enumerate(items)
    ]
    return Drawing(width=width, height=bottom + 4, shapes=(*grid(chart, scale, _AXIS, rules), *drawn))


def _items(chart: Chart) -> list[_Bar]:
    if len(chart.rows) == 1:
        row = chart.rows[0]
        return [_Bar(name=point.label, point=point) for point in row.points]
    return [_Bar(name=row.title, point=row.points[-1]) for row in chart.rows if row.points]


def _colour(chart: Chart) -> str:
    """Return the colour of all bars: how high they are is good only where more is better for each."""
    return palette.GOOD if {row.direction for row in chart.rows} == {"more"} else palette.PLAIN


def _scale(chart: Chart, items: list[_Bar], left: float, right: float) -> Scale:
    """Return the scale of all bars, with room for the figures at their ends."""
    values = [bar.point.value for bar in items if bar.point.value is not None]
    found = scale_of(values, 0, 1, whole=chart.whole, ticks=4)
    before, after = axis_room(chart, found)
    label = lettering.widest([bar.point.shown for bar in items], SIZE, bold=True) + GAP
    before = label if found.low < 0 else before
    return Scale(low=found.low, high=found.high, start=left + before, end=right - max(label, after), ticks=found.ticks)  # fmt: skip


def _bar(bar: _Bar, scale: Scale, names: float, middle: float, *, narrow: bool, colour: str) -> list[Shape]:
    lines = lettering.wrap(bar.name, SIZE, names)
    top = 0 if narrow else block(lines, middle)
    shown: list[Shape] = [*paragraph(lines, 0, top - 2, SIZE, palette.INK)]
    zero = scale.at(max(scale.low, Decimal(0)))
    value = bar.point.value
    x = zero if value is None else scale.at(value)
    if value is not None:
        left, right = sorted((zero, x))
        shown.append(Rect(x=left, y=middle - _BAR / 2, width=right - left, height=_BAR, fill=colour))
    label_x, anchor = beside(x, right=value is None or value >= 0)
    figure = Text(x=label_x, y=middle + 5, text=bar.point.shown, size=SIZE, fill=palette.INK, anchor=anchor, bold=True)  # fmt: skip
    shown += backed(figure, scale)
    return shown
