"""Text that came to harm on its way: letters that an encoding lost, what spreadsheets and word processors left, stand-ins."""

import re
import unicodedata

from policyarchive.core.problems import TextProblem, TextProblems, code_points

_LOST = re.compile(r"(?<=[^\W\d_])\?+(?=[^\W\d_])|\ufffd+")
_SPREADSHEET = re.compile(r"_x[0-9A-Fa-f]{4}_|#(?:REF!|VALUE!|DIV/0!|NUM!|NULL!|NAME\?|N/A)")
_PLACEHOLDER = re.compile(
    r"^(?:todo|tbd|fixme|n/a|null|undefined|x{3,}|lorem ipsum.*|[-–—_.…?]+)$", re.IGNORECASE | re.MULTILINE
)
# ² and ³ after one or two letters are units, such as km²; ¹ alone is none.
_FOOTNOTE = re.compile(r"(?: *\[\^?\d{1,3}\]|(?<![⁻⁺])¹|(?<=[^\W\d_]{3})[²³⁴-⁹])$", re.MULTILINE)
_QUOTED = re.compile(r"^[“\"«][^“”\"«»\n]*[”\"»]$", re.MULTILINE)
_MARK = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARKED = re.compile(f".{_MARK}+")
_MOST_MARKS = 2  # as in ế
_PRIVATE = re.compile(
    "[\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000))
    + "]"
)


def lost_letters(text: str) -> TextProblems:
    """No letter has become a question mark, plain or in a diamond: "Quy?t d?nh"."""
    match = _LOST.search(text) if "?" in text or "\ufffd" in text else None
    if match:
        start = text.rfind(" ", 0, match.start()) + 1
        yield TextProblem(code="lost-letters", offset=match.start(), found={"piece": text[start:][:30]})


def spreadsheet_remains(text: str) -> TextProblems:
    """No errors of formulas, and no escapes of Excel."""
    for match in _SPREADSHEET.finditer(text) if "#" in text or "_x" in text else ():
        yield TextProblem(code="spreadsheet-remains", offset=match.start(), found={"piece": match.group()})


def stacked_marks(text: str) -> TextProblems:
    """A letter has at most two marks above and below it, as ế has."""
    for match in _MARKED.finditer(text):
        if len(unicodedata.normalize("NFD", match.group())) > 1 + _MOST_MARKS:
            found = {"points": code_points(match.group()[:6])}
            yield TextProblem(code="stacked-marks", offset=match.start(), found=found)


def private_characters(text: str) -> TextProblems:
    """Every character means the same with every font; those for private use show as a box or not at all."""
    for match in _PRIVATE.finditer(text):
        found = {"points": code_points(match.group())}
        yield TextProblem(code="private-character", offset=match.start(), found=found)


def placeholder(text: str) -> TextProblems:
    """No stand-in takes the place of what is not known."""
    match = _PLACEHOLDER.search(text)
    if match:
        yield TextProblem(code="placeholder", offset=match.start(), found={"piece": match.group()[:30]})


def footnote_mark(text: str) -> TextProblems:
    """A title does not end in the mark of a footnote: "[1]", "¹"."""
    match = _FOOTNOTE.search(text)
    if match:
        yield TextProblem(code="footnote-mark", offset=match.start(), found={"piece": match.group().strip()})


def quoted_title(text: str) -> TextProblems:
    """A title is not a quotation as a whole: quotation marks around it come from a list, not from the document."""
    match = _QUOTED.search(text)
    if match:
        yield TextProblem(code="quoted-title", offset=match.start(), found={"piece": match.group()[:30]})


RULES = (lost_letters, spreadsheet_remains, stacked_marks, private_characters)
UNLESS_PRINTED_RULES = (placeholder,)  # a source may print a dash, or name no period: a new archive says so
TITLE_RULES = (footnote_mark, quoted_title)
PATTERNS = {
    "lost": _LOST,
    "spreadsheet": _SPREADSHEET,
    "placeholder": _PLACEHOLDER,
    "footnote": _FOOTNOTE,
    "quoted": _QUOTED,
    "marked": _MARKED,
    "private": _PRIVATE,
}
