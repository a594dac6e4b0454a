"""Rows of a chart from the registry: every figure as its source prints it, with what the audit notes on it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from policyarchive.audit.columns import column_bases
from policyarchive.audit.finding import NOTED
from policyarchive.audit.wording import explanation
from policyarchive.core.numerals import decimals, parse_figure
from policyarchive.core.words import SOFTWARE_LANGUAGES, decimal_mark
from policyarchive.exports.charts.model import Point, Row
from policyarchive.exports.charts.noted import Notes
from policyarchive.exports.charts.scale import with_sign, written
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site

_SHORT = ("count", "value")  # the parts of a cell that a chart of several rows shows
_FULL = (*_SHORT, "percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """What a table prints of an indicator for one time. path: that of the cell for findings, without the part."""

    column: ObservationColumn
    observation: Observation
    path: str
    whole: int | None


def row_of(site: Site, path: str, notes: Notes, shared: Collection[str]) -> Row:
    """Return an indicator as one row of several. notes: takes those on it; shared: those that are said elsewhere."""
    indicator = site.registry.measures[path]
    texts = [site.pick(note.text) for note in indicator.notes]
    own = [text for text in texts if text not in shared] + _found(site, f"{path}/change")
    return replace(_row(site, path, list(_cells(site, path)), notes, _SHORT), mark=notes.mark(*own))


def only_row_of(site: Site, path: str, notes: Notes) -> Row:
    """Return an indicator as the only row, with the dates that further reports add."""
    cells = list(_cells(site, path))
    cells += _later_cells(site, path, {cell.column.date for cell in cells})
    name = criterion_name(site, site.registry.measures[path])
    return replace(_row(site, path, cells, notes, _FULL), name=name)


def _row(site: Site, path: str, cells: list[_Cell], notes: Notes, parts: tuple[str, ...]) -> Row:
    indicator, terms = site.registry.measures[path], site.registry.terms
    points = tuple(_point(site, indicator, cell, notes, parts) for cell in cells)
    change, name = _change(indicator, points), criterion_name(site, indicator)
    return Row(
        id=path,
        name=f"{indicator.number}. {name}" if indicator.number else name,
        number=indicator.number or indicator.printed.order,
        points=points,
        direction=indicator.direction,
        group=site.pick(terms.groups[indicator.group].label),
        unit=site.pick(terms.units[indicator.unit].label),
        change=change,
        change_text="" if change is None else with_sign(change, decimal_mark(site.language)),
    )


def _change(indicator: Indicator, points: tuple[Point, ...]) -> Decimal | None:
    """Return the change as the source prints it, else that between the first and the last figure."""
    if indicator.number and indicator.change:
        return parse_figure(indicator.change)
    known = [point.number for point in points if point.value is not None]
    return known[-1] - known[0] if len(known) > 1 else None


def _cells(site: Site, path: str) -> Iterator[_Cell]:
    """Yield the cells of an indicator in the source's table, without plans and targets."""
    indicator, table = site.registry.measures[path], site.registry.result_table
    bases = column_bases(site.registry, indicator.printed.unit) if indicator.number else {}
    for key, column in table.observations.items():
        observation = indicator.observations.get(key)
        if observation and column.stage == "actual":
            yield _Cell(column=column, observation=observation, path=f"{path}/{key}", whole=bases.get(key))


def _later_cells(site: Site, path: str, dates: set[str]) -> Iterator[_Cell]:
    """Yield the cells of an indicator in further reports, for dates that are not known yet."""
    key = path.partition("/")[2]
    for identifier, report in site.registry.reports.items():
        row = report.table.rows.get(key) if report.table else None
        if not report.table or not row:
            continue
        for time, column in report.table.observations.items():
            if column.date not in dates and column.stage == "actual" and time in row.observations:
                cell = f"reports/{identifier}/{key}/{time}"
                yield _Cell(column=column, observation=row.observations[time], path=cell, whole=None)
        dates |= {column.date for column in report.table.observations.values()}


def _point(site: Site, indicator: Indicator, cell: _Cell, notes: Notes, parts: tuple[str, ...]) -> Point:
    observation = cell.observation
    qualifier = site.registry.terms.qualifiers.get(observation.qualifier or "")
    text = _text(site, indicator, observation)
    known = observation.decimal is not None
    percent = observation.percent.replace(",", decimal_mark(site.language))
    return Point(
        label=site.pick(cell.column.label),
        date=cell.column.date,
        value=observation.decimal,
        text=text,
        amount=_amount(site, indicator, cell, text) if known else "",
        share=f"{percent}%" if percent else "",
        qualifier=site.pick(qualifier.label) if qualifier else "",
        whole=cell.whole,
        mark=notes.mark(*(text for part in parts for text in _found(site, f"{cell.path}/{part}"))),
    )


def _text(site: Site, indicator: Indicator, observation: Observation) -> str:
    """Return a figure as the language writes it; the sign that is printed for want of one."""
    if observation.decimal is None:
        return observation.missing or "–"
    percent = site.registry.terms.units[indicator.unit].kind == "percent"
    mark, places = decimal_mark(site.language), decimals(observation.value)
    return written(observation.decimal, mark, "%" if percent else "", places)


def _amount(site: Site, indicator: Indicator, cell: _Cell, text: str) -> str:
    """Return a figure with its unit, and with the whole where one is known."""
    unit = site.registry.terms.units[indicator.unit]
    if unit.kind == "percent":
        return text
    one = unit.one.get(site.language) if text == "1" and not cell.whole else None
    form = "of" if cell.whole else "unit"
    return site.t(f"chart.amount.{form}", figure=text, whole=cell.whole, unit=one or site.pick(unit.label))


def _found(site: Site, subject: str) -> list[str]:
    """Return what the audit notes on a figure, in words."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    findings = site.index.findings_about.get(subject, ())
    return [explanation(finding, language) for finding in findings if finding.verdict in NOTED]
