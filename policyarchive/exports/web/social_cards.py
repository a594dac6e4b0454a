"""Social cards: the picture that a link to a page shows where it is shared, and the path where it is written.

A card has the name of the page, a line on it (of a document, its date and issuer), what it is about and the name of
the archive. It is drawn in four shades between the green of the archive and white, so that ten thousand of them are
made fast and stay small, with the fonts of the site.
"""

import io
import zlib
from functools import cache, lru_cache
from itertools import groupby
from math import ceil, floor

from PIL import Image, ImageDraw, ImageFont

from policyarchive.core.assets import ASSETS
from policyarchive.site.site import Site
from policyarchive.site.urls import HOME

WIDTH, HEIGHT = 1200, 630


def path_of(site: Site, key: str) -> str:
    """Return the path of a page's card below the site: its own beside a generated page, else that of the archive."""
    root = site.urls.root(site.language)
    written = key.startswith("page:")
    return f"{root}card.png" if written else f"{root}{site.urls.source(site.language, key)}/card.png"


def path_of_all(site: Site) -> str:
    """Return the path of the card that all hand-written pages share."""
    return path_of(site, HOME)


_MARGIN, _BAND = 80, 16
_INK, _PAPER = (255, 255, 255), (29, 106, 68)
_SHADES = 4
_STEP = 256 // _SHADES
# How much of a shade of a word covers the paper, so that it comes to one of the few.
_COVER = [255 - 255 // (_SHADES - 1) * ((255 - value) // _STEP) for value in range(256)]
_CACHED = 5_000  # words cached as pictures: most cards share the same ones
_FONTS = ASSETS / "theme" / "assets" / "fonts"


def card(site: Site, heading: str, text: str = "", *, line: str = "") -> bytes:
    """Return the card of a page as PNG, WIDTH by HEIGHT pixels; heading, line and text are plain."""
    image = Image.new("P", (WIDTH, HEIGHT), _SHADES - 1)
    image.putpalette(_palette())
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, _BAND), fill=0)
    below = _paragraph(draw, heading, top=_MARGIN, size=72, weight=700, lines=3)
    if line:
        below = _paragraph(draw, line, top=below + 6, size=38, weight=600, lines=2)
    _paragraph(draw, text, top=below + 26, size=46, weight=400, lines=4)
    _paragraph(
        draw, site.pick(site.registry.archive.short_name), top=HEIGHT - 84, size=30, weight=600, lines=1
    )
    buffer = io.BytesIO()
    image.save(buffer, "PNG", bits=2, compress_level=1, compress_type=zlib.Z_RLE)
    return buffer.getvalue()


@cache
def _palette() -> list[int]:
    return [
        round(ink + (paper - ink) * shade / (_SHADES - 1))
        for shade in range(_SHADES)
        for ink, paper in zip(_INK, _PAPER, strict=True)
    ]


def _paragraph(draw: ImageDraw.ImageDraw, text: str, *, top: int, size: int, weight: int, lines: int) -> int:
    """Draw a text in at most so many lines; return the height where it ends."""
    shown = _lines(text, size, weight)
    if len(shown) > lines:
        shown = [*shown[: lines - 1], shown[lines - 1] + " …"]
    for line in shown:
        _write(draw, line, top, size, weight)
        top += round(size * 1.25)
    return top


def _words(text: str) -> list[str]:
    """Return the words of a text; a space that does not break keeps those beside it together."""
    return [word for word in text.split(" ") if word]


def _lines(text: str, size: int, weight: int) -> list[str]:
    lines: list[str] = []
    room, space = 0.0, _length(" ", size, weight)
    for word in _words(text):
        length = _length(word, size, weight)
        if lines and space + length <= room:
            lines[-1] += f" {word}"
            room -= space + length
        else:
            lines.append(word)
            room = WIDTH - 2 * _MARGIN - length
    return lines


def _write(draw: ImageDraw.ImageDraw, text: str, top: int, size: int, weight: int) -> None:
    left, space = float(_MARGIN), _length(" ", size, weight)
    for word in _words(text):
        x, y, mask = _word(word, size, weight)
        draw.bitmap((round(left) + x, top + y), mask, fill=0)
        left += _length(word, size, weight) + space


@lru_cache(_CACHED)
def _word(text: str, size: int, weight: int) -> tuple[int, int, Image.Image]:
    """Return a word drawn once for all cards, and its position: (left, top, mask)."""
    runs, left, boxes = _runs(text), 0.0, []
    for name, letters in runs:
        font = _font(name, size, weight)
        boxes.append((left, letters, font, font.getbbox(letters)))
        left += font.getlength(letters)
    x = floor(min(start + box[0] for start, _, _, box in boxes))
    y = floor(min(box[1] for _, _, _, box in boxes))
    width = ceil(max(start + box[2] for start, _, _, box in boxes)) - x + 1
    height = ceil(max(box[3] for _, _, _, box in boxes)) - y + 1
    mask = Image.new("L", (width, height), 0)
    drawn = ImageDraw.Draw(mask)
    for start, letters, font, _ in boxes:
        drawn.text((start - x, -y), letters, font=font, fill=255)
    return x, y, mask.point(_COVER)


@cache
def _length(text: str, size: int, weight: int) -> float:
    return sum(_font(name, size, weight).getlength(letters) for name, letters in _runs(text))


def _runs(text: str) -> list[tuple[str, str]]:
    """Return a text in pieces, each with the part of the font that holds its letters."""
    return [(name, "".join(letters)) for name, letters in groupby(text, _part_of_font)]


@cache
def _part_of_font(letter: str) -> str:
    code = ord(letter)
    vietnamese = 0x102 <= code <= 0x1B0 and code not in (0x131, 0x152, 0x153) or 0x1EA0 <= code <= 0x1EF9
    return "vietnamese" if vietnamese else "latin"


@cache
def _font(part: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    layout = ImageFont.Layout.BASIC  # the same everywhere, whatever libraries the system has
    font = ImageFont.truetype(
        str(_FONTS / f"source-sans-3-{part}-wght-normal.woff2"), size, layout_engine=layout
    )
    font.set_variation_by_axes([weight])
    return font
