"""The text that a cell of a sheet shows, and what a person should know about it."""

from itertools import groupby
from math import isfinite

from policyarchive.intake.formats.excel.format_code import UnknownFormat
from policyarchive.intake.formats.excel.number_format import Show, is_american, is_percentage, show_text
from policyarchive.intake.formats.excel.styles import S, Style, Styles
from policyarchive.intake.formats.excel.texts import Text, text_of
from policyarchive.intake.formats.legacy import code_of_font, to_unicode
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.vietnamese import UNICODE_LETTER

_TRUTH = {"1": "TRUE", "0": "FALSE"}


class Cells:
    """Reads cells one after the other, with the texts and styles of their workbook."""

    def __init__(self, texts: list[Text], styles: Styles, show: Show, notes: Notes):
        self._texts, self._styles, self._show, self._notes = texts, styles, show, notes

    def read(self, cell: Element, name: str) -> str:
        """Return the text that a cell shows; name: the cell in notes, such as "Sheet1!B2"."""
        kind, style = cell.get("t", "n"), self._style(cell)
        value = (cell.findtext(f"{S}v") or "").strip()
        if kind == "inlineStr":
            text = cell.find(f"{S}is")
            return "" if text is None else self._text(text_of(text), style, name)
        if kind == "s":
            return self._shared(value, style, name)
        if kind == "str":
            return self._text([(cell.findtext(f"{S}v") or "", "")], style, name)
        if kind == "e":
            self._notes.note("error-cell", name)
            return value
        if not value and cell.find(f"{S}f") is not None:
            self._notes.note("no-cached-values", name)
        if kind == "b":
            return _TRUTH.get(value, value)
        return self._number(self._show.days(value) if kind == "d" else value, style, name)

    def _style(self, cell: Element) -> Style | None:
        place = int(cell.get("s", "0"))
        return self._styles.at(place) or (None if place else Style())

    def _shared(self, place: str, style: Style | None, name: str) -> str:
        if not place.isdigit() or int(place) >= len(self._texts):
            self._notes.note("error-cell", name)
            return ""
        return self._text(self._texts[int(place)], style, name)

    def _text(self, text: Text, style: Style | None, name: str) -> str:
        style = style or Style()
        read = "".join(
            to_unicode("".join(part for part, _ in parts), code)
            for code, parts in groupby(text, lambda part: self._code(part, style))
        )
        try:
            shown = show_text(read, style.format)
        except UnknownFormat:
            self._notes.note("number-format", name)
            return read
        return self._unless_hidden(shown, read, name)

    def _code(self, part: tuple[str, str], style: Style) -> str:
        text, font = part[0], part[1] or style.font
        code = code_of_font(font)
        if not code or UNICODE_LETTER.search(text):
            return ""
        if not text.isascii():
            self._notes.note("legacy-font", font)
        return code

    def _number(self, value: str, style: Style | None, name: str) -> str:
        """Return a number, or a date, as its format shows it; without a format that is understood, as without one."""
        number = _number(value)
        if number is None:
            return value
        if style is None:
            self._notes.note("lost-format", name)
            style = Style()
        if is_percentage(style.format):
            self._notes.note("percent-format", name)
        if is_american(style.format):
            self._notes.note("date-order", name)
        try:
            shown = self._show.number(number, style.format)
        except UnknownFormat:
            self._notes.note("number-format", name)
            return self._show.number(number, "General")
        return self._unless_hidden(shown, value, name)

    def _unless_hidden(self, shown: str, value: str, name: str) -> str:
        if value.strip() and not shown.strip():
            self._notes.note("hidden-content", name, kind="cells")
        return shown


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if isfinite(number) else None
