"""How results moved, drawn below a strip of time; the highest, the lowest and those that fell are named."""

from collections.abc import Callable

from policyarchive.exports.charts import labels, lettering, palette
from policyarchive.exports.charts.shapes import Anchor, Circle, Line, Shape, Text, paragraph
from policyarchive.exports.pictures.strip_frame import LINE, SIZE, Frame, Scale, heading
from policyarchive.exports.pictures.timeline import Path, Timeline

_PLOT = 150.0  # the height of the results
_MOST_NAMES = 4  # of criteria
_SAMPLE = 24.0  # of a line, before the name that it has


def results(timeline: Timeline, frame: Frame, x: Scale, y: float) -> tuple[list[Shape], float]:
    """Return how each criterion moved, and where that ends; the ends of a few are named."""
    named = lettering.wrap(timeline.measured, SIZE, frame.width if frame.above else frame.left - 12)
    shapes = heading(named, frame, y)
    top = y + (len(named) * LINE + 12 if frame.above else 0) + 14
    bottom = top + _PLOT

    def height(value: float) -> float:
        return bottom - _PLOT * value / float(timeline.most or 1)

    for value in (0.0, float(timeline.most)):
        shapes.append(
            Line(x1=frame.left, y1=height(value), x2=frame.right, y2=height(value), stroke=palette.GRID)
        )
        anchor: Anchor = "start" if frame.above else "end"
        at = frame.left - (0 if frame.above else 6)
        shapes.append(Text(x=at, y=height(value) - 3 if frame.above else height(value) + 4, text=f"{value:g}", size=SIZE, fill=palette.SOFT, anchor=anchor))  # fmt: skip
    told = _told(timeline)
    for path in sorted(timeline.paths, key=told.__contains__):
        points = tuple((x(at), height(float(value))) for at, value in path.points)
        shapes += _moved(points, path, named=path in told)
    if not frame.above:
        shapes += _ends(timeline, frame, height, top, bottom)
    return shapes, bottom + 6


def _told(timeline: Timeline) -> list[Path]:
    """Return the criteria that are named: the highest, those that fell, the lowest, by their last figures."""
    ranked = sorted(timeline.paths, key=lambda path: path.points[-1][1], reverse=True)
    falling = [path for path in ranked if path.falls]
    return list(dict.fromkeys((ranked[0], *falling[: _MOST_NAMES - 2], ranked[-1])))


def _colour_of(path: Path) -> str:
    return palette.BAD if path.falls else palette.PLAIN


def _moved(points: tuple[tuple[float, float], ...], path: Path, *, named: bool) -> list[Shape]:
    """Return the line of a criterion: thin and grey where it is not named; one that fell is broken."""
    colour = _colour_of(path) if named or path.falls else palette.AXIS
    width = 2.5 if path.falls else 2 if named else 1
    pairs = zip(points, points[1:], strict=False)
    lines: list[Shape] = [
        Line(x1=a, y1=b, x2=c, y2=d, stroke=colour, width=width, dash="5 3" if path.falls else "")
        for (a, b), (c, d) in pairs
    ]
    last = points[-1]
    return [*lines, Circle(cx=last[0], cy=last[1], r=3, fill=colour, stroke=palette.PAPER, width=1)]


def below(timeline: Timeline, frame: Frame, y: float) -> tuple[list[Shape], float]:
    """Return the names of criteria below the results, where there is no room beside them, and where these end."""
    shapes: list[Shape] = []
    start, end = frame.left, frame.left + _SAMPLE
    for path in _told(timeline):
        lines = lettering.wrap(path.name, SIZE, frame.right - end - 8)
        shapes += _moved(((start, y + LINE / 2), (end, y + LINE / 2)), path, named=True)
        shapes += paragraph(lines, end + 8, y, SIZE, _colour_of(path))
        y += len(lines) * LINE
    return shapes, y


def _ends(
    timeline: Timeline, frame: Frame, height: Callable[[float], float], top: float, bottom: float
) -> list[Shape]:
    """Return the names of criteria at their last figures."""
    told = _told(timeline)
    words = [lettering.wrap(path.name, SIZE, frame.width - frame.right - 14, most=2) for path in told]
    heights = [len(lines) * LINE + 2 for lines in words]
    wanted = [height(float(path.points[-1][1])) - own / 2 for path, own in zip(told, heights, strict=True)]
    tops = labels.spread(wanted, heights, top - 8, bottom + 8)
    return [
        shape
        for path, lines, at in zip(told, words, tops, strict=True)
        for shape in paragraph(lines, frame.right + 12, at, SIZE, _colour_of(path))
    ]
