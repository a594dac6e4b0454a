"""The tables of the archive as CSV files for spreadsheets: UTF-8 with a mark."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from policyarchive.core.numerals import parse_figure
from policyarchive.exports.data.areas import area_table
from policyarchive.exports.data.columns import Column, Row, Table, column_each, plain_columns
from policyarchive.exports.data.results import long_table, wide_table
from policyarchive.exports.data.table_files import document_table
from policyarchive.registry.model.statements import Statement
from policyarchive.site.site import Site, once

_MARK = "\ufeff"
_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NUMERAL = re.compile(r"^[-+]?[\d.,]*$")  # a sign alone is no formula


@once
def tables(site: Site) -> list[Table]:
    """Return every table that is a CSV file, those of results, areas and figures of the body where there are any."""
    return [
        _documents(site),
        *([long_table(site), wide_table(site)] if site.registry.measures else []),
        *([area_table(site)] if site.registry.breakdowns else []),
        *([statement_table(site)] if site.registry.statements else []),
    ]


@once
def csv_files(site: Site) -> dict[str, bytes]:
    """Return the content of the CSV files by the names of their tables."""
    return {table.name: csv_text(table.with_headings).encode() for table in tables(site)}


def _documents(site: Site) -> Table:
    headings, *rows = document_table(site)
    columns = [_document_column(site, str(name)) for name in headings]
    return Table(name="documents", columns=columns, rows=rows, key=["id"])


def _document_column(site: Site, name: str) -> Column:
    start, _, language = name.rpartition("_")
    if language not in site.urls.languages:
        return Column(name=name, about=name)
    about = f"{start}_name" if start in ("type", "issuer") else start
    return Column(name=name, about=about, language=language)


_BEFORE = ("value", "value_printed", "qualifier", "direction", "unit", "as_of", "first_year", "last_year")


def statement_table(site: Site) -> Table:
    """Return one row per statement: id, labels, value, unit, dates, criterion, line, words."""
    columns = [
        *plain_columns("id"),
        *column_each(site, "label"),
        *plain_columns(*_BEFORE, "criterion", "line", "words", "target", "observed"),
    ]
    rows = [_statement_row(site, key, statement) for key, statement in site.registry.statements.items()]
    references = {"criterion": ("results-wide", "number")}
    return Table(name="statements", columns=columns, rows=rows, key=["id"], references=references)


def _statement_row(site: Site, identifier: str, statement: Statement) -> Row:
    """Return the row of a statement.

    The value is a plain number, for a spreadsheet would read a printed 1.200 as 1.2.
    """
    period = statement.period
    return [
        identifier,
        *(statement.label.get(language) for language in site.urls.languages),
        parse_figure(statement.value),
        statement.printed or site.registry.in_marks_of_source(statement.value),
        statement.qualifier,
        statement.direction,
        statement.unit,
        statement.as_of,
        period.first_year if period else None,
        period.last_year if period else None,
        statement.criterion,
        statement.line,
        statement.words,
        "yes" if statement.target else None,
        statement.observed,
    ]


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV for spreadsheets."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(
        [[escape_formula(value) for value in row] for row in rows]
    )
    return _MARK + buffer.getvalue()


def escape_formula(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMERAL.match(text) else text
