"""Rules that hold across the statements: terms, references to other figures, lines, explanations."""

from collections.abc import Collection, Iterator, Mapping

from policyarchive.core.numerals import is_printed_in
from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import ResultRow
from policyarchive.registry.model.statements import (
    AllCriteria,
    Average,
    CountOfDocuments,
    Difference,
    LeastAverage,
    Share,
    Statement,
    StatementSection,
    Sum,
)
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def terms_of_statements_are_known(registry: Registry) -> Problems:
    """Units, qualifiers, populations, reasons, issuers, types, parts and columns are known."""
    for section_id, section in registry.sections.items():
        for key, statement in section.statements.items():
            for keys, value, known in _terms(registry, statement):
                if value is not None and value not in known:
                    location = _location(registry, section_id, "statements", key, *keys)
                    yield unknown_value("unknown-term", location, value, known)
        for index, entry in enumerate(section.left_out):
            if entry.reason not in registry.terms.left_out_reasons:
                location = _location(registry, section_id, "left_out", index, "reason")
                yield unknown_value("unknown-term", location, entry.reason, registry.terms.left_out_reasons)


def _terms(registry: Registry, statement: Statement) -> Iterator[tuple[Keys, str | None, Collection[str]]]:
    """Yield the keys of what a statement names, the value, and the values that are known."""
    terms, computed = registry.terms, statement.computed_from
    yield ("unit",), statement.unit, terms.units
    yield ("qualifier",), statement.qualifier, terms.qualifiers
    yield ("population",), statement.population, terms.populations
    if isinstance(computed, Share):
        yield ("computed_from", "population"), computed.population, terms.populations
    if isinstance(computed, CountOfDocuments):
        yield ("computed_from", "issuer"), computed.issuer, registry.issuers
        yield ("computed_from", "type"), computed.type, registry.types
        yield ("computed_from", "part"), computed.part, registry.document_list.sections
    if isinstance(computed, Average | AllCriteria):
        yield ("computed_from", "column"), computed.column, registry.result_table.observations


def figures_named_are_known(registry: Registry) -> Problems:
    """Every reference leads to a statement or a cell of the results table; a criterion is known."""
    known = figure_references(registry)
    for section_id, section in registry.sections.items():
        for key, statement in section.statements.items():
            for keys, value in _named_figures(statement):
                if value is not None and value not in known:
                    location = _location(registry, section_id, "statements", key, *keys)
                    yield unknown_value("unknown-figure", location, value, known)
            if statement.criterion is not None and statement.criterion not in registry.criteria:
                location = _location(registry, section_id, "statements", key, "criterion")
                yield unknown_value("unknown-criterion", location, statement.criterion, registry.criteria)


def figure_references(registry: Registry) -> set[str]:
    """Return every reference that leads to a figure."""
    references = set(registry.statements) | _cells("criteria", registry.criteria, "count")
    references |= _cells("indicators", registry.indicators, "value")
    for key, report in registry.reports.items():
        rows = report.table.rows if report.table else {}
        criteria = {name: row for name, row in rows.items() if name in registry.criteria}
        others = {name: row for name, row in rows.items() if name not in criteria}
        references |= _cells(f"reports/{key}", criteria, "count") | _cells(f"reports/{key}", others, "value")
    return references


def _cells(prefix: str, rows: Mapping[str, Indicator | ResultRow], value: str) -> set[str]:
    """Return the references of the cells of a results table, given its rows. value: what the figure of a time is called."""
    times = {
        f"{prefix}/{name}/{time}/{part}"
        for name, row in rows.items()
        for time, cell in row.observations.items()
        for part, figure in ((value, cell.value), ("percent", cell.percent))
        if figure
    }
    return times | {
        f"{prefix}/{name}/{key}"
        for name, row in rows.items()
        for key, c in row.comparisons.items()
        if c.value
    }


def _named_figures(statement: Statement) -> Iterator[tuple[Keys, str | None]]:
    """Yield keys and reference of the figures a statement names."""
    computed = statement.computed_from
    yield ("same_as",), statement.same_as
    yield ("part_of",), statement.part_of
    yield ("observed",), statement.observed
    if isinstance(computed, Share):
        yield ("computed_from", "part"), computed.part
        yield ("computed_from", "whole"), computed.whole
    if isinstance(computed, LeastAverage):
        yield ("computed_from", "full"), computed.full
        yield ("computed_from", "whole"), computed.whole
        yield ("computed_from", "below"), computed.below
    if isinstance(computed, Difference):
        yield ("computed_from", "minuend"), computed.minuend
        yield ("computed_from", "subtrahend"), computed.subtrahend
    if isinstance(computed, Sum):
        yield from ((("computed_from", "parts", index), part) for index, part in enumerate(computed.parts))


def lines_lie_in_their_section(registry: Registry) -> Problems:
    """Statements, aims and figures left out are on lines of their section."""
    for section_id, section in registry.sections.items():
        first, last = section.lines
        for keys, line in _lines(section):
            if not first <= line <= last:
                found = {"first": str(first), "last": str(last), "line": str(line)}
                location = _location(registry, section_id, *keys)
                yield Problem(code="line-outside-section", location=location, found=found)


def _lines(section: StatementSection) -> Iterator[tuple[Keys, int]]:
    """Yield keys and line of everything in a section that is on a line."""
    yield from ((("statements", key, "line"), entry.line) for key, entry in section.statements.items())
    yield from ((("aims", index, "line"), aim.line) for index, aim in enumerate(section.aims))
    yield from ((("left_out", index, "line"), entry.line) for index, entry in enumerate(section.left_out))


def figures_are_in_their_words(registry: Registry) -> Problems:
    """The words quoted for a statement hold its figure, in the form that the source prints."""
    for section_id, section in registry.sections.items():
        for key, statement in section.statements.items():
            field = "printed" if statement.printed else "value"
            figure = statement.printed or statement.value
            if not is_printed_in(figure, statement.words):
                location = _location(registry, section_id, "statements", key, field)
                found = {"value": figure, "words": statement.words}
                yield Problem(code="figure-not-in-words", location=location, found=found)


RULES = (
    terms_of_statements_are_known,
    figures_named_are_known,
    lines_lie_in_their_section,
    figures_are_in_their_words,
)


def _location(registry: Registry, section_id: str, *keys: str | int) -> Location:
    return registry.files[f"statements/{section_id}"].location(*keys)
