"""Vietnamese typed for old fonts (TCVN3, VNI), as Unicode.

A font tells its code. Where no font tells it, as in a text file, the words do: those that can be no Vietnamese as
they stand, and can be read in the code. A few such words are no proof ("5 µm"), and a text in which some letters are
Unicode already is left as it is.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.intake.formats.source import Source, Warning, map_texts, texts_of
from policyarchive.intake.formats.vietnamese import UNICODE_LETTER, has_vowel, is_syllable

TCVN3, TCVN3_CAPITALS, VNI = "TCVN3", "TCVN3 H", "VNI"
_CODES = (TCVN3, VNI)
_WORD = re.compile("[A-Za-z\u00a1-\u00ff]+")
_LATIN = re.compile("[A-Za-z]")  # a sign alone proves nothing: "£", "µ"
_PROOF = 3  # different words
_MOST = 0.9  # of the words with letters beyond ASCII can be read in the code


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = read_settings(ASSETS / "intake" / "legacy.yml")
    return tables


def code_of_font(name: str | None) -> str:
    """Return the code that a font is made for, "" for Unicode."""
    if name and name.startswith(".Vn"):
        return TCVN3_CAPITALS if name.endswith("H") else TCVN3
    return VNI if name and name.upper().startswith("VNI-") else ""


def to_unicode(text: str, code: str) -> str:
    """Return a text in Unicode that was typed in a code; "" as code leaves it as it is."""
    if not code:
        return text
    text = re.sub("[\uf020-\uf0ff]", lambda place: chr(ord(place[0]) - 0xF000), text)
    if code == VNI:
        return _from_vni(text)
    table = _tables()["tcvn3"]
    read = text.translate(str.maketrans(table["from"], table["to"]))
    return read.upper() if code == TCVN3_CAPITALS else read


def _from_vni(text: str) -> str:
    table = _tables()["vni"]
    marks = {**table["marks"], **{mark.upper(): accents for mark, accents in table["marks"].items()}}
    accented = re.sub(
        f"(?<=[aeiouyöôAEIOUYÖÔ])[{''.join(marks)}]",
        lambda mark: marks[mark[0]],
        unicodedata.normalize("NFC", text),
    )
    letters = table["letters"]
    return unicodedata.normalize("NFC", accented.translate(str.maketrans(letters["from"], letters["to"])))


def code_of(texts: Iterable[str]) -> str:
    """Return the code in which texts without a font are typed, "" where nothing proves one."""
    words = {word for text in texts if not UNICODE_LETTER.search(text) for word in _words(text)}
    proofs = {code: _proof(words, code) for code in _CODES}
    best = max(_CODES, key=lambda code: proofs[code])
    return best if proofs[best] >= _PROOF else ""


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii() and _LATIN.search(word)]


def _proof(words: set[str], code: str) -> int:
    """Return how many words can only be read in a code, 0 where too many cannot be read in it either."""
    told = [word for word in words if has_vowel(to_unicode(word, code))]
    right = [word for word in told if is_syllable(to_unicode(word, code))]
    only = [word for word in right if not is_syllable(word)]
    return len(only) if len(right) >= _MOST * len(told) else 0


def without_legacy(source: Source) -> Source:
    """Return a source in Unicode: where no font told the code of texts, and their words prove it, they are read in it.

    If some texts are Unicode already, only those are read in the code that prove it themselves.
    """
    texts = list(texts_of(source))
    code = code_of(texts)
    if not code:
        return source
    mixed = any(UNICODE_LETTER.search(text) for text in texts)

    def read(text: str) -> str:
        return text if mixed and not _is_typed_in(text, code) else to_unicode(text, code)

    changed = [text for text in texts if read(text) != text]
    values: dict[str, object] = {"name": code, "count": len(changed), "example": read(changed[0])}
    return map_texts(source, read).with_warnings([Warning("legacy-font", values, kind="text")])


def _is_typed_in(text: str, code: str) -> bool:
    return not UNICODE_LETTER.search(text) and _proof(set(_words(text)), code) > 0
