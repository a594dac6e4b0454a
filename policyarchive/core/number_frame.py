"""A number as it is typed or printed: what stands around it, and words that say there is none.

What these are is data, in assets/numbering; nothing here reads a number.
"""

import re
from dataclasses import dataclass

from policyarchive.core.numbering.rules import Symbols
from policyarchive.core.numbering.signs import marks
from policyarchive.core.numbering.spelling import plain, without_frame
from policyarchive.core.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A text with a number in it: what stands before the number, the number with the spaces in it, what stands behind."""

    before: str
    number: str
    behind: str


def framed(text: str, symbols: Symbols) -> Framed:
    """Return the parts of a text that holds a number, in plain spelling."""
    given = plain(text)
    bare = without_frame(given, symbols).number
    match = re.search(r"\s*".join(map(re.escape, bare)), given)
    start, end = match.span() if match else (0, len(given))
    return Framed(before=given[:start], number=given[start:end], behind=given[end:])


def says_no_number(text: str) -> bool:
    """Tell whether a text says that a document has no number: "Không số", "k/s", also with a date behind."""
    bare = marks()["trail"].sub("", plain(text)).rpartition(":")[2].strip()
    return bool(marks()["none"].match(fold(bare)))
