"""Where the rows of a table stand in the text of the source, as far as the archive holds that text."""

from collections import Counter

from policyarchive.checks.source_lines import source_lines
from policyarchive.core.text import fold
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.results.model import ResultRow, ResultsTable
from policyarchive.registry.load import Registry


def first_line_in_source(registry: Registry, table: ResultsTable) -> int | None:
    """Return the line of the source on which the first row of a table's sheet or file is, None where it cannot be told."""
    texts = {number: _words(text) for number, text in source_lines(registry).items()}
    begins = Counter(
        number - Lines().of_row(table, row) + 1
        for row in table.rows
        for number, text in texts.items()
        if _is_row(row, text)
    )
    best = begins.most_common(2)
    is_sure = best and (len(best) == 1 or best[0][1] > best[1][1])
    return best[0][0] if is_sure else None


def refuse_other_lines(registry: Registry, table: ResultsTable, lines: Lines) -> None:
    """Raise ChoiceError where the text of the source has the rows of a table on other lines than those told."""
    first = first_line_in_source(registry, table)
    if first is not None and first != lines.first_line:
        row = table.rows[0]
        values = {"told": lines.of_row(table, row), "line": Lines(first_line=first).of_row(table, row)}
        raise ChoiceError("import.other_lines", first=first, name=row.name, **values)


def _is_row(row: ResultRow, text: str) -> bool:
    return all(_words(cell) in text for cell in row.cells if cell)


def _words(text: str) -> str:
    return " ".join(fold(text).split())
