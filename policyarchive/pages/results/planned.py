"""Plans and targets of the tables beside what was reached."""

from collections.abc import Iterator

from policyarchive.audit.target_state import Row, Times, states_in_table
from policyarchive.pages.results.amounts import cell_of
from policyarchive.pages.results.opening import ACTUAL
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Observation
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.times import period_of
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
            "when": period_of(site, column.date, column.until),
            "stage": site.t(f"stage.{column.stage}"),
            "planned": cell_of(site, row.observations[state.aim]),
            "actual": _result_at(site, row, column, times),
            "reached": ""
            if state.reached is None
            else site.t(f"planned.{'reached' if state.reached else 'missed'}"),
        }


def _result_at(site: Site, row: Row, aim: ObservationColumn, times: Times) -> View:
    """Return the actual cell of the time that a plan or target is for; without one the estimate, which says that it is one."""
    actual = _cell_at(row, aim, times, ACTUAL)
    estimate = _cell_at(row, aim, times, "estimate")
    if actual or estimate is None or not estimate.value:
        return cell_of(site, actual)
    cell = cell_of(site, estimate)
    return cell | {"text": site.t("planned.estimate", value=cell["text"])}


def _cell_at(row: Row, aim: ObservationColumn, times: Times, stage: str) -> Observation | None:
    time = (aim.date, aim.until)
    found = (
        row.observations.get(key)
        for key, other in times.items()
        if other.stage == stage and (other.date, other.until) == time
    )
    return next(filter(None, found), None)
