"""The styles of a workbook, as far as they change what is read: number formats, and fonts of old codes."""

from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS

from policyarchive.intake.formats.legacy import code_of_font
from policyarchive.intake.formats.package import Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

# The formats that follow the language of the machine, as a Vietnamese one shows them.
_DONG, _DONG_PARTS = '#,##0 "₫"', '#,##0.00 "₫"'
_VIETNAMESE = {
    14: "dd/mm/yyyy",
    22: "dd/mm/yyyy h:mm",
    5: _DONG,
    6: _DONG,
    7: _DONG_PARTS,
    8: _DONG_PARTS,
    42: _DONG,
    44: _DONG_PARTS,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How the cells of a style look: number format, code of the font (see legacy.py), name of that font."""

    format: str = "General"
    code: str = ""
    font: str = ""


class Styles:
    """The styles of a workbook by their places in the list that cells refer to."""

    def __init__(self, root: Element | None):
        formats = {**BUILTIN_FORMATS, **_VIETNAMESE}
        formats |= {
            int(element.get("numFmtId", "-1")): element.get("formatCode", "")
            for element in _children(root, "numFmts/{}numFmt")
        }
        fonts = [font_of(element) for element in _children(root, "fonts/{}font")]
        self._styles = [_style(element, formats, fonts) for element in _children(root, "cellXfs/{}xf")]

    def at(self, place: int) -> Style | None:
        """Return the style at a place, None where the file does not have it."""
        return self._styles[place] if 0 <= place < len(self._styles) else None


def font_of(element: Element) -> str:
    """Return the name of the font that an element describes; its child is "name" in styles, "rFont" in texts."""
    names = [*element.findall(f"{S}name"), *element.findall(f"{S}rFont")]
    return names[0].get("val", "") if names else ""


def _style(element: Element, formats: dict[int, str], fonts: list[str]) -> Style:
    place = int(element.get("fontId", "0"))
    font = fonts[place] if 0 <= place < len(fonts) else ""
    return Style(formats.get(int(element.get("numFmtId", "0")), "General"), code_of_font(font), font)


def _children(root: Element | None, path: str) -> list[Element]:
    return [] if root is None else root.findall(S + path.format(S))
