"""Figures by their references, and the words that findings use for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from policyarchive.core.numerals import (
    format_figure,
    parse_figure,
)
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.fields import Record
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.registry.model.statements import Statement

CELLS, INDICATORS, REPORTS = "criteria", "indicators", "reports"
VALUE, PERCENT = "value", "percent"  # the parts of a cell; the value of a criterion is called its count
_COUNT = "count"
C = TypeVar("C", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFigure:
    """A figure that a reference leads to: its subject, printed form, signed value and line."""

    subject: str
    text: str
    value: Decimal
    line: int


def find_figure(registry: Registry, reference: str) -> KnownFigure:
    """Return the figure behind a reference. Raises KeyError when it leads nowhere, or to a cell without a figure."""
    kind, _, rest = reference.partition("/")
    if kind in (CELLS, INDICATORS, REPORTS):
        return _cell(registry, reference)
    statement = registry.sections[kind].statements[rest]
    return KnownFigure(
        subject=f"statements/{reference}",
        text=signed_value(statement),
        value=parse_figure(signed_value(statement)),
        line=statement.line,
    )


def _cell(registry: Registry, reference: str) -> KnownFigure:
    report, name, column = split_cell(reference)
    row, part = _row_of(registry, report, reference, name), reference.rpartition("/")[2]
    text = row.comparisons[column].value if part == column else part_of(row.observations[column], part)
    if not text:
        raise KeyError(reference)
    return KnownFigure(subject=reference, text=text, value=parse_figure(text), line=row.line)


def _row_of(registry: Registry, report: str | None, reference: str, name: str) -> Indicator | ResultRow:
    if report is None:
        return registry.measures[f"{reference.partition('/')[0]}/{name}"]
    table = registry.reports[report].table
    if table is None:
        raise KeyError(reference)
    return table.rows[name]


def part_of(cell: Observation, part: str) -> str:
    """Return a part of a cell as printed: "value", for criteria also "count", or "percent"; "" where none is printed."""
    return {VALUE: cell.value, _COUNT: cell.value, PERCENT: cell.percent}[part]


def value_part(path: str) -> str:
    """Return what references call the value of a cell in a row, given the path of its indicator."""
    return _COUNT if path.startswith(f"{CELLS}/") else VALUE


def signed_value(statement: Statement) -> str:
    """Return the figure with the sign that its direction gives it: "giảm 5" is "-5"."""
    return f"-{statement.value}" if statement.direction == "decrease" else statement.value


def statements_of(registry: Registry, kind: type[C]) -> Iterator[tuple[str, Statement, C]]:
    """Yield id, statement and computation of those computed in one way."""
    for identifier, statement in registry.statements.items():
        if isinstance(statement.computed_from, kind):
            yield identifier, statement, statement.computed_from


def split_cell(reference: str) -> tuple[str | None, str, str]:
    """Return report (None for the source), criterion or indicator, and the column of a cell: its time or its comparison."""
    kind, *parts = reference.split("/")
    report = parts.pop(0) if kind == REPORTS else None
    return report, parts[0], parts[1]


def measure_path(registry: Registry, reference: str) -> str:
    """Return the path of the criterion or indicator that a row or a cell belongs to: "reports/2047/2/2046/count" is of "criteria/2"."""
    kind, *parts = reference.split("/")
    if kind != REPORTS:
        return f"{kind}/{parts[0]}"
    name = parts[1]
    return f"{CELLS}/{name}" if name in registry.criteria else f"{INDICATORS}/{name}"


def table_of(registry: Registry, report: str | None) -> ResultTable | FurtherTable:
    """Return the results table of a further report, or that of the source. Raises KeyError when there is none."""
    table = registry.reports[report].table if report else registry.result_table
    if table is None:
        raise KeyError(report)
    return table


def figure_label(registry: Registry, reference: str) -> dict[str, str]:
    """Return how findings call the figure behind a reference: a statement's label, or criterion or indicator and column."""
    if reference in registry.statements:
        return registry.statements[reference].label
    report, _, column = split_cell(reference)
    table = table_of(registry, report)
    columns = table.comparisons if reference.endswith(f"/{column}") else table.observations
    return cell_label(registry, measure_path(registry, reference), columns[column].label)


def cell_label(registry: Registry, path: str, column: dict[str, str]) -> dict[str, str]:
    """Return criterion or indicator and column in every language, the first one's words where another has none: "Cây xanh, 2041"."""
    name, (first, *_) = registry.measures[path].name, registry.archive.languages
    return {
        language: f"{name.get(language, name[first])}, {column.get(language, column[first])}"
        for language in registry.archive.languages
    }


def document_label(registry: Registry, identifier: str) -> str | dict[str, str]:
    """Return the number of a document, or its title in quotation marks when it has none."""
    document = registry.documents[identifier]
    return document.number or {language: f"“{title}”" for language, title in document.title.items()}


def equation(left: str, right: str) -> str:
    """Return "a = b", or "a ≠ b" when the texts differ."""
    return f"{left} {'=' if left == right else '≠'} {right}"


def at_most(left: str, right: str, *, holds: bool) -> str:
    """Return "a ≤ b", or "a > b" when that does not hold."""
    return f"{left} {'≤' if holds else '>'} {right}"


def ratio(part: str, whole: str | int, percent: Decimal, places: int) -> str:
    """Return "838 / 2.050 = 40,88%": part and whole as printed, the result to two places or more."""
    whole = whole if isinstance(whole, str) else format_figure(whole)
    return f"{part} / {whole} = {format_figure(percent, max(places, 2))}%"
