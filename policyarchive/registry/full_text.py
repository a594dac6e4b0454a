"""The full text of a document as blocks: headings, articles, clauses and paragraphs, each as plain text.

Read from Markdown, plain text or the lines of a PDF. Marks of emphasis are dropped, HTML and what a backslash stands
before stay text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from policyarchive.core.text import nfc, slug

ARTICLE, CLAUSE, HEADING, PARAGRAPH = "article", "clause", "heading", "paragraph"
_MARK = re.compile(r"#{1,6}\s+")
_ARTICLE = re.compile(r"(Điều|Article)\s+([0-9]+)([a-zđ]?)\s*([.:]|$)\s*(.*)")
_DIVISION = re.compile(
    r"(?:Phần|Chương|Mục|Part|Chapter|Section)\s+(?:[IVXLC]+|[0-9]+|thứ \w+)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"([0-9]+)\.\s+\S")
_ITEM = re.compile(r"(?:[a-zđ]{1,2}\)|[-+*•–]|\|)\s*\S")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=[^\s\\])\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_RULE = re.compile(r"[-*_=\s|:]+")
_CLAUSE_WORDS = {"Điều": "khoan", "Article": "clause"}
_ANNEX_WORDS = {"Điều": "kem-theo", "Article": "annex"}
_LONGEST_HEADING = 120
_SENTENCE_END = re.compile(r"[.;:](\s|$)")
_PAGE_WIDTH = 75  # characters that the longest line of a printed page has at least
_FULL = (
    0.8  # of the longest line: a line that would be longer with the next word was broken because it was full
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a text. label is "Điều 5" of an article; anchor is its id on the page, "" where it has none.

    annex counts how often the numbering of articles has begun anew: 0 for the document itself, 1 for the
    text issued with it. For an article, text is what follows its number.
    """

    kind: str
    text: str
    anchor: str = ""
    label: str = ""
    number: str = ""
    annex: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """The text of a document in one language."""

    language: str
    blocks: tuple[Block, ...]

    @property
    def articles(self) -> list[Block]:
        """The articles in their order."""
        return [block for block in self.blocks if block.kind == ARTICLE]

    def article(self, number: str, *, annex: bool) -> Block | None:
        """Return an article by number, of the document itself or of what was issued with it."""
        matches = (a for a in self.articles if a.number == number and (a.annex > 0) == annex)
        return next(matches, None)

    def passages(self) -> list[tuple[Block | None, str]]:
        """Return the text by article; what comes before the first one under None."""
        parts: list[tuple[Block | None, list[str]]] = [(None, [])]
        for block in self.blocks:
            if block.kind == ARTICLE:
                parts.append((block, []))
            parts[-1][1].append(block.text)
        joined = [(article, " ".join(filter(None, texts))) for article, texts in parts]
        return [(article, text) for article, text in joined if text or article]


def parse(text: str, language: str) -> FullText:
    """Return the blocks of a text."""
    reader = _Reader()
    for paragraph in _paragraphs(nfc(text).splitlines()):
        reader.add(paragraph)
    return FullText(language=language, blocks=tuple(reader.blocks))


class _Line(NamedTuple):
    """A line or a paragraph without its marks; heading: it was marked as one."""

    text: str
    heading: bool


def _paragraphs(written: list[str]) -> Iterator[_Line]:
    """Yield paragraphs: lines of one are joined; headings, articles, clauses and items open a new one."""
    paragraph: list[_Line] = []
    width = max(map(len, written), default=0)
    for line in map(_without_marks, written):
        if paragraph and (not line.text or _opens_paragraph(line) or _is_complete(paragraph, line, width)):
            yield _joined(paragraph)
            paragraph = []
        if line.text and not _RULE.fullmatch(line.text):
            paragraph.append(line)
    if paragraph:
        yield _joined(paragraph)


def _without_marks(written: str) -> _Line:
    text = " ".join(written.split())
    mark = _MARK.match(text)
    plain = _EMPHASIS.sub(r"\2", text[mark.end() :] if mark else text)
    return _Line(_ESCAPED.sub(r"\1", plain), bool(mark))


def _joined(lines: list[_Line]) -> _Line:
    return _Line(" ".join(line.text for line in lines), lines[0].heading)


def _opens_paragraph(line: _Line) -> bool:
    forms = (_ARTICLE, _CLAUSE, _ITEM)
    return line.heading or any(form.match(line.text) for form in forms) or _is_division(line.text)


def _is_complete(paragraph: list[_Line], following: _Line, width: int) -> bool:
    """Tell whether a heading, or the title of an article, ends before a line that opens no paragraph by itself.

    A title is no sentence, and the line below it begins like one. width: of the longest line; a line that was full tells
    nothing, as the page broke it.
    """
    article = _ARTICLE.match(_joined(paragraph).text)
    if paragraph[0].heading or article is None:
        return paragraph[0].heading
    if not article[5] or _SENTENCE_END.search(article[5]) or following.text[0].islower():
        return False
    needed = len(paragraph[-1].text) + 1 + len(following.text.split()[0])
    return needed <= _FULL * max(width, _PAGE_WIDTH)


def _is_division(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and line[:1].isupper() and bool(_DIVISION.match(line))


@dataclass
class _Reader:
    """Numbers articles and clauses as they come. A number out of sequence is text, unless it is a heading."""

    blocks: list[Block] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    article: Block | None = None
    word: str = ""
    last: int = 0
    clause: int = 0
    annex: int = 0

    def add(self, paragraph: _Line) -> None:
        text, heading = paragraph
        match = _ARTICLE.match(text)
        if match and (match[4] or heading) and (heading or self.follows(match)):
            self.add_article(match)
        elif heading or _is_division(text):
            self.article = None
            self.put(HEADING, text, slug(text[:60]))
        elif self.article and self.is_next_clause(text):
            self.clause += 1
            word = _CLAUSE_WORDS[self.word]
            self.put(CLAUSE, text, f"{self.article.anchor}-{word}-{self.clause}")
        else:
            self.put(PARAGRAPH, text)

    def follows(self, match: re.Match[str]) -> bool:
        number, letter = int(match[2]), match[3]
        return number in (1, self.last + 1) or bool(letter and number == self.last)

    def add_article(self, match: re.Match[str]) -> None:
        word, number, letter = match[1], int(match[2]), match[3]
        if number < self.last or (number == self.last and not letter):
            self.annex += 1
        self.word, self.last, self.clause = word, number, 0
        own = slug(f"{word} {number}{letter}")
        nth = f"-{self.annex}" if self.annex > 1 else ""
        anchor = f"{_ANNEX_WORDS[word]}{nth}-{own}" if self.annex else own
        self.put(ARTICLE, match[5], anchor, label=f"{word} {number}{letter}", number=f"{number}{letter}")
        self.article = self.blocks[-1]

    def is_next_clause(self, text: str) -> bool:
        match = _CLAUSE.match(text)
        return match is not None and int(match[1]) == self.clause + 1

    def put(self, kind: str, text: str, anchor: str = "", **fields: str) -> None:
        self.blocks.append(
            Block(kind=kind, text=text, anchor=self.free_anchor(anchor), annex=self.annex, **fields)
        )

    def free_anchor(self, anchor: str) -> str:
        """Return an anchor that no block has yet."""
        names = (anchor, *(f"{anchor}-{n}" for n in range(2, len(self.blocks) + 3)))
        free = next(name for name in names if name not in self.anchors) if anchor else ""
        if free:
            self.anchors.add(free)
        return free
