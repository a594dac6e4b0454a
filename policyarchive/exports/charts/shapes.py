"""What a chart is drawn of, in pixels from the upper left corner: a template writes each shape as SVG."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from policyarchive.exports.charts import lettering, palette

Anchor = Literal["start", "middle", "end"]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A filled rectangle. stroke: the colour of its rim, "" without one; round: the radius of its corners."""

    kind: ClassVar[str] = "rect"
    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str = ""
    rim: float = 1
    round: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line. dash: "3 3" for a broken one."""

    kind: ClassVar[str] = "line"
    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float = 1
    dash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A dot with a rim."""

    kind: ClassVar[str] = "circle"
    cx: float
    cy: float
    r: float
    fill: str
    stroke: str
    width: float = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Polyline:
    """A line through points."""

    kind: ClassVar[str] = "polyline"
    points: tuple[tuple[float, float], ...]
    stroke: str
    width: float = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Squares:
    """Equal squares of one colour. at: their upper left corners."""

    kind: ClassVar[str] = "squares"
    at: tuple[tuple[float, float], ...]
    side: float
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A curved line, or with a fill an area. way: as the attribute d of a path has it."""

    kind: ClassVar[str] = "curve"
    way: str
    stroke: str = ""
    fill: str = "none"
    width: float = 1.5
    dash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of text; y is its base line. language: of its words, "" where that is the page's."""

    kind: ClassVar[str] = "text"
    x: float
    y: float
    text: str
    size: float
    fill: str
    anchor: Anchor = "start"
    bold: bool = False
    underlined: bool = False
    language: str = ""

    @property
    def box(self) -> Box:
        """Return left, top, right and bottom of the letters."""
        length = lettering.width(self.text, self.size, bold=self.bold)
        left = self.x - {"start": 0, "middle": length / 2, "end": length}[self.anchor]
        return left, self.y - 0.8 * self.size, left + length, self.y + 0.22 * self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Shapes that are moved together. data: the attributes data-… by which a page sorts rows."""

    kind: ClassVar[str] = "group"
    shapes: tuple["Shape", ...]
    x: float = 0
    y: float = 0
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Shapes that lead to a page, by its key. label: all that it says, to those who do not see the picture and to those who point at it; "": the words that show.

    quiet: for those who point only: a list beside the picture has the same links.
    """

    kind: ClassVar[str] = "link"
    key: str
    label: str
    shapes: tuple["Shape", ...]
    quiet: bool = False
    x: ClassVar[float] = 0
    y: ClassVar[float] = 0


Shape = Rect | Line | Circle | Polyline | Curve | Squares | Text | Group | Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes in a field of a size."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def text_boxes(shapes: tuple[Shape, ...], x: float = 0, y: float = 0) -> Iterator[tuple[str, Box]]:
    """Yield every text with its place in the whole drawing."""
    for shape in shapes:
        if isinstance(shape, Group | Link):
            yield from text_boxes(shape.shapes, x + shape.x, y + shape.y)
        elif isinstance(shape, Text) and shape.text:
            left, top, right, bottom = shape.box
            yield shape.text, (left + x, top + y, right + x, bottom + y)


def grounded(texts: tuple[Text, ...]) -> Iterator[Shape]:
    """Yield texts on a ground of paper, which lines behind them do not strike through."""
    for text in texts:
        left, top, right, bottom = text.box
        yield Rect(x=left - 2, y=top, width=right - left + 4, height=bottom - top, fill=palette.PAPER)
        yield text


def paragraph(
    lines: list[str],
    x: float,
    y: float,
    size: float,
    fill: str,
    *,
    bold: bool = False,
    anchor: Anchor = "start",
) -> tuple[Text, ...]:
    """Return lines below each other; y is the top of the first."""
    return tuple(
        Text(x=x, y=y + size + index * lettering.line_height(size), text=line, size=size, fill=fill, bold=bold, anchor=anchor)
        for index, line in enumerate(lines)
    )  # fmt: skip
