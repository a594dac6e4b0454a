"""Text helpers shared by checks, search keys and identifiers. No rule about documents lives here."""

import re
import unicodedata

_D_LETTERS = str.maketrans("đĐðÐɖƉ", "dDdDdD")
_BETWEEN = re.compile(r"[^a-z0-9]+")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def nfc(text: str) -> str:
    """Return text in Unicode normal form C, the only form stored in the registry."""
    return unicodedata.normalize("NFC", text)


def plain_dashes(text: str) -> str:
    """Return text with every kind of dash written as the hyphen-minus."""
    return _DASHES.sub("-", text)


def fold(text: str) -> str:
    """Return text in lower case, without accents, with đ as d and plain dashes.

    Composed and decomposed letters, hoà and hòa, Đ, Ð and Ɖ give the same result.
    """
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFD", text.translate(_D_LETTERS))
    bare = "".join(c for c in letters if not 0x300 <= ord(c) <= 0x36F)
    return plain_dashes(unicodedata.normalize("NFC", bare)).lower()


def slug(text: str) -> str:
    """Return the part of a path that stands for text: "12/QĐ-UBND" gives "12-qd-ubnd"."""
    return _BETWEEN.sub("-", fold(text)).strip("-")
