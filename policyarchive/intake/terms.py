"""The types and issuers that a person names: which entry is meant, and what to add where there is none."""

import re

from policyarchive.core.text import fold
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import Kind, entries_text, file_of, suggest_term, terms_of

_NAME = re.compile(r"[^\x00-\x1f]{1,200}")  # what is longer, or on several lines, is no name


def term_faults(registry: Registry, kind: Kind, typed: str | None) -> list[Message]:
    """Return the fault of a type or an issuer that is none of the vocabulary."""
    if find_term(registry, kind, typed):
        return []
    first_language = registry.archive.languages[0]
    known = ", ".join(
        f"{term.label_in(first_language)} ({key})" for key, term in terms_of(registry, kind).items()
    )
    return [Message(key=f"new.needs_{kind}", values={"typed": typed or "–", "known": known})]


def missing_term(registry: Registry, kind: Kind, typed: str | None, symbol: str | None) -> list[Message]:
    """Return how to add what was typed, or the letters of a number, to a vocabulary; nothing where neither is a name."""
    if not (typed or symbol) or (typed and not _NAME.fullmatch(typed)):
        return []
    label = None if typed == symbol else typed
    languages = registry.archive.languages
    new = suggest_term(
        kind, label, [symbol] if symbol else [], language=languages[0], taken=terms_of(registry, kind)
    )
    key = f"new.add_{kind}" if label else f"number.unknown_{kind}"
    values = {"symbol": symbol or "", "file": f"registry/{file_of(kind)}"}
    return [Message(key=key, values=values, entry=entries_text([new], languages))]


def names_in(kind: Kind, typed: str | None) -> tuple[str, ...]:
    """Return the names in an answer: bodies may be several, with semicolons between them."""
    parts = (typed or "").split(";") if kind == "issuer" else [typed or ""]
    return tuple(filter(None, map(str.strip, parts)))


def find_term(registry: Registry, kind: Kind, typed: str | None) -> str | None:
    """Return the id of an entry, given its id or its label in a language, accents or not; None where there is none."""
    terms = terms_of(registry, kind)
    if not typed or typed in terms:
        return typed or None
    named = (key for key, term in terms.items() if fold(typed) in map(fold, term.label.values()))
    return next(named, None)
