"""The sections that are open at a row, by the headings above it: what is not sure opens none.

How deep a heading is follows from the order in which the styles of marks appear: a style first seen under another one
is deeper, one that was seen before closes its own section and those in it.
"""

from dataclasses import dataclass, field
from itertools import count

from policyarchive.core.text import fold
from policyarchive.intake.lists.marks import LETTER, NONE, ROMAN, Mark, Reading, follows
from policyarchive.intake.lists.model import AFTER_UNREAD_HEADING, HEADING_MARK, UNCLEAR

_BEFORE = {"I": "H", "V": "U", "X": "VW", "L": "K", "C": "B"}  # the letter before one that is Roman too
_LARGE = "LC"  # Roman only in a very long list


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a heading says. again: it is marked as going on from above; on_top: it stands first on a page."""

    mark: Mark | None
    text: str
    again: bool = False
    on_top: bool = False

    @property
    def key(self) -> str:
        """What one label has in common in all its spellings."""
        return " ".join(fold(self.text).split())


class NotClear(Exception):
    """Raised where a heading does not say where it belongs; the text is a key of the interface words."""


@dataclass(slots=True, kw_only=True)
class _Section:
    """A section with those in it. entries: whether it holds any that are in none of these."""

    reading: Reading
    label: Label
    path: tuple[str, ...]
    children: "dict[str, _Section]" = field(default_factory=dict)
    entries: bool = False


class Sections:
    """The open sections, from the last heading that was clear."""

    def __init__(self) -> None:
        root = Label(mark=None, text="")
        self._open = [_Section(reading=Reading(style=NONE, values=()), label=root, path=())]
        self._styles: list[str] = []  # the higher ones first
        self._missed = 0  # rows that were not understood since then, of which any may have been a heading
        self._deepest = 0  # how deep a heading may be that is clear again

    @property
    def path(self) -> tuple[str, ...]:
        """The keys of the open section and those above it."""
        return self._open[-1].path

    @property
    def is_lost(self) -> bool:
        """Whether a row was not understood that may have been a heading."""
        return self._missed > 0

    def note_entry(self) -> None:
        """Note that the open section holds an entry."""
        self._open[-1].entries = True

    def lose(self) -> None:
        """Note that a row was not understood, which may have been a heading."""
        if not self._missed:
            self._deepest = len(self._open) - 1
        self._missed += len(self._open) > 1

    def add(self, label: Label) -> tuple[str, ...]:
        """Open the section of a heading and return its path. Raises NotClear where it is not sure which one it is."""
        reading = self._reading(label.mark)
        depth = self._depth(reading)
        above = self._open[depth]
        if self.is_lost and not self._is_clear(reading, label, depth):
            self._deepest = min(self._deepest, depth - 1)  # it may be in a section above that was missed
            raise NotClear(AFTER_UNREAD_HEADING)
        _refuse_doubtful(above, reading)
        key = _key(above, reading, label)
        new = _Section(reading=reading, label=label, path=(*above.path, key))
        self._note_style(reading.style)
        self._open[depth + 1 :] = [above.children.setdefault(key, new)]
        self._missed = 0
        return self.path

    def _reading(self, mark: Mark | None) -> Reading:
        """Return how a mark is read by what comes before it."""
        if mark is None:
            return Reading(style=NONE, values=())
        if len(mark.readings) == 1 or mark.text not in _BEFORE:
            return next((r for r in mark.readings if r.style in self._styles), mark.readings[0])
        roman, letter = mark.readings
        if self._goes_on(roman):
            return roman
        before = self._last(LETTER)
        if before is None or before.path[-1] not in _BEFORE[mark.text]:
            return letter if mark.text in _LARGE else roman
        is_first = mark.text == "I" and mark.text not in before.children
        return roman if is_first and self._are_romans_below_letters() else letter

    def _goes_on(self, reading: Reading) -> bool:
        """Tell whether a mark comes next after the open one of its style."""
        last = self._last(reading.style)
        return last is not None and follows(last.reading.values) == reading.values

    def _are_romans_below_letters(self) -> bool:
        styles = [style for style in self._styles if style in (LETTER, ROMAN)]
        return styles == [LETTER, ROMAN]

    def _last(self, style: str) -> _Section | None:
        return next((section for section in self._open[1:] if section.reading.style == style), None)

    def _depth(self, reading: Reading) -> int:
        """Return how many open sections are above one of a style."""
        if reading.style not in self._styles:
            return len(self._open) - 1
        own = self._styles.index(reading.style)
        return sum(self._styles.index(section.reading.style) < own for section in self._open[1:])

    def _is_clear(self, reading: Reading, label: Label, depth: int) -> bool:
        """Tell whether a heading after a row that was not understood cannot be in a section that this row began."""
        known = any(_is_same(section, reading, label) for section in self._open[depth].children.values())
        if known or depth > self._deepest or reading.style not in self._styles:
            return False
        if depth == 0 or self._missed > 1 or depth + 1 == len(self._open):
            return depth == 0
        beside = self._open[depth + 1].reading
        return beside.style == reading.style and beside.values < reading.values

    def _note_style(self, style: str) -> None:
        """Note a style first seen: it is right below that of the innermost open section."""
        if style not in self._styles:
            innermost = self._open[-1].reading.style
            self._styles.insert(self._styles.index(innermost) + 1 if self._styles else 0, style)


def _refuse_doubtful(above: _Section, reading: Reading) -> None:
    """Raise NotClear for the first heading of a style in a section that has begun, where it may not belong there."""
    first = all(section.reading.style != reading.style for section in above.children.values())
    if not (first and above.path and (above.entries or above.children)):
        return
    if not reading.values:
        raise NotClear(UNCLEAR)  # it may be beside that section
    if reading.values[-1] != 1:
        raise NotClear(HEADING_MARK)  # one before it is missing, or was not understood


def _key(above: _Section, reading: Reading, label: Label) -> str:
    """Return the key of a section in the one above. Raises NotClear where another section there has it."""
    same = [section for section in above.children.values() if _is_same(section, reading, label)]
    for section in reversed(same):
        is_last = section is list(above.children.values())[-1]
        if section.label.key == label.key and (label.again or (label.on_top and is_last)):
            return section.path[-1]
    if label.mark is None:
        free = (str(number) for number in count(len(above.children) + 1))
        return next(key for key in free if key not in above.children)
    if same or label.mark.text in above.children:
        raise NotClear(HEADING_MARK)
    return label.mark.text


def _is_same(section: _Section, reading: Reading, label: Label) -> bool:
    """Tell whether a section has the mark of a heading, or its label where it has no mark."""
    return section.reading == reading and (bool(reading.values) or section.label.key == label.key)
