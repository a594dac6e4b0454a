"""Heading rows as printed, with empty cells where a heading goes on, to cells that span rows and columns."""

from dataclasses import dataclass

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
        found = []
        for column, text in enumerate(cells):
            if text and (row, column) not in taken:
                columns = _columns(headings, row, column, taken)
                rows = _rows(headings, row, column, columns)
                taken |= {(r, c) for r in range(row, row + rows) for c in range(column, column + columns)}
                found.append(Span(text=text, column=column, columns=columns, rows=rows))
        grid.append(found)
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
