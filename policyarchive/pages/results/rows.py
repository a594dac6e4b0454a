"""Rows and columns of a results table, that of the source or of a further report: figures neither rounded nor recomputed."""

from collections import Counter

from policyarchive.audit.columns import shared_unit
from policyarchive.audit.wording import localise_value
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.site.names import criterion_label, criterion_name, note_view, unit_name
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
    percent = localise_value(observation.percent, site.language)
    return observation.model_copy(update={"percent": percent})


def result_row(
    site: Site, number: str, row: Indicator | ResultRow, table: ResultTable | FurtherTable
) -> View:
    """Return one row: counts of units and percentages, in the marks of the language; the unit where rows differ in it."""
    return {
        **criterion_ref(site, number),
        "printed_name": row.printed.name,
        "unit": row.printed.unit,
        "unit_shown": None if shared_unit(site.registry) else unit_name(site, row.printed.unit),
        "cells": [_cell(site, row.observations[key]) for key in table.observations],
        "change": _signed(row.change),
        "line": row.line,
    }


def _signed(change: str) -> str:
    """Return a printed change with its sign: "+53", "−5", "0"; "" where none is printed."""
    sign = "+" if change.strip("0") and not change.startswith("-") else ""
    return sign + change.replace("-", "−")


def names_of(site: Site, criterion: Indicator) -> list[View]:
    """Return the name in every language and, where it differs, as the body prints it."""
    rows = [
        {"label": site.t("criterion.name_table"), "text": criterion.name[site.first_language], "language": site.first_language, "line": criterion.line}
    ]  # fmt: skip
    if criterion.name_body:
        body = criterion.name_body
        rows.append(
            {
                "label": site.t("criterion.name_body"),
                "text": body.text,
                "language": site.first_language,
                "line": body.line,
            }
        )
    others = [language for language in criterion.name if language != site.first_language]
    rows += [
        {"label": site.t("criterion.name_other", language=site.name_of(o)), "text": criterion.name[o], "language": o, "line": None}
        for o in others
    ]  # fmt: skip
    return rows


def falls(site: Site) -> list[View]:
    """Return the criteria that fewer units meet at the end, with what the registry notes on them alone."""
    shared = Counter(site.pick(note.text) for c in site.registry.criteria.values() for note in c.notes)
    return [
        {
            **criterion_ref(site, number),
            "change": _signed(c.change),
            "notes": [note_view(site, note) for note in c.notes if shared[site.pick(note.text)] == 1],
        }
        for number, c in site.registry.criteria.items()
        if c.change.startswith("-")
    ]  # fmt: skip
