"""The time of an archive drawn as a strip: years across, a lane for each body, below them how results moved."""

from collections.abc import Iterable

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.shapes import (
    Circle,
    Drawing,
    Line,
    Link,
    Rect,
    Shape,
    Text,
    grounded,
)
from policyarchive.exports.pictures.strip_frame import LINE, SIZE, Frame, Scale, heading
from policyarchive.exports.pictures.strip_results import below, results
from policyarchive.exports.pictures.timeline import Dot, Timeline

WIDE, SMALL = 980, 340
_NARROW = 480
_RADIUS = 4.5
_STEP = 2 * _RADIUS + 1.5
_MOST_LEVELS = 9  # dots above each other, from which on bars tell the number
_BAR = 46.0  # the height of the greatest bar
_EVERY = (1, 2, 5, 10, 20, 50)


def strip(timeline: Timeline, width: float) -> Drawing:
    """Return a timeline of a width."""
    above = width < _NARROW
    ends = 0.0 if above or not timeline.paths else 178.0
    frame = Frame(width=width, left=4 if above else 132, right=width - ends - 6, above=above)
    x = _scale(timeline, frame)
    head, y = _marks(timeline, frame, x)
    top = y
    body: list[Shape] = []
    bars = _needs_bars(timeline, x)
    for lane, label in timeline.lanes.items():
        drawn, y = _lane(timeline, frame, x, lane, label, y, bars)
        body += drawn
    grid, years, y = _ticks(timeline, frame, x, top, y)
    bottom = y - LINE - 6
    if timeline.paths:
        drawn, y = results(timeline, frame, x, y + 8)
        body, bottom = [*body, *drawn], y
        if above:
            drawn, y = below(timeline, frame, y + 2)
            body += drawn
    rules = [
        Line(x1=x(mark.at), y1=top - 6, x2=x(mark.at), y2=bottom, stroke=palette.INK, dash="2 3")
        for mark in timeline.marks
    ]
    return Drawing(width=width, height=y + 6, shapes=(*grid, *rules, *years, *head, *body))


def _scale(timeline: Timeline, frame: Frame) -> Scale:
    span = timeline.last + 1 - timeline.first
    return lambda at: frame.left + (frame.right - frame.left) * (at - timeline.first) / span


def _marks(timeline: Timeline, frame: Frame, x: Scale) -> tuple[list[Shape], float]:
    """Return the times of results above the strip, and where the strip begins.

    Words stand right of their line; left of it where they would cross the next one. Those too near stand above each other.
    """
    if not timeline.marks:
        return [], 8.0
    rows: list[float] = []
    shapes: list[Shape] = []
    places = [x(mark.at) for mark in timeline.marks]
    for mark in sorted(timeline.marks, key=lambda mark: mark.at):
        length, at = lettering.width(mark.label, SIZE, bold=True), x(mark.at)
        crosses = any(at < other < at + length + 8 for other in places)
        start = max(at - 4 - length, 0) if crosses else min(at + 4, frame.width - length)
        row = next((index for index, end in enumerate(rows) if end < start), len(rows))
        rows[row : row + 1] = [start + length + 8]
        shapes.append(
            Text(x=start, y=(row + 1) * LINE, text=mark.label, size=SIZE, fill=palette.INK, bold=True)
        )
    return shapes, len(rows) * LINE + 14


def _ticks(
    timeline: Timeline, frame: Frame, x: Scale, top: float, bottom: float
) -> tuple[list[Shape], list[Shape], float]:
    """Return the lines of years, their numbers below, and where these end."""
    room, label = x(timeline.first + 1) - x(timeline.first), lettering.width("2000", SIZE)
    every = next((step for step in _EVERY if step * room > label + 8), _EVERY[-1])
    grid: list[Shape] = []
    years: list[Shape] = []
    for year in range(timeline.first, timeline.last + 2):
        if year % every:
            continue
        grid.append(Line(x1=x(year), y1=top, x2=x(year), y2=bottom, stroke=palette.GRID))
        start = x(year) + (room - label) / 2 if every == 1 else x(year)
        if year <= timeline.last and start + label <= frame.width:
            number = Text(x=start, y=bottom + LINE, text=str(year), size=SIZE, fill=palette.SOFT)
            years += grounded((number,))
    return grid, years, bottom + LINE + 6


def _lane(
    timeline: Timeline, frame: Frame, x: Scale, lane: str, label: str, y: float, bars: bool
) -> tuple[list[Shape], float]:
    """Return the documents of a body, and where its lane ends."""
    named = lettering.wrap(label, SIZE, frame.width if frame.above else frame.left - 12)
    shapes = heading(named, frame, y)
    height = len(named) * LINE
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
