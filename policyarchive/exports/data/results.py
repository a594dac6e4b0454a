"""The tables of results: long, one row per figure, and wide, one row per indicator."""

from collections.abc import Mapping

from policyarchive.exports.data.columns import (
    Cell,
    Column,
    Row,
    Table,
    column_each,
    plain_columns,
    unit_cells,
    unit_columns,
)
from policyarchive.exports.data.indicator_models import (
    IndicatorComparison,
    IndicatorObservation,
    IndicatorRow,
    PrintedFigure,
)
from policyarchive.exports.data.indicators import indicator_records
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.site.site import Site

LONG, WIDE = "results", "results-wide"
_OF_FIGURE = ("value", "value_printed", "percent", "percent_printed", "qualifier", "missing", "line")
_OF_TIME = ("date", "until", "stage", "later", "earlier", "form")


def long_table(site: Site) -> Table:
    """Return every figure of every indicator, in the source and in later reports, with what is needed to read it."""
    columns = [
        *plain_columns("id"),
        *_indicator_columns(site),
        *plain_columns("report", "time", "comparison", "heading"),
        *column_each(site, "label"),
        *plain_columns(*_OF_TIME, *_OF_FIGURE),
        *column_each(site, "url"),
    ]
    rows = [_long_row(site, record, cell) for record in indicator_records(site) for cell in all_cells(record)]
    references = {"indicator": (WIDE, "indicator"), "report": ("documents", "id")}
    return Table(name=LONG, columns=columns, rows=rows, key=["id"], references=references)


def _indicator_columns(site: Site) -> list[Column]:
    return [
        *plain_columns("indicator", "number"),
        *column_each(site, "name"),
        *plain_columns("group"),
        *column_each(site, "group", "group_name"),
        *unit_columns(site),
        *plain_columns("denominator", "direction", "parent"),
    ]


def _indicator_cells(site: Site, record: IndicatorRow, unit: str | None) -> Row:
    return [
        record.indicator,
        record.number,
        *(record.name[language] for language in site.urls.languages),
        record.group,
        *(record.group_name[language] for language in site.urls.languages),
        *unit_cells(site, unit),
        record.denominator,
        record.direction,
        record.parent,
    ]


def all_cells(record: IndicatorRow) -> list[IndicatorObservation | IndicatorComparison]:
    """Return the figures of an indicator, those of times first."""
    return [*record.observations, *record.comparisons]


def unit_of_value(record: IndicatorRow, cell: IndicatorObservation | IndicatorComparison) -> str | None:
    """Return the id of the unit of a figure; None where it is in percent of another one."""
    is_share = isinstance(cell, IndicatorComparison) and cell.form != "difference"
    return None if is_share else record.unit


def _long_row(site: Site, record: IndicatorRow, cell: IndicatorObservation | IndicatorComparison) -> Row:
    return [
        cell.id,
        *_indicator_cells(site, record, unit_of_value(record, cell)),
        cell.report,
        *(getattr(cell, name, None) for name in ("time", "comparison")),
        cell.heading,
        *(cell.label[language] for language in site.urls.languages),
        *(getattr(cell, name, None) for name in (*_OF_TIME, *_OF_FIGURE)),
        *(record.url[language] for language in site.urls.languages),
    ]


def wide_table(site: Site) -> Table:
    """Return the results table of the source: a row per indicator, each figure beside its printed form."""
    table = site.registry.result_table
    places = source_places(table)
    columns = [
        *_indicator_columns(site),
        *(column for place in places for column in _figure_columns(table, *place)),
        *plain_columns("line"),
        *column_each(site, "url"),
    ]
    rows = [_wide_row(site, record, places) for record in indicator_records(site)]
    return Table(name=WIDE, columns=columns, rows=rows, key=["indicator"])


Place = tuple[str, str]  # key of a time or comparison, part


def source_places(table: ResultTable) -> list[Place]:
    """Return the places of figures in the table of the source: times, with percentages where it has them, then comparisons."""
    percent = {column.at for column in table.columns if column.holds == "percent"}
    parts = {key: ("value", "percent") if key in percent else ("value",) for key in table.observations}
    times = [(key, part) for key, found in parts.items() for part in found]
    return times + [(key, "comparison") for key in table.comparisons]


def _figure_columns(table: ResultTable, key: str, part: str) -> list[Column]:
    if part == "comparison":
        return _pair(f"comparison_{key}", "value", table.comparisons[key].label)
    return _pair(f"{part}_{key}", part, table.observations[key].label)


def _pair(name: str, about: str, label: Mapping[str, str]) -> list[Column]:
    return [
        Column(name=name, about=about, of=label),
        Column(name=f"{name}_printed", about=f"{about}_printed", of=label),
    ]


def _wide_row(site: Site, record: IndicatorRow, places: list[Place]) -> Row:
    cells = source_cells(site, record)
    return [
        *_indicator_cells(site, record, record.unit),
        *(value for place in places for value in _values(cells, *place)),
        record.line,
        *(record.url[language] for language in site.urls.languages),
    ]


def source_cells(site: Site, record: IndicatorRow) -> dict[str, PrintedFigure]:
    """Return what the source prints of an indicator, by the keys of times and comparisons."""
    source = site.registry.archive.source
    times = {cell.time: cell for cell in record.observations if cell.report == source}
    return times | {cell.comparison: cell for cell in record.comparisons if cell.report == source}


def _values(cells: Mapping[str, PrintedFigure], key: str, part: str) -> tuple[Cell, Cell]:
    cell = cells.get(key)
    if cell is None:
        return None, None
    return (cell.percent, cell.percent_printed) if part == "percent" else (cell.value, cell.value_printed)
