"""A chart as a drawing: alone for a page, which has the words around it; as a sheet with all of them for a file."""

from collections.abc import Callable

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.bars import bars
from policyarchive.exports.charts.choice import Kind, kind_of
from policyarchive.exports.charts.dumbbell import dumbbell
from policyarchive.exports.charts.lines import line
from policyarchive.exports.charts.model import Chart
from policyarchive.exports.charts.multiples import multiples
from policyarchive.exports.charts.shapes import Drawing, Group, Line, Rect, Shape, paragraph
from policyarchive.exports.charts.squares import squares

WIDE, SMALL_SCREEN = 720, 340
_MARGIN = 28
_TITLE, _SUBTITLE, _FOOT = 21, 14.5, 12.5
_DRAW: dict[Kind, Callable[[Chart, float], Drawing]] = {
    "squares": squares,
    "bars": bars,
    "dumbbell": dumbbell,
    "line": line,
    "multiples": multiples,
}


def plot(chart: Chart, width: float) -> Drawing:
    """Return the marks of a chart, of the kind that its figures call for."""
    return _DRAW[kind_of(chart)](chart, width)


def sheet(chart: Chart, width: float = WIDE) -> Drawing:
    """Return a chart with title, subtitle, warnings, notes, source and licence, on paper with a margin."""
    title = lettering.wrap(chart.title, _TITLE, width, bold=True)
    subtitle = lettering.wrap(chart.subtitle, _SUBTITLE, width)
    y = _height(title, _TITLE)
    head = [*paragraph(title, 0, 0, _TITLE, palette.INK, bold=True), *paragraph(subtitle, 0, y + 4, _SUBTITLE, palette.SOFT)]  # fmt: skip
    y += _height(subtitle, _SUBTITLE) + 22
    drawn = plot(chart, width)
    body = Group(shapes=drawn.shapes, y=y)
    foot, height = _foot(chart, width, y + drawn.height + 14)
    paper = Rect(x=0, y=0, width=width + 2 * _MARGIN, height=height + 2 * _MARGIN, fill=palette.PAPER)
    content = Group(shapes=(*head, body, *foot), x=_MARGIN, y=_MARGIN)
    return Drawing(width=paper.width, height=paper.height, shapes=(paper, content))


def _foot(chart: Chart, width: float, y: float) -> tuple[list[Shape], float]:
    """Return what is below a chart, and the height where it ends."""
    shown: list[Shape] = [Line(x1=0, y1=y, x2=width, y2=y, stroke=palette.GRID)]
    y += 6
    for text in (*chart.warnings, *chart.notes, chart.source, chart.licence):
        lines = lettering.wrap(text, _FOOT, width)
        shown += paragraph(lines, 0, y, _FOOT, palette.INK if text in chart.warnings else palette.SOFT)
        y += _height(lines, _FOOT) + 3
    return shown, y


def _height(lines: list[str], size: float) -> float:
    return len(lines) * lettering.line_height(size)
