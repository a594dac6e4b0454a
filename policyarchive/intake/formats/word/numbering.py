"""The automatic numbers of paragraphs, as Word prints them: "1.", "II.", "a)", "2.1."."""

import re
from dataclasses import dataclass, replace

from policyarchive.intake.formats.limits import MAX_COUNT
from policyarchive.intake.formats.notes import Notes
from policyarchive.intake.formats.package import Element
from policyarchive.intake.formats.word.names import W, find, is_on, number, value, value_at
from policyarchive.intake.formats.word.styles import Look, Styles, numbered_look
from policyarchive.intake.formats.word.symbols import shown_symbols

_LEVELS = 9
_LONGEST = 255  # signs of a number's text, more than any list has
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. text: such as "%1.%2."; restart: the level (from 1) that starts it anew, 0 for none."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    hidden: bool = False
    joined: bool = False
    style: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list. pattern: lists of one pattern count on from each other; told: the levels told where to start, once."""

    pattern: str | None
    levels: list[Level]
    told: set[int]


class Numbering:
    """The lists of a file, each with how far it was counted."""

    def __init__(self, root: Element | None, styles: Styles, notes: Notes):
        self._styles, self._notes = styles, notes
        lists = [] if root is None else root.findall(f"{W}num")
        patterns = [] if root is None else root.findall(f"{W}abstractNum")
        self._elements = {value(element, "numId"): element for element in lists}
        self._patterns = {value(element, "abstractNumId"): element for element in patterns}
        self._lists: dict[str, List] = {}
        self._counts: dict[str | None, list[int | None]] = {}

    def label(self, properties: Element | None, style: Look, style_name: str | None) -> str:
        """Return the number before a paragraph with the blank after it, "" where it has none; each call counts on.

        properties: those of the paragraph; style: what its style gives, under its name.
        """
        own = numbered_look(properties)
        name = own.number if own.number is not None else style.number
        if name is None or name not in self._elements:
            return ""
        if name not in self._lists:
            self._lists[name] = self._read_list(name)
        found, at = self._lists[name], own.over(style).level
        if at is None:
            of_style = (index for index, level in enumerate(found.levels) if level.style)
            at = next((index for index in of_style if found.levels[index].style == style_name), 0)
        counts = self._count(found, at)
        return "" if found.levels[at].hidden else self._print(found.levels, counts, at)

    def _read_list(self, name: str) -> List:
        overrides = self._elements[name].findall(f"{W}lvlOverride")
        key = self._pattern(name)
        pattern = self._patterns.get(key)
        levels = [Level() for _ in range(_LEVELS)]
        given = [] if pattern is None else pattern.findall(f"{W}lvl")
        given += [level for override in overrides for level in override.findall(f"{W}lvl")]
        for element in given:
            levels[_at(element)] = _level(element)
        told = {_at(override): value_at(override, "startOverride") for override in overrides}
        told = {at: start for at, start in told.items() if start is not None}
        for at, start in told.items():
            levels[at] = replace(levels[at], start=_count(start))
        return List(key, levels, set(told))

    def _pattern(self, name: str) -> str | None:
        """Return the id of the pattern of a list; one that stands for the list of a style leads to that list's."""
        pattern = value_at(self._elements.get(name), "abstractNumId")
        style = value_at(self._patterns.get(pattern), "numStyleLink")
        linked = self._styles.number_of(style)
        return value_at(self._elements.get(linked), "abstractNumId") if linked else pattern

    def _count(self, found: List, at: int) -> list[int | None]:
        """Count one more at a level of a list; return the counts of all levels."""
        counts = self._counts.setdefault(found.pattern, [None] * _LEVELS)
        current = counts[at]
        anew = current is None or at in found.told
        counts[at] = found.levels[at].start if anew else min((current or 0) + 1, MAX_COUNT)
        found.told.discard(at)
        for below in range(at + 1, _LEVELS):
            restart = found.levels[below].restart
            if restart is None or at + 1 <= restart:
                counts[below] = None
        return counts

    def _print(self, levels: list[Level], counts: list[int | None], at: int) -> str:
        level = levels[at]
        if level.format == "bullet":
            return shown_symbols(level.text, level.font, self._notes) + ("" if level.joined else " ")

        def place(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            count = counts[index]
            counted = levels[index].start if count is None else count
            return self._format(counted, "decimal" if level.plain else levels[index].format)

        text = re.sub("%([1-9])", place, level.text)
        return text and text + ("" if level.joined else " ")

    def _format(self, count: int, form: str) -> str:
        """Return a count as a form of numbers prints it; a form that is not known is said, and printed in figures."""
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
        forms = {
            "decimal": str(count),
            "decimalZero": f"{count:02}",
            "lowerLetter": letters,
            "upperLetter": letters.upper(),
            "lowerRoman": roman(count),
            "upperRoman": roman(count).upper(),
            "none": "",
        }
        if form not in forms:
            self._notes.note("numbering", form)
        return forms.get(form, str(count))


def roman(count: int) -> str:
    """Return a number in small Roman letters."""
    letters = ""
    for worth, letter in _ROMAN:
        letters += letter * (count // worth)
        count %= worth
    return letters


def _count(text: str | None) -> int:
    return min(max(number(text, 1), 0), MAX_COUNT)


def _at(element: Element) -> int:
    return min(max(number(value(element, "ilvl")), 0), _LEVELS - 1)


def _level(element: Element) -> Level:
    restart = value_at(element, "lvlRestart")
    fonts = find(element, "rPr/rFonts")
    return Level(
        start=_count(value_at(element, "start")),
        format=value_at(element, "numFmt") or "decimal",
        text=(value_at(element, "lvlText") or "")[:_LONGEST],
        restart=None if restart is None else number(restart),
        plain=is_on(find(element, "isLgl")) or False,
        hidden=is_on(find(element, "rPr/vanish")) or False,
        joined=value_at(element, "suff") == "nothing",
        style=value_at(element, "pStyle"),
        font=value(fonts, "ascii") or value(fonts, "hAnsi"),
    )
