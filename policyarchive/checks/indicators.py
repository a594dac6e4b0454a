"""Rules for indicators and for the tables of results that print them, that of the source and those of later reports."""

import re
from collections.abc import Collection, Iterator

from policyarchive.core.problems import Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.forms import FORMS
from policyarchive.registry.model.indicators import CHANGE, Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]
_WHOLE = re.compile(FORMS["count"])


def terms_of_indicators_are_known(registry: Registry) -> Problems:
    """Groups, units, wholes and qualifiers are ids of the vocabularies; what an indicator is a part of is an indicator."""
    for path, indicator in registry.measures.items():
        for keys, value, known in _terms(registry, indicator):
            if value is not None and value not in known:
                yield unknown_value("unknown-term", registry.files[path].location(*keys), value, known)


def _terms(registry: Registry, indicator: Indicator) -> Iterator[tuple[Keys, str | None, Collection[str]]]:
    """Yield the keys of what an indicator names, the value, and the values that are known."""
    terms = registry.terms
    yield ("group",), indicator.group, terms.groups
    yield ("unit",), indicator.unit, terms.units
    yield ("denominator",), indicator.denominator, terms.populations
    yield ("parent",), indicator.parent, registry.indicators
    for keys, observation in _cells(indicator):
        yield (*keys, "qualifier"), observation.qualifier, terms.qualifiers


def _cells(row: Indicator | ResultRow) -> Iterator[tuple[Keys, Observation]]:
    yield from ((("observations", key), cell) for key, cell in row.observations.items())
    yield from ((("comparisons", key), cell) for key, cell in row.comparisons.items())


def rows_match_their_table(registry: Registry) -> Problems:
    """Each criterion has exactly the times of the results appendix, and the change; other indicators leave out empty cells."""
    table = registry.result_table
    for path, indicator in registry.measures.items():
        comparisons = [CHANGE] if indicator.number else list(table.comparisons)
        for name, own, columns in (
            ("observations", indicator.observations, list(table.observations)),
            ("comparisons", indicator.comparisons, comparisons),
        ):
            if set(own) - set(columns) or (indicator.number and set(own) != set(columns)):
                found = {"found": ", ".join(sorted(own)) or "–", "columns": ", ".join(sorted(columns)) or "–"}
                yield Problem(
                    code="observation-columns", location=registry.files[path].location(name), found=found
                )


def columns_are_of_the_table(registry: Registry) -> Problems:
    """A column of a table, and a comparison, names times and comparisons that the table has."""
    for name, keys, table in _tables(registry):
        for place, value, known in _named_by(table):
            if value is not None and value not in known:
                location = registry.files[name].location(*keys, *place)
                yield unknown_value("unknown-term", location, value, known)


def _tables(registry: Registry) -> Iterator[tuple[str, Keys, ResultTable | FurtherTable]]:
    """Yield each table with the name of its file and its place there."""
    yield "result_table", (), registry.result_table
    yield from ((f"reports/{key}", ("table",), r.table) for key, r in registry.reports.items() if r.table)


def _named_by(table: ResultTable | FurtherTable) -> Iterator[tuple[Keys, str | None, Collection[str]]]:
    for index, column in enumerate(table.columns):
        known = table.comparisons if column.holds == "comparison" else table.observations
        yield ("columns", index, "at"), column.at, known
    for key, comparison in table.comparisons.items():
        yield ("comparisons", key, "later"), comparison.later, table.observations
        yield ("comparisons", key, "earlier"), comparison.earlier, table.observations


def criteria_have_counts(registry: Registry) -> Problems:
    """A criterion has a whole number and a percentage for each time, and a whole number for its change."""
    for number, criterion in registry.criteria.items():
        for keys, cell in _cells(criterion):
            is_pair = bool(cell.percent) or keys[0] == "comparisons"
            if not (_WHOLE.match(cell.value) and is_pair):
                location = registry.files[f"criteria/{number}"].location(*keys)
                yield Problem(
                    code="criterion-without-count", location=location, found={"value": cell.value or "–"}
                )


def percentages_are_no_pairs(registry: Registry) -> Problems:
    """An indicator whose unit is a percentage has no further percentage beside its value."""
    for path, indicator in registry.measures.items():
        unit = registry.terms.units.get(indicator.unit)
        for keys, cell in _cells(indicator):
            if unit and unit.kind == "percent" and cell.percent:
                location = registry.files[path].location(*keys, "percent")
                yield Problem(code="percent-of-percent", location=location, found={"value": cell.percent})


def cells_say_one_thing(registry: Registry) -> Problems:
    """A cell holds a figure, or a sign for want of one."""
    for path, indicator in registry.measures.items():
        for keys, cell in _cells(indicator):
            if cell.missing and (cell.value or cell.percent):
                location = registry.files[path].location(*keys, "missing")
                yield Problem(code="figure-and-missing", location=location, found={"value": cell.missing})


def numbers_are_of_criteria(registry: Registry) -> Problems:
    """A criterion is named by its number; indicators in their own folder have none."""
    for path, indicator in registry.measures.items():
        folder, _, name = path.partition("/")
        if indicator.number != (name if folder == "criteria" else ""):
            wanted = indicator.number if folder == "criteria" else f"criteria/{indicator.number}"
            location = registry.files[path].location("number")
            yield Problem(code="path-not-id", location=location, found={"id": name, "wanted": wanted or "–"})


RULES = (
    terms_of_indicators_are_known,
    rows_match_their_table,
    columns_are_of_the_table,
    criteria_have_counts,
    percentages_are_no_pairs,
    cells_say_one_thing,
    numbers_are_of_criteria,
)
