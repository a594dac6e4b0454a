"""Geometry of the charts: counts to positions, as plain values. Templates draw, views add the words.

Along the x axis positions are percentages of the chart's width, so that a chart fits any width while
its text keeps its size; heights are pixels.
"""

from decimal import Decimal

from macros.figures import rounded

ROW = 46
LEGEND_ROW = 22
TRACK = "70%"


def position(count: int, scale: int) -> str:
    """Return where a count stands on a track from 0 to scale: "31.82%"."""
    return f"{rounded(Decimal(100 * count) / scale, 2)}%"


def scale_of(counts: list[int]) -> int:
    """Return the end of a scale that holds all counts: the next multiple of ten."""
    return max(10, -(-max(counts, default=0) // 10) * 10)


def overview(rows: list[list[int]], markers: int) -> dict:
    """Return the geometry of the chart of all criteria.

    rows: the counts of each criterion, one an observation, in order; markers: rows of the legend.
    """
    scale = scale_of([count for row in rows for count in row])
    top = markers * LEGEND_ROW + LEGEND_ROW // 2
    return {
        "height": top + len(rows) * ROW,
        "track": TRACK,
        "legend": [{"y": LEGEND_ROW * place + LEGEND_ROW // 2} for place in range(markers)],
        "rows": [_slope(counts, scale, top + place * ROW) for place, counts in enumerate(rows)],
    }


def _slope(counts: list[int], scale: int, y: int) -> dict:
    first, last = counts[0], counts[-1]
    low, high = sorted((first, last))
    return {
        "y": y,
        "points": [position(count, scale) for count in counts],
        "from": position(low, scale),
        "to": position(high, scale),
        "first": first,
        "last": last,
        "change": last - first,
        "fall": last < first,
    }


def bars(counts: list[int], whole: int) -> dict:
    """Return the geometry of one criterion's chart: a bar an observation, against the whole."""
    scale = max(whole, *counts, 1)
    return {
        "height": len(counts) * ROW,
        "bars": [{"y": place * ROW, "width": position(count, scale)} for place, count in enumerate(counts)],
    }
