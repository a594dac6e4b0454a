"""What a Word file shows, as Markdown: a text that lasts longer than Word, and that the reader of full texts understands.

Every word stays as it is. Signs that Markdown would take for marks get a backslash. A row of a table is a line with strokes
between its cells; a row with nothing but a first cell is a paragraph, as on the many pages that are laid out by a table.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from policyarchive.intake.formats.source import Paragraph, Source, Table, repeated

_MARKS = re.compile(r"[\\`*_<|]")
_HEADING = re.compile(r"^(?=#{1,6}\s)")


def as_markdown(source: Source) -> str:
    """Return the paragraphs and tables in their order, with an empty line between two of them."""
    pieces: list[str] = []
    for block in source.blocks:
        pieces += [_paragraph(block.text)] if isinstance(block, Paragraph) else _table(block)
    return "\n\n".join(pieces) + "\n"


def _paragraph(text: str) -> str:
    return "\n".join(_HEADING.sub(r"\\", _escaped(line)) for line in text.split("\n"))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))


def _table(table: Table) -> Iterator[str]:
    """Yield the rows of a table: those with several cells together, as Markdown writes tables, others as paragraphs."""
    rows = repeated(table.rows)
    width = max(map(len, rows))
    for alone, group in groupby(rows, key=lambda row: not any(row[1:])):
        if alone:
            yield from (_paragraph(row[0]) for row in group)
        else:
            first, *others = (_row(row + [""] * (width - len(row))) for row in group)
            yield "\n".join([first, _row(["---"] * width), *others])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |"
