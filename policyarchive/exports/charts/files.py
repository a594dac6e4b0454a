"""A drawing as SVG, for a page or as a file of its own, and as PNG."""

import re

import resvg_py

from policyarchive.exports.charts.lettering import FONTS
from policyarchive.exports.charts.model import Chart
from policyarchive.exports.charts.sheet import SMALL_SCREEN, WIDE, plot, sheet
from policyarchive.exports.charts.shapes import Drawing
from policyarchive.site.templates import environment

_FAMILY = "Archive Sans"
_ZOOM = 2  # for screens with small pixels, and for print
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def page_svgs(chart: Chart) -> list[tuple[str, str]]:
    """Return the chart for a page, (name, SVG) for wide and for small screens: the style sheet shows one of them."""
    variants = (("wide", WIDE), ("small", SMALL_SCREEN))
    return [(name, _svg(chart, plot(chart, width), name)) for name, width in variants]


def svg_file(chart: Chart) -> str:
    """Return the chart as an SVG file, with all the words that belong to it."""
    return _svg(chart, sheet(chart), "file")


def description(chart: Chart) -> str:
    """Return every figure of a chart in words."""
    return "; ".join(
        f"{row.name}: " + ", ".join(f"{point.label} {point.shown_in_full}" for point in row.points)
        for row in chart.rows
    )


def _svg(chart: Chart, drawing: Drawing, variant: str) -> str:
    template = environment().get_template("exports/charts/drawing.svg.j2")
    text = template.render(chart=chart, drawing=drawing, variant=variant, description=description(chart))
    return _NO_XML.sub("\ufffd", text)


def png(svg: str) -> bytes:
    """Return an SVG file of a chart as PNG, the same bytes wherever it is drawn: it takes no letters of the system."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(path) for path in FONTS.values()],
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
        zoom=_ZOOM,
    )
