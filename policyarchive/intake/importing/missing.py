"""The types and issuers that a table names and no vocabulary has yet."""

from collections.abc import Iterable
from dataclasses import replace

from policyarchive.core.text import slug
from policyarchive.intake.importing.names import Names
from policyarchive.intake.levels import unshouted
from policyarchive.intake.message import Message
from policyarchive.registry.model.vocabularies import Issuer
from policyarchive.registry.new_terms import (
    KINDS,
    UNKNOWN,
    Kind,
    NewTerm,
    entries_text,
    file_of,
    suggest_term,
    terms_of,
)


class MissingTerms:
    """Gathers them row by row; each is told once."""

    def __init__(self, names: Names, written: Iterable[str] = ()):
        """written: how names are written elsewhere in the source, by which those in capitals are told."""
        self.names, self.registry = names, names.registry
        self.written = tuple(written)
        self.labels: dict[tuple[Kind, str], str | None] = {}
        self.symbols: dict[tuple[Kind, str], dict[str, None]] = {}

    def note(self, kind: Kind, label: str | None, symbol: str | None) -> None:
        """Note one; label: as the table prints it, symbol: as the number has it, either of them None."""
        label = unshouted(label, self.written) if label else None
        key = (kind, self.names.key_of(label) if label and kind == "issuer" else slug(label or symbol or ""))
        if key[1]:
            self.labels[key] = max(self.labels.get(key), label, key=lambda text: len(text or ""))
            self.symbols.setdefault(key, {}).update({symbol: None} if symbol else {})

    def named(self) -> list[NewTerm]:
        """Return the entries of those that the table names in words."""
        terms = (new for kind in KINDS for new in self._terms(kind))
        return [
            self.named_in_full(new, same=False) for new in terms if UNKNOWN not in new.term.label.values()
        ]

    def messages(self) -> list[Message]:
        """Return for each vocabulary how to add what it lacks."""
        languages = self.registry.archive.languages
        return [
            Message(
                key=f"new.add_{kind}",
                values={"file": f"registry/{file_of(kind)}"},
                entry=entries_text(map(self.named_in_full, terms), languages),
            )
            for kind in KINDS
            if (terms := self._terms(kind))
        ]

    def _terms(self, kind: Kind) -> list[NewTerm]:
        language, terms = self.registry.archive.languages[0], list[NewTerm]()
        for key, label in self.labels.items():
            if key[0] == kind:
                taken = {*terms_of(self.registry, kind), *(new.id for new in terms)}
                terms.append(suggest_term(kind, label, self._symbols(key), language=language, taken=taken))
        return terms

    def named_in_full(self, new: NewTerm, *, same: bool = True) -> NewTerm:
        """Return an entry that citations can name: a body with the names for symbols in its name, and with its place.

        same: also where that is its label.
        """
        if not isinstance(new.term, Issuer):
            return new
        fields = new.term.model_dump(exclude_unset=True)
        full = {code: self.names.in_full(name, code) for code, name in new.term.label.items()}
        party = {"body": "party"} if self.registry.number_rules.symbols.party & {*new.term.symbols} else {}
        named = {"full_name": full} if same or full != new.term.label else {}
        return replace(new, term=Issuer.model_validate(fields | party | named))

    def _symbols(self, key: tuple[Kind, str]) -> list[str]:
        """Return the symbols of an entry; of a body only one that all of its rows have."""
        symbols = list(self.symbols[key])
        return symbols if key[0] == "type" or len(symbols) == 1 else []
