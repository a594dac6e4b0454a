"""Invented tables of results, each read as a person reads it: tables.yml."""

from pathlib import Path

import yaml

from policyarchive.intake.formats.read import read_text
from policyarchive.intake.results.read import read_results
from tests.tables import check_each

CASES = yaml.safe_load(Path(__file__).with_name("tables.yml").read_text(encoding="utf-8"))


def shown(figure):
    """Return a figure as the file of cases writes it."""
    if figure.text:
        return f'"{figure.text}"'
    if figure.is_missing:
        return f"<{figure.printed}>"
    return figure.value + (f"[{figure.qualifier}]" if figure.qualifier else "")


def row_of(row):
    """Return a row as the file of cases writes it."""
    figures = [*map(shown, row.figures.values())]
    figures += [f"^{row.parent}"] if row.parent else []
    figures += [f"!{doubt.expected}" for doubt in row.doubts]
    return f"{row.order} | {row.name} | {row.unit} | {' '.join(figures)}"


def as_written(table):
    """Return a table in the form of a case, without what is empty."""
    parts = {
        "columns": [column.meaning or "?" for column in table.columns],
        "rows": [*map(row_of, table.rows)],
        "groups": {group.line: group.label for group in table.groups},
        "unread": {line.line: line.reason.removeprefix("import.unread.") for line in table.unread},
        "below": [*table.below],
    }
    return {name: part for name, part in parts.items() if part}


def test_each_table_is_read_as_a_person_reads_it():
    check_each(CASES.items(), check_case)


def check_case(_, case):
    settings = {"columns": case.pop("told", None), "decimal": case.pop("decimal", "")}
    source = read_text("sep=|\n" + case.pop("table"))
    found = read_results(source, languages=case.pop("languages", ()), **settings)
    assert [*map(as_written, found)] == ([case] if case else [])
