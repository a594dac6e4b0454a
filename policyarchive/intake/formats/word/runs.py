"""The text of one paragraph of a Word file as its page shows it, once all tracked changes are accepted."""

from dataclasses import dataclass, field
from itertools import groupby

from policyarchive.intake.formats.legacy import code_of_font, to_unicode
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.vietnamese import UNICODE_LETTER
from policyarchive.intake.formats.word.around import inside
from policyarchive.intake.formats.word.names import W, find, number, value
from policyarchive.intake.formats.word.styles import Look, Styles
from policyarchive.intake.formats.word.symbols import shown_symbols

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",  # shown only where a line breaks, but a letter of TCVN3
}
_NOTE_MARKS = (f"{W}footnoteReference", f"{W}endnoteReference")
_PICTURES = tuple(f"{W}{name}" for name in ("drawing", "pict", "object"))


@dataclass(slots=True)
class Line:
    """What a paragraph holds: texts, each with its code (see legacy.py), and the contents of its text boxes."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def text(self) -> str:
        """Return the text in Unicode; a letter and its accent may be in two pieces of one code."""
        return "".join(
            to_unicode("".join(text for text, _ in pieces), code)
            for code, pieces in groupby(self.pieces, lambda piece: piece[1])
        )


class Runs:
    """Reads paragraphs one after the other, with the styles of their file."""

    def __init__(self, styles: Styles, notes: Notes):
        self._styles, self._notes = styles, notes
        self._fields: list[bool] = []  # of the fields that are open: whether what they show has begun

    def read(self, paragraph: Element, line: Line) -> None:
        """Add what a paragraph holds to a line."""
        look = self._styles.paragraph(paragraph)
        self._fields = []
        for element in inside(paragraph, self._notes):
            if element.tag == f"{W}r":
                self._read_run(element, look, line)
            elif element.tag in (f"{_MATH}oMath", f"{_MATH}oMathPara"):
                line.pieces += [(text.text or "", "") for text in element.iter(f"{_MATH}t")]

    def _read_run(self, run: Element, paragraph: Look, line: Line) -> None:
        look = self._styles.run(find(run, "rPr"), paragraph)
        shown: list[tuple[str, str]] = []
        for element in inside(run, self._notes):
            if element.tag in _PICTURES and not look.hidden:
                line.boxes += _boxes(element, self._notes)
            elif element.tag == f"{W}r":  # below its pronunciation
                self._read_run(element, paragraph, line)
            elif element.tag in _NOTE_MARKS:
                self._notes.note("note-marks")
                if value(element, "customMarkFollows") in ("1", "true", "on"):
                    break
            else:
                shown += self._pieces(element, look)
        if look.hidden and shown:
            self._notes.note("hidden-content", kind="text")
        elif not look.hidden:
            line.pieces += shown

    def _pieces(self, element: Element, look: Look) -> list[tuple[str, str]]:
        """Return the text of an element of a run, nothing for what a field is made of."""
        if element.tag == f"{W}fldChar":
            self._open_or_close(value(element, "fldCharType"))
        elif all(self._fields):
            if element.tag == f"{W}t":
                return [self._piece(element.text or "", look.font)]
            if element.tag == f"{W}sym":
                place = chr(number(value(element, "char"), 0, base=16) & 0xFFFF)
                return [self._piece(place, value(element, "font"))]
            if element.tag in _SIGNS:
                return [self._piece(_SIGNS[str(element.tag)], look.font)]
        return []

    def _open_or_close(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _piece(self, text: str, font: str | None) -> tuple[str, str]:
        code = "" if UNICODE_LETTER.search(text) else code_of_font(font)
        if code and not text.isascii():
            self._notes.note("legacy-font", font or "")
        return text if code else shown_symbols(text, font, self._notes), code


def _boxes(picture: Element, notes: Notes) -> list[Element]:
    """Return the contents of the text boxes in a picture."""
    if picture.tag == f"{W}txbxContent":
        return [picture]
    return [box for element in inside(picture, notes) for box in _boxes(element, notes)]
