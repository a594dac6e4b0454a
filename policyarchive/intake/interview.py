"""A new document asked for step by step. What was answered is never lost: at any time it can be had as text."""

from collections.abc import Sequence
from difflib import get_close_matches

from policyarchive.core.words import translate
from policyarchive.intake.answers import (
    TRANSLATION,
    Answers,
    asks_for_translation,
    line_faults,
    name_faults,
    read_typed_date,
)
from policyarchive.intake.message import Message
from policyarchive.intake.new_document import NewDocument, make_document, number_faults
from policyarchive.intake.proposal import Proposal, propose
from policyarchive.intake.questions import FaultFinder, Questions
from policyarchive.intake.remarks import date_behind, near_remarks, number_remarks, shown_date
from policyarchive.intake.rescue import rescued
from policyarchive.intake.term_interview import TermInterview
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import KINDS, NewTerm


class Interview:
    """Asks for a document, and for a type and an issuer that no vocabulary has.

    call: the command with its options, which goes on from what was answered. today: as for make_document.
    made: the record, in the end.
    """

    def __init__(
        self, registry: Registry, questions: Questions, *, call: Sequence[str] = (), today: str | None = None
    ):
        self.questions, self.call, self.today = questions, call, today
        self.named = TermInterview(registry, questions)
        self.answers: dict[str, str] = {}
        self.made = NewDocument()

    @property
    def registry(self) -> Registry:
        """The registry with the new entries in its vocabularies."""
        return self.named.registry

    @property
    def terms(self) -> list[NewTerm]:
        """The new entries, not written yet."""
        return self.named.terms

    def run(self, *, again: bool = False) -> bool:
        """Ask everything; an empty answer accepts the proposal, a refused one is asked again. Tell whether to write the record.

        again: a document like one that there is already is another one.
        """
        self._ask("number", lambda typed: number_faults(self.registry, typed))
        self._tell_number()
        self._ask("date", lambda typed: read_typed_date(typed)[1], self._date_behind())
        self._ask("title", self._title_faults)
        if not self._is_another(again):
            return False
        for kind in KINDS:
            self.named.ask(kind, self._proposal(), self._date())
        if asks_for_translation(self.registry):
            self._ask("title_en", lambda typed: self.questions.text_faults(typed, TRANSLATION, "title"))
        self._ask("line", line_faults)
        if self.registry.references:
            self._ask("reference", self._reference_faults)
        return self._is_meant()

    def so_far(self) -> str:
        """Return the answers as a command to run again, and the new entries as YAML to paste; "" without any."""
        said, terms = self.named.so_far()
        return rescued(self.registry, self.questions.language, self.call, self.answers | said, terms)

    def _ask(self, name: str, find_faults: FaultFinder, proposed: str | None = None) -> None:
        if answer := self.questions.ask(self._words(f"ask.{name}"), proposed, find_faults):
            self.answers[name] = answer

    def _words(self, key: str) -> str:
        return translate(self.questions.language, key)

    def _tell_number(self) -> None:
        """Say what is made of the number, as soon as it is typed."""
        self.questions.tell(number_remarks(self.answers.get("number"), self._proposal().number))

    def _date_behind(self) -> str | None:
        date = date_behind(self.registry, self.answers.get("number"))
        return shown_date(date) if date else None

    def _title_faults(self, typed: str) -> list[Message]:
        first = self.registry.archive.languages[0]
        own = name_faults(self.answers.get("number"), typed)
        return own + self.questions.text_faults(typed, first, "title")

    def _is_another(self, again: bool) -> bool:
        """Tell whether the document is none of those that are like it; ask where there are such."""
        near = self._proposal().near
        self.questions.tell(near_remarks(self.registry, near))
        return again or not near or self.questions.agrees(self._words("ask.again"))

    def _is_meant(self) -> bool:
        """Make the record; tell whether there is one, with nothing in doubt that the person does not mean."""
        answers = Answers(**self.answers, **self.named.said)
        self.made = make_document(self.registry, answers, self.today)
        self.questions.tell([*self.made.faults, *self.made.doubts])
        if self.made.faults or not self.made.doubts:
            return not self.made.faults
        return self.questions.agrees(self._words("ask.doubt"))

    def _reference_faults(self, typed: str) -> list[Message]:
        known = self.registry.references
        if not typed or typed in known:
            return []
        near = get_close_matches(typed, known, n=1) or sorted(known)[:1]
        return [Message(key="new.no_reference", values={"reference": typed, "near": near[0]})]

    def _date(self) -> str | None:
        return read_typed_date(self.answers.get("date"))[0]

    def _proposal(self) -> Proposal:
        number, title = (self.answers.get(name, "") for name in ("number", "title"))
        return propose(self.registry, number, self._date(), title)
