"""Characters of one text: what looks like the right letter, or like nothing at all, and is another one."""

import re
import unicodedata

from policyarchive.core.problems import TextProblem, TextProblems, code_points
from policyarchive.core.text import nfc

_INVISIBLE = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc"
    "\U000e0000-\U000e0fff]"
)
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(f"{_INVISIBLE.pattern}|{_ODD_SPACE.pattern}|[\u0300-\u036f]")
_DOUBLE_SPACE = re.compile(" {2,}")
_ODD_DASH = re.compile("[\u2010\u2011\u2012\u2015\u2212\ufe58\ufe63\uff0d]")
_ODD_SLASH = re.compile("[\u2044\u2215\u29f8\uff0f]")
_TWINS = dict(
    zip(
        "ÐðƉɖАВЕКМНОРСТУХЅІЈаеорсухѕіјԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ĐđĐđABEKMHOPCTYXSIJaeopcyxsijdhABEZHIKMNOPTYXo",
        strict=True,
    )
)
_FOREIGN = re.compile(
    "[ÐðƉɖ\u0370-\u03ff\u0400-\u052f\u2160-\u217f\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
_WORD = re.compile(r"[\w\uff01-\uff5e]+")


def invisible(text: str) -> TextProblems:
    """No zero-width, bidirectional, control or replacement characters."""
    for match in _INVISIBLE.finditer(text):
        yield TextProblem(
            code="invisible-character", offset=match.start(), found={"points": code_points(match.group())}
        )


def odd_space(text: str) -> TextProblems:
    """The only space is the ordinary one."""
    for match in _ODD_SPACE.finditer(text):
        yield TextProblem(
            code="odd-space", offset=match.start(), found={"points": code_points(match.group())}
        )


def double_space(text: str) -> TextProblems:
    """One space parts two words."""
    for match in _DOUBLE_SPACE.finditer(text) if "  " in text else ():
        yield TextProblem(code="double-space", offset=match.start(), found={"count": str(len(match.group()))})


def odd_dash(text: str) -> TextProblems:
    """Dashes are the hyphen and the two dashes of print."""
    for match in _ODD_DASH.finditer(text):
        yield TextProblem(code="odd-dash", offset=match.start(), found={"points": code_points(match.group())})


def odd_slash(text: str) -> TextProblems:
    """The only slash is the ordinary one: a number with another one is not found."""
    for match in _ODD_SLASH.finditer(text):
        found = {"letter": match.group(), "points": code_points(match.group()), "twin": "/"}
        yield TextProblem(code="look-alike", offset=match.start(), found=found)


def composed(text: str) -> TextProblems:
    """Letters are composed (NFC)."""
    if not unicodedata.is_normalized("NFC", text):
        offset = next(i for i, (a, b) in enumerate(zip(text, nfc(text), strict=False)) if a != b)
        yield TextProblem(code="not-nfc", offset=offset)


def look_alike(text: str) -> TextProblems:
    """A Latin word holds no Cyrillic, Greek, full-width or other letters that look Latin."""
    if not _FOREIGN.search(text):
        return
    for word in _WORD.finditer(text):
        index = next((i for i, letter in enumerate(word.group()) if _twin(letter)), None)
        if index is not None and all(_looks_latin(letter) for letter in word.group()):
            letter = word.group()[index]
            found = {"letter": letter, "points": code_points(letter), "twin": _twin(letter)}
            yield TextProblem(code="look-alike", offset=word.start() + index, found=found)


def _twin(letter: str) -> str:
    """Return the Latin letter that a letter of another alphabet looks like, or ""."""
    if not _FOREIGN.match(letter):
        return ""
    compatible = unicodedata.normalize("NFKC", letter)
    return _TWINS.get(letter, compatible if compatible != letter else "")


def _looks_latin(letter: str) -> bool:
    """Tell whether a letter is Latin or looks so; a word in another alphabet stays as it is."""
    return bool(_twin(letter)) or not _FOREIGN.match(letter)


RULES = (invisible, odd_space, double_space, odd_dash, odd_slash, composed, look_alike)
# What the rules look for, by names: the editor of the browser looks for the same.
TWINS = _TWINS
PATTERNS = {
    "invisible": _INVISIBLE,
    "odd_space": _ODD_SPACE,
    "unseen": _UNSEEN,
    "odd_dash": _ODD_DASH,
    "odd_slash": _ODD_SLASH,
    "foreign": _FOREIGN,
    "word": _WORD,
}


def clean(text: str) -> str:
    """Return text in NFC, without invisible characters and with single ordinary spaces."""
    visible = _INVISIBLE.sub(lambda match: " " if match.group() == "\t" else "", nfc(text))
    return re.sub(" {2,}", " ", _ODD_SPACE.sub(" ", visible)).strip()


def show_invisible(text: str) -> str:
    """Return text with what cannot be seen written as code points: "Ban⟨U+00A0⟩hành"."""
    return _UNSEEN.sub(lambda match: f"⟨{code_points(match.group())}⟩", text)
