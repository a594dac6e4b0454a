"""The time of an archive drawn as a strip: years across, a lane for each body, below them how results moved."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from policyarchive.exports.charts import labels, lettering, palette
from policyarchive.exports.charts.shapes import (
    Anchor,
    Circle,
    Drawing,
    Line,
    Link,
    Rect,
    Shape,
    Text,
    grounded,
    paragraph,
)
from policyarchive.exports.pictures.timeline import Dot, Timeline

WIDE, SMALL = 980, 340
_NARROW = 480
_SIZE = 12.5
_RADIUS = 4.5
_STEP = 2 * _RADIUS + 1.5
_MOST_LEVELS = 9  # dots above each other, from which on bars tell the number
_BAR = 46.0  # the height of the greatest bar
_PLOT = 150.0  # that of the results
_MOST_NAMES = 4  # of criteria
_SAMPLE = 24.0  # of a line, before the name that it has
_EVERY = (1, 2, 5, 10, 20, 50)
_LINE = lettering.line_height(_SIZE)
Scale = Callable[[float], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Where time begins and ends on the drawing; above: labels stand above their lane, not beside it."""

    width: float
    left: float
    right: float
    above: bool


def strip(timeline: Timeline, width: float) -> Drawing:
    """Return a timeline of a width."""
    above = width < _NARROW
    ends = 0.0 if above or not timeline.paths else 178.0
    frame = _Frame(width=width, left=4 if above else 132, right=width - ends - 6, above=above)
    x = _scale(timeline, frame)
    head, y = _marks(timeline, frame, x)
    top = y
    body: list[Shape] = []
    bars = _needs_bars(timeline, x)
    for lane, label in timeline.lanes.items():
        drawn, y = _lane(timeline, frame, x, lane, label, y, bars)
        body += drawn
    grid, years, y = _ticks(timeline, frame, x, top, y)
    bottom = y - _LINE - 6
    if timeline.paths:
        drawn, y = _results(timeline, frame, x, y + 8)
        body, bottom = [*body, *drawn], y
        if above:
            drawn, y = _fallen(timeline, frame, y + 2)
            body += drawn
    rules = [
        Line(x1=x(mark.at), y1=top - 6, x2=x(mark.at), y2=bottom, stroke=palette.INK, dash="2 3")
        for mark in timeline.marks
    ]
    return Drawing(width=width, height=y + 6, shapes=(*grid, *rules, *years, *head, *body))


def _scale(timeline: Timeline, frame: _Frame) -> Scale:
    span = timeline.last + 1 - timeline.first
    return lambda at: frame.left + (frame.right - frame.left) * (at - timeline.first) / span


def _marks(timeline: Timeline, frame: _Frame, x: Scale) -> tuple[list[Shape], float]:
    """Return the times of results above the strip, and where the strip begins.

    Words stand right of their line; left of it where they would cross the next one. Those too near stand above each other.
    """
    if not timeline.marks:
        return [], 8.0
    rows: list[float] = []
    shapes: list[Shape] = []
    places = [x(mark.at) for mark in timeline.marks]
    for mark in sorted(timeline.marks, key=lambda mark: mark.at):
        length, at = lettering.width(mark.label, _SIZE, bold=True), x(mark.at)
        crosses = any(at < other < at + length + 8 for other in places)
        start = max(at - 4 - length, 0) if crosses else min(at + 4, frame.width - length)
        row = next((index for index, end in enumerate(rows) if end < start), len(rows))
        rows[row : row + 1] = [start + length + 8]
        shapes.append(
            Text(x=start, y=(row + 1) * _LINE, text=mark.label, size=_SIZE, fill=palette.INK, bold=True)
        )
    return shapes, len(rows) * _LINE + 14


def _ticks(
    timeline: Timeline, frame: _Frame, x: Scale, top: float, bottom: float
) -> tuple[list[Shape], list[Shape], float]:
    """Return the lines of years, their numbers below, and where these end."""
    room, label = x(timeline.first + 1) - x(timeline.first), lettering.width("2000", _SIZE)
    every = next((step for step in _EVERY if step * room > label + 8), _EVERY[-1])
    grid: list[Shape] = []
    years: list[Shape] = []
    for year in range(timeline.first, timeline.last + 2):
        if year % every:
            continue
        grid.append(Line(x1=x(year), y1=top, x2=x(year), y2=bottom, stroke=palette.GRID))
        start = x(year) + (room - label) / 2 if every == 1 else x(year)
        if year <= timeline.last and start + label <= frame.width:
            number = Text(x=start, y=bottom + _LINE, text=str(year), size=_SIZE, fill=palette.SOFT)
            years += grounded((number,))
    return grid, years, bottom + _LINE + 6


def _lane(
    timeline: Timeline, frame: _Frame, x: Scale, lane: str, label: str, y: float, bars: bool
) -> tuple[list[Shape], float]:
    """Return the documents of a body, and where its lane ends."""
    named = lettering.wrap(label, _SIZE, frame.width if frame.above else frame.left - 12)
    shapes: list[Shape] = [Line(x1=0, y1=y, x2=frame.right, y2=y, stroke=palette.GRID)]
    shapes += grounded(paragraph(named, 0, y + 4, _SIZE, palette.INK))
    height = len(named) * _LINE
    if frame.above:
        y, height = y + height, 0
    if bars:
        return [*shapes, *_bars(timeline, x, lane, y + _BAR + 8)], y + max(height, _BAR) + 12
    levels = _levels((dot for dot in timeline.dots if dot.lane == lane), x)
    room = max(height, (1 + max(levels.values(), default=0)) * _STEP) + 14
    base = y + room - 8 - _RADIUS
    shapes += [_document(dot, x(dot.at), base - level * _STEP) for dot, level in levels.items()]
    return shapes, y + room


def _document(dot: Dot, x: float, y: float) -> Shape:
    circle = Circle(cx=x, cy=y, r=_RADIUS, fill=palette.GOOD, stroke=palette.PAPER, width=1)
    return Link(key=dot.key, label=dot.label, shapes=(circle,), quiet=True)


def _levels(dots: Iterable[Dot], x: Scale) -> dict[Dot, int]:
    """Return how many others each document lies above: documents at nearly the same time are stacked."""
    ends: list[float] = []
    levels: dict[Dot, int] = {}
    for dot in dots:
        at = x(dot.at)
        level = next((index for index, end in enumerate(ends) if end + _STEP <= at), len(ends))
        ends[level : level + 1] = [at]
        levels[dot] = level
    return levels


def _needs_bars(timeline: Timeline, x: Scale) -> bool:
    """Tell whether documents are too many to be shown one by one."""
    if not timeline.dots:
        return True
    highest = (
        max(_levels((dot for dot in timeline.dots if dot.lane == lane), x).values(), default=0)
        for lane in timeline.lanes
    )
    return max(highest) >= _MOST_LEVELS


def _bars(timeline: Timeline, x: Scale, lane: str, base: float) -> list[Shape]:
    """Return a bar for each year, with the number on it where there is room."""
    most = max(timeline.counts.values())
    wide = x(timeline.first + 1) - x(timeline.first)
    shapes: list[Shape] = []
    for (own, year), count in timeline.counts.items():
        if own == lane:
            height = max(1.5, _BAR * count / most)
            left, width = x(year) + wide * 0.1, max(1.0, wide * 0.8)
            shapes.append(Rect(x=left, y=base - height, width=width, height=height, fill=palette.GOOD))
            text = str(count)
            if lettering.width(text, 11) <= wide - 2:
                shapes.append(Text(x=left + width / 2, y=base - height - 3, text=text, size=11, fill=palette.SOFT, anchor="middle"))  # fmt: skip
    return shapes


def _results(timeline: Timeline, frame: _Frame, x: Scale, y: float) -> tuple[list[Shape], float]:
    """Return how each criterion moved, and where that ends; the ends of a few are named."""
    named = lettering.wrap(timeline.measured, _SIZE, frame.width if frame.above else frame.left - 12)
    shapes: list[Shape] = [Line(x1=0, y1=y, x2=frame.right, y2=y, stroke=palette.GRID)]
    shapes += grounded(paragraph(named, 0, y + 4, _SIZE, palette.INK))
    top = y + (len(named) * _LINE + 12 if frame.above else 0) + 14
    bottom = top + _PLOT

    def height(value: float) -> float:
        return bottom - _PLOT * value / float(timeline.most or 1)

    for value in (0.0, float(timeline.most)):
        shapes.append(
            Line(x1=frame.left, y1=height(value), x2=frame.right, y2=height(value), stroke=palette.GRID)
        )
        anchor: Anchor = "start" if frame.above else "end"
        at = frame.left - (0 if frame.above else 6)
        shapes.append(Text(x=at, y=height(value) - 3 if frame.above else height(value) + 4, text=f"{value:g}", size=_SIZE, fill=palette.SOFT, anchor=anchor))  # fmt: skip
    for path in timeline.paths:
        points = tuple((x(at), height(float(value))) for at, value in path.points)
        colour = palette.BAD if path.falls else palette.PLAIN
        shapes += _moved(points, colour, path.falls)
    if not frame.above:
        shapes += _ends(timeline, frame, height, top, bottom)
    return shapes, bottom + 6


def _moved(points: tuple[tuple[float, float], ...], colour: str, falls: bool) -> list[Shape]:
    """Return the line of a criterion; one that fell is broken."""
    pairs = zip(points, points[1:], strict=False)
    lines: list[Shape] = [
        Line(x1=a, y1=b, x2=c, y2=d, stroke=colour, width=2.5 if falls else 1.2, dash="5 3" if falls else "")
        for (a, b), (c, d) in pairs
    ]
    last = points[-1]
    return [*lines, Circle(cx=last[0], cy=last[1], r=3, fill=colour, stroke=palette.PAPER, width=1)]


def _fallen(timeline: Timeline, frame: _Frame, y: float) -> tuple[list[Shape], float]:
    """Return the names of criteria that fell, below the results, where there is no room beside them, and where these end."""
    shapes: list[Shape] = []
    start, end = frame.left, frame.left + _SAMPLE
    for path in [path for path in timeline.paths if path.falls][:_MOST_NAMES]:
        lines = lettering.wrap(path.name, _SIZE, frame.right - end - 8)
        shapes += _moved(((start, y + _LINE / 2), (end, y + _LINE / 2)), palette.BAD, falls=True)
        shapes += paragraph(lines, end + 8, y, _SIZE, palette.BAD)
        y += len(lines) * _LINE
    return shapes, y


def _ends(
    timeline: Timeline, frame: _Frame, height: Callable[[float], float], top: float, bottom: float
) -> list[Shape]:
    """Return the names of the highest, the lowest and those that fell, at their last figures."""
    ranked = sorted(timeline.paths, key=lambda path: path.points[-1][1], reverse=True)
    told = list(
        {id(path): path for path in (ranked[0], *(p for p in ranked if p.falls), ranked[-1])}.values()
    )[:_MOST_NAMES]
    words = [lettering.wrap(path.name, _SIZE, frame.width - frame.right - 14, most=2) for path in told]
    heights = [len(lines) * _LINE + 2 for lines in words]
    wanted = [height(float(path.points[-1][1])) - own / 2 for path, own in zip(told, heights, strict=True)]
    tops = labels.spread(wanted, heights, top - 8, bottom + 8)
    return [
        shape
        for path, lines, at in zip(told, words, tops, strict=True)
        for shape in paragraph(lines, frame.right + 12, at, _SIZE, palette.BAD if path.falls else palette.INK)
    ]
