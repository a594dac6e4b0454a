"""The archive's own table of results as CSV, whose headings are the names of its data: what each column holds."""

from policyarchive.intake.formats.source import Source, texts_of
from policyarchive.intake.results.model import (
    COMPARISON,
    NAME,
    ORDER,
    OTHER,
    PERCENT,
    UNIT,
    VALUE,
    ResultsTable,
)
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ResultColumn, ResultTable

_OTHERS = ("indicator", "group", "unit", "unit_kind", "denominator", "direction", "parent", "line")
_EACH = ("name", "group", "unit", "url")


def own_columns(registry: Registry, source: Source) -> dict[str, str]:
    """Return the meanings of the columns of results-wide.csv, by their names, {} for other files. Figures are read as printed."""
    table, first = registry.result_table, registry.archive.languages[0]
    if f"name_{first}" not in texts_of(source):
        return {}
    told = dict.fromkeys(_OTHERS, OTHER)
    told |= {f"{name}_{language}": OTHER for name in _EACH for language in registry.archive.languages}
    told |= {"number": ORDER, f"name_{first}": NAME, f"unit_{first}": UNIT}
    for key in table.observations:
        for part in (VALUE, PERCENT):
            told |= {f"{part}_{key}": OTHER, f"{part}_{key}_printed": f"{part}@{key}"}
    for key, compared in table.comparisons.items():
        told |= {f"comparison_{key}": OTHER, f"comparison_{key}_printed": _meaning(compared)}
    return told


def held_columns(registry: Registry) -> dict[str, str]:
    """Return the meanings of the comparisons of the archive's own table, by their headings and labels, as they were read before."""
    return {
        text: _meaning(compared)
        for compared in registry.result_table.comparisons.values()
        for text in (compared.heading, *compared.label.values())
    }


def as_printed_before(registry: Registry, table: ResultsTable) -> dict[str, str]:
    """Return the meanings of the columns of a table with the headings of the archive's own, by their numbers; {} for others."""
    held = registry.result_table
    width = max(map(len, held.headings), default=0)
    headings = [[*row, *[""] * (width - len(row))] for row in table.headings]
    if headings != held.headings[: len(headings)] or not headings:
        return {}
    return {str(number): _held_meaning(held, column) for number, column in enumerate(held.columns, 1)}


def _held_meaning(held: ResultTable, column: ResultColumn) -> str:
    if column.at and column.holds == COMPARISON:
        return _meaning(held.comparisons[column.at])
    return f"{column.holds}@{column.at}" if column.at else column.holds


def _meaning(compared: Comparison) -> str:
    if compared.later and compared.earlier:
        return f"{compared.form}@{compared.later}/{compared.earlier}"
    return compared.form
