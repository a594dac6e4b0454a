"""New records of a table of results: the table itself, and its indicators."""

from collections.abc import Mapping

from policyarchive.core.text import slug
from policyarchive.intake.indicators.facts import Facts
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.indicators.matching import bare_name, without_number
from policyarchive.intake.indicators.shape import Shape
from policyarchive.intake.indicators.terms import Terms
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.starter.appendix import heading_fields, parse_head
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation

_LONGEST = 80  # signs of an id


def result_table(table: ResultsTable, shape: Shape, lines: Lines, language: str) -> ResultTable:
    """Return the head of a table of results, without its rows."""
    width = max(map(len, table.headings))
    heading_lines = lines.of_headings(table)
    before = max(heading_lines[0] - 1 - len(table.above), 0)
    otherwise = " ".join(filter(None, table.headings[0]))
    fields = heading_fields(parse_head(table.above, before=before), language, number="2", otherwise=otherwise)
    return ResultTable.model_validate(
        fields
        | {
            "headings": [[*row, *[""] * (width - len(row))] for row in table.headings],
            "heading_lines": heading_lines,
            "columns": shape.columns,
            "observations": shape.observations,
        }
        | ({"comparisons": shape.comparisons} if shape.comparisons else {})
        | ({"unit": table.unit} if table.unit else {})
    )


def new_indicator(facts: Facts, terms: Terms, *, number: str, parent: str | None) -> Indicator:
    """Return the record of a row. number: of the criterion, "" for other indicators. Which values are better no table says."""
    name = without_number(facts.printed.name) if number else bare_name(facts.row.name)
    fields = {
        "number": number,
        "name": {terms.language: name},
        "group": terms.group(facts.group),
        "unit": terms.unit(facts.row.unit),
        "direction": "more" if number else "neither",
        "parent": parent,
        "line": facts.line,
        "printed": facts.printed,
        "observations": told_cells(facts.observations),
        "comparisons": told_cells(facts.comparisons),
    }
    return Indicator.model_validate({name: value for name, value in fields.items() if value})


def told_cells(cells: Mapping[str, Observation]) -> dict[str, Observation]:
    """Return the cells that say something: an empty one is left out."""
    return {key: cell for key, cell in cells.items() if cell != Observation()}


def id_of(name: str) -> str:
    """Return the id of an indicator of a name: "Tỷ lệ hộ nghèo (%)" gives "ty-le-ho-ngheo"."""
    return slug(bare_name(name))[:_LONGEST].strip("-") or "chi-tieu"
