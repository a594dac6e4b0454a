"""What one line of a list looks like by itself, by which of its cells are filled and how they read."""

import re
from dataclasses import dataclass

from policyarchive.core.printed_dates import dates_in
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.lists.marks import LETTER, ROMAN, Mark, read_mark, split_mark
from policyarchive.intake.lists.model import DATE, DAY, NOTE, NUMBER_AND_DATE, NUMBERS, ORDER, SYMBOL, TITLES
from policyarchive.intake.lists.parts import joined_number
from policyarchive.intake.lists.sections import Label
from policyarchive.intake.lists.words import begins_title, is_page, is_summary, without_continued

ENTRY, HEADING, COUNTED, TITLE_ALONE, GOES_ON = "entry", "heading", "counted", "title_alone", "goes_on"
SUMMARY, RUNNING, EMPTY, UNCLEAR = "summary", "running", "empty", "unclear"
_NUMBER = re.compile(r"[0-9]\s*/\s*[^\W\d_]|[0-9]-[^\W\d_]")  # "7/QĐ-UBND", "71-NQ/TU"; not "2016-2020"
_FIGURES = re.compile("[0-9]+")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?:\s*[-–]\s*(?:19|20)[0-9]{2})?")
_DAY = len("2016-05-02")
_LONGEST = 200  # signs of a heading without a mark
_UNENDED = (".", ",", ";", "…")  # how a sentence or a part of one ends


@dataclass(frozen=True, slots=True)
class Shape:
    """What a line looks like. order: the number that a row counts as; label: what it says, if it can be a heading.

    COUNTED: it has a number and texts, but nothing tells an entry from a heading. TITLE_ALONE: a text in the column of
    titles only. EMPTY: nothing but a number. RUNNING: printed again on each page.
    """

    kind: str
    label: Label | None = None
    order: tuple[int, ...] | None = None

    @property
    def is_marked(self) -> bool:
        """Whether it is a heading with a mark."""
        return self.kind == HEADING and self.label is not None and self.label.mark is not None


UNKNOWN = Shape(UNCLEAR)


@dataclass(frozen=True, slots=True)
class Layout:
    """The kinds of the columns of a list, by which its rows are told apart."""

    kinds: tuple[str, ...]

    def position(self, *kinds: str) -> int | None:
        """Return the position of the first column of some kinds."""
        return next((position for position, kind in enumerate(self.kinds) if kind in kinds), None)

    def kind(self, position: int) -> str:
        """Return the kind of the column at a position, "" beyond the last one."""
        return self.kinds[position] if position < len(self.kinds) else ""


def shape_of(line: Line, layout: Layout, above: frozenset[str] = frozenset()) -> Shape:
    """Return what a line looks like; above: the texts above the list, which further pages may print again."""
    if _is_running(line, above):
        return Shape(RUNNING)
    if line.place is None:
        return _alone(line.joined)
    shape = _entry(line, layout)
    if shape:
        return shape
    if any(map(is_summary, line.texts)):
        return Shape(SUMMARY)
    if len(line.texts) == 1:
        return _alone(line.joined, layout, line.positions[0])
    return _marked(line, layout) if len(line.texts) == 2 else UNKNOWN


def has_number(text: str) -> bool:
    """Tell whether a text has the number of a document, with its symbols."""
    return bool(_NUMBER.search(text))


def _has_day(text: str) -> bool:
    return any(len(date) == _DAY for date in dates_in(text))


def _is_running(line: Line, above: frozenset[str]) -> bool:
    text, again = without_continued(line.joined)
    is_title = begins_title(text) and (again or text in above)
    return is_title or (again and not text) or is_page(text)


def _entry(line: Line, layout: Layout) -> Shape | None:
    """Return the shape of a row that is an entry, or that counts as one; None for others."""
    number, title = _number(line, layout), line.cell(layout.position(*TITLES))
    own = {layout.kind(position) for position in line.positions}
    if number and title and not own & {*NUMBERS, *TITLES}:
        return Shape(GOES_ON)  # all that it has is in merged cells
    mark = read_mark(line.cell(layout.position(ORDER)))
    order = mark.number if mark else None
    data = [text for text, kind in zip(line.filled, layout.kinds, strict=False) if text and kind != ORDER]
    numbered, dated = has_number(number), _has_date(line, layout)
    if len(data) > 1 and ((title and (numbered or dated)) or (order and numbered and dated)):
        return Shape(ENTRY, order=order)
    if not order or not data or any(map(is_summary, data)):
        return None
    is_pair = len(data) == 1 and len(line.texts) == 2
    return Shape(COUNTED, _marked(line, layout).label if is_pair else None, order)


def _number(line: Line, layout: Layout) -> str:
    number, symbol = line.cell(layout.position(*NUMBERS)), line.cell(layout.position(SYMBOL))
    return joined_number(number, symbol)


def _has_date(line: Line, layout: Layout) -> bool:
    """Tell whether a row has figures where a date is: in its own column, or beside those of the number."""
    together = _FIGURES.findall(line.cell(layout.position(NUMBER_AND_DATE)))
    own = line.cell(layout.position(DATE)) or line.cell(layout.position(DAY))
    return len(together) > 1 or bool(_FIGURES.search(own))


def _alone(text: str, layout: Layout | None = None, position: int = 0) -> Shape:
    """Return the shape of a line with one text; layout: that of its list, None for a paragraph."""
    mark = read_mark(text)
    if mark and not mark.is_named:
        return Shape(EMPTY) if mark.number and layout and position == layout.position(ORDER) else UNKNOWN
    label = _label(text)
    if layout and position and layout.kind(position) in TITLES and not _is_high(label):
        return Shape(TITLE_ALONE, label)
    if layout and position and layout.kind(position) in (*NUMBERS, DATE) and _is_number_or_date(text):
        return UNKNOWN
    return Shape(HEADING, label) if label else UNKNOWN


def _marked(line: Line, layout: Layout) -> Shape:
    """Return the shape of a row with two texts, of which the first may be a mark."""
    mark, (text, again) = read_mark(line.texts[0]), without_continued(line.texts[1])
    kind = layout.kind(line.positions[1])
    if mark is None or kind == NOTE or not (any(map(str.isalpha, text)) or _YEARS.fullmatch(text)):
        return UNKNOWN
    if kind in (*NUMBERS, DATE) and _is_number_or_date(text):
        return UNKNOWN
    label = Label(mark=mark, text=text, again=again)
    return UNKNOWN if mark.number and layout.kind(line.positions[0]) != ORDER else Shape(HEADING, label)


def _label(text: str) -> Label | None:
    """Return what a text says as a heading, with the mark that it begins with; None where it looks like none."""
    text, again = without_continued(text)
    split = split_mark(text)
    label = Label(mark=split[0], text=split[1], again=again) if split else None
    if _is_high(label):
        return label
    if has_number(text) and _has_day(text):
        return None  # a document
    if label:
        return label
    begins = text[:1].isupper() or _YEARS.fullmatch(text)
    is_heading = begins and len(text) <= _LONGEST and not text.endswith(_UNENDED)
    return Label(mark=None, text=text, again=again) if is_heading else None


def _is_high(label: Label | None) -> bool:
    """Tell whether a heading has a mark that nothing but sections has: no figure and no small letter."""
    mark: Mark | None = label.mark if label else None
    return mark is not None and (mark.has_style(LETTER) or mark.has_style(ROMAN) or mark.is_named)


def _is_number_or_date(text: str) -> bool:
    return has_number(text) or _has_day(text)
