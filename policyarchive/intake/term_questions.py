"""Questions about a type or an issuer that no vocabulary has."""

import re
from collections.abc import Sequence

from policyarchive.core.numbering.rules import pieces
from policyarchive.core.words import language_in, translate
from policyarchive.intake.message import Message
from policyarchive.intake.naming import find_terms, spelt_out
from policyarchive.intake.questions import FaultFinder, Questions
from policyarchive.intake.terms import name_of, named
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import MODELS, UNKNOWN, Kind, NewTerm, free_id, terms_of

_BODIES = ("state", "party", "organisation")
_JURISDICTIONS = ("national", "local")


class TermQuestions:
    """Asks for one entry; what was answered so far is an entry as well. Its id follows from its name.

    name: what was typed for it, proposed as its label. symbol: its letters in the number, None where it has none.
    """

    def __init__(self, questions: Questions, registry: Registry, kind: Kind, name: str, symbol: str | None):
        self.questions, self.registry, self.kind = questions, registry, kind
        self.name, self.symbol = name, symbol
        self.labels: dict[str, str] = {}
        self.fields: dict[str, object] = {}

    @property
    def label(self) -> str:
        """What the entry is called so far: its name where that was answered, else what was typed for it."""
        return self.labels.get(self.registry.archive.languages[0]) or self.name

    def ask(self, *, body: str = "state") -> NewTerm:
        """Return the entry that the answers make. body: what is proposed for an issuer."""
        first, *others = self.registry.archive.languages
        self._ask_label(first, None if self.name == self.symbol else self.name)
        for language in others:
            self._ask_label(language, None)
        if self.kind == "type":
            self._keep("abbreviation", self._ask("abbreviation", self.symbol, self._abbreviation_faults))
        else:
            self._ask_about_body(first, body)
        return self.so_far()

    def _ask_about_body(self, first: str, body: str) -> None:
        full = self._ask(
            "full_name", spelt_out(self.label, first), lambda typed: self._text_faults(typed, first)
        )
        self._keep("full_name", {**self.labels, first: full})
        self._keep("symbols", _parts(self._ask("symbols", self._own_symbol(), _symbols_faults)))
        self._keep("body", self._choose("body", _BODIES, body))
        self._keep("jurisdiction", self._choose("jurisdiction", _JURISDICTIONS))

    def so_far(self) -> NewTerm:
        """Return the entry that the answers so far make, with "…" for the name where there is none yet."""
        first = self.registry.archive.languages[0]
        typed = UNKNOWN if self.name == self.symbol else self.name
        fields = {"label": self.labels or {first: typed}, **self.fields}
        identifier = free_id(self.label, self.kind, terms_of(self.registry, self.kind))
        return NewTerm(id=identifier, term=MODELS[self.kind].model_validate(fields))

    def _own_symbol(self) -> str | None:
        """Return the symbol in the number, where no other body signs with it, or the person says that this one does too."""
        others = self.registry.signing_with(self.symbol) if self.symbol else []
        if not others:
            return self.symbol
        values = {"symbol": self.symbol, "others": named(self.registry, "issuer", others), "name": self.label}
        shares = self.questions.agrees(translate(self.questions.language, "ask.term.shares_symbol", **values))
        return self.symbol if shares else None

    def _ask(self, name: str, proposed: str | None, find_faults: FaultFinder, **values: str) -> str:
        question = translate(self.questions.language, f"ask.term.{name}", **values)
        return self.questions.ask(question, proposed, find_faults)

    def _ask_label(self, language: str, proposed: str | None) -> None:
        key = "further_label" if self.labels else "label"
        in_words = language_in(self.questions.language, language)
        text = self._ask(key, proposed, lambda typed: self._label_faults(typed, language), language=in_words)
        if text:
            self.labels[language] = text

    def _keep(self, name: str, value: object) -> None:
        if value:
            self.fields[name] = value

    def _choose(self, name: str, choices: Sequence[str], proposed: str = "") -> str:
        """Return one of some words, as they are in the file; "" where the field may stay empty."""
        language = self.questions.language
        options = {choice: translate(language, f"ask.{name}.{choice}") for choice in choices}
        return self.questions.choose(translate(language, f"ask.term.{name}"), options, proposed)

    def _label_faults(self, typed: str, language: str) -> list[Message]:
        if not typed and not self.labels:
            return [Message(key="new.needs_label")]
        if others := find_terms(self.registry, self.kind, typed):
            other = name_of(self.registry, self.kind, others[0])
            return [Message(key="new.label_taken", values={"label": typed, "other": other})]
        return self._text_faults(typed, language)

    def _text_faults(self, typed: str, language: str) -> list[Message]:
        return self.questions.text_faults(typed, language, "label")

    def _abbreviation_faults(self, typed: str) -> list[Message]:
        if typed and not re.fullmatch(pieces()["type"], typed):
            return [Message(key="new.no_abbreviation", values={"abbreviation": typed})]
        taken = [key for key, kind in self.registry.types.items() if typed and kind.abbreviation == typed]
        return [
            Message(
                key="new.abbreviation_taken",
                values={"abbreviation": typed, "other": name_of(self.registry, "type", key)},
            )
            for key in taken
        ]


def _parts(typed: str) -> list[str]:
    """Return what stands between commas."""
    return list(dict.fromkeys(part.strip() for part in typed.split(",") if part.strip()))


def _symbols_faults(typed: str) -> list[Message]:
    wrong = [part for part in _parts(typed) if "-" in part or not re.fullmatch(pieces()["body"], part)]
    return [Message(key="new.no_symbol", values={"symbol": part}) for part in wrong]
