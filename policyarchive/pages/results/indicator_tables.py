"""Tables of the indicators that are no criteria, by group: those of the source and of later reports."""

from collections.abc import Mapping
from dataclasses import dataclass

from policyarchive.pages.results.amounts import cell_of, percent_of
from policyarchive.pages.results.opening import judged
from policyarchive.registry.model.appendices import Comparison, ResultTable
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.times import time_label

Table = ResultTable | FurtherTable
Rows = Mapping[str, Indicator | ResultRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """A column of a table: the key of its time or comparison, and what of it the column holds."""

    key: str
    part: str
    label: str


def groups_view(site: Site) -> list[View]:
    """Return the groups of indicators in the order of their first rows, each with its table; all have the same columns."""
    indicators, table = site.registry.indicators, site.registry.result_table
    columns = _columns(site, table, indicators)
    groups = dict.fromkeys(indicator.group for indicator in indicators.values())
    return [
        {
            "id": group,
            "label": site.pick(site.registry.terms.groups[group].label),
            **_table(site, table, {k: one for k, one in indicators.items() if one.group == group}, columns),
        }
        for group in groups
    ]


def later_tables(site: Site) -> list[View]:
    """Return the rows of indicators in the tables of later reports, a table for each report that has any."""
    tables = []
    for report in site.registry.reports.values():
        rows = report.table.rows if report.table else {}
        known = {key: row for key, row in rows.items() if key in site.registry.indicators}
        if report.table and known:
            columns, lines = _columns(site, report.table, known), [row.line for row in known.values()]
            tables.append(
                {
                    "report": summary_of(site, report.report),
                    "lines": lines,
                    **_table(site, report.table, known, columns),
                }
            )
    return tables


def _table(site: Site, table: Table, rows: Rows, columns: list[_Column]) -> View:
    return {
        "columns": [column.label for column in columns],
        "rows": [_row(site, key, row, table, columns) for key, row in rows.items()],
    }


def _columns(site: Site, table: Table, rows: Rows) -> list[_Column]:
    """Return the columns in printed order; those that no row has a cell in are left out."""
    found: list[_Column] = []
    for key in table.observations:
        label = time_label(site, table.observations, key)
        found.append(_Column(key=key, part="value", label=label))
        if any(key in row.observations and row.observations[key].percent for row in rows.values()):
            found.append(_Column(key=key, part="percent", label=site.t("column.percent_at", label=label)))
    for key, comparison in table.comparisons.items():
        if any(key in row.comparisons for row in rows.values()):
            label = comparison_label(site, comparison, table.observations)
            found.append(_Column(key=key, part="comparison", label=label))
    return found


def _row(site: Site, key: str, row: Indicator | ResultRow, table: Table, columns: list[_Column]) -> View:
    indicator = site.registry.indicators[key]
    return {
        "key": f"indicator:{key}",
        "name": criterion_name(site, indicator),
        "unit": site.pick(site.registry.terms.units[indicator.unit].label),
        "part": indicator.parent is not None,
        "cells": [_cell(site, indicator, row, table, column) for column in columns],
    }


def _cell(
    site: Site, indicator: Indicator, row: Indicator | ResultRow, table: Table, column: _Column
) -> View:
    if column.part == "comparison":
        change = judged_change(indicator, row, table.comparisons[column.key])
        return cell_of(site, row.comparisons.get(column.key), change)
    observation = row.observations.get(column.key)
    return percent_of(site, observation) if column.part == "percent" else cell_of(site, observation)


def judged_change(indicator: Indicator, row: Indicator | ResultRow, comparison: Comparison) -> str:
    """Return "better" or "worse" for a difference that a table prints; "" for ratios, and where neither is said."""
    later, earlier = (row.observations.get(key or "") for key in (comparison.later, comparison.earlier))
    if (
        comparison.form == "ratio"
        or not later
        or not earlier
        or later.decimal is None
        or earlier.decimal is None
    ):
        return ""
    return judged(indicator, later.decimal - earlier.decimal)
