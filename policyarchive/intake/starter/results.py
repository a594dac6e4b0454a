"""Reading the results appendix of an office: its columns of observations, then one criterion per row."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.core.text import fold, slug
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.intake.starter.appendix import Appendix, heading_fields, parse_head
from policyarchive.intake.tables.headings import column_key, columns_of_pairs, date_in
from policyarchive.intake.tables.read import Rows, UnreadRow
from policyarchive.intake.tables.results import Facts, read_results
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ObservationColumn, ResultTable
from policyarchive.registry.model.indicators import CHANGE, Indicator
from policyarchive.registry.model.vocabularies import Unit, Vocabulary

UNGROUPED = "ungrouped"
_FIRST_COLUMN = 3  # after order, name and unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRows:
    """The results appendix: its head, and the rows of its table, the first of them on line first_line of the source."""

    head: Appendix
    rows: Rows
    first_line: int


def parse_results(lines: Rows, *, before: int = 0) -> ResultRows:
    """Return the results appendix from its lines; before: how many lines of the source come before them."""
    is_row = [len(list(filter(None, line))) > 1 for line in lines]
    start = is_row.index(True) if any(is_row) else len(lines)
    head = parse_head([" ".join(filter(None, line)) for line in lines[:start]], before=before)
    return ResultRows(head=head, rows=lines[start:], first_line=before + start + 1)


def read_result_table(appendix: ResultRows, language: str) -> ResultTable | None:
    """Return the head of the results appendix; None where its headings name no dates or no change."""
    headings = appendix.rows[: _first_result(appendix)]
    columns = max((_dated_headings(row, language) for row in headings), key=len, default={})
    changes = [cell for row in headings for cell in row if first_match(pattern("comparison"), fold(cell))]
    if not columns or not changes:
        return None
    fields = {
        "headings": headings,
        "heading_lines": [appendix.first_line],
        "observations": {
            column_key(date): ObservationColumn(heading=heading, label={language: heading}, date=date)
            for date, heading in columns.items()
        },
        "columns": columns_of_pairs(map(column_key, columns)),
        "comparisons": {CHANGE: Comparison(heading=changes[-1], label={language: changes[-1]})},
    }
    otherwise = " ".join(filter(None, appendix.rows[0]))
    return ResultTable.model_validate(
        heading_fields(appendix.head, language, number="2", otherwise=otherwise) | fields
    )


def _first_result(appendix: ResultRows) -> int:
    """Return the index of the first row with a criterion, 0 where there is none."""
    return next((index for index, row in enumerate(appendix.rows) if row[0].isdigit()), 0)


def _dated_headings(row: list[str], language: str) -> dict[str, str]:
    """Return the headings of a row that name a time, by their dates; a comparison is none."""
    cells = [
        cell for cell in row[_FIRST_COLUMN:] if cell and not first_match(pattern("comparison"), fold(cell))
    ]
    return {date: cell for cell in cells if (date := date_in(cell, [language]))}


def read_criteria(registry: Registry, appendix: ResultRows) -> tuple[dict[str, Indicator], list[UnreadRow]]:
    """Return the criteria by number, and the rows that gave none. Headings are no such rows."""
    facts, unread = read_results(registry, appendix.rows, first_line=appendix.first_line)
    records = {}
    for number, fact in facts.items():
        try:
            records[number] = _criterion(fact, registry.archive.languages[0])
        except ValidationError:
            name = fact.printed.name
            unread.append(UnreadRow(line=fact.line, text=name, reason="import.unread.no_figures"))
    first_line = appendix.first_line + _first_result(appendix)
    return records, [row for row in unread if row.line >= first_line]


def _without_number(name: str) -> str:
    """Return the name of a criterion without what numbers it: "Tiêu chí 1: Quy hoạch" is "Quy hoạch"."""
    numbered = first_match(pattern("criterion", "^", r"\s+[0-9]+\s*[:.]\s*"), name)
    return name[numbered.end() :] if numbered else name


def _criterion(facts: Facts, language: str) -> Indicator:
    """Return the record of a criterion. Raises ValidationError."""
    fields = {
        "number": facts.number,
        "line": facts.line,
        "printed": facts.printed,
        "observations": facts.observations,
        "comparisons": facts.comparisons,
        "unit": slug(facts.printed.unit) or UNGROUPED,
        "direction": "more",
        "name": {language: _without_number(facts.printed.name)},
        "group": facts.group or UNGROUPED,
    }
    return Indicator.model_validate(fields)


def with_units(terms: Vocabulary, criteria: Iterable[Indicator], language: str) -> Vocabulary:
    """Return the vocabularies with the units that criteria are printed with."""
    printed = {criterion.unit: criterion.printed.unit.lower() or "–" for criterion in criteria}
    new = {key: Unit(label={language: label}) for key, label in printed.items() if key not in terms.units}
    return terms.model_copy(update={"units": {**terms.units, **new}}) if new else terms
