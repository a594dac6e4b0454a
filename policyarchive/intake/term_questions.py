"""Questions about a type or an issuer that no vocabulary has."""

import re
from collections.abc import Sequence

from policyarchive.core.numbering.rules import pieces
from policyarchive.core.words import language_in, translate
from policyarchive.intake.message import Message
from policyarchive.intake.questions import FaultFinder, Questions
from policyarchive.intake.terms import find_term
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import MODELS, UNKNOWN, Kind, NewTerm, free_id, terms_of
from policyarchive.registry.paths import code_of_name

_BODIES = ("state", "party", "organisation")
_JURISDICTIONS = ("national", "local")


class TermQuestions:
    """Asks for one entry; what was answered so far is an entry as well.

    name: what was typed for it, proposed as its label. symbol: its letters in the number, None where it has none.
    """

    def __init__(self, questions: Questions, registry: Registry, kind: Kind, name: str, symbol: str | None):
        self.questions, self.registry, self.kind = questions, registry, kind
        self.name, self.symbol = name, symbol
        self.id = ""
        self.labels: dict[str, str] = {}
        self.fields: dict[str, object] = {}

    def ask(self, *, body: str = "state") -> NewTerm:
        """Return the entry that the answers make. body: what is proposed for an issuer."""
        first, *others = self.registry.archive.languages
        self._ask_label(first, None if self.name == self.symbol else self.name)
        for language in others:
            self._ask_label(language, None)
        proposed = self._free_id(self.labels[first])
        self.id = self._ask("id", proposed, self._id_faults)
        if self.kind == "type":
            self._keep("abbreviation", self._ask("abbreviation", self.symbol, self._abbreviation_faults))
        else:
            self._keep("symbols", _parts(self._ask("symbols", self.symbol, _symbols_faults)))
            self._keep("body", self._choose("body", _BODIES, body))
            self._keep("jurisdiction", self._choose("jurisdiction", _JURISDICTIONS, None))
        return self.so_far()

    def so_far(self) -> NewTerm:
        """Return the entry that the answers so far make, with "…" for the name where there is none yet."""
        first = self.registry.archive.languages[0]
        fields = {"label": self.labels or {first: UNKNOWN}, **self.fields}
        name = self.labels.get(first) or self.name
        return NewTerm(id=self.id or self._free_id(name), term=MODELS[self.kind].model_validate(fields))

    def _free_id(self, name: str) -> str:
        return free_id(name, self.kind, terms_of(self.registry, self.kind))

    def _ask(self, name: str, proposed: str | None, find_faults: FaultFinder, **values: str) -> str:
        question = translate(self.questions.language, f"ask.term.{name}", **values)
        return self.questions.ask(question, proposed, find_faults)

    def _ask_label(self, language: str, proposed: str | None) -> None:
        key = "further_label" if self.labels else "label"
        named = language_in(self.questions.language, language)
        text = self._ask(key, proposed, lambda typed: self._label_faults(typed, language), language=named)
        if text:
            self.labels[language] = text

    def _keep(self, name: str, value: object) -> None:
        if value:
            self.fields[name] = value

    def _choose(self, name: str, choices: Sequence[str], proposed: str | None) -> str:
        """Return one of some words, as they are in the file; "" where the field may stay empty."""
        fault = Message(key="new.choices", values={"choices": ", ".join(choices)})
        return self._ask(
            name, proposed, lambda typed: [] if typed in choices or not (typed or proposed) else [fault]
        )

    def _label_faults(self, typed: str, language: str) -> list[Message]:
        if not typed and not self.labels:
            return [Message(key="new.needs_label", values={})]
        other = find_term(self.registry, self.kind, typed)
        if other:
            return [Message(key="new.label_taken", values={"label": typed, "id": other})]
        return self.questions.text_faults(typed, language, "label")

    def _id_faults(self, typed: str) -> list[Message]:
        if "/" in typed or code_of_name(typed):
            return [Message(key="new.no_id", values={"id": typed})]
        taken = typed in terms_of(self.registry, self.kind)
        return [Message(key="new.id_taken", values={"id": typed})] if taken else []

    def _abbreviation_faults(self, typed: str) -> list[Message]:
        if typed and not re.fullmatch(pieces()["type"], typed):
            return [Message(key="new.no_abbreviation", values={"abbreviation": typed})]
        taken = [key for key, kind in self.registry.types.items() if typed and kind.abbreviation == typed]
        return [
            Message(key="new.abbreviation_taken", values={"abbreviation": typed, "id": key}) for key in taken
        ]


def _parts(typed: str) -> list[str]:
    """Return what stands between commas."""
    return list(dict.fromkeys(part.strip() for part in typed.split(",") if part.strip()))


def _symbols_faults(typed: str) -> list[Message]:
    wrong = [part for part in _parts(typed) if "-" in part or not re.fullmatch(pieces()["body"], part)]
    return [Message(key="new.no_symbol", values={"symbol": part}) for part in wrong]
