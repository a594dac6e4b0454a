"""What the parts of a strip of time share: where it begins and ends, and how its lanes are headed."""

from collections.abc import Callable
from dataclasses import dataclass

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.shapes import Line, Rect, Shape, paragraph

SIZE = 12.5
LINE = lettering.line_height(SIZE)
Scale = Callable[[float], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where time begins and ends on the drawing; above: labels stand above their lane, not beside it."""

    width: float
    left: float
    right: float
    above: bool


def heading(named: list[str], frame: Frame, y: float) -> list[Shape]:
    """Return the name of a lane below its line; the lines of times are seen neither behind it nor close to it."""
    shapes: list[Shape] = [Line(x1=0, y1=y, x2=frame.right, y2=y, stroke=palette.GRID)]
    top = y + 0.5
    for text in paragraph(named, 0, y + 4, SIZE, palette.INK):
        _, _, right, bottom = text.box
        shapes += [Rect(x=0, y=top, width=right + 4, height=bottom + 4 - top, fill=palette.PAPER), text]
        top = bottom
    return shapes
