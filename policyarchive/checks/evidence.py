"""Rules about evidence: a relation or link to criteria quotes words, and quoted words are on the line that they name.

The lines of the source are known from its text, where the archive holds it (see source_lines.py), and from the rows of
its list of documents. Words on other lines cannot be checked here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from policyarchive.checks.source_lines import appendices_are_in_utf_8, source_lines
from policyarchive.core.problems import Problem
from policyarchive.registry.evidence import holds, rests_on_title
from policyarchive.registry.list_rows import cells_of
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, CriterionLink, Document, Relation
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def claims_have_evidence(registry: Registry) -> Problems:
    """A relation or a link to criteria quotes words, with their line in the source or the reference they were read in.

    Words of the document's own title need neither.
    """
    first = registry.archive.languages[0]
    for identifier, document in registry.documents.items():
        for keys, claim in claims(document):
            is_quoted = claim.quote and (claim.line or claim.reference)
            if not (is_quoted or rests_on_title(document, claim, first)):
                location = registry.files[f"documents/{identifier}"].location(*keys)
                target = claim.target if isinstance(claim, Relation) else ", ".join(claim.criteria)
                yield Problem(code="no-evidence", location=location, found={"target": target})


def words_are_on_their_line(registry: Registry) -> Problems:
    """Words quoted from the source are on the line named, in their order; … stands for words left out.

    Where the archive holds the text of its source, the line is one of that text.
    """
    text_lines = source_lines(registry)
    lines, last = _rows(registry) | text_lines, max(text_lines, default=None)
    for quote in _quotes(registry):
        if last is not None and quote.line not in lines:
            location = registry.files[quote.file].location(*quote.keys[:-1], "line")
            found = {"line": str(quote.line), "last": str(last)}
            yield Problem(code="no-such-line", location=location, found=found)
        text = lines.get(quote.line)
        if text is not None and not holds(text, quote.words):
            location = registry.files[quote.file].location(*quote.keys)
            found = {"quote": quote.words, "line": str(quote.line), "text": text[:120]}
            yield Problem(code="words-not-on-line", location=location, found=found)


class _Quote(NamedTuple):
    """Words quoted from a line of the source: the file of the registry that quotes them, and where in it."""

    file: str
    keys: Keys
    words: str
    line: int


def _quotes(registry: Registry) -> Iterator[_Quote]:
    for identifier, document in registry.documents.items():
        for keys, claim in claims(document):
            if claim.quote and claim.line:
                yield _Quote(f"documents/{identifier}", (*keys, "quote"), claim.quote, claim.line)
    for identifier, section in registry.sections.items():
        for key, statement in section.statements.items():
            keys = ("statements", key, "words")
            yield _Quote(f"statements/{identifier}", keys, statement.words, statement.line)
        for index, aim in enumerate(section.aims):
            yield _Quote(f"statements/{identifier}", ("aims", index, "words"), aim.words, aim.line)


def claims(document: Document) -> Iterator[tuple[Keys, Relation | CriterionLink]]:
    """Yield what a document claims of others and of criteria, each with its keys in the record."""
    yield from ((("relations", index), relation) for index, relation in enumerate(document.relations))
    yield from ((("criteria", index), link) for index, link in enumerate(document.criteria))


def _rows(registry: Registry) -> dict[int, str]:
    """Return the rows of the list of documents by line, as the list prints them."""
    rows, first = {}, registry.archive.languages[0]
    for document in registry.documents.values():
        if document.listing == LISTED and document.provenance and first in document.title:
            cells = cells_of(registry.document_list, document, first)
            rows[document.provenance.lines[0]] = " ".join(cells)
    return rows


RULES = (claims_have_evidence, words_are_on_their_line, appendices_are_in_utf_8)
