"""What the words that a record quotes are held against: a line of the source, or the document's own title."""

from policyarchive.core.text import plain_dashes
from policyarchive.registry.model.documents import CriterionLink, Document, Relation

OMISSION = "…"


def holds(text: str, quote: str) -> bool:
    """Tell whether a text holds the pieces of a quote one after another; … stands for words left out."""
    rest = _plain(text)
    pieces = [piece.strip() for piece in _plain(quote).split(OMISSION) if piece.strip()]
    for piece in pieces:
        _, found, rest = rest.partition(piece)
        if not found:
            return False
    return bool(pieces)


def rests_on_title(document: Document, claim: Relation | CriterionLink, language: str) -> bool:
    """Tell whether a claim of a document has its evidence in the document's own title: no line or reference is named then.

    language: of the source, the first of the archive.
    """
    if not claim.quote or claim.line or claim.reference:
        return False
    return holds(document.title.get(language, ""), claim.quote)


def _plain(text: str) -> str:
    """Return a text without marks of emphasis, with single spaces and plain dashes."""
    return " ".join(plain_dashes(text.replace("*", "")).split())
