"""The results table of a further report to its file: columns from their printed headings, beside those held."""

from dataclasses import dataclass, replace
from pathlib import Path

from policyarchive.core.words import translate
from policyarchive.intake.tables.documents import UnreadRow
from policyarchive.intake.tables.headings import date_in
from policyarchive.intake.tables.read import Rows, TableError
from policyarchive.intake.tables.results import Facts, read_results
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.reports import FurtherReport, FurtherTable, ResultRow
from policyarchive.registry.yaml.writer import write_canonical
from policyarchive.site.names import date_of
from policyarchive.site.site import site_for

_FIRST = 3  # order, name and unit stand before the observations


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedReport:
    """What an import read and wrote; identifier is None where the report was held already."""

    report: FurtherReport
    identifier: str | None
    unread: list[UnreadRow]


def read_later_report(
    registry: Registry, rows: Rows, document: str, *, first_line: int = 1
) -> tuple[FurtherReport, list[UnreadRow]]:
    """Return the further report that a document of the registry is, and the rows that gave nothing.

    The last column holds the change; every other heading with a date opens a pair of columns.
    Raises TableError where the table names no dates.
    """
    table = _table(registry, [row for row in rows if not row[0].isdigit()])
    facts, unread = read_results(replace(registry, result_table=table), rows, first_line=first_line)
    found = {number: _row(fact) for number, fact in facts.items()}
    return FurtherReport(report=document, table=table.model_copy(update={"rows": found})), unread


def _table(registry: Registry, headings: Rows) -> FurtherTable:
    width = max(map(len, headings), default=0)
    cells = [(at, cell) for row in headings for at, cell in enumerate(row) if at >= _FIRST and cell]
    change = next((cell for at, cell in cells if at == width - 1), None)
    dated = {date: cell for at, cell in cells if at < width - 1 and (date := date_in(cell))}
    if not dated or change is None:
        raise TableError("import.error.no_dates")
    columns = {date: _column(registry, date, heading) for date, heading in dated.items()}
    first, *others = registry.archive.languages
    label = {first: change, **{language: translate(language, "results.change") for language in others}}
    return FurtherTable(observations=columns, change_heading=change, change_label=label, rows={})


def _column(registry: Registry, date: str, heading: str) -> ObservationColumn:
    """Return a column; where the source's table has the same heading, under its labels."""
    for column in registry.result_table.observations.values():
        if column.heading == heading:
            return column
    first, *others = registry.archive.languages
    labels = {language: date_of(site_for(registry, language), date) for language in others}
    return ObservationColumn(heading=heading, label={first: heading, **labels}, date=date)


def _row(fact: Facts) -> ResultRow:
    fields = {name: getattr(fact, name) for name in ResultRow.model_fields}
    return ResultRow(**fields)


def import_later_report(
    registry: Registry, directory: Path, rows: Rows, document: str, *, first_line: int = 1
) -> ImportedReport:
    """Write a further report to a file of its own, unless it is held already. Raises TableError."""
    report, unread = read_later_report(registry, rows, document, first_line=first_line)
    identifier = "-".join(document.split("/")[1:])
    path = f"reports/{identifier}.yml"
    if (directory / path).exists():
        return ImportedReport(report=report, identifier=None, unread=unread)
    (directory / path).parent.mkdir(exist_ok=True)
    text = write_canonical(report, path, registry.archive.languages)
    (directory / path).write_text(text, encoding="utf-8", newline="\n")
    return ImportedReport(report=report, identifier=identifier, unread=unread)
