"""QR codes: what leads from a printed page back to its address."""

from collections.abc import Iterable, Iterator
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
    return QrCode(len(rows) + 2 * _QUIET, "".join(_moves(rows)))


def _moves(rows: Iterable[bytearray]) -> Iterator[str]:
    """Yield the stretches of dark modules, row after row, each as a line and how far it is from the end of the one before.

    Short steps weigh half as much on a page as the places themselves.
    """
    yield "M0 .5"
    end, before = 0, 0
    for y, row in enumerate(rows, _QUIET):
        x = _QUIET
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                yield f"m{x - end} {y - before}h{length}"
                end, before = x + length, y
            x += length
