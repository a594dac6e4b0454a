"""The types and issuers that a table names and no vocabulary has yet."""

from policyarchive.core.text import slug
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import (
    KINDS,
    UNKNOWN,
    Kind,
    NewTerm,
    entries_text,
    file_of,
    suggest_term,
    terms_of,
    with_full_name,
)


class MissingTerms:
    """Gathers them row by row; each is told once."""

    def __init__(self, registry: Registry):
        self.registry = registry
        self.labels: dict[tuple[Kind, str], str | None] = {}
        self.symbols: dict[tuple[Kind, str], dict[str, None]] = {}

    def note(self, kind: Kind, label: str | None, symbol: str | None) -> None:
        """Note one; label: as the table prints it, symbol: as the number has it, either of them None."""
        key = (kind, slug(label or symbol or ""))
        if key[1]:
            self.labels.setdefault(key, label)
            self.symbols.setdefault(key, {}).update({symbol: None} if symbol else {})

    def named(self) -> list[NewTerm]:
        """Return the entries of those that the table names in words."""
        return [new for kind in KINDS for new in self._terms(kind) if UNKNOWN not in new.term.label.values()]

    def messages(self) -> list[Message]:
        """Return for each vocabulary how to add what it lacks."""
        languages = self.registry.archive.languages
        return [
            Message(
                key=f"new.add_{kind}",
                values={"file": f"registry/{file_of(kind)}"},
                entry=entries_text(map(with_full_name, terms), languages),
            )
            for kind in KINDS
            if (terms := self._terms(kind))
        ]

    def _terms(self, kind: Kind) -> list[NewTerm]:
        return [
            suggest_term(
                kind,
                label,
                list(self.symbols[key]),
                language=self.registry.archive.languages[0],
                taken=terms_of(self.registry, kind),
            )
            for key, label in self.labels.items()
            if key[0] == kind
        ]
