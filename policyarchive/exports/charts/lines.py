"""Figures of four dates and more: a line for each row, named at its end."""

from policyarchive.exports.charts import labels, lettering, palette, times
from policyarchive.exports.charts.model import Chart, Point, Row
from policyarchive.exports.charts.parts import GAP, SIZE, SMALL, is_narrow
from policyarchive.exports.charts.scale import Scale, fitting, scale_of, tick_texts
from policyarchive.exports.charts.shapes import Circle, Drawing, Line, Polyline, Shape, Text, paragraph

_HEIGHT, _LOW = 300, 220
_FOOT = 24
_NAMES = 0.32  # of the width
XOf = dict[tuple[str, str], float]  # the place of a time along the axis


def line(chart: Chart, width: float) -> Drawing:
    """Return the drawing of a line per row over time."""
    names = _names(chart, width)
    blocks = {row.id: _name_lines(row, names) for row in chart.rows}
    needed = sum(_block_height(lines) for lines in blocks.values())
    bottom = max(_LOW if is_narrow(width) else _HEIGHT, needed + 20)
    scale = _scale(chart, bottom, 20)  # above the highest dot there is room for its figure
    left = lettering.widest(tick_texts(scale, chart.words.decimal, chart.unit_mark), SMALL) + GAP
    right = width - names - GAP - 6
    dates = [date for date, _ in chart.dates]
    x_of = dict(zip(chart.dates, times.places(dates, left + 8 + _first_room(chart), right), strict=True))
    shapes = [*_grid(chart, scale, left, right + 6), *_times(chart, x_of, bottom, width)]
    for row, colour in zip(chart.rows, _colours(chart), strict=True):
        shapes += track(row, scale, x_of, colour)
    if len(chart.rows) == 1:
        shapes += _figures(chart.rows[0], scale, x_of)
    shapes += _ends(chart, scale, blocks, right + GAP, bottom)
    return Drawing(width=width, height=bottom + _FOOT, shapes=tuple(shapes))


def _colours(chart: Chart) -> list[str]:
    if len(chart.rows) == 1:
        return [palette.colour_of(chart.rows[0].trend)]
    return [palette.SERIES[index % len(palette.SERIES)] for index in range(len(chart.rows))]


def _names(chart: Chart, width: float) -> float:
    figures = lettering.widest([_last(row) for row in chart.rows], SIZE, bold=True)
    if len(chart.rows) == 1:
        return figures
    return max(figures, min(lettering.widest([row.title for row in chart.rows], SMALL), width * _NAMES))


def _first_room(chart: Chart) -> float:
    """Return the room left of the first dot of an only row, for its figure."""
    row = chart.rows[0]
    return lettering.width(row.known[0].shown, SMALL) / 2 if len(chart.rows) == 1 and row.known else 0


def _last(row: Row) -> str:
    return row.known[-1].shown if row.known else ""


def _name_lines(row: Row, room: float) -> list[str]:
    return lettering.wrap(row.title, SMALL, room)


def _block_height(lines: list[str]) -> float:
    return lettering.line_height(SIZE) + len(lines) * lettering.line_height(SMALL) + 6


def _scale(chart: Chart, bottom: float, top: float) -> Scale:
    return scale_of(chart.numbers, bottom, top, whole=chart.whole, ticks=4, zero=False)


def _grid(chart: Chart, scale: Scale, left: float, right: float) -> list[Shape]:
    shown: list[Shape] = []
    texts = tick_texts(scale, chart.words.decimal, chart.unit_mark)
    places = [scale.at(tick) for tick in scale.ticks]
    for index, (y, text) in enumerate(zip(places, texts, strict=True)):
        crowded = index == len(places) - 2 and abs(places[-1] - y) < SMALL * 1.3
        stroke = palette.AXIS if scale.ticks[index] == scale.low else palette.GRID
        shown.append(Line(x1=left, y1=y, x2=right, y2=y, stroke=stroke))
        if not crowded:
            shown.append(Text(x=left - 6, y=y + 4, text=text, size=SMALL, fill=palette.SOFT, anchor="end"))
    return shown


def _times(chart: Chart, x_of: XOf, bottom: float, width: float) -> list[Shape]:
    """Return the dates that fit below the axis, each centred where the width allows it."""
    texts = [label for _, label in chart.dates]
    places = []
    for x, text in zip(x_of.values(), texts, strict=True):
        half = lettering.width(text, SMALL) / 2
        places.append(min(max(x, half), width - half))
    return [
        Text(x=places[index], y=bottom + 18, text=texts[index], size=SMALL, fill=palette.SOFT, anchor="middle")
        for index in fitting(places, texts, SMALL)
    ]  # fmt: skip


def track(row: Row, scale: Scale, x_of: XOf, colour: str) -> list[Shape]:
    """Return the line of a row with a dot at each figure; it is broken where a figure is missing."""
    shown: list[Shape] = []
    for stretch in _stretches(row.points):
        at = tuple((x_of[point.time], scale.at(point.number)) for point in stretch)
        if len(at) > 1:
            shown.append(Polyline(points=at, stroke=colour))
        shown += [Circle(cx=x, cy=y, r=3.5, fill=colour, stroke=palette.PAPER, width=1) for x, y in at]
    return shown


def _figures(row: Row, scale: Scale, x_of: XOf) -> list[Shape]:
    """Return the figures above the dots of an only row, without the last, which is at its end."""
    points = row.known[:-1]
    places, texts = [x_of[point.time] for point in points], [point.shown for point in points]
    return [
        Text(x=places[index], y=scale.at(points[index].number) - 9, text=texts[index], size=SMALL, fill=palette.INK, anchor="middle")
        for index in fitting(places, texts, SMALL)
    ]  # fmt: skip


def _stretches(points: tuple[Point, ...]) -> list[list[Point]]:
    """Return the points between gaps."""
    stretches: list[list[Point]] = [[]]
    for point in points:
        if point.value is None:
            stretches.append([])
        else:
            stretches[-1].append(point)
    return [stretch for stretch in stretches if stretch]


def _ends(chart: Chart, scale: Scale, blocks: dict[str, list[str]], x: float, bottom: float) -> list[Shape]:
    """Return the last figure and the name of every row, at its line and none on another."""
    rows = [(row, colour) for row, colour in zip(chart.rows, _colours(chart), strict=True) if row.known]
    alone = len(chart.rows) == 1
    names = [[] if alone else blocks[row.id] for row, _ in rows]
    heights = [_block_height(lines) for lines in names]
    wanted = [scale.at(row.known[-1].number) - SIZE * 0.8 for row, _ in rows]
    shown: list[Shape] = []
    for (row, colour), lines, top in zip(rows, names, labels.spread(wanted, heights, 0, bottom), strict=True):
        shown += paragraph([_last(row)], x, top, SIZE, colour, bold=True)
        shown += paragraph(lines, x, top + lettering.line_height(SIZE), SMALL, colour)
    return shown
