"""A list while its lines are gathered, before they are told apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from policyarchive.intake.formats.source import Place
from policyarchive.intake.lists.body import Body, end_of, shapes_of, unread
from policyarchive.intake.lists.columns import Head, has_rivals
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.marks import Mark, follows
from policyarchive.intake.lists.model import BELOW_LIST, COLUMNS_TWICE, OTHER, Column, ListTable
from policyarchive.intake.lists.shapes import ENTRY, Layout, Shape, shape_of


@dataclass(slots=True, kw_only=True)
class Draft:
    """The lines of a list. heads: the numbers of those that name columns; above: those above it; lines: its own."""

    head: Head
    place: Place
    above: list[Line]
    heads: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def titles(self) -> frozenset[str]:
        """The texts above it."""
        return frozenset(line.joined for line in self.above)

    @property
    def width(self) -> int:
        """How many columns it has, those without a heading too."""
        return max(len(self.head.columns), *(len(line.filled) for line in self.lines), 0)

    def shapes(self, lines: Sequence[Line]) -> list[Shape]:
        """Return what some lines look like in this list."""
        return shapes_of(lines, self.head.layout, self.titles)

    def add(self, lines: Sequence[Line], heading_rows: int = 0) -> None:
        """Add lines, of which the first ones name the columns."""
        self.heads += [line.number for line in lines[:heading_rows]]
        self.lines += lines[heading_rows:]

    def repeat(self, between: Sequence[Line], lines: Sequence[Line], heading_rows: int) -> None:
        """Add lines of a further page, which name the columns again; titles right above these are no headings of sections."""
        self.lines += between
        while self.lines and self.lines[-1].joined in self.titles:
            self.heads.append(self.lines.pop().number)
        self.add(lines, heading_rows)

    def tail(self, table: Place) -> list[Line]:
        """Return the lines of a table below the last one that is surely of the list; none where it ends in another table."""
        last = self.lines[-1].place if self.lines else None
        if last is None or last.table != table:
            return []
        start = len(self.lines) - 1
        while start and shape_of(self.lines[start], self.head.layout).kind != ENTRY:
            start -= 1
        rest = self.lines[start:]
        return rest[end_of(self.shapes(rest)) :]

    def take_tail(self, table: Place) -> list[Line]:
        """Take the tail in a table out of the list and return it."""
        tail = self.tail(table)
        del self.lines[len(self.lines) - len(tail) :]
        return tail

    def finished(self, below: Iterable[Line] = ()) -> ListTable:
        """Return the list; below: lines after it that are in no other."""
        self._take_first_headings()
        body = Body(width=self.width, refusal=COLUMNS_TWICE if has_rivals(self.head.layout.kinds) else "")
        body.take(self.lines, self.shapes(self.lines))
        unnamed = [Column(heading="", kind=OTHER)] * (self.width - len(self.head.columns))
        return ListTable(
            columns=(*self.head.columns, *unnamed),
            heading_rows=tuple(sorted([*self.heads, *body.running])),
            headings=tuple(body.headings),
            entries=tuple(body.entries),
            unread=(*body.unread, *(unread(line, BELOW_LIST) for line in below)),
            above=tuple(line.joined for line in self.above),
            place=self.place,
        )

    def _take_first_headings(self) -> None:
        """Take the paragraphs above the first table that begin what headings between the tables go on with: "I.", "II."."""
        between = (_paragraph_mark(line) for line in self.lines)
        then = next(filter(None, between), None)
        start = len(self.above)
        while start and _paragraph_mark(self.above[start - 1]):
            start -= 1
        marks = [_paragraph_mark(line) for line in self.above[start:]]
        if then and any(mark and _comes_next(mark, then) for mark in marks):
            self.lines = [*self.above[start:], *self.lines]
            self.above = self.above[:start]


def _paragraph_mark(line: Line) -> Mark | None:
    """Return the mark of a paragraph that is a heading; None for other lines."""
    shape = shape_of(line, Layout(())) if line.place is None else None
    return shape.label.mark if shape and shape.is_marked and shape.label else None


def _comes_next(mark: Mark, then: Mark) -> bool:
    nexts = {(reading.style, follows(reading.values)) for reading in mark.readings}
    return any((reading.style, reading.values) in nexts for reading in then.readings)
