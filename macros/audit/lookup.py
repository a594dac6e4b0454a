"""Figures by their references, and the words that findings use for them."""

from dataclasses import dataclass
from decimal import Decimal

from macros.figures import number, printed
from macros.load import Registry
from macros.model import Document, ResultTable
from macros.reports import FurtherTable
from macros.statements import Statement

CELLS, REPORTS = "criteria", "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A figure that a reference leads to: its subject, printed form, signed value and line."""

    subject: str
    text: str
    value: Decimal
    line: int


def known(registry: Registry, reference: str) -> Known:
    """Return the figure behind a reference. Raises KeyError when it leads nowhere."""
    kind, _, rest = reference.partition("/")
    if kind == CELLS:
        return _cell(registry.criteria, CELLS, *rest.split("/"))
    if kind == REPORTS:
        report, *place = rest.split("/")
        return _cell(registry.reports[report].table.rows, f"{REPORTS}/{report}", *place)
    statement = registry.sections[kind].statements[rest]
    return Known(
        subject=f"statements/{reference}",
        text=signed(statement),
        value=number(signed(statement)),
        line=statement.line,
    )


def _cell(rows: dict, prefix: str, row_number: str, column: str, part: str | None = None) -> Known:
    row = rows[row_number]
    if part is None:
        text, subject = row.change, f"{prefix}/{row_number}/change"
    else:
        text = {"count": row.observations[column].count, "percent": row.observations[column].percent}[part]
        subject = f"{prefix}/{row_number}/{column}/{part}"
    return Known(subject=subject, text=text, value=number(text), line=row.line)


def signed(statement: Statement) -> str:
    """Return the figure with the sign that its direction gives it: "giảm 5" is "-5"."""
    return f"-{statement.value}" if statement.direction == "decrease" else statement.value


def column_label(registry: Registry, column: str) -> dict[str, str]:
    """Return how findings call a column of the results table."""
    return registry.result_table.observations[column].label


def cell_place(reference: str) -> tuple[str | None, str, str]:
    """Return report (None for the source), criterion and column of a cell; the column of a change is "change"."""
    kind, *place = reference.split("/")
    report = place.pop(0) if kind == REPORTS else None
    return report, place[0], place[1]


def table_of(registry: Registry, report: str | None) -> ResultTable | FurtherTable:
    """Return the results table of a further report, or that of the source."""
    return registry.reports[report].table if report else registry.result_table


def figure_label(registry: Registry, reference: str) -> dict[str, str]:
    """Return how findings call the figure behind a reference: a statement's label, or criterion and column."""
    if reference in registry.statements:
        return registry.statements[reference].label
    report, criterion, column = cell_place(reference)
    table = table_of(registry, report)
    label = table.change_label if column == "change" else table.observations[column].label
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
    document: Document = registry.documents[identifier]
    return document.number or {language: f"“{title}”" for language, title in document.title.items()}


def equation(left: str, right: str) -> str:
    """Return "a = b", or "a ≠ b" when the texts differ."""
    return f"{left} {'=' if left == right else '≠'} {right}"


def at_most(left: str, right: str, *, holds: bool) -> str:
    """Return "a ≤ b", or "a > b" when that does not hold."""
    return f"{left} {'≤' if holds else '>'} {right}"


def ratio(part: str, whole: str | int, percent: Decimal, places: int) -> str:
    """Return "838 / 2.050 = 40,88%": part and whole as printed, the result to two places or more."""
    whole = whole if isinstance(whole, str) else printed(whole)
    return f"{part} / {whole} = {printed(percent, max(places, 2))}%"
