"""The rows of one list, each as what it is among the others: heading, entry, or unread with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policyarchive.intake.lists import model, shapes
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.marks import follows
from policyarchive.intake.lists.model import Entry, Heading, RowPlace, Unread
from policyarchive.intake.lists.sections import Label, NotClear, Sections
from policyarchive.intake.lists.shapes import UNKNOWN, Layout, Shape, shape_of

_CERTAIN = (shapes.ENTRY, shapes.GOES_ON, shapes.SUMMARY, shapes.EMPTY)  # rows of the list, not below it
_REASONS = {
    shapes.GOES_ON: model.GOES_ON,
    shapes.SUMMARY: model.SUMMARY,
    shapes.EMPTY: model.NUMBER_EMPTY,
    shapes.UNCLEAR: model.UNCLEAR,
}


def shapes_of(lines: Sequence[Line], layout: Layout, above: frozenset[str] = frozenset()) -> list[Shape]:
    """Return what the lines of a list look like, each seen with the one before and the one after it."""
    alone = [shape_of(line, layout, above) for line in lines]
    found: list[Shape] = []
    last: tuple[int, ...] | None = None  # the number of the last entry
    for index, shape in enumerate(alone):
        if shape.kind == shapes.TITLE_ALONE:
            shape = _going_on(shape, index > 0 and lines[index].is_directly_below(lines[index - 1]), found)
        elif shape.kind == shapes.COUNTED:
            shape = _counted(shape, last, found, alone[index + 1 : index + 2])
        last = shape.order if shape.kind == shapes.ENTRY and shape.order else last
        found.append(shape)
    return found


def end_of(found: Sequence[Shape]) -> int:
    """Return how many of some lines belong to the list; what follows stands below it."""
    ends = (count for count, shape in enumerate(found, 1) if shape.kind in _CERTAIN or shape.is_marked)
    return max(ends, default=0)


def _going_on(shape: Shape, directly: bool, before: Sequence[Shape]) -> Shape:
    """Return what a text in the column of titles is: the rest of a title, or a heading."""
    if directly and before and before[-1].kind in (shapes.ENTRY, shapes.GOES_ON):
        return Shape(shapes.GOES_ON, shape.label)
    return Shape(shapes.HEADING, shape.label) if shape.label else UNKNOWN


def _counted(
    shape: Shape, last: tuple[int, ...] | None, before: Sequence[Shape], after: Sequence[Shape]
) -> Shape:
    """Return what a number with a text is: an entry, if it counts on before and after; a heading, if others count after it.

    last: the number of the last entry, None without one.
    """
    order = shape.order or ()
    then = after[0] if after else None
    kinds = [seen.kind for seen in before if seen.kind in (shapes.ENTRY, shapes.HEADING)]
    first = kinds[-1:] != [shapes.ENTRY]
    counts_on = (last is not None and order == follows(last)) or (first and order[-1:] == (1,))
    if counts_on and (then is None or then.order == follows(order)):
        return Shape(shapes.ENTRY, order=order)
    if then is None or shape.label is None or then.order == follows(order):
        return UNKNOWN
    anew = then.order is not None and (
        then.order[-1] == 1 or (last is not None and then.order == follows(last))
    )
    leads = then.kind == shapes.HEADING and (first or not counts_on)
    begins = order[-1:] == (1,) or shapes.HEADING in kinds
    return Shape(shapes.HEADING, shape.label) if begins and (anew or leads) else UNKNOWN


@dataclass(slots=True, kw_only=True)
class Body:
    """What the lines of a list are, as they are taken in order. running: the lines of what each page prints again.

    width: of its columns; refusal: why none of its entries can be read, "" where they can.
    """

    width: int
    refusal: str = ""
    headings: list[Heading] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    running: list[int] = field(default_factory=list)
    _sections: Sections = field(default_factory=Sections, init=False)

    def take(self, lines: Sequence[Line], found: Sequence[Shape]) -> None:
        """Take lines that look like something."""
        end, tops = end_of(found), _tops(lines, found)
        for index, (line, shape) in enumerate(zip(lines, found, strict=True)):
            if shape.kind == shapes.RUNNING:
                self.running.append(line.number)
            elif index >= end:
                self._refuse(line, model.BELOW_LIST)
            elif shape.kind == shapes.ENTRY and line.place:
                self._take_entry(line, line.place)
            elif shape.kind == shapes.HEADING and shape.label:
                self._take_heading(line, replace(shape.label, on_top=index in tops))
            else:
                self._take_other(line, shape)

    def _take_entry(self, line: Line, place: RowPlace) -> None:
        self._sections.note_entry()
        reason = model.AFTER_UNREAD_HEADING if self._sections.is_lost else self.refusal
        if reason:
            self._refuse(line, reason)
            return
        cells = tuple(line.cell(position) for position in range(self.width))
        self.entries.append(Entry(place=place, line=line.number, cells=cells, path=self._sections.path))

    def _take_heading(self, line: Line, label: Label) -> None:
        try:
            path = self._sections.add(label)
        except NotClear as reason:
            self._sections.lose()
            self._refuse(line, str(reason))
            return
        mark = label.mark.text if label.mark else ""
        heading = Heading(place=line.place, line=line.number, mark=mark, label=label.text, path=path)
        self.headings.append(heading)

    def _take_other(self, line: Line, shape: Shape) -> None:
        """Refuse a line; one that may be a heading ends the section above."""
        if shape.kind == shapes.UNCLEAR or shape.label:
            self._sections.lose()
        self._refuse(line, _REASONS[shape.kind])

    def _refuse(self, line: Line, reason: str) -> None:
        self.unread.append(unread(line, reason))


def _tops(lines: Sequence[Line], found: Sequence[Shape]) -> set[int]:
    """Return the indices of the headings that stand first on a page: below its column headings, or in its table."""
    tops: set[int] = set()
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        anew = line.number > before.number + 1 or found[index - 1].kind == shapes.RUNNING
        further = line.place and before.place and line.place.table != before.place.table
        above = index - 1 in tops and found[index - 1].kind == shapes.HEADING
        if anew or further or above:
            tops.add(index)
    return tops


def unread(line: Line, reason: str) -> Unread:
    """Return a line that is not read, with the reason."""
    text = " | ".join(filter(None, line.filled))
    return Unread(place=line.place, line=line.number, cells=line.filled, text=text, reason=reason)
