"""Finding the tables of results in a source: where each begins, and which tables go on with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from policyarchive.intake.formats.source import TABLE, Place
from policyarchive.intake.lists.lines import Line, LineBlock
from policyarchive.intake.lists.words import is_page, without_continued
from policyarchive.intake.results.heads import Head, heads


@dataclass(slots=True, kw_only=True)
class TableLines:
    """The lines of a table. heads: the numbers of those that name columns; below: those after its last row."""

    head: Head
    place: Place
    headings: tuple[tuple[str, ...], ...]
    above: list[Line]
    heads: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)

    def add(self, lines: Sequence[Line], heading_rows: int = 0) -> None:
        """Add lines, of which the first ones name the columns."""
        self.heads += [line.number for line in lines[:heading_rows]]
        self.lines += lines[heading_rows:]


class Finder:
    """Gathers tables. waiting: lines for which it is still open whether they are above a table, or below one."""

    def __init__(self, columns: Mapping[str, str], languages: tuple[str, ...]):
        self.told, self.languages = tuple(columns), languages
        self.found: list[TableLines] = []
        self.waiting: list[Line] = []

    def take(self, block: LineBlock) -> None:
        """Take a paragraph, or the rows of a table."""
        if block.table is None:
            self.waiting += block.lines
            return
        found = heads(block.lines, self.told, self.languages)
        starts = [*found, len(block.lines)]
        self._take_headless(block.table, block.lines[: starts[0]])
        for start, end in pairwise(starts):
            self._take_headed(block.table, found[start], block.lines[start:end])

    def finished(self) -> list[TableLines]:
        """Return the tables; the lines that still wait stand below the last one."""
        if self.found:
            self.found[-1].below += self.waiting
        return self.found

    def _take_headed(self, place: Place, head: Head, lines: Sequence[Line]) -> None:
        """Take rows that begin with a head: of a new table, or once more of the one before on a further page."""
        last = self.found[-1] if self.found else None
        if last and last.head.headings == head.headings and _is_page_break(self.waiting, place, last.place):
            last.heads += [line.number for line in self.waiting]
            last.add(lines, head.rows)
        else:
            headings = tuple(line.filled for line in lines[: head.rows])
            self.found.append(TableLines(head=head, place=place, headings=headings, above=[*self.waiting]))
            self.found[-1].add(lines, head.rows)
        self.waiting = []

    def _take_headless(self, place: Place, lines: Sequence[Line]) -> None:
        """Take rows without a head: of the table before, if nothing stands between and they have its columns, or of none."""
        last = self.found[-1] if self.found else None
        width = max((len(line.filled) for line in lines), default=0)
        if last and place.kind == TABLE and width == len(last.head.texts) and not self.waiting:
            last.add(lines)
        else:
            self.waiting += lines


def _is_page_break(between: Sequence[Line], place: Place, before: Place) -> bool:
    """Tell whether nothing but what each page prints stands between two tables of one sheet or of a Word file."""
    same = place == before or place.kind == TABLE
    return same and all(is_page(line.joined) or without_continued(line.joined)[1] for line in between)
