"""A small chart for each row, each with a scale of its own: rows of different units, many rows, or rows in groups."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from policyarchive.exports.charts import lettering, palette, times
from policyarchive.exports.charts.lines import XOf, track
from policyarchive.exports.charts.model import Chart, Point, Row
from policyarchive.exports.charts.parts import SIZE, SMALL, is_narrow
from policyarchive.exports.charts.scale import Scale, scale_of
from policyarchive.exports.charts.shapes import Drawing, Group, Line, Shape, Text, paragraph

_GUTTER = 28
_PLOT = 56
_ROOM = 24  # above and below the line, for its figures
_FOOT = 46
_GROUP = SIZE + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Panel:
    """A row with the lines of its heading: name, unit, change."""

    row: Row
    names: list[str]
    unit: list[str]
    change: list[str]

    @property
    def head(self) -> float:
        small = lettering.line_height(SMALL) * (len(self.unit) + len(self.change))
        return lettering.line_height(SIZE) * len(self.names) + small


def multiples(chart: Chart, width: float) -> Drawing:
    """Return the drawing of a panel per row, below the heading of its group where there are several."""
    columns = _columns(chart, width)
    room = (width - (columns - 1) * _GUTTER) / columns
    shown: list[Shape] = []
    y = 0.0
    for group, rows in _groups(chart):
        heading, y = _heading(group, width, y)
        shown += heading
        panels = [_panel(chart, row, room) for row in rows]
        for start in range(0, len(panels), columns):
            line = panels[start : start + columns]
            head = max(panel.head for panel in line)
            shown += [
                Group(shapes=tuple(_drawn(panel, room, head)), x=place * (room + _GUTTER), y=y)
                for place, panel in enumerate(line)
            ]
            y += head + _PLOT + 2 * _ROOM + _FOOT
    return Drawing(width=width, height=max(y - 16, 1), shapes=tuple(shown))


def _columns(chart: Chart, width: float) -> int:
    """Return how many panels are beside each other: as many as leave room for two dates below each."""
    dates = lettering.widest([label for _, label in chart.dates], SMALL)
    wanted = 2 if is_narrow(width) else 3
    fitting = int((width + _GUTTER) // (2 * dates + 12 + _GUTTER))
    return max(1, min(wanted, fitting))


def _groups(chart: Chart) -> list[tuple[str, list[Row]]]:
    """Return the rows by group, in the order in which groups are first named; one group has no heading."""
    names = list(dict.fromkeys(row.group for row in chart.rows))
    rows = sorted(chart.rows, key=lambda row: names.index(row.group))
    found = [(name, list(members)) for name, members in groupby(rows, lambda row: row.group)]
    return found if len(names) > 1 else [("", rows)]


def _heading(group: str, width: float, y: float) -> tuple[list[Shape], float]:
    """Return the heading of a group, and the height below it."""
    if not group:
        return [], y
    lines = lettering.wrap(group, _GROUP, width, bold=True)
    rule = Line(x1=0, y1=y + 1, x2=width, y2=y + 1, stroke=palette.AXIS)
    below = y + 16 + len(lines) * lettering.line_height(_GROUP)
    return [rule, *paragraph(lines, 0, y + 4, _GROUP, palette.INK, bold=True)], below


def _panel(chart: Chart, row: Row, room: float) -> _Panel:
    verdict = {"better": chart.words.better, "worse": chart.words.worse}.get(row.trend, "")
    told = [row.change_text, row.change_unit, verdict] if row.change_text else []
    change = " ".join(filter(None, told))
    return _Panel(
        row=row,
        names=lettering.wrap(row.title, SIZE, room, bold=True),
        unit=lettering.wrap(row.unit, SMALL, room),
        change=lettering.wrap(change, SMALL, room, bold=True),
    )


def _drawn(panel: _Panel, room: float, head: float) -> list[Shape]:
    small = lettering.line_height(SIZE) * len(panel.names)
    change = small + lettering.line_height(SMALL) * len(panel.unit)
    colour = palette.colour_of(panel.row.trend)
    texts: list[Shape] = [
        *paragraph(panel.names, 0, 0, SIZE, palette.INK, bold=True),
        *paragraph(panel.unit, 0, small, SMALL, palette.SOFT),
        *paragraph(panel.change, 0, change, SMALL, colour, bold=True),
    ]
    return texts + (_plot(panel.row, room, head, colour) if panel.row.known else [])


def _plot(row: Row, room: float, head: float, colour: str) -> list[Shape]:
    top = head + _ROOM
    scale = scale_of(row.numbers, top + _PLOT, top, ticks=2, zero=False)
    dates = [point.date for point in row.known]
    first, last = row.known[0], row.known[-1]
    start = max(lettering.width(first.shown, SMALL) / 2, 6)
    end = room - max(lettering.width(last.shown, SIZE, bold=True) / 2, 6)
    x_of = dict(
        zip([point.time for point in row.known], times.places(dates, start, max(start, end)), strict=True)
    )
    floor = top + _PLOT + _ROOM
    axis = Line(x1=0, y1=floor, x2=room, y2=floor, stroke=palette.AXIS)
    zero = (
        [Line(x1=0, y1=scale.at(Decimal(0)), x2=room, y2=scale.at(Decimal(0)), stroke=palette.GRID)]
        if scale.low < 0
        else []
    )
    return [axis, *zero, *track(row, scale, x_of, colour), *_figures(row, scale, x_of, colour, room), *_dates(row, room, floor)]  # fmt: skip


def _figures(row: Row, scale: Scale, x_of: XOf, colour: str, room: float) -> list[Shape]:
    """Return the last figure, and the first where there is room, each on the side that the line leaves free."""
    first, last = row.known[0], row.known[-1]
    rises = len(row.known) < 2 or last.number >= row.known[-2].number
    shown: list[Shape] = [_figure(last, x_of[last.time], scale, colour, above=rises, bold=True)]
    both = lettering.width(first.shown, SMALL) + lettering.width(last.shown, SIZE, bold=True) + 8
    if first is not last and both <= room:
        falls = row.known[1].number <= first.number
        shown.append(_figure(first, x_of[first.time], scale, palette.SOFT, above=falls, bold=False))
    return shown


def _figure(point: Point, x: float, scale: Scale, fill: str, *, above: bool, bold: bool) -> Text:
    size = SIZE if bold else SMALL
    y = scale.at(point.number) + (-9 if above else 18)
    return Text(x=x, y=y, text=point.shown, size=size, fill=fill, anchor="middle", bold=bold)


def _dates(row: Row, room: float, floor: float) -> list[Shape]:
    """Return the first date below the left end and the last below the right one; an only one in the middle, below its dot."""
    label, y = row.known[-1].label, floor + 17
    if len(row.known) == 1:
        return [Text(x=room / 2, y=y, text=label, size=SMALL, fill=palette.SOFT, anchor="middle")]
    last = Text(x=room, y=y, text=label, size=SMALL, fill=palette.SOFT, anchor="end")
    return [Text(x=0, y=y, text=row.known[0].label, size=SMALL, fill=palette.SOFT), last]
