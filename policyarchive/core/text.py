"""Text helpers shared by checks, search keys and identifiers, and the normalised reading of printed titles."""

import re
import unicodedata
from collections.abc import Iterable

D_LETTERS = dict(zip("đĐðÐɖƉ", "dDdDdD", strict=True))
_D_LETTERS = str.maketrans(D_LETTERS)
_ACCENTS = re.compile("[\u0300-\u036f]+")
_BETWEEN = re.compile(r"[^a-z0-9]+")
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SPAN = re.compile(r"([0-9]{4})\s*[-–—]\s*([0-9]{4})")


def nfc(text: str) -> str:
    """Return text in Unicode normal form C, the only form stored in the registry."""
    return unicodedata.normalize("NFC", text)


def plain_dashes(text: str) -> str:
    """Return text with every kind of dash written as the hyphen-minus."""
    return DASHES.sub("-", text)


def fold(text: str) -> str:
    """Return text in lower case, without accents, with đ as d and plain dashes.

    Composed and decomposed letters, hoà and hòa, Đ, Ð and Ɖ give the same result.
    """
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text.translate(_D_LETTERS)))
    return plain_dashes(unicodedata.normalize("NFC", bare)).lower()


def enumerated(items: Iterable[object], before_last: str, between: str = ", ") -> str:
    """Return items as a sentence lists them: "3, 5 and 7"."""
    *others, last = map(str, items)
    return f"{between.join(others)}{before_last}{last}" if others else last


def slug(text: str) -> str:
    """Return a text as part of a path: "12/QĐ-UBND" gives "12-qd-ubnd"."""
    return _BETWEEN.sub("-", fold(text)).strip("-")


def normalise_title(title: str) -> tuple[str, tuple[str, ...]]:
    """Return the title as the writing rules would have it, and the ids of what was changed.

    Reasons: "final-stop", "lower-case-start", "dashes" (spans of years written in several ways).
    """
    text, reasons = title, []
    if text.endswith("."):
        text = text[:-1]
        reasons.append("final-stop")
    if text[:1].islower():
        text = text[:1].upper() + text[1:]
        reasons.append("lower-case-start")
    spans = _SPAN.sub(r"\1-\2", text)
    if spans != text:
        reasons.append("dashes")
    return spans, tuple(reasons)
