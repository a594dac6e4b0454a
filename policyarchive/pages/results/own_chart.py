"""The chart on the page of one criterion or indicator."""

from policyarchive.exports.charts.files import chart_figure
from policyarchive.exports.charts.results import measure_chart
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def own_chart(site: Site, path: str, *, titled: bool = True) -> View | None:
    """Return the figure with the chart, without the notes, which the page has; None where no cell holds a figure.

    titled: False where the page opens with the finding, so that the chart does not say it again.
    """
    chart = measure_chart(site, path)
    notes = [site.pick(note.text) for note in site.registry.measures[path].notes]
    known = any(row.known for row in chart.rows)
    return chart_figure(site, chart, said=notes if titled else [chart.title, *notes]) if known else None
