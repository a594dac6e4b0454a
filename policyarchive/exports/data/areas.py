"""The table of figures by area."""

from collections.abc import Mapping
from dataclasses import dataclass

from policyarchive.core.numerals import parse_figure
from policyarchive.exports.data.columns import (
    Row,
    Table,
    column_each,
    plain_columns,
    unit_cells,
    unit_columns,
)
from policyarchive.registry.load import Registry
from policyarchive.registry.model.reports import AreaValue, Breakdown
from policyarchive.site.site import Site
from policyarchive.site.urls import page_of_measure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A figure that is broken down. indicator: its path, None for a statement; unit: its id, None for a percentage of it."""

    name: Mapping[str, str]
    indicator: str | None
    unit: str | None


def area_table(site: Site) -> Table:
    """Return a row for each area of each figure by area."""
    columns = [
        *plain_columns("breakdown", "area"),
        *column_each(site, "area", "area_name"),
        *plain_columns("kind", "within", "figure"),
        *column_each(site, "name"),
        *plain_columns("indicator"),
        *unit_columns(site),
        *plain_columns("value", "value_printed", "report", "line"),
        *column_each(site, "url"),
    ]
    rows = [
        _row(site, key, breakdown, area, value)
        for key, breakdown in site.registry.breakdowns.items()
        for area, value in breakdown.values.items()
    ]
    references = {"indicator": ("results-wide", "indicator"), "report": ("documents", "id")}
    return Table(name="areas", columns=columns, rows=rows, key=["breakdown", "area"], references=references)


def _row(site: Site, key: str, breakdown: Breakdown, area: str, value: AreaValue) -> Row:
    registry, languages = site.registry, site.urls.languages
    term, figure = registry.areas.areas[area], _figure_of(registry, breakdown.of)
    return [
        key,
        area,
        *(term.label.get(language) for language in languages),
        term.kind,
        term.within,
        breakdown.of,
        *(figure.name.get(language) for language in languages),
        figure.indicator,
        *unit_cells(site, figure.unit),
        parse_figure(value.value),
        value.printed or registry.in_marks_of_source(value.value),
        breakdown.report or registry.archive.source,
        value.line,
        *_addresses(site, figure),
    ]


def _figure_of(registry: Registry, reference: str) -> _Figure:
    """Return the figure behind a reference: a statement, or a cell of the source or of a later report."""
    statement = registry.statements.get(reference)
    if statement:
        return _Figure(name=statement.label, indicator=None, unit=statement.unit)
    folder, name, *keys = reference.split("/")
    if folder == "reports":
        name, *keys = keys
        folder = "criteria" if name in registry.criteria else "indicators"
    indicator = registry.measures[f"{folder}/{name}"]
    unit = None if keys[-1] == "percent" else indicator.unit
    return _Figure(name=indicator.name, indicator=f"{folder}/{name}", unit=unit)


def _addresses(site: Site, figure: _Figure) -> list[str]:
    """Return the address of the page that shows the figure, in each language."""
    key = page_of_measure(figure.indicator) if figure.indicator else "page:figures"
    return [site.address + site.urls.path(language, key) for language in site.urls.languages]
