"""The colours of charts, literal so that a chart is right wherever its file is opened. chart.css has those of dark pages."""

from policyarchive.exports.charts.model import Trend

INK = "#1b211e"
SOFT = "#535c56"
GRID = "#dcd9cf"
AXIS = "#8a8f86"
PAPER = "#ffffff"
TINT = "#e7f0e9"  # behind what is meant
GOOD = "#1d6a44"
BAD = "#a1261c"
PLAIN = "#2d5f8b"
SERIES = (PLAIN, GOOD, "#9a4d00", "#6b4c9a", "#7a5f00", "#5c4433")

COLOURS = tuple(dict.fromkeys((INK, SOFT, GRID, AXIS, PAPER, TINT, GOOD, BAD, PLAIN, *SERIES)))

_OF_TREND = {"better": GOOD, "worse": BAD, "same": SOFT, "plain": PLAIN}


def colour_of(trend: Trend) -> str:
    """Return the colour of a change."""
    return _OF_TREND[trend]
