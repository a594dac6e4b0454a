"""Which kind of chart figures call for: by the number of dates and rows, their units and what they are part of."""

from typing import Literal

from policyarchive.exports.charts.model import Chart, Point

Kind = Literal["squares", "bars", "dumbbell", "line", "multiples"]
MOST_SQUARES = 200
MOST_LINES = 6
_LINE_FROM = 4


def kind_of(chart: Chart) -> Kind:
    """Return the kind of a chart.

    Squares: one indicator that counts parts of a small known whole, at up to three dates. Bars: other figures of one date, or of one
    indicator. Dumbbell: several rows at two or three dates. Line: four dates and more, up to six rows. Multiples: more
    rows, rows in groups, or rows of different units.
    """
    dates, rows = len(chart.dates), len(chart.rows)
    if chart.apart or len({row.unit for row in chart.rows}) > 1:
        return "multiples"
    if dates >= _LINE_FROM:
        return "line" if rows <= MOST_LINES and not grouped(chart) else "multiples"
    if rows == 1:
        return "squares" if all(_countable(point) for point in chart.rows[0].points) else "bars"
    return "dumbbell" if dates > 1 else "bars"


def grouped(chart: Chart) -> bool:
    """Tell whether the rows are of several groups."""
    return len({row.group for row in chart.rows}) > 1


def _countable(point: Point) -> bool:
    """Tell whether a figure is a number of things out of a whole that can be shown one by one."""
    value, whole = point.value, point.whole
    if value is None or not whole or whole > MOST_SQUARES:
        return False
    return value == int(value) and 0 <= value <= whole
