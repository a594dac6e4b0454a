"""Rows and columns of a results table, that of the source or of a further report, every figure as printed."""

from policyarchive.audit.columns import shared_unit
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.site.names import criterion_label, criterion_name, unit_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View


def criterion_ref(site: Site, number: str) -> View:
    """Return what a link to a criterion says."""
    criterion = site.registry.criteria[number]
    return {
        "key": f"criterion:{number}",
        "number": number,
        "name": criterion_name(site, criterion),
        "label": criterion_label(site, criterion),
    }


def columns(site: Site, table: ResultTable | FurtherTable) -> list[View]:
    """Return the observation columns under their printed headings."""
    return [
        {"id": key, "label": site.pick(column.label), "heading": column.heading, "date": column.date}
        for key, column in table.observations.items()
    ]


def _cell(site: Site, observation: Observation) -> Observation:
    percent = site.registry.in_marks_of_source(observation.percent)
    return observation.model_copy(update={"percent": percent})


def result_row(
    site: Site, number: str, row: Indicator | ResultRow, table: ResultTable | FurtherTable
) -> View:
    """Return one row: counts of units and percentages as printed; the unit where rows differ in it."""
    return {
        **criterion_ref(site, number),
        "printed_name": row.printed.name,
        "unit": row.printed.unit,
        "unit_shown": None if shared_unit(site.registry) else unit_name(site, row.printed.unit),
        "cells": [_cell(site, row.observations[key]) for key in table.observations],
        "change": row.change,
        "line": row.line,
    }
