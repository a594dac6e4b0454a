"""What a table prints of one indicator: a row for each time, one for each comparison."""

from collections.abc import Mapping

from policyarchive.core.html import capitalised
from policyarchive.exports.data.appendices import printed_figure
from policyarchive.pages.results.amounts import cell_of, percent_of
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.times import period_of, time_label

Table = ResultTable | FurtherTable
RATIOS = ("ratio", "percent-change")


def observations_view(site: Site, unit: str, row: Indicator | ResultRow, table: Table) -> View:
    """Return the times and comparisons of an indicator. unit: a term; has: which of the columns that may be left out have cells."""
    times = [
        _time(site, table, key, row.observations[key])
        for key in table.observations
        if key in row.observations
    ]
    return {
        "unit": heading_of_unit(site, unit),
        "times": times,
        "has": {
            "stage": len({time["stage"] for time in times}) > 1,
            "percent": any(time["percent"]["text"] for time in times),
            "printed": any(time["printed"] != str(time["value"]["text"]) for time in times),
        },
        "comparisons": _comparisons(site, unit, row.comparisons, table),
        "line": row.line,
    }


def heading_of_unit(site: Site, unit: str) -> str:
    """Return a unit as the heading of a column: "Hộ", "%"."""
    return capitalised(site.pick(site.registry.terms.units[unit].label))


def _time(site: Site, table: Table, key: str, observation: Observation) -> View:
    column = table.observations[key]
    return {
        "when": period_of(site, column.date, column.until),
        "label": time_label(site, table.observations, key),
        "stage": site.t(f"stage.{column.stage}"),
        "value": cell_of(site, observation),
        "percent": percent_of(site, observation),
        "printed": printed_figure(site.registry, observation),
    }


def _comparisons(site: Site, unit: str, cells: Mapping[str, Observation], table: Table) -> list[View]:
    """Return each comparison with its figure and what that counts: the unit, or percent."""
    return [
        {
            "label": comparison_label(site, comparison, table.observations),
            "value": cell_of(site, cells[key]),
            "unit": "%" if comparison.form in RATIOS else unit_of_difference(site, unit),
        }
        for key, comparison in table.comparisons.items()
        if key in cells
    ]


def unit_of_difference(site: Site, unit: str) -> str:
    """Return the unit of a change: percentages differ by percentage points."""
    term = site.registry.terms.units[unit]
    return site.t("unit.points") if term.is_percent else site.pick(term.label)
