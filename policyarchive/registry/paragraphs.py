"""The lines of a full text as paragraphs, without the marks of Markdown; what a backslash stands before is no mark."""

import re
from collections.abc import Iterator
from typing import NamedTuple

ARTICLE = re.compile(r"(Điều|Article)\s+([0-9]+)([a-zđ]?)\s*([.:]|$)\s*(.*)")
CLAUSE = re.compile(r"([0-9]+)\.\s+\S")
_MARK = re.compile(r"#{1,6}\s+")
_DIVISION = re.compile(
    r"(?:Phần|Chương|Mục|Part|Chapter|Section)\s+(?:[IVXLC]+|[0-9]+|thứ \w+)\b", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[a-zđ]{1,2}\)|[-+*•–]|\|)\s*\S")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=[^\s\\])\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_RULE = re.compile(r"[-*_=\s|:]+")
_SENTENCE_END = re.compile(r"[.;:](\s|$)")
_LONGEST_HEADING = 120
_TITLE_LINES = 3
_PAGE_WIDTH = 75  # characters that the longest line of a printed page has at least
_FULL = 0.8  # of the longest line: the page broke a line that would be longer with the next word


class Paragraph(NamedTuple):
    """A paragraph, or a line of one, without its marks; heading: it was marked as one."""

    text: str
    heading: bool


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield paragraphs: lines of one are joined; headings, articles, clauses and items open a new one."""
    lines: list[Paragraph] = []
    written = text.splitlines()
    width = max(map(len, written), default=0)
    for line in map(_without_marks, written):
        if lines and (not line.text or _opens_paragraph(line) or _is_complete(lines, line, width)):
            yield _joined(lines)
            lines = []
        if line.text and not _RULE.fullmatch(line.text):
            lines.append(line)
    if lines:
        yield _joined(lines)


def _without_marks(written: str) -> Paragraph:
    text = " ".join(written.split())
    mark = _MARK.match(text)
    plain = _EMPHASIS.sub(r"\2", text[mark.end() :] if mark else text)
    return Paragraph(_ESCAPED.sub(r"\1", plain), bool(mark))


def _joined(lines: list[Paragraph]) -> Paragraph:
    return Paragraph(" ".join(line.text for line in lines), lines[0].heading)


def _opens_paragraph(line: Paragraph) -> bool:
    forms = (ARTICLE, CLAUSE, _ITEM)
    return line.heading or any(form.match(line.text) for form in forms) or is_division(line.text)


def is_division(line: str) -> bool:
    """Tell whether a line is the heading of a chapter or another part of a text."""
    return len(line) <= _LONGEST_HEADING and line[:1].isupper() and bool(_DIVISION.match(line))


def _is_complete(lines: list[Paragraph], following: Paragraph, width: int) -> bool:
    """Tell whether a heading, or the title of an article, ends before a line that opens no paragraph by itself.

    A title is no sentence, and the line below it begins like one. width: of the longest line; a line that was full tells
    nothing, as the page broke it.
    """
    if lines[0].heading or len(lines) > _TITLE_LINES:
        return lines[0].heading
    article = ARTICLE.match(_joined(lines).text)
    if article is None or not article[5] or _SENTENCE_END.search(article[5]) or following.text[0].islower():
        return False
    needed = len(lines[-1].text) + 1 + len(following.text.split()[0])
    return needed <= _FULL * max(width, _PAGE_WIDTH)
