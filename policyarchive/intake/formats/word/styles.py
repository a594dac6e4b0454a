"""The styles of a Word file, as far as they change what is read: fonts, hidden text, automatic numbers."""

from dataclasses import dataclass

from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.word.names import W, find, is_on, number, value, value_at


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks, None where nothing says it. number and level: the list of its paragraphs, and the level in it."""

    font: str | None = None
    hidden: bool | None = None
    number: str | None = None
    level: int | None = None

    def over(self, below: "Look") -> "Look":
        """Return this look, with another one where this does not say anything."""
        return Look(
            below.font if self.font is None else self.font,
            below.hidden if self.hidden is None else self.hidden,
            below.number if self.number is None else self.number,
            below.level if self.level is None else self.level,
        )


def look_of(properties: Element | None) -> Look:
    """Return the look that the properties of a run (rPr) give."""
    if properties is None:
        return Look()
    fonts = find(properties, "rFonts")
    return Look(value(fonts, "hAnsi") or value(fonts, "ascii"), is_on(find(properties, "vanish")))


def numbered_look(properties: Element | None) -> Look:
    """Return the list and the level that the properties of a paragraph (pPr) give."""
    level = value_at(properties, "numPr/ilvl")
    return Look(
        number=value_at(properties, "numPr/numId"),
        level=None if level is None else min(max(number(level), 0), 8),
    )


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, root: Element | None):
        elements = [] if root is None else root.findall(f"{W}style")
        self._elements = {value(style, "styleId"): style for style in elements}
        self._default = look_of(None if root is None else find(root, "docDefaults/rPrDefault/rPr"))
        self._usual = next(
            (
                value(style, "styleId")
                for style in elements
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on")
            ),
            None,
        )
        self._looks: dict[str | None, Look] = {}
        for name in self._elements:
            self._resolve(name)

    def paragraph(self, paragraph: Element) -> Look:
        """Return the look that the style of a paragraph gives it."""
        name = value_at(paragraph, "pPr/pStyle") or self._usual
        return self._looks.get(name, Look()).over(self._default)

    def run(self, properties: Element | None, paragraph: Look) -> Look:
        """Return the look of a run with some properties in a paragraph."""
        style = self._looks.get(value_at(properties, "rStyle"), Look())
        return look_of(properties).over(style).over(paragraph)

    def number_of(self, style: str | None) -> str | None:
        """Return the list that a style gives to its paragraphs."""
        return self._looks.get(style, Look()).number

    def _resolve(self, name: str | None) -> None:
        """Find the look of a style and of all that it builds on, each once."""
        chain: dict[str | None, Look] = {}  # a circle ends where it began
        while name in self._elements and name not in self._looks and name not in chain:
            style = self._elements[name]
            chain[name] = look_of(find(style, "rPr")).over(numbered_look(find(style, "pPr")))
            name = value_at(style, "basedOn")
        below = self._looks.get(name, Look())
        for style_name, look in reversed(chain.items()):
            self._looks[style_name] = below = look.over(below)
