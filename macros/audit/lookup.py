"""Figures by their references, and the words that findings use for them."""

from dataclasses import dataclass
from decimal import Decimal

from macros.figures import number, printed
from macros.load import Registry
from macros.model import Document
from macros.statements import Statement

CELLS = "criteria"


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
        return _cell(registry, *rest.split("/"))
    statement = registry.sections[kind].statements[rest]
    return Known(
        subject=f"statements/{reference}",
        text=signed(statement),
        value=number(signed(statement)),
        line=statement.line,
    )


def _cell(registry: Registry, criterion_number: str, column: str, part: str | None = None) -> Known:
    criterion = registry.criteria[criterion_number]
    if part is None:
        text, subject = criterion.change, f"{CELLS}/{criterion_number}/change"
    else:
        text = {
            "count": criterion.observations[column].count,
            "percent": criterion.observations[column].percent,
        }[part]
        subject = f"{CELLS}/{criterion_number}/{column}/{part}"
    return Known(subject=subject, text=text, value=number(text), line=criterion.line)


def signed(statement: Statement) -> str:
    """Return the figure with the sign that its direction gives it: "giảm 5" is "-5"."""
    return f"-{statement.value}" if statement.direction == "decrease" else statement.value


def column_label(registry: Registry, column: str) -> dict[str, str]:
    """Return how findings call a column of the results table."""
    return registry.result_table.observations[column].label


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
