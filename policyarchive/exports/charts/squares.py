"""One indicator that counts parts of a known whole: a square for each of them, filled for those that count."""

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.model import Chart, Point, Row
from policyarchive.exports.charts.parts import SIZE, is_narrow
from policyarchive.exports.charts.shapes import Drawing, Group, Shape, Squares, paragraph

_GUTTER = 32
_GAP = 0.18  # of a square
_BESIDE = 3  # grids
_MOST = 21  # pixels from one square to the next, at most
_COLUMNS, _COLUMNS_NARROW = 10, 20


def squares(chart: Chart, width: float) -> Drawing:
    """Return the drawing of a grid of squares per figure; at most three beside each other, below each other on a small screen."""
    row = chart.rows[0]
    beside = 1 if is_narrow(width) else _BESIDE
    room = (width - (beside - 1) * _GUTTER) / beside
    columns = _COLUMNS_NARROW if is_narrow(width) else _COLUMNS
    shown: list[Shape] = []
    y = 0.0
    for start in range(0, len(row.known), beside):
        line = row.known[start : start + beside]
        head = max(_head(point, room) for point in line)
        for place, point in enumerate(line):
            x = place * (room + _GUTTER)
            shown.append(Group(shapes=tuple(_grid(row, point, room, head, columns)), x=x, y=y))
        y += head + max(_height(point, room, columns) for point in line) + 14
    return Drawing(width=width, height=y - 8, shapes=tuple(shown))


def _lines(point: Point, room: float) -> tuple[list[str], list[str]]:
    label = lettering.wrap(point.label, SIZE, room, bold=True)
    return label, lettering.wrap(point.shown_in_full, SIZE, room)


def _head(point: Point, room: float) -> float:
    label, detail = _lines(point, room)
    return (len(label) + len(detail)) * lettering.line_height(SIZE) + 8


def _step(room: float, columns: int) -> float:
    return min(room / columns, _MOST)


def _height(point: Point, room: float, columns: int) -> float:
    return -(-(point.whole or 0) // columns) * _step(room, columns)


def cells(count: int, columns: int, step: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of so many squares, line by line from the upper left."""
    return tuple(
        (round(place % columns * step, 2), round(place // columns * step, 2)) for place in range(count)
    )


def _grid(row: Row, point: Point, room: float, head: float, columns: int) -> list[Shape]:
    label, detail = _lines(point, room)
    step = _step(room, columns)
    at = cells(point.whole or 0, columns, step)
    count, side = int(point.number), round(step * (1 - _GAP), 2)
    fill = palette.GOOD if row.direction == "more" else palette.PLAIN
    below = len(label) * lettering.line_height(SIZE)
    grids = Group(
        shapes=(
            Squares(at=at[:count], side=side, fill=fill),
            Squares(at=at[count:], side=side, fill=palette.GRID),
        ),
        y=head,
    )
    return [
        *paragraph(label, 0, -2, SIZE, palette.INK, bold=True),
        *paragraph(detail, 0, below - 2, SIZE, palette.INK),
        grids,
    ]
