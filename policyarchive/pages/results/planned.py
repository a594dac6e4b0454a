"""Plans and targets of the tables beside what was reached."""

from collections.abc import Iterator

from policyarchive.audit.target_state import Row, Times, states_in_table
from policyarchive.pages.results.amounts import cell_of
from policyarchive.pages.results.opening import ACTUAL
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.amounts import time_of
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure


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


def _rows(site: Site, identifier: str, row: Row, times: Times) -> Iterator[View]:
    indicator = site.registry.indicators[identifier]
    for state in states_in_table(times, row, indicator.direction):
        column = times[state.aim]
        yield {
            "key": page_of_measure(f"indicators/{identifier}"),
            "name": criterion_name(site, indicator),
            "unit": site.pick(site.registry.terms.units[indicator.unit].label),
            "when": time_of(site, column.date, column.until),
            "stage": site.t(f"stage.{column.stage}"),
            "planned": cell_of(site, row.observations[state.aim]),
            "actual": cell_of(site, _actual_at(row, column, times)),
            "reached": ""
            if state.reached is None
            else site.t(f"planned.{'reached' if state.reached else 'missed'}"),
        }


def _actual_at(row: Row, column: ObservationColumn, times: Times) -> Observation | None:
    """Return the actual cell of the time that a plan or target is for, with a figure or a sign for want of one."""
    time = (column.date, column.until)
    keys = (
        key for key, other in times.items() if other.stage == ACTUAL and (other.date, other.until) == time
    )
    return next((row.observations[key] for key in keys if key in row.observations), None)
