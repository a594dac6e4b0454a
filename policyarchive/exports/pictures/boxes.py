"""The words of a document in a picture, broken into lines and put below each other."""

import re
from dataclasses import dataclass

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.shapes import Group, Link, Rect, Shape, Text
from policyarchive.exports.pictures.model import Node

NAME, SMALL, DENSE = 14, 13, 13
_STROKES, _HYPHENS = re.compile("[^/]+/*|/+"), re.compile("[^-]+-*|-+")
_PAD, _DENSE_PAD = 8.0, 4.0
_MOST_TITLE, _MOST_FACTS = 3, 3  # lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of words. above: more room before it."""

    text: str
    size: float
    fill: str
    bold: bool = False
    underlined: bool = False
    language: str = ""
    above: float = 0

    @property
    def height(self) -> float:
        """Return what a line takes."""
        return self.above + lettering.line_height(self.size)


def pad(dense: bool) -> float:
    """Return the room between words and the rim of a box."""
    return _DENSE_PAD if dense else _PAD


def lines_of(node: Node, room: float, *, dense: bool, beside: bool = False, subject: int = 0) -> list[Line]:
    """Return the words of a document no wider than room: name, date, then unless it is dense subject and what it does.

    beside: there is room for who issued it as well, or for the beginning of the subject. subject: how many lines of the subject
    a dense one has below its date.
    """
    size = DENSE if dense else NAME
    ink = palette.INK if node.is_subject else palette.GOOD
    lines = [
        Line(text=text, size=size, fill=ink, bold=True, underlined=not node.is_subject)
        for text in _name(node, size, room)
    ]
    further = (node.title if dense else node.body) if beside else ""
    facts = " · ".join(filter(None, (node.when, further)))
    lines += [
        Line(text=text, size=SMALL, fill=palette.SOFT)
        for text in lettering.wrap(facts, SMALL, room, most=_MOST_FACTS)
    ]
    if dense:
        return [*lines, *_subject(node, room, subject)] if subject else lines
    return [*lines, *_said(node, room)]


def _subject(node: Node, room: float, most: int) -> list[Line]:
    return [
        Line(text=text, size=SMALL, fill=palette.INK, language=node.title_language)
        for text in lettering.wrap(node.title, SMALL, room, most=most)
    ]


def _said(node: Node, room: float) -> list[Line]:
    """Return the subject of a document and what it does."""
    lines = _subject(node, room, 4 if node.is_subject else 3)
    for sentence in node.says:
        lines += [
            Line(text=text, size=SMALL, fill=palette.SOFT, bold=True, above=0 if index else 3)
            for index, text in enumerate(lettering.wrap(sentence, SMALL, room, bold=True, most=3))
        ]
    return lines


def _name(node: Node, size: float, room: float) -> list[str]:
    """Return a number, always whole, in lines that break behind its strokes, else behind its hyphens; a title between its words."""
    if " " in node.name or lettering.width(node.name, size, bold=True) <= room:
        return lettering.wrap(node.name, size, room, bold=True, most=_MOST_TITLE)
    pieces = [
        smaller
        for piece in _STROKES.findall(node.name)
        for smaller in (
            [piece] if lettering.width(piece, size, bold=True) <= room else _HYPHENS.findall(piece)
        )
    ]
    lines = [""]
    for piece in pieces:
        if lines[-1] and lettering.width(lines[-1] + piece, size, bold=True) > room:
            lines.append("")
        lines[-1] += piece
    return lines


def height_of(lines: list[Line]) -> float:
    """Return the height of lines."""
    return sum(line.height for line in lines)


def texts(lines: list[Line], x: float, y: float) -> list[Text]:
    """Return lines below each other; y is the top of the first."""
    shapes = []
    for line in lines:
        shapes.append(
            Text(x=x, y=y + line.above + line.size, text=line.text, size=line.size, fill=line.fill, bold=line.bold,
                 underlined=line.underlined, language=line.language)
        )  # fmt: skip
        y += line.height
    return shapes


def box(node: Node, lines: list[Line], x: float, y: float, width: float, height: float, room: float) -> Shape:
    """Return a document as a box that leads to its page, the one that the picture is about with a strong rim.

    room: between the rim and the words on the left.
    """
    rect = Rect(
        x=x, y=y, width=width, height=height, round=3,
        fill=palette.TINT if node.is_subject else palette.PAPER,
        stroke=palette.GOOD if node.is_subject else palette.AXIS, rim=2.5 if node.is_subject else 1,
    )  # fmt: skip
    words = texts(lines, x + room, y + (height - height_of(lines)) / 2 - 1)
    return linked(node, (rect, *words))


def linked(node: Node, shapes: tuple[Shape, ...]) -> Shape:
    """Return shapes as the link of a document; the one that the picture is about needs none."""
    if node.is_subject:
        return Group(shapes=shapes)
    return Link(key=node.key, label=node.label, shapes=shapes)
