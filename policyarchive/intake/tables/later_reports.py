"""Importing the results table of a later report: its columns are named by their printed headings."""

from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.words import translate
from policyarchive.core.writing import write_text
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.tables.headings import column_key, columns_of_pairs, date_in
from policyarchive.intake.tables.read import Rows, UnreadRow
from policyarchive.intake.tables.results import Facts, read_results
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ObservationColumn
from policyarchive.registry.model.indicators import CHANGE
from policyarchive.registry.model.reports import FurtherReport, FurtherTable, ResultRow
from policyarchive.registry.yaml.writer import write_canonical
from policyarchive.site.names import date_of
from policyarchive.site.site import site_for

_FIRST_COLUMN = 3  # after order, name and unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedReport:
    """The table that an import read; identifier: of the report, None where it exists already and was not written."""

    table: FurtherTable
    identifier: str | None
    unread: list[UnreadRow]


def read_later_report(
    registry: Registry, rows: Rows, *, first_line: int = 1
) -> tuple[FurtherTable, list[UnreadRow]]:
    """Return the table of a later report, and the rows that gave nothing.

    The last column is the change; every other heading with a date opens a pair of columns.
    Raises TableError where the table names no dates.
    """
    table = _read_headings(registry, [row for row in rows if not row[0].isdigit()])
    facts, unread = read_results(registry, rows, first_line=first_line, table=table)
    result_rows = {number: _row(fact) for number, fact in facts.items()}
    return table.model_copy(update={"rows": result_rows}), unread


def _read_headings(registry: Registry, headings: Rows) -> FurtherTable:
    """Return a table without rows. Raises TableError where the headings name no dates or no change."""
    width = max(map(len, headings), default=0)
    cells = [
        (column, cell)
        for row in headings
        for column, cell in enumerate(row)
        if column >= _FIRST_COLUMN and cell
    ]
    change = next((cell for column, cell in cells if column == width - 1), None)
    dated = {
        date: cell
        for column, cell in cells
        if column < width - 1 and (date := date_in(cell, registry.archive.languages))
    }
    if not dated or change is None:
        raise TableError("import.error.no_dates")
    columns = {column_key(date): _column(registry, date, heading) for date, heading in dated.items()}
    first, *others = registry.archive.languages
    label = {first: change, **{language: translate(language, "results.change") for language in others}}
    return FurtherTable(
        columns=columns_of_pairs(columns),
        observations=columns,
        comparisons={CHANGE: Comparison(heading=change, label=label)},
        rows={},
    )


def _column(registry: Registry, date: str, heading: str) -> ObservationColumn:
    """Return a column; where the source's table has the same heading, under its labels."""
    for column in registry.result_table.observations.values():
        if column.heading == heading:
            return column
    first, *others = registry.archive.languages
    labels = {language: date_of(site_for(registry, language), date) for language in others}
    return ObservationColumn(heading=heading, label={first: heading, **labels}, date=date)


def _row(fact: Facts) -> ResultRow:
    return ResultRow.model_validate({name: getattr(fact, name) for name in ResultRow.model_fields})


def import_later_report(
    registry: Registry, directory: Path, rows: Rows, document: str, *, first_line: int = 1
) -> ImportedReport:
    """Write a later report to a file of its own, unless it has one already. Raises TableError."""
    table, unread = read_later_report(registry, rows, first_line=first_line)
    identifier = "-".join(document.split("/")[1:])
    path = f"reports/{identifier}.yml"
    if (directory / path).exists():
        return ImportedReport(table=table, identifier=None, unread=unread)
    (directory / path).parent.mkdir(exist_ok=True)
    report = FurtherReport(report=document, table=table)
    text = write_canonical(report, path, registry.archive.languages)
    write_text((directory / path), text)
    return ImportedReport(table=table, identifier=identifier, unread=unread)
