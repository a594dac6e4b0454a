"""Rows of a chart from the registry: every figure as its source prints it, with what the audit notes on it."""

from collections import Counter
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
from policyarchive.site.names import criterion_name, is_percent
from policyarchive.site.site import Site
from policyarchive.site.times import Times, chart_label, length_of, order_of

_SHORT = ("count", "value")  # the parts of a cell that a chart of several rows shows
_FULL = (*_SHORT, "percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """What a table prints of an indicator for one time. label: of the time; path: that of the cell for findings, without the part."""

    column: ObservationColumn
    label: str
    observation: Observation
    path: str
    whole: int | None


def row_of(site: Site, path: str, notes: Notes, shared: Collection[str], length: int | None = None) -> Row:
    """Return an indicator as one row of several. notes: takes those on it; shared: those that are said elsewhere.

    length: of the times that are shown, in days; None for all.
    """
    indicator = site.registry.measures[path]
    cells = [cell for cell in _cells(site, path) if length in (None, length_of(cell.column))]
    texts = [site.pick(note.text) for note in indicator.notes]
    own = [text for text in texts if text not in shared] + _found(site, f"{path}/change")
    return replace(_row(site, path, cells, notes, _SHORT), mark=notes.mark(*own))


def own_rows_of(site: Site, path: str, notes: Notes) -> tuple[Row, ...]:
    """Return an indicator in its own chart, with the dates that further reports add: a row for the times of each length.

    The row of the last time is the last one. A criterion is one row: what it counts is the state at a time.
    """
    cells = _cells(site, path)
    cells += _later_cells(site, path, {_span(cell.column) for cell in cells})
    indicator = site.registry.measures[path]
    name, parts = criterion_name(site, indicator), [cells] if indicator.number else _by_length(cells)
    return tuple(replace(_row(site, path, part, notes, _FULL), name=name) for part in parts)


def common_length(site: Site, paths: Collection[str]) -> int | None:
    """Return the length of the times that most figures of some indicators are for, in days; of several such, that of the last time."""
    cells = [cell for path in paths for cell in _cells(site, path) if cell.observation.value]
    counts = Counter(length_of(cell.column) for cell in cells)
    ordered = sorted(cells, key=lambda cell: (counts[length_of(cell.column)], order_of(cell.column)))
    return length_of(ordered[-1].column) if ordered else None


def _by_length(cells: list[_Cell]) -> list[list[_Cell]]:
    """Return cells in the order of their times, those of times of one length together; what holds no figure makes none of its own."""
    found: dict[int, list[_Cell]] = {}
    for cell in sorted(cells, key=lambda cell: order_of(cell.column)):
        found.setdefault(length_of(cell.column), []).append(cell)
    known = [part for part in found.values() if any(cell.observation.value for cell in part)]
    return sorted(known, key=lambda part: order_of(part[-1].column)) or [[]]


def _span(column: ObservationColumn) -> tuple[str, str | None]:
    return column.date, column.until


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
        change_unit=site.t("unit.points") if is_percent(site, indicator) else "",
        change_text=""
        if change is None or _is_inexact(points)
        else with_sign(change, decimal_mark(site.language)),
    )


def _is_inexact(points: tuple[Point, ...]) -> bool:
    """Tell whether the first or the last figure is a bound or about right only: then no exact change can be told."""
    known = [point for point in points if point.value is not None]
    return any(point.qualifier for point in (*known[:1], *known[-1:]))


def _change(indicator: Indicator, points: tuple[Point, ...]) -> Decimal | None:
    """Return the change as the source prints it, else that between the first and the last figure."""
    if indicator.number and indicator.change:
        return parse_figure(indicator.change)
    known = [point.number for point in points if point.value is not None]
    return known[-1] - known[0] if len(known) > 1 else None


def _cells(site: Site, path: str) -> list[_Cell]:
    """Return the cells of an indicator in the source's table, without estimates, plans and targets.

    Those of a criterion are in the order of the columns and have their labels, others are in the order of their times.
    """
    cells = list(_actual_cells(site, path))
    is_criterion = bool(site.registry.measures[path].number)
    return cells if is_criterion else sorted(cells, key=lambda cell: order_of(cell.column))


def _actual_cells(site: Site, path: str) -> Iterator[_Cell]:
    indicator, table = site.registry.measures[path], site.registry.result_table
    bases = column_bases(site.registry, indicator.printed.unit) if indicator.number else {}
    for key, column in table.observations.items():
        observation = indicator.observations.get(key)
        if observation and column.stage == "actual":
            label = _label(site, indicator, table.observations, key)
            cell = f"{path}/{key}"
            yield _Cell(column=column, label=label, observation=observation, path=cell, whole=bases.get(key))


def _label(site: Site, indicator: Indicator, times: Times, key: str) -> str:
    return site.pick(times[key].label) if indicator.number else chart_label(site, times, key)


def _later_cells(site: Site, path: str, known: set[tuple[str, str | None]]) -> Iterator[_Cell]:
    """Yield the cells of an indicator in further reports, for times that are not known yet."""
    key = path.partition("/")[2]
    for identifier, report in site.registry.reports.items():
        row = report.table.rows.get(key) if report.table else None
        if not report.table or not row:
            continue
        for time, column in report.table.observations.items():
            if _span(column) not in known and column.stage == "actual" and time in row.observations:
                cell = f"reports/{identifier}/{key}/{time}"
                label = _label(site, site.registry.measures[path], report.table.observations, time)
                yield _Cell(
                    column=column, label=label, observation=row.observations[time], path=cell, whole=None
                )
        known |= {_span(column) for column in report.table.observations.values()}


def _point(site: Site, indicator: Indicator, cell: _Cell, notes: Notes, parts: tuple[str, ...]) -> Point:
    observation = cell.observation
    qualifier = site.registry.terms.qualifiers.get(observation.qualifier or "")
    text = _text(site, indicator, observation)
    known = observation.decimal is not None
    percent = observation.percent.replace(",", decimal_mark(site.language))
    return Point(
        label=cell.label,
        date=cell.column.date,
        value=observation.decimal,
        text=text,
        amount=_amount(site, indicator, cell, text) if known else "",
        share=f"{percent}%" if percent else "",
        qualifier=site.pick(qualifier.label) if qualifier else "",
        whole=cell.whole,
        days=length_of(cell.column),
        mark=notes.mark(*(text for part in parts for text in _found(site, f"{cell.path}/{part}"))),
    )


def _text(site: Site, indicator: Indicator, observation: Observation) -> str:
    """Return a figure as the language writes it; the sign that is printed for want of one."""
    if observation.decimal is None:
        return observation.missing or "–"
    percent = is_percent(site, indicator)
    mark, places = decimal_mark(site.language), decimals(observation.value)
    return written(observation.decimal, mark, "%" if percent else "", places)


def _amount(site: Site, indicator: Indicator, cell: _Cell, text: str) -> str:
    """Return a figure with its unit, and with the whole where one is known."""
    unit = site.registry.terms.units[indicator.unit]
    if is_percent(site, indicator):
        return text + _after_sign(site.pick(unit.label))
    name = site.pick(unit.label)
    if name[:1].isdigit():
        return f"{text} ({name})"
    one = unit.one.get(site.language) if text == "1" and not cell.whole else None
    form = "of" if cell.whole else "unit"
    return site.t(f"chart.amount.{form}", figure=text, whole=cell.whole, unit=one or site.pick(unit.label))


def _after_sign(label: str) -> str:
    """Return what a unit says after its sign: " of communes" of "% of communes"."""
    return label.removeprefix("%") if label.startswith("%") else ""


def _found(site: Site, subject: str) -> list[str]:
    """Return what the audit notes on a figure, in words."""
    language = site.choose_language(SOFTWARE_LANGUAGES)
    findings = site.index.findings_about.get(subject, ())
    return [explanation(finding, language) for finding in findings if finding.verdict in NOTED]
