"""How wide a text is, and where it breaks: measured with the letters that pictures are drawn with."""

from functools import cache, lru_cache

from PIL import ImageFont

from policyarchive.core.assets import ASSETS
from policyarchive.core.unbroken import words_of

FONTS = {
    False: ASSETS / "fonts" / "archive-sans-regular.ttf",
    True: ASSETS / "fonts" / "archive-sans-bold.ttf",
}
_EM = 1000
_ROOM = 1.12  # a program without our letters takes wider ones, as Arial
_FULL_WIDTH = "\u2e80"  # from here on letters of other scripts take a whole em
_CUT = "…"
_CACHED = 20_000  # words: pages of one archive have the same ones


def line_height(size: float) -> float:
    """Return the distance of lines."""
    return round(size * 1.26)


@lru_cache(_CACHED)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line, with some room for other letters than ours."""
    return sum(_advance(letter, bold) for letter in text) * size * _ROOM


@cache
def _advance(letter: str, bold: bool) -> float:
    if letter >= _FULL_WIDTH:
        return 1.0
    return float(_font(bold).getlength(letter)) / _EM


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS[bold]), _EM, layout_engine=ImageFont.Layout.BASIC)


def wrap(text: str, size: float, room: float, *, bold: bool = False, most: int = 0) -> list[str]:
    """Return a text in lines no wider than room. most: the number of lines after which it is cut off; 0: never."""
    lines: list[str] = []
    space, taken = width(" ", size, bold=bold), 0.0
    for word in _words(text, size, room, bold):
        own = width(word, size, bold=bold)
        if lines and taken + space + own <= room:
            lines[-1] += f" {word}"
            taken += space + own
        else:
            lines += [word] if own <= room else _pieces(word, size, room, bold)
            taken = own if own <= room else width(lines[-1], size, bold=bold)
    return _cut(lines, size, room, bold, most) if most and len(lines) > most else lines


def _words(text: str, size: float, room: float, bold: bool) -> list[str]:
    """Return the words of a text; what is to stand together is one where there is room for it."""
    words = words_of(text)
    return [
        part for word in words for part in ([word] if width(word, size, bold=bold) <= room else word.split())
    ]


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """Return a word in pieces no wider than room, each of a letter at least."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _cut(lines: list[str], size: float, room: float, bold: bool, most: int) -> list[str]:
    last = lines[most - 1]
    while " " in last and width(last + _CUT, size, bold=bold) > room:
        last = last.rpartition(" ")[0]  # no part of a word is one
    while last and width(last + _CUT, size, bold=bold) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + _CUT]


def widest(texts: list[str], size: float, *, bold: bool = False) -> float:
    """Return the width of the widest of some lines; 0 for none."""
    return max((width(text, size, bold=bold) for text in texts), default=0)
