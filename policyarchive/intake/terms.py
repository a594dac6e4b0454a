"""What to say of the types and bodies that a person names: that none is meant, or several are, and what to add."""

import re
from collections.abc import Iterable

from policyarchive.intake.message import Message
from policyarchive.intake.naming import begun_terms, find_terms, near_terms, usual_terms
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import (
    Kind,
    entries_text,
    file_of,
    suggest_term,
    terms_of,
    with_full_name,
)

_NAME = re.compile(r"[^\x00-\x1f]{1,200}")  # what is longer, or on several lines, is no name


def term_faults(registry: Registry, kind: Kind, typed: str | None, date: str | None = None) -> list[Message]:
    """Return the fault of what names no single entry of the vocabulary. date: of the document, in ISO form."""
    if not typed:
        usual = named(registry, kind, usual_terms(registry, kind))
        return [Message(key=f"new.needs_{kind}", values={"known": usual})]
    found = find_terms(registry, kind, typed, date)
    if len(found) == 1:
        return []
    if maybe := found or begun_terms(registry, kind, typed):
        values = {"typed": typed, "known": named(registry, kind, maybe)}
        return [Message(key=f"new.which_{kind}", values=values)]
    return [
        Message(key=f"new.unknown_{kind}", values={"typed": typed}),
        *near_messages(registry, kind, typed),
    ]


def near_messages(registry: Registry, kind: Kind, typed: str) -> list[Message]:
    """Return which entries a name that is not known resembles; nothing where it resembles none."""
    near = near_terms(registry, kind, typed)
    return [Message(key="new.near_terms", values={"known": named(registry, kind, near)})] if near else []


def named(registry: Registry, kind: Kind, ids: Iterable[str], language: str | None = None) -> str:
    """Return the names of entries in one text; language as for name_of."""
    return "; ".join(name_of(registry, kind, identifier, language) for identifier in ids)


def name_of(registry: Registry, kind: Kind, identifier: str, language: str | None = None) -> str:
    """Return the name of an entry, with its id where another one has the same name. language: else that of the source."""
    terms, spoken = terms_of(registry, kind), language or registry.archive.languages[0]
    label = terms[identifier].label_in(spoken)
    alike = [term for term in terms.values() if term.label_in(spoken) == label]
    return f"{label} ({identifier})" if len(alike) > 1 else label


def missing_term(registry: Registry, kind: Kind, typed: str | None, symbol: str | None) -> list[Message]:
    """Return how to add what was typed, or the letters of a number, to a vocabulary; nothing where neither is a name.

    A symbol that another body signs with is not offered: whether a new one does as well, the number does not say.
    """
    if kind == "issuer" and symbol and registry.signing_with(symbol):
        symbol = None
    if not (typed or symbol) or (typed and not _NAME.fullmatch(typed)):
        return []
    label = None if typed == symbol else typed
    languages = registry.archive.languages
    new = suggest_term(
        kind, label, [symbol] if symbol else [], language=languages[0], taken=terms_of(registry, kind)
    )
    key = f"new.add_{kind}" if label else f"number.unknown_{kind}"
    values = {"symbol": symbol or "", "file": f"registry/{file_of(kind)}"}
    return [Message(key=key, values=values, entry=entries_text([with_full_name(new)], languages))]
