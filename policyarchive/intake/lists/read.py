"""Finding the lists of documents in a source: where each begins, and which tables go on with it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from policyarchive.intake.formats.source import Place, Source
from policyarchive.intake.lists.columns import Head, Names, head_of_positions, heads, names
from policyarchive.intake.lists.drafts import Draft
from policyarchive.intake.lists.following import first_row, goes_on, is_repeated
from policyarchive.intake.lists.lines import Line, LineBlock, blocks_of
from policyarchive.intake.lists.model import ListTable


def read_lists(source: Source, *, columns: Mapping[str, str] | None = None) -> tuple[ListTable, ...]:
    """Return the lists of documents in a source, in the order of the page.

    columns: what columns hold (of model.KINDS), by heading or by ordinal ("4"); it goes before the words that are known.
    Without it, a table that does not name a column of numbers and one of titles is no list.
    """
    finder = _Finder(names(columns))
    for block in blocks_of(source):
        finder.take(block)
    return finder.finished()


class _Finder:
    """Gathers lists. waiting: lines for which it is still open whether they are above a list, in one or below one."""

    def __init__(self, known: Names):
        self.known = known
        self.drafts: list[Draft] = []
        self.waiting: list[Line] = []

    def take(self, block: LineBlock) -> None:
        """Take a paragraph, or the rows of a table."""
        if block.table is None:
            self.waiting += block.lines
            return
        found = heads(block.lines, self.known)
        starts = [*found, len(block.lines)]
        self.take_headless(block.table, block.lines[: starts[0]])
        for start, end in pairwise(starts):
            self.take_headed(block.table, found[start], block.lines[start:end])

    def finished(self) -> tuple[ListTable, ...]:
        """Return the lists; the lines that still wait stand below the last one."""
        last = len(self.drafts) - 1
        return tuple(
            draft.finished(self.waiting if index == last else ()) for index, draft in enumerate(self.drafts)
        )

    def take_headed(self, table: Place, head: Head, lines: Sequence[Line]) -> None:
        """Take rows that begin with a head: of a new list, or once more of the one before."""
        if self.drafts and is_repeated(self.drafts[-1], self.waiting, table, head):
            self.drafts[-1].repeat(self.waiting, lines, head.rows)
        else:
            tail = self.drafts[-1].take_tail(table) if self.drafts else []
            self.drafts.append(Draft(head=head, place=table, above=[*tail, *self.waiting]))
            self.drafts[-1].add(lines, head.rows)
        self.waiting = []

    def take_headless(self, table: Place, lines: Sequence[Line]) -> None:
        """Take rows without a head: of the list before, of a list whose columns were told, or of none."""
        if self.drafts and goes_on(self.drafts[-1], self.waiting, lines, self.known):
            self.drafts[-1].add([*self.waiting, *lines])
            self.waiting = []
            return
        head = head_of_positions(max((len(line.filled) for line in lines), default=0), self.known)
        start = first_row(lines, head.layout) if head else len(lines)
        self.waiting += lines[:start]
        if head and start < len(lines):
            self.drafts.append(Draft(head=head, place=table, above=self.waiting, lines=[*lines[start:]]))
            self.waiting = []
