"""Indicators with all that the reports print of them: rows of indicators.json, from which the tables of results are made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policyarchive.core.numerals import parse_figure
from policyarchive.exports.data.indicator_models import (
    IndicatorComparison,
    IndicatorObservation,
    IndicatorRow,
    Texts,
)
from policyarchive.registry.model.appendices import Comparison, ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.site import Site, in_language, once
from policyarchive.site.times import Times
from policyarchive.site.urls import page_of_measure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Print:
    """A row of one report: its document, the path before the keys of its figures, the table and the row."""

    report: str
    path: str
    table: ResultTable | FurtherTable
    row: Indicator | ResultRow


@once
def indicator_records(site: Site) -> list[IndicatorRow]:
    """Return every indicator, criteria first, with its figures in the source report and then in later ones."""
    return [_record(site, path, indicator) for path, indicator in site.registry.measures.items()]


def _record(site: Site, path: str, indicator: Indicator) -> IndicatorRow:
    terms, prints = site.registry.terms, list(_prints(site, path, indicator))
    unit = terms.units[indicator.unit]
    return IndicatorRow(
        indicator=path,
        number=int(indicator.number) if indicator.number else None,
        name=by_language(site, indicator.name),
        group=indicator.group,
        group_name=by_language(site, terms.groups[indicator.group].label),
        unit=indicator.unit,
        unit_name=by_language(site, unit.label),
        unit_kind=unit.kind,
        denominator=indicator.denominator,
        direction=indicator.direction,
        definition=by_language(site, indicator.definition) if indicator.definition else None,
        parent=f"indicators/{indicator.parent}" if indicator.parent else None,
        unit_printed=indicator.printed.unit or None,
        line=indicator.line,
        observations=[row for printed in prints for row in _observations(site, printed)],
        comparisons=[row for printed in prints for row in _comparisons(site, printed)],
        url=addresses(site, path),
    )


def by_language(site: Site, texts: Mapping[str, str]) -> Texts:
    """Return texts in the languages of the site, None where there is none."""
    return {language: texts.get(language) for language in site.urls.languages}


def addresses(site: Site, path: str) -> dict[str, str]:
    """Return the address of an indicator's page in each language."""
    key = page_of_measure(path)
    return {language: site.address + site.urls.path(language, key) for language in site.urls.languages}


def _prints(site: Site, path: str, indicator: Indicator) -> Iterator[_Print]:
    """Yield the row of the source, then those of later reports."""
    registry, name = site.registry, path.partition("/")[2]
    yield _Print(report=registry.archive.source, path=path, table=registry.result_table, row=indicator)
    for key, report in registry.reports.items():
        if report.table and name in report.table.rows:
            row = report.table.rows[name]
            yield _Print(report=report.report, path=f"reports/{key}/{name}", table=report.table, row=row)


def _observations(site: Site, printed: _Print) -> Iterator[IndicatorObservation]:
    for key, cell in printed.row.observations.items():
        time = printed.table.observations[key]
        told = {
            "id": f"{printed.path}/{key}",
            "time": key,
            "heading": time.heading,
            "label": by_language(site, time.label),
            "date": time.date,
            "until": time.until,
            "stage": time.stage,
            "report": printed.report,
            "line": printed.row.line,
        }
        yield IndicatorObservation.model_validate(told | figure(site, cell))


def _comparisons(site: Site, printed: _Print) -> Iterator[IndicatorComparison]:
    for key, cell in printed.row.comparisons.items():
        comparison = printed.table.comparisons[key]
        told = {
            "id": f"{printed.path}/{key}",
            "comparison": key,
            "heading": comparison.heading,
            "label": _comparison_labels(site, comparison, printed.table.observations),
            "later": comparison.later,
            "earlier": comparison.earlier,
            "form": comparison.form,
            "report": printed.report,
            "line": printed.row.line,
        }
        yield IndicatorComparison.model_validate(told | figure(site, cell))


def _comparison_labels(site: Site, comparison: Comparison, times: Times) -> Texts:
    sites = (in_language(site, language) for language in site.urls.languages)
    return {own.language: comparison_label(own, comparison, times) for own in sites}


def figure(site: Site, cell: Observation) -> dict[str, object]:
    """Return a cell as the fields of a PrintedFigure."""
    marks = site.registry.in_marks_of_source
    return {
        "value": cell.decimal,
        "value_printed": cell.printed or marks(cell.value) or cell.missing,
        "percent": parse_figure(cell.percent) if cell.percent else None,
        "percent_printed": marks(cell.percent) or None,
        "qualifier": cell.qualifier,
        "missing": cell.missing,
    }
