"""A picture as a file that stands alone: title, key to the lines, the drawing, source and licence, on paper with a margin."""

from policyarchive.exports.charts import lettering, palette
from policyarchive.exports.charts.shapes import Drawing, Group, Line, Rect, Shape, paragraph
from policyarchive.exports.pictures.lines import DASH

_MARGIN = 28
_TITLE, _WORDS = 21, 13
_SAMPLE = 30  # the length of a line in the key
_GAP = 26
Key = tuple[tuple[str, str], ...]  # ("stated" or "inferred" or "" for no line, what it means)


def sheet(drawn: Drawing, title: str, key: Key, foot: tuple[str, ...]) -> Drawing:
    """Return a drawing with all the words that belong to it."""
    width = drawn.width
    named = lettering.wrap(title, _TITLE, width, bold=True)
    shapes: list[Shape] = [*paragraph(named, 0, 0, _TITLE, palette.INK, bold=True)]
    y = len(named) * lettering.line_height(_TITLE) + 6.0
    shown, y = _key(key, width, y)
    shapes += [*shown, Group(shapes=drawn.shapes, y=y + 12)]
    y += 12 + drawn.height + 14
    for text in foot:
        lines = lettering.wrap(text, _WORDS, width)
        shapes += paragraph(lines, 0, y, _WORDS, palette.SOFT)
        y += len(lines) * lettering.line_height(_WORDS) + 3
    paper = Rect(x=0, y=0, width=width + 2 * _MARGIN, height=y + 2 * _MARGIN, fill=palette.PAPER)
    content = Group(shapes=tuple(shapes), x=_MARGIN, y=_MARGIN)
    return Drawing(width=paper.width, height=paper.height, shapes=(paper, content))


def _key(key: Key, width: float, y: float) -> tuple[list[Shape], float]:
    """Return what the lines mean, in a row that goes on below where it is full, and where that ends."""
    shapes: list[Shape] = []
    x, step = 0.0, lettering.line_height(_WORDS)
    for kind, words in key:
        lead = _SAMPLE + 8 if kind else 0
        if x and x + lead + lettering.width(words, _WORDS) > width:
            x, y = 0.0, y + step
        if kind:
            dash = DASH if kind == "inferred" else ""
            shapes.append(Line(x1=x, y1=y + step / 2, x2=x + _SAMPLE, y2=y + step / 2, stroke=palette.SOFT, width=1.5, dash=dash))  # fmt: skip
        wrapped = lettering.wrap(words, _WORDS, width - lead)
        shapes += paragraph(wrapped, x + lead, y, _WORDS, palette.INK)
        y += (len(wrapped) - 1) * step
        x += lead + lettering.widest(wrapped, _WORDS) + _GAP
    return shapes, y + step if key else y
