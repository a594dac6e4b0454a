"""The marks of sections: "A", "I.", "1.2", "a)", "Phần I", "Phần thứ nhất", in a cell of their own or before a label."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from policyarchive.core.text import fold
from policyarchive.intake.lists.words import settings

LETTER, ROMAN, DIGITS, SMALL, NONE = "letter", "roman", "digits", "small", ""
_ALPHABET = "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
_ROMAN = re.compile("(?=[IVXLC])(XC|XL|L?X{0,3}|C)(IX|IV|V?I{0,3})")  # up to 100
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PIECE = "(?:[0-9]{1,3}|[IVXLC]+|[A-ZĐ]|[a-zđ])"
_PIECES = rf"{_PIECE}(?:\.{_PIECE})*"
_ALONE = re.compile(rf"\(?(?P<mark>{_PIECES})\s*[.):/–-]{{0,2}}")
_AHEAD = re.compile(  # what follows is a word; without a blank between, one of more than a letter: not "T.Ư"
    rf"\(?(?P<mark>{_PIECES})(?:[.):/]+|\s*[–-])(?:\s+(?=\D)|(?=[^\W\d_]{{2}}))(?P<label>.*)"
)
_SPACED = re.compile(rf"(?P<mark>[IVX]+|{_PIECE}(?:\.{_PIECE})+)\s+(?P<label>\D.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a mark. style: such as LETTER, "roman.digits" or "phan"; values: its place, by each of its pieces."""

    style: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark as printed, without point or bracket at its end, and the ways to read it."""

    text: str
    readings: tuple[Reading, ...]

    @property
    def number(self) -> tuple[int, ...] | None:
        """Its figures, if it has only these: (1, 2) of "1.2"."""
        reading = self.readings[0]
        return reading.values if set(reading.style.split(".")) == {DIGITS} else None

    @property
    def is_named(self) -> bool:
        """Whether a word says what it is the mark of: "Phần I"."""
        return " " in self.text

    def has_style(self, style: str) -> bool:
        """Tell whether it can be read in a style."""
        return any(reading.style == style for reading in self.readings)


def read_mark(text: str) -> Mark | None:
    """Return the mark that a text is; None where it is none."""
    match = _ALONE.fullmatch(text)
    if match:
        return _mark(match["mark"])
    division = _division(text)
    return division[0] if division and division[1] == text else None


def split_mark(text: str) -> tuple[Mark, str] | None:
    """Return the mark that a text begins with and its label: "A" and "Trung ương" of "A. Trung ương"; None without one.

    "Phần I" alone is its own label.
    """
    match = _AHEAD.fullmatch(text) or _SPACED.fullmatch(text)
    mark = _mark(match["mark"]) if match else None
    return (mark, match["label"]) if match and mark else _division(text)


def follows(value: tuple[int, ...]) -> tuple[int, ...]:
    """Return the values of the mark that comes next: (1, 3) after (1, 2)."""
    return (*value[:-1], value[-1] + 1)


def _mark(text: str) -> Mark | None:
    """Return a mark of pieces; None where a piece is no mark."""
    readings = tuple(
        Reading(style=".".join(style for style, _ in pieces), values=tuple(value for _, value in pieces))
        for pieces in product(*map(_piece, text.split(".")))
    )
    return Mark(text=text, readings=readings) if readings else None


def _piece(text: str) -> list[tuple[str, int]]:
    """Return the styles and values of a piece: Roman first, where it can also be a letter."""
    if text.isdigit():
        return [(DIGITS, int(text))]
    found = [(ROMAN, _roman_value(text))] if _ROMAN.fullmatch(text) else []
    if len(text) == 1:
        style = LETTER if text.isupper() else SMALL
        found.append((style, _ALPHABET.index(text.upper()) + 1))
    return found


def _roman_value(text: str) -> int:
    worths = [_WORTH[letter] for letter in text]
    return sum(
        -worth if worth < later else worth for worth, later in zip(worths, [*worths[1:], 0], strict=True)
    )


@cache
def _divisions() -> list[tuple[re.Pattern[str], list[str]]]:
    """Return for each language what the mark and label of a division match, and its ordinals."""
    return [(_division_pattern(words), words["ordinals"]) for words in settings()]


def _division_pattern(words: dict[str, Any]) -> re.Pattern[str]:
    word, nth = "|".join(words["divisions"]), "|".join(words["ordinals"])
    number = rf"{words['nth']}(?P<nth>{nth})|(?P<pieces>(?-i:{_PIECES}))"
    return re.compile(
        rf"(?P<mark>(?P<word>{word})\s+(?:{number}))(?!\w)[\s.:)–-]*(?P<label>.*)", re.IGNORECASE
    )


def _division(text: str) -> tuple[Mark, str] | None:
    """Return the mark and the label of a text such as "Phần I. Trung ương" or "Phần thứ nhất"."""
    for pattern, ordinals in _divisions():
        match = pattern.fullmatch(text)
        if match and (values := _division_values(match, ordinals)):
            reading = Reading(style=f"{fold(match['word'])} {len(values)}", values=values)
            return Mark(text=match["mark"], readings=(reading,)), match["label"] or text
    return None


def _division_values(match: re.Match[str], ordinals: list[str]) -> tuple[int, ...] | None:
    if match["nth"]:
        return (ordinals.index(match["nth"].lower()) + 1,)
    mark = _mark(match["pieces"])
    return mark.readings[0].values if mark else None
