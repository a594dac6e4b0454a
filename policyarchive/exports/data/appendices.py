"""The appendices as the source prints them: rows of tab-separated cells, rebuilt from the registry.

Heading rows are recorded as printed, with empty cells where a heading continues; `spans` turns them into cells that
span rows and columns.
"""

from dataclasses import dataclass

from policyarchive.registry.list_rows import cells_of
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ResultColumn, ResultTable
from policyarchive.registry.model.documents import LISTED
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import FurtherTable, ResultRow

Rows = list[tuple[int, list[str]]]


def document_rows(registry: Registry) -> list[str]:
    """Return the rows of the list appendix in the order of their lines, repeated headings included."""
    return _lines(document_table(registry), len(registry.document_list.columns))


def document_table(registry: Registry) -> Rows:
    """Return the cells of the list appendix with their lines in the source."""
    table = registry.document_list
    headings, first = [column.heading for column in table.columns], registry.archive.languages[0]
    rows: Rows = [(line, headings) for line in table.heading_lines]
    rows += [(s.line, [*filter(None, (s.mark, s.label))]) for s in table.sections.values()]
    for document in registry.documents.values():
        if document.listing == LISTED and document.provenance:
            rows.append((document.provenance.lines[0], cells_of(table, document, first)))
    return rows


def result_rows(registry: Registry, *, headings: bool = False) -> list[str]:
    """Return the rows of the results appendix; with its heading rows, repeated as printed, if asked."""
    rows = result_table(registry, headings=headings)
    return _lines(rows, max(len(cells) for _, cells in rows))


def result_table(registry: Registry, *, headings: bool = False) -> Rows:
    """Return the cells of the results appendix with their lines in the source."""
    table = registry.result_table
    rows: Rows = [(row.line, cells_of_result(registry, table, row)) for row in registry.measures.values()]
    if headings:
        rows += [
            (start + step, row) for start in table.heading_lines for step, row in enumerate(table.headings)
        ]
    return rows


def cells_of_result(
    registry: Registry, table: ResultTable | FurtherTable, row: Indicator | ResultRow
) -> list[str]:
    """Return the cells of a row as its table prints them: what is kept of a cell comes before what the fields say."""
    kept = row.printed.cells
    return [
        kept.get(str(number)) or _cell(registry, column, row)
        for number, column in enumerate(table.columns, 1)
    ]


def _cell(registry: Registry, column: ResultColumn, row: Indicator | ResultRow) -> str:
    match column.holds:
        case "order" | "name" | "unit":
            return str(getattr(row.printed, column.holds))
        case "value":
            return printed_figure(registry, row.observations.get(column.at or ""))
        case "percent":
            observation = row.observations.get(column.at or "")
            return registry.in_marks_of_source(observation.percent) if observation else ""
        case "comparison":
            return printed_figure(registry, row.comparisons.get(column.at or ""))
    return ""


def printed_figure(registry: Registry, observation: Observation | None) -> str:
    """Return a cell as printed: its words, its figure, or the sign for want of one; "" for an empty cell."""
    if observation is None:
        return ""
    value = registry.in_marks_of_source(observation.value)
    return observation.printed or value or observation.missing or ""


def _lines(rows: Rows, width: int) -> list[str]:
    ordered = sorted(rows, key=lambda row: row[0])
    return ["\t".join(cells + [""] * (width - len(cells))) for _, cells in ordered]


Headings = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A heading: its text, the column it starts in, and how many columns and rows it takes."""

    text: str
    column: int
    columns: int
    rows: int


def spans(headings: Headings) -> list[list[Span]]:
    """Return the headings of each row.

    A heading takes the empty cells on its right when texts below divide them, then the empty rows below.
    """
    taken: set[tuple[int, int]] = set()
    grid = []
    for row, cells in enumerate(headings):
        row_spans = []
        for column, text in enumerate(cells):
            if text and (row, column) not in taken:
                columns = _columns(headings, row, column, taken)
                rows = _rows(headings, row, column, columns)
                taken |= {(r, c) for r in range(row, row + rows) for c in range(column, column + columns)}
                row_spans.append(Span(text=text, column=column, columns=columns, rows=rows))
        grid.append(row_spans)
    return grid


def _columns(headings: Headings, row: int, column: int, taken: set[tuple[int, int]]) -> int:
    cells, below = headings[row], headings[row + 1 :]
    end = column + 1
    while end < len(cells) and not cells[end] and (row, end) not in taken:
        if below and not any(other[end] for other in below):
            break
        end += 1
    return end - column


def _rows(headings: Headings, row: int, column: int, columns: int) -> int:
    end = row + 1
    while end < len(headings) and not any(headings[end][column : column + columns]):
        end += 1
    return end - row
