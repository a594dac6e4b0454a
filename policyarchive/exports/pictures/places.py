"""Which column and row each document of a picture has: columns are times, rows belong to lanes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policyarchive.exports.pictures.model import Node, Picture

Columns = Mapping[str, int]
MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The column of each document and its row, counted within its lane; rows: how many each lane has."""

    column: Columns
    row: Mapping[str, int]
    rows: Mapping[str, int]


def by_year(nodes: Sequence[Node]) -> Columns:
    """Return a column for each year."""
    years = list(dict.fromkeys(node.year for node in nodes))
    return {node.id: years.index(node.year) for node in nodes}


def by_step(picture: Picture) -> Columns:
    """Return columns in which nobody acts upon a neighbour of the same column, and years are apart where there is room."""
    columns = _steps(picture, apart=True)
    if max(columns.values()) < MOST_COLUMNS:
        return columns
    columns = _steps(picture, apart=False)
    count = max(columns.values()) + 1
    if count <= MOST_COLUMNS:
        return columns
    return {one: column * MOST_COLUMNS // count for one, column in columns.items()}


def _steps(picture: Picture, *, apart: bool) -> dict[str, int]:
    columns: dict[str, int] = {}
    current, year = 0, picture.nodes[0].year
    for node in picture.nodes:
        after = [columns[other] + 1 for other in picture.neighbours[node.id] if other in columns]
        current = max([current + (apart and node.year != year), *after])
        columns[node.id], year = current, node.year
    return columns


def placed(picture: Picture, columns: Columns) -> Places:
    """Return the place of each document: no line that comes from an earlier column runs through another document.

    A line goes down or up right behind the earlier of its documents, then along the row of the later one, which is
    kept free for it from there on.
    """
    taken: dict[tuple[str, int], list[tuple[int, int]]] = {}
    row: dict[str, int] = {}
    lane_of = {node.id: node.lane for node in picture.nodes}
    for node in picture.nodes:
        column = columns[node.id]
        earlier = [o for o in picture.neighbours[node.id] if o in row and columns[o] < column]
        span = (min((columns[o] + 1 for o in earlier), default=column), column)
        wanted = [row[other] for other in earlier if lane_of[other] == node.lane]
        row[node.id] = _free_row(taken, node.lane, span, wanted)
        taken.setdefault((node.lane, row[node.id]), []).append(span)
    rows = {lane: 1 + max(row[n.id] for n in picture.nodes if n.lane == lane) for lane in picture.lanes}
    return Places(column=columns, row=row, rows=rows)


def _free_row(
    taken: Mapping[tuple[str, int], list[tuple[int, int]]],
    lane: str,
    span: tuple[int, int],
    wanted: list[int],
) -> int:
    """Return the row of a lane that is free over some columns: one of those wanted, else the first."""
    first, last = span
    rows: list[int] = [*wanted, *range(1 + sum(name == lane for name, _ in taken))]
    free = [row for row in rows if all(last < s or first > e for s, e in taken.get((lane, row), ()))]
    return free[0]
