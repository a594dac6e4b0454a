"""QR codes: what leads from a printed page back to its address."""

from itertools import groupby
from typing import NamedTuple

import segno

_MASK = 2  # any one can be read; trying all eight for the evenest takes twenty times as long
_QUIET = 4  # modules of white that the standard asks for on each side


class QrCode(NamedTuple):
    """A QR code as a drawing: its side in modules with the white around it, and its dark modules as lines of an SVG path."""

    side: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the QR code of a text, that can be read with a seventh of it spoilt. The same bytes for the same text."""
    rows = segno.make_qr(text, error="m", mask=_MASK, boost_error=False).matrix
    lines = [line for y, row in enumerate(rows) for line in _lines(row, y)]
    return QrCode(len(rows) + 2 * _QUIET, "".join(lines))


def _lines(row: bytearray, y: int) -> list[str]:
    """Return the stretches of dark modules of a row, each as a line that moves there and draws it."""
    lines, x = [], _QUIET
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            lines.append(f"M{x} {y + _QUIET}.5h{length}")
        x += length
    return lines
