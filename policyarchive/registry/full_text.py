"""The full text of a document as blocks: headings, articles, clauses and paragraphs, each as plain text.

Read from Markdown, plain text or the lines of a PDF. Marks of emphasis are dropped, HTML stays text.
"""

import re
from dataclasses import dataclass, field

from policyarchive.core.text import nfc, slug
from policyarchive.registry import paragraphs
from policyarchive.registry.paragraphs import Paragraph

ARTICLE, CLAUSE, HEADING, PARAGRAPH = "article", "clause", "heading", "paragraph"
_CLAUSE_WORDS = {"Điều": "khoan", "Article": "clause"}
_ANNEX_WORDS = {"Điều": "kem-theo", "Article": "annex"}


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
    for paragraph in paragraphs.paragraphs(nfc(text)):
        reader.add(paragraph)
    return FullText(language=language, blocks=tuple(reader.blocks))


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

    def add(self, paragraph: Paragraph) -> None:
        text, heading = paragraph
        match = paragraphs.ARTICLE.match(text)
        if match and (match[4] or heading) and (heading or self.follows(match)):
            self.add_article(match)
        elif heading or paragraphs.is_division(text):
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
        match = paragraphs.CLAUSE.match(text)
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
