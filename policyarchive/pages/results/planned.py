"""Plans and targets of the tables beside what was reached."""

from collections.abc import Iterator, Mapping

from policyarchive.pages.results.amounts import cell_of, time_of
from policyarchive.pages.results.opening import ACTUAL
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import ResultRow
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure

Columns = Mapping[str, ObservationColumn]


def planned_view(site: Site, only: str | None = None) -> list[View]:
    """Return every plan and target of the source's table and of later ones, beside the actual figure of that time.

    only: the id of the indicator to return them of; without it those of all.
    """
    return [
        row
        for identifier in site.registry.indicators
        if only in (None, identifier)
        for row in _planned_of(site, identifier)
    ]


def _planned_of(site: Site, identifier: str) -> Iterator[View]:
    indicator = site.registry.indicators[identifier]
    yield from _rows(site, identifier, indicator, site.registry.result_table.observations)
    for report in site.registry.reports.values():
        if report.table and identifier in report.table.rows:
            yield from _rows(site, identifier, report.table.rows[identifier], report.table.observations)


def _rows(site: Site, identifier: str, row: Indicator | ResultRow, columns: Columns) -> Iterator[View]:
    indicator = site.registry.indicators[identifier]
    for key, column in columns.items():
        if column.stage == ACTUAL or key not in row.observations:
            continue
        planned, actual = row.observations[key], _actual_at(row, column, columns)
        yield {
            "key": page_of_measure(f"indicators/{identifier}"),
            "name": criterion_name(site, indicator),
            "unit": site.pick(site.registry.terms.units[indicator.unit].label),
            "when": time_of(site, column.date, column.until),
            "stage": site.t(f"stage.{column.stage}"),
            "planned": cell_of(site, planned),
            "actual": cell_of(site, actual),
            "reached": _reached(site, indicator, planned, actual),
        }


def _actual_at(row: Indicator | ResultRow, column: ObservationColumn, columns: Columns) -> Observation | None:
    """Return the actual figure of the time that a plan or target is for."""
    time = (column.date, column.until)
    keys = (
        key for key, other in columns.items() if other.stage == ACTUAL and (other.date, other.until) == time
    )
    return next((row.observations[key] for key in keys if key in row.observations), None)


def _reached(site: Site, indicator: Indicator, planned: Observation, actual: Observation | None) -> str:
    """Return whether an exact figure is as good as an exact target; "" where that cannot be said."""
    wanted, found = planned.decimal, actual.decimal if actual else None
    inexact = planned.qualifier or (actual and actual.qualifier)
    if wanted is None or found is None or inexact or indicator.direction == "neither":
        return ""
    reached = found >= wanted if indicator.direction == "more" else found <= wanted
    return site.t("planned.reached" if reached else "planned.missed")
