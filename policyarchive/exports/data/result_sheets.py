"""The sheets of results as people read them: a row per indicator, and a row per figure. Figures are numbers, what stands in the place of one is a text."""

from policyarchive.exports.data.columns import Cell, Row
from policyarchive.exports.data.indicator_models import (
    IndicatorComparison,
    IndicatorObservation,
    IndicatorRow,
    PrintedFigure,
)
from policyarchive.exports.data.indicators import indicator_records
from policyarchive.exports.data.results import all_cells, source_cells, source_places, unit_of_value
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.names import count_label, date_of
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of


def wide_sheet(site: Site) -> list[Row]:
    """Return a row per indicator, with the figures of the source."""
    places = source_places(site.registry.result_table)
    headings = [site.t(f"sheet.{name}") for name in ("order", "indicator", "unit")]
    rows: list[Row] = [[*headings, *(_heading(site, key, part) for key, part in places)]]
    for record in indicator_records(site):
        cells = source_cells(site, record)
        figures = (_figure(cells[key], part) if key in cells else None for key, part in places)
        rows.append([*_names(site, record, record.unit), *figures])
    return rows


def _heading(site: Site, key: str, part: str) -> str:
    table = site.registry.result_table
    if part == "comparison":
        return comparison_label(site, table.comparisons[key], table.observations)
    label = site.pick(table.observations[key].label)
    has_pair = (key, "percent") in source_places(table)
    return f"{label}: {_part(site, part)}" if has_pair else label


def _part(site: Site, part: str) -> str:
    if part == "percent":
        return site.t("results.percent")
    return site.t("sheet.value") if site.registry.indicators else count_label(site)


def _names(site: Site, record: IndicatorRow, unit: str | None) -> Row:
    """Return number and name of an indicator, and the name of a unit, "%" without one."""
    indicator = site.registry.measures[record.indicator]
    unit_name = site.pick(site.registry.terms.units[unit].label) if unit else "%"
    return [record.number or indicator.printed.order, site.pick(indicator.name), unit_name]


def _figure(cell: PrintedFigure, part: str) -> Cell:
    """Return a figure as a number; without one, as it is printed."""
    if part == "percent":
        return cell.percent
    return cell.value_printed if cell.value is None else cell.value


_LONG = ("order", "indicator", "unit", "time", "figure_date", "until", "stage", "value", "value_printed", "percent", "percent_printed", "report", "line", "address")  # fmt: skip


def long_sheet(site: Site) -> list[Row]:
    """Return a row per figure, of the source and of later reports."""
    rows: list[Row] = [[site.t(f"sheet.{name}") for name in _LONG]]
    for record in indicator_records(site):
        rows += [_long_row(site, record, cell) for cell in all_cells(record)]
    return rows


def _long_row(site: Site, record: IndicatorRow, cell: IndicatorObservation | IndicatorComparison) -> Row:
    names = _names(site, record, unit_of_value(record, cell))
    place = _observation(site, cell) if isinstance(cell, IndicatorObservation) else _comparison(site, cell)
    return [*names, *place, *_rest(site, record, cell)]


def _observation(site: Site, cell: IndicatorObservation) -> Row:
    dates = [date_of(site, date, form="short") for date in (cell.date, cell.until)]
    return [_label(site, cell), *dates, site.t(f"sheet.stage.{cell.stage}")]


def _comparison(site: Site, cell: IndicatorComparison) -> Row:
    return [_label(site, cell), None, None, site.t(f"sheet.form.{cell.form}")]


def _label(site: Site, cell: IndicatorObservation | IndicatorComparison) -> str:
    return site.pick({language: text for language, text in cell.label.items() if text})


def _rest(site: Site, record: IndicatorRow, cell: IndicatorObservation | IndicatorComparison) -> Row:
    report = summary_of(site, cell.report).name
    figures = [cell.value, cell.value_printed, cell.percent, cell.percent_printed]
    return [*figures, report, cell.line, record.url[site.language]]
