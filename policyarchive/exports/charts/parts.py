"""What several kinds of charts share: sizes, the grid with its ticks, the legend of marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from policyarchive.exports.charts import labels, lettering, palette
from policyarchive.exports.charts.model import Chart
from policyarchive.exports.charts.scale import Scale, fitting, tick_texts
from policyarchive.exports.charts.shapes import Anchor, Circle, Group, Line, Rect, Shape, Text

NARROW = 480  # below this width names are above their marks, not beside them
SIZE, SMALL = 14, 12.5
RADIUS = 5.5
GAP = 10
_KEY, _KEY_LINE, _KEY_ROW = 20, 30, 20


def is_narrow(width: float) -> bool:
    """Tell whether a chart is drawn for a small screen."""
    return width < NARROW


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How far the lines of an axis reach; dash: "24 30" where they are drawn beside marks and not through names."""

    top: float
    bottom: float
    dash: str = ""


def rules_of(width: float, top: float, row: float, rows: int, middle: float, half: float) -> Rules:
    """Return the lines of an axis for some rows: from top to bottom, or on a small screen below the name of each row only."""
    if not is_narrow(width):
        return Rules(top=top, bottom=top + row * rows)
    first = top + middle - half
    return Rules(
        top=first, bottom=first + row * (rows - 1) + 2 * half, dash=f"{2 * half:g} {row - 2 * half:g}"
    )


def grid(chart: Chart, scale: Scale, top: float, rules: Rules) -> list[Shape]:
    """Return the vertical lines of an axis, with the ticks above them."""
    texts = tick_texts(scale, chart.words.decimal, chart.unit_mark)
    places = [scale.at(tick) for tick in scale.ticks]
    shown: list[Shape] = []
    for index in fitting(places, texts, SMALL):
        x = places[index]
        stroke = palette.AXIS if scale.ticks[index] == 0 else palette.GRID
        shown.append(Line(x1=x, y1=rules.top, x2=x, y2=rules.bottom, stroke=stroke, dash=rules.dash))
        shown.append(Text(x=x, y=top - 10, text=texts[index], size=SMALL, fill=palette.SOFT, anchor="middle"))
    return shown


def backed(text: Text, scale: Scale) -> list[Shape]:
    """Return a text, on paper where a line of the axis would run through it."""
    left, top, right, bottom = text.box
    if not any(left - 2 < scale.at(tick) < right + 2 for tick in scale.ticks):
        return [text]
    paper = Rect(x=left - 2, y=top + 1, width=right - left + 4, height=bottom - top - 1, fill=palette.PAPER)
    return [paper, text]


def axis_room(chart: Chart, scale: Scale) -> tuple[float, float]:
    """Return how far the first and the last tick reach over the ends of an axis."""
    texts = tick_texts(scale, chart.words.decimal, chart.unit_mark)
    return lettering.width(texts[0], SMALL) / 2, lettering.width(texts[-1], SMALL) / 2


def mark(place: int, count: int, x: float, y: float, colour: str) -> Shape:
    """Return the mark of a date: hollow for the first, filled for the last, a stroke between; they differ in shape, not by colour alone."""
    if place == count - 1:
        return Circle(cx=x, cy=y, r=RADIUS, fill=colour, stroke=palette.PAPER, width=1)
    if place == 0:
        return Circle(cx=x, cy=y, r=RADIUS - 1, fill=palette.PAPER, stroke=colour, width=2)
    return Line(x1=x, y1=y - 7, x2=x, y2=y + 7, stroke=colour, width=2)


def connector(x1: float, x2: float, y: float, colour: str, *, worse: bool) -> Line:
    """Return the line between the first and the last date, broken where things grew worse."""
    return Line(x1=x1, y1=y, x2=x2, y2=y, stroke=colour, width=3, dash="4 3" if worse else "")


def legend(chart: Chart, width: float) -> tuple[list[Shape], float]:
    """Return the legend of dates and of changes, and its height."""
    keys = [*_dates(chart), *_changes(chart)]
    widths = [space + lettering.width(text, SMALL) for _, text, space in keys]
    shown: list[Shape] = []
    row = 0
    for (shapes, text, space), (x, row) in zip(keys, labels.flow(widths, width, 18), strict=True):
        y = row * _KEY_ROW
        lines = lettering.wrap(text, SMALL, width - space)
        shown.append(Group(shapes=shapes, x=x, y=y + 9))
        shown.append(
            Text(x=x + space, y=y + 13, text=lines[0] if lines else "", size=SMALL, fill=palette.INK)
        )
    return shown, (row + 1) * _KEY_ROW + 4


def _dates(chart: Chart) -> list[tuple[tuple[Shape, ...], str, float]]:
    count = len(chart.dates)
    return [
        ((mark(place, count, 7, 0, palette.INK),), label, _KEY)
        for place, (_, label) in enumerate(chart.dates)
    ]


def _changes(chart: Chart) -> list[tuple[tuple[Shape, ...], str, float]]:
    trends = {row.trend for row in chart.rows}
    known = (("better", chart.words.better), ("worse", chart.words.worse))
    return [
        ((connector(0, 24, 0, palette.colour_of(trend), worse=trend == "worse"),), text, _KEY_LINE)
        for trend, text in known
        if trend in trends and text
    ]


def block(lines: Sequence[str], middle: float) -> float:
    """Return the top of lines that are centred at a height."""
    return middle - len(lines) * lettering.line_height(SIZE) / 2


def beside(x: float, right: bool) -> tuple[float, Anchor]:
    """Return where a text beside a place starts, or ends."""
    return (x + 6, "start") if right else (x - 6, "end")
