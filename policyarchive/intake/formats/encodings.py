"""The bytes of a text file as text. What could be read in several ways is refused, not guessed."""

import codecs
import re
import unicodedata

from policyarchive.intake.formats.legacy import code_of
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.formats.vietnamese import has_vowel, is_syllable

_PROOF = 3  # different words
_TONES = "[\u0300\u0301\u0303\u0309\u0323]"
_LOST = re.compile(
    r"[^\W\d_]{1,9}\?+[^\W\d_]{1,9}"
)  # "Quy?t": a letter that the code of the file does not have


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text of a file, and the name of its code where that is not Unicode. Raises TableError."""
    text = _unicode(raw)
    if text is not None:
        return _whole(text), ""
    text = _windows_1258(raw)
    if text:
        return text, "Windows-1258"
    text = raw.decode("latin-1")
    if code_of([text]):  # read as such later, with the texts of all other kinds of files
        return text, ""
    raise TableError("import.error.encoding")


def _unicode(raw: bytes) -> str | None:
    """Return a text in UTF-8 or UTF-16, None for another code. Raises TableError."""
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw.removeprefix(codecs.BOM_UTF8)
    code = _utf_16(raw)
    try:
        text = raw.decode(code or "utf-8")
    except UnicodeDecodeError:
        text = None
    if b"\0" in raw if not code else "\0" in (text or ""):
        raise TableError("import.error.nul")
    if code and text is None:
        raise TableError("import.error.encoding")
    return text


def _utf_16(raw: bytes) -> str:
    """Return the code of UTF-16, "" for another: it shows by its mark, or by zeros in every other byte of most letters."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = raw[0:200:2], raw[1:200:2]
    for code, zeros, letters in (("utf-16-be", even, odd), ("utf-16-le", odd, even)):
        if len(letters) > 1 and zeros.count(0) > len(zeros) / 2 and 0 not in letters:
            return code
    return ""


def _windows_1258(raw: bytes) -> str:
    """Return a text in Windows-1258, "" where nothing proves it: it writes most tones as letters of their own."""
    try:
        text = raw.decode("cp1258")
    except UnicodeDecodeError:
        return ""
    words = set(re.findall(rf"(?:[^\W\d_]|{_TONES})+", text))
    accented = {word for word in words if not word.isascii() and has_vowel(word)}
    proof = {word for word in accented if re.search(_TONES, word)}
    return (
        unicodedata.normalize("NFC", text) if len(proof) >= _PROOF and all(map(is_syllable, accented)) else ""
    )


def _whole(text: str) -> str:
    """Return a text in which no letters were lost. Raises TableError."""
    lost = dict.fromkeys(_LOST.findall(text))
    if len(lost) >= _PROOF:
        raise TableError("import.error.lost_letters", example=next(iter(lost)))
    return text
