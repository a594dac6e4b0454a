"""Where the columns of a table stand, and what a line holds there."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.intake.lists.lines import Line
from policyarchive.intake.results.drafts import Draft
from policyarchive.intake.results.figures import NUMBER, read_cell
from policyarchive.intake.results.model import COMPARISON, FIGURES, NAME, NOTE, ORDER, PERCENT, UNIT, VALUE
from policyarchive.intake.results.signs import unit_in_brackets
from policyarchive.intake.results.words import is_all, pattern

_WORDS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table before its figures are read. unit: the one above the table, "" without one."""

    drafts: tuple[Draft, ...]
    unit: str

    def position(self, kind: str) -> int | None:
        """Return the position of the first column of a kind."""
        return next((n for n, draft in enumerate(self.drafts) if draft.holds == kind), None)

    @property
    def counted(self) -> frozenset[int]:
        """The positions of columns in which an indicator that counts things has whole figures."""
        return frozenset(
            n
            for n, d in enumerate(self.drafts)
            if d.holds == VALUE or (d.holds == COMPARISON and "%" not in d.heading)
        )

    @property
    def figures(self) -> dict[int, str]:
        """The kinds of the columns of figures by their position."""
        return {n: draft.holds for n, draft in enumerate(self.drafts) if draft.holds in FIGURES}

    def figure_texts(self, line: Line) -> list[str]:
        """Return the own texts of a line where figures stand, or may stand."""
        asked = {n for n, draft in enumerate(self.drafts) if draft.asked}
        return [line.own[n] for n in line.positions if n in self.figures or n in asked]

    def is_row(self, line: Line) -> bool:
        """Tell whether a line is surely one of the table: it has a figure, or both an order and a name."""
        named = {self.position(ORDER), self.position(NAME)}
        return bool(self.figure_texts(line)) or (None not in named and named <= {*line.positions})

    def order(self, line: Line) -> str:
        """Return the order of a line."""
        return line.cell(self.position(ORDER))

    def name(self, line: Line) -> str:
        """Return the name of a line."""
        return line.cell(self.position(NAME))

    def unit_cell(self, line: Line) -> str:
        """Return what a line has in the column of units."""
        return line.cell(self.position(UNIT))

    def notes(self, line: Line) -> str:
        """Return the notes of a line."""
        return "; ".join(filter(None, (line.cell(n) for n, d in enumerate(self.drafts) if d.holds == NOTE)))

    def unit_of(self, line: Line, before: str) -> str | None:
        """Return the unit of a line: its own, that in its name, that of its columns, or the one above the table.

        before: that of the row above. None where it is not clear.
        """
        own = self.unit_cell(line)
        if own:
            return before or None if is_all("ditto", own) else own if any(map(_is_letter, own)) else None
        return unit_in_brackets(self.name(line)) or self._unit_in_words(line) or self._unit_of_columns()

    def _unit_in_words(self, line: Line) -> str:
        """Return the words by which a name says that the figures are words: "Xếp loại" of "Xếp loại thi đua"; "" without them."""
        name = self.name(line)
        match = pattern("text_unit", form=r"(?:{})\b").match(fold(name))
        words = [text for text in self.figure_texts(line) if any(map(str.isdigit, text))]
        return name[: match.end()] if match and not words and len(fold(name)) == len(name) else ""

    def _unit_of_columns(self) -> str | None:
        units = {
            draft.unit for n, draft in enumerate(self.drafts) if self.figures.get(n) not in (None, PERCENT)
        }
        told: Sequence[str] = list({fold(unit): unit for unit in sorted(filter(None, units))}.values())
        if len(told) > 1 or (self.unit and told and fold(told[0]) != fold(self.unit)):
            return None
        return self.unit or next(iter(told), "")


def _is_letter(sign: str) -> bool:
    return sign.isalpha() or sign in "%‰"


def filled_positions(lines: Iterable[Line]) -> frozenset[int]:
    """Return the positions at which some line holds a text with a figure."""
    return frozenset(n for line in lines for n in line.positions if any(map(str.isdigit, line.own[n])))


def figure_positions(lines: Iterable[Line]) -> frozenset[int]:
    """Return the positions at which most of the texts of some lines are figures."""
    figures, texts = Counter[int](), Counter[int]()
    for line in lines:
        texts.update(line.positions)
        figures.update(n for n in line.positions if read_cell(line.own[n]).kind == NUMBER)
    return frozenset(n for n, count in figures.items() if count * 2 > texts[n])


def named_positions(lines: Iterable[Line]) -> frozenset[int]:
    """Return the positions at which half of the lines with several texts, or more, have words."""
    rows = [line for line in lines if len(line.texts) > 1]
    words = Counter(n for line in rows for n in line.positions if len(_WORDS.findall(line.own[n])) > 0)
    return frozenset(n for n, count in words.items() if count * 2 >= len(rows)) - figure_positions(rows)
