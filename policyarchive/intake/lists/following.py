"""Whether what comes after a list goes on with it."""

from collections.abc import Sequence

from policyarchive.intake.formats.source import SHEET, TABLE, Place
from policyarchive.intake.lists.columns import Head, Names
from policyarchive.intake.lists.drafts import Draft
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.model import NUMBERS, TITLES
from policyarchive.intake.lists.shapes import (
    ENTRY,
    HEADING,
    RUNNING,
    SUMMARY,
    UNCLEAR,
    Layout,
    has_number,
    shape_of,
)
from policyarchive.intake.lists.words import begins_title, without_continued


def is_repeated(draft: Draft, between: Sequence[Line], table: Place, head: Head) -> bool:
    """Tell whether a head, with lines between, is that of the list again: not below another title, and not on another sheet."""
    if not head.names_the_same(draft.head) or (table.kind == SHEET and table != draft.place):
        return False
    return not any(_begins_another(draft, line, table) for line in (*draft.tail(table), *between))


def goes_on(draft: Draft, between: Sequence[Line], lines: Sequence[Line], known: Names) -> bool:
    """Tell whether the rows of a table without a head go on with a list: of its width, beginning with a row of it."""
    place = lines[0].place if lines else None
    if place is None or place.table.kind != TABLE or any(map(known.kind, lines[0].texts)):
        return False
    alone = [shape_of(line, draft.head.layout, draft.titles).kind for line in (*between, *lines)]
    begins_well = alone[len(between)] != UNCLEAR and {*alone[: len(between)]} <= {HEADING, RUNNING, SUMMARY}
    others = any(line.place or _is_title(draft, line) for line in between)
    return begins_well and not others and _fits(draft, lines)


def _fits(draft: Draft, lines: Sequence[Line]) -> bool:
    """Tell whether some rows have the columns of a list: cells as far as its numbers and titles, and a number there."""
    number, title = (draft.head.layout.position(*kinds) or 0 for kinds in (NUMBERS, TITLES))
    width = max(len(line.filled) for line in lines)
    return max(number, title) < width <= draft.width and any(has_number(line.cell(number)) for line in lines)


def _begins_another(draft: Draft, line: Line, table: Place) -> bool:
    """Tell whether a line after a list is a title, or of another table than its next one."""
    foreign = line.place is not None and line.place.table != table and line.joined not in draft.titles
    return foreign or _is_title(draft, line)


def _is_title(draft: Draft, line: Line) -> bool:
    """Tell whether a line begins the title of another appendix than the one above the list."""
    text, continued = without_continued(line.joined)
    return begins_title(text) and not continued and text not in draft.titles


def first_row(lines: Sequence[Line], layout: Layout) -> int:
    """Return the index of the row that begins a list without headings: an entry, or a heading with a mark before one."""
    shapes = [shape_of(line, layout) for line in lines]
    entries = (index for index, shape in enumerate(shapes) if shape.kind == ENTRY)
    start = next(entries, len(lines))
    while 0 < start < len(lines) and shapes[start - 1].is_marked:
        start -= 1
    return start
