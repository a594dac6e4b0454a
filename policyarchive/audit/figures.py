"""What the rules about figures share: figures by their references, the words that findings use for them, the
base and the unit of a column of the results table, and the verdict on a printed figure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, ROUNDING
from policyarchive.core.numerals import (
    cut_off,
    decimals,
    format_figure,
    interval_of,
    parse_figure,
    round_half_up,
)
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.criteria import Criterion
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.registry.model.statements import Statement
from policyarchive.registry.model.vocabularies import Unit

CELLS, REPORTS = "criteria", "reports"


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
    rows: Mapping[str, Criterion | ResultRow],
    prefix: str,
    row_number: str,
    column: str,
    part: str | None = None,
) -> KnownFigure:
    row = rows[row_number]
    if part is None:
        text, subject = row.change, f"{prefix}/{row_number}/change"
    else:
        text = {"count": row.observations[column].count, "percent": row.observations[column].percent}[part]
        subject = f"{prefix}/{row_number}/{column}/{part}"
    return KnownFigure(subject=subject, text=text, value=parse_figure(text), line=row.line)


def signed_value(statement: Statement) -> str:
    """Return the figure with the sign that its direction gives it: "giảm 5" is "-5"."""
    return f"-{statement.value}" if statement.direction == "decrease" else statement.value


def column_label(registry: Registry, column: str) -> dict[str, str]:
    """Return how findings call a column of the results table."""
    return registry.result_table.observations[column].label


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


def bases_of(count: str, percent: str) -> frozenset[int]:
    """Return the whole numbers of which count is the printed percentage; empty for a zero."""
    part = Decimal(count)
    low, high = interval_of(percent)
    if part <= 0 or high <= 0 or low <= 0:
        return frozenset()
    candidates = range(max(int(part), int(100 * part / high)), int(100 * part / low) + 2)
    return frozenset(
        base for base in candidates if judge_figure(percent, percentage(part, base)) == CONSISTENT
    )


def base_of_column(cells: tuple[tuple[str, str], ...]) -> int | None:
    """Return the base that most of the (count, percent) cells fit; None when none or several lead."""
    votes = Counter(base for cell in cells for base in _bases(*cell))
    leading = votes.most_common(2)
    if not leading or (len(leading) > 1 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


_bases = cache(bases_of)


def main_unit(registry: Registry) -> str:
    """Return the printed unit in which most rows of the results table count."""
    units = Counter(criterion.printed.unit for criterion in registry.criteria.values())
    return units.most_common(1)[0][0] if units else ""


def cells_of(registry: Registry, column: str, unit: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the (count, percent) cells of a column, as printed, of the rows that count in one unit."""
    expected = unit or main_unit(registry)
    cells = (
        criterion.observations[column]
        for criterion in registry.criteria.values()
        if column in criterion.observations and criterion.printed.unit == expected
    )
    return tuple((cell.count, cell.percent) for cell in cells)


def column_bases(registry: Registry, unit: str | None = None) -> dict[str, int | None]:
    """Return the inferred base of every observation column, for the printed unit of most rows or another."""
    columns = registry.result_table.observations
    return {column: base_of_column(cells_of(registry, column, unit)) for column in columns}


_MOST_SLIPS = 3


def judge_figure(printed: str, exact: Decimal) -> str:
    """Return the verdict on a figure: its printed decimals decide what rounding may hide.

    Rounded half up it is consistent. Cut off, or rounded to fewer places and filled with zeros
    (89,10 for 89,09), it differs by rounding only.
    """
    places, value = decimals(printed), parse_figure(printed)
    if round_half_up(exact, places) == value:
        return CONSISTENT
    shorter = decimals(printed.rstrip("0"))
    if cut_off(exact, places) == value or (shorter < places and round_half_up(exact, shorter) == value):
        return ROUNDING
    return INCONSISTENT


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return part of whole in per cent."""
    return Decimal(100) * part / whole


def share_slips(percent: str, part: str, whole: str) -> list[tuple[str, str]]:
    """Return the one-digit changes that would correct a share: [("100", "110")]; none when they are many."""
    slips = [
        *(
            (percent, changed)
            for changed in _one_digit_changes(percent)
            if _share_holds(changed, part, whole)
        ),
        *((part, changed) for changed in _one_digit_changes(part) if _share_holds(percent, changed, whole)),
        *((whole, changed) for changed in _one_digit_changes(whole) if _share_holds(percent, part, changed)),
    ]
    return slips if len(slips) <= _MOST_SLIPS else []


def _one_digit_changes(printed: str) -> Iterator[str]:
    for position, old in enumerate(printed):
        for new in "0123456789" if old.isdigit() else "":
            if new != old and not (new == "0" and position == 0):
                yield printed[:position] + new + printed[position + 1 :]


def _share_holds(percent: str, part: str, whole: str) -> bool:
    part_value, whole_value = parse_figure(part), parse_figure(whole)
    if not 0 < whole_value >= part_value:
        return False
    return judge_figure(percent, percentage(part_value, whole_value)) == CONSISTENT


def unit_key(registry: Registry, printed: str) -> str | None:
    """Return the term of the vocabulary behind a printed unit: "Xã" is xa; None when it holds none."""
    folded = printed.casefold()
    units = registry.terms.units.items()
    return next((k for k, unit in units if folded in {w.casefold() for w in unit.label.values()}), None)


def unit_of(registry: Registry, printed: str) -> Unit:
    """Return a printed unit as a term; one that the vocabulary lacks is called as printed."""
    key = unit_key(registry, printed)
    return registry.terms.units[key] if key else Unit(label={registry.archive.languages[0]: printed.lower()})


def shared_unit(registry: Registry) -> str | None:
    """Return the printed unit that all rows of the results table share; None when there are several."""
    printed = {criterion.printed.unit for criterion in registry.criteria.values()}
    return printed.pop() if len(printed) == 1 else None
