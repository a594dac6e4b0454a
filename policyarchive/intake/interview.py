"""A new document asked for step by step. What was answered is never lost: at any time it can be had as text."""

import shlex

from policyarchive.core.words import translate
from policyarchive.intake.message import Message
from policyarchive.intake.new_document import (
    TRANSLATION,
    Answers,
    asks_for_translation,
    line_faults,
    name_faults,
    number_faults,
    read_typed_date,
)
from policyarchive.intake.proposal import Proposal, propose
from policyarchive.intake.questions import FaultFinder, Questions
from policyarchive.intake.term_questions import TermQuestions
from policyarchive.intake.terms import find_term, names_in, term_faults
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import KINDS, Kind, NewTerm, entries_text, file_of, with_terms

_COMMAND = "policyarchive new"


class Interview:
    """Asks for a document, and for a type and an issuer that no vocabulary has.

    registry: with the new entries in its vocabularies. terms: these entries, not written yet.
    """

    def __init__(self, registry: Registry, questions: Questions):
        self.registry, self.questions = registry, questions
        self.answers: dict[str, str] = {}
        self.terms: list[NewTerm] = []
        self.unfinished: TermQuestions | None = None

    def run(self) -> Answers:
        """Ask everything; an empty answer accepts the proposal, a refused one is asked again."""
        self._ask("number", lambda typed: number_faults(self.registry, typed))
        self._ask("date", lambda typed: read_typed_date(typed)[1])
        self._ask("title", self._title_faults)
        self._ask_term("type")
        self._ask_term("issuer")
        if asks_for_translation(self.registry):
            self._ask("title_en", lambda typed: self.questions.text_faults(typed, TRANSLATION, "title"))
        self._ask("line", line_faults)
        self._ask("reference", self._reference_faults)
        return Answers(**self.answers)

    def so_far(self) -> str:
        """Return the answers as a command to run again, and the new entries as YAML to paste; "" without any."""
        blocks = (
            [f"{translate(self.questions.language, 'new.so_far')}\n{self._command()}"] if self.answers else []
        )
        unfinished = [self.unfinished.so_far()] if self.unfinished else []
        for kind in KINDS:
            terms = [new for new in (*self.terms, *unfinished) if new.kind == kind]
            if terms:
                entry = entries_text(terms, self.registry.archive.languages)
                message = Message(
                    key=f"new.add_{kind}", values={"file": f"registry/{file_of(kind)}"}, entry=entry
                )
                blocks.append(message.text(self.questions.language))
        return "\n".join(blocks)

    def _command(self) -> str:
        """Return the call of the command that gives the answers so far."""
        rest = {
            f"--{name.replace('_', '-')}": text for name, text in self.answers.items() if name != "number"
        }
        typed = [self.answers["number"]] if "number" in self.answers else []
        return " ".join(
            [_COMMAND, *map(shlex.quote, (*typed, *(part for pair in rest.items() for part in pair)))]
        )

    def _ask(self, name: str, find_faults: FaultFinder) -> None:
        question = translate(self.questions.language, f"ask.{name}")
        if answer := self.questions.ask(question, find_faults=find_faults):
            self.answers[name] = answer

    def _ask_term(self, kind: Kind) -> None:
        """Ask for a type or for issuers until each one named is of the vocabulary, or is added to it."""
        proposal = self._proposal()
        question = self._question_of(kind, proposal)
        proposed = proposal.type if kind == "type" else "; ".join(proposal.issuers)
        while True:
            names = names_in(kind, self.questions.ask(question, proposed))
            known = [
                find_term(self.registry, kind, name) or self._added(kind, name, proposal) for name in names
            ]
            if known and all(known):
                break
            unknown = [name for name, term in zip(names, known, strict=True) if not term] or [""]
            faults = [fault.text(self.questions.language) for name in unknown for fault in term_faults(self.registry, kind, name)]  # fmt: skip
            question = "\n".join([*faults, translate(self.questions.language, f"ask.{kind}")])
        self.answers[kind] = "; ".join(filter(None, known))

    def _question_of(self, kind: Kind, proposal: Proposal) -> str:
        """Return the question, after what is not known of the number."""
        question = translate(self.questions.language, f"ask.{kind}")
        if kind == "issuer" or not proposal.type_symbol:
            return question
        unknown = translate(self.questions.language, "ask.unknown_symbol", symbol=proposal.type_symbol)
        return f"{unknown}\n{question}"

    def _added(self, kind: Kind, name: str, proposal: Proposal) -> str | None:
        """Return the id of a new entry, asked for if the person wants one; go on with a registry that has it."""
        if not self.questions.agrees(translate(self.questions.language, f"ask.new_{kind}", typed=name)):
            return None
        symbol = proposal.type_symbol if kind == "type" else proposal.body_symbol
        self.unfinished = TermQuestions(self.questions, self.registry, kind, name, symbol)
        of_party = proposal.reading is not None and proposal.reading.system == "party"
        new = self.unfinished.ask(body="party" if of_party else "state")
        self.unfinished = None
        self.terms.append(new)
        self.registry = with_terms(self.registry, self.terms)
        return new.id

    def _proposal(self) -> Proposal:
        date, _ = read_typed_date(self.answers.get("date"))
        return propose(self.registry, self.answers.get("number", ""), date)

    def _title_faults(self, typed: str) -> list[Message]:
        first = self.registry.archive.languages[0]
        return name_faults(self.answers.get("number"), typed) + self.questions.text_faults(
            typed, first, "title"
        )

    def _reference_faults(self, typed: str) -> list[Message]:
        if typed and typed not in self.registry.references:
            return [Message(key="new.no_reference", values={"reference": typed})]
        return []
