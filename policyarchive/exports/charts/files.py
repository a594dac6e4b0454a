"""The charts of an archive on its pages, and as files: SVG and PNG, in each language."""

from collections.abc import Callable, Collection, Iterator
from functools import partial

import resvg_py

from policyarchive.core.text import NO_XML
from policyarchive.exports.charts.choice import kind_of
from policyarchive.exports.charts.lettering import FONTS
from policyarchive.exports.charts.model import Chart
from policyarchive.exports.charts.results import charts_of
from policyarchive.exports.charts.sheet import SMALL_SCREEN, WIDE, plot, sheet
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View, environment

_FAMILY = "Archive Sans"
_ZOOM = 1.5  # for screens with small pixels, and for print


def chart_figure(site: Site, chart: Chart, *, sortable: bool = False, said: Collection[str] = ()) -> View:
    """Return what the figure around a chart needs; the chart is drawn for wide and for small screens.

    said: title and warnings that the page itself has.
    """
    return {
        "chart": chart,
        "title": "" if chart.title in said else chart.title,
        "warnings": [text for text in chart.warnings if text not in said],
        "description": chart.subtitle,
        "drawings": [("wide", plot(chart, WIDE)), ("small", plot(chart, SMALL_SCREEN))],
        "sortable": sortable and kind_of(chart) == "dumbbell",
        "files": [
            ("CSV", "data/results.csv"),
            ("SVG", _path(site, chart, "svg")),
            ("PNG", _path(site, chart, "png")),
        ],
    }


def describe(chart: Chart) -> str:
    """Return every figure of a chart in words."""
    return "; ".join(
        f"{row.name}: " + ", ".join(f"{point.label} – {point.shown_in_full}" for point in row.points)
        for row in chart.rows
    )


def chart_files(site: Site) -> dict[str, Callable[[], str]]:
    """Return what makes every chart as an SVG file, in every language, by its path below the site."""
    sites = [in_language(site, language) for language in site.urls.languages]
    return {_path(own, chart, "svg"): partial(svg_file, chart) for own in sites for chart in charts_of(own)}


def chart_pictures(site: Site) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the path of every chart as PNG in the language of the site, with what draws it."""
    yield from ((_path(site, chart, "png"), partial(_picture, chart)) for chart in charts_of(site))


def _picture(chart: Chart) -> bytes:
    return png(svg_file(chart))


def _path(site: Site, chart: Chart, ending: str) -> str:
    return f"data/charts/{chart.id}.{site.language}.{ending}"


def svg_file(chart: Chart) -> str:
    """Return a chart as an SVG file, with all the words that belong to it."""
    view = {"chart": chart, "drawing": sheet(chart), "variant": "file", "description": describe(chart)}
    text = environment().get_template("exports/charts/drawing.svg.j2").render(**view)
    return NO_XML.sub("\ufffd", text)


def png(svg: str) -> bytes:
    """Return the SVG file of a chart as PNG, the same bytes on every system: no letters of the system are used."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(path) for path in FONTS.values()],
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
        zoom=_ZOOM,
    )
