"""Figures by their references, and the words that findings use for them."""

from collections.abc import Iterator, Mapping
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
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.registry.model.statements import Statement

CELLS, REPORTS = "criteria", "reports"
C = TypeVar("C", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFigure:
    """A figure that a reference leads to: its subject, printed form, signed value and line."""

    subject: str
    text: str
    value: Decimal
    line: int


def find_figure(registry: Registry, reference: str) -> KnownFigure:
    """Return the figure behind a reference. Raises KeyError when it leads nowhere."""
    kind, _, rest = reference.partition("/")
    if kind == CELLS:
        return _cell(registry.criteria, CELLS, *rest.split("/"))
    if kind == REPORTS:
        report, *cell = rest.split("/")
        table = registry.reports[report].table
        return _cell(table.rows if table else {}, f"{REPORTS}/{report}", *cell)
    statement = registry.sections[kind].statements[rest]
    return KnownFigure(
        subject=f"statements/{reference}",
        text=signed_value(statement),
        value=parse_figure(signed_value(statement)),
        line=statement.line,
    )


def _cell(
    rows: Mapping[str, Indicator | ResultRow],
    prefix: str,
    row_number: str,
    column: str,
    part: str | None = None,
) -> KnownFigure:
    row = rows[row_number]
    if part is None:
        text, subject = row.change, f"{prefix}/{row_number}/change"
    else:
        text = {"count": row.observations[column].value, "percent": row.observations[column].percent}[part]
        subject = f"{prefix}/{row_number}/{column}/{part}"
    return KnownFigure(subject=subject, text=text, value=parse_figure(text), line=row.line)


def signed_value(statement: Statement) -> str:
    """Return the figure with the sign that its direction gives it: "giảm 5" is "-5"."""
    return f"-{statement.value}" if statement.direction == "decrease" else statement.value


def statements_of(registry: Registry, kind: type[C]) -> Iterator[tuple[str, Statement, C]]:
    """Yield id, statement and computation of those computed in one way."""
    for identifier, statement in registry.statements.items():
        if isinstance(statement.computed_from, kind):
            yield identifier, statement, statement.computed_from


def split_cell(reference: str) -> tuple[str | None, str, str]:
    """Return report (None for the source), criterion and column of a cell; the column of a change is "change"."""
    kind, *parts = reference.split("/")
    report = parts.pop(0) if kind == REPORTS else None
    return report, parts[0], parts[1]


def table_of(registry: Registry, report: str | None) -> ResultTable | FurtherTable:
    """Return the results table of a further report, or that of the source. Raises KeyError when there is none."""
    table = registry.reports[report].table if report else registry.result_table
    if table is None:
        raise KeyError(report)
    return table


def figure_label(registry: Registry, reference: str) -> dict[str, str]:
    """Return how findings call the figure behind a reference: a statement's label, or criterion and column."""
    if reference in registry.statements:
        return registry.statements[reference].label
    report, criterion, column = split_cell(reference)
    table = table_of(registry, report)
    label = table.change.label if column == "change" else table.observations[column].label
    return cell_label(registry, criterion, label)


def cell_label(registry: Registry, criterion: str, column: dict[str, str]) -> dict[str, str]:
    """Return criterion and column in every language, the first one's words where another has none: "Cây xanh, 2041"."""
    name, (first, *_) = registry.criteria[criterion].name, registry.archive.languages
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
