"""Asking for the type and the issuers of a document, until each is an entry of the vocabularies or a new one."""

from policyarchive.core.words import translate
from policyarchive.intake.message import Message
from policyarchive.intake.naming import begun_terms, find_terms, split_names
from policyarchive.intake.proposal import Proposal
from policyarchive.intake.questions import Questions
from policyarchive.intake.term_questions import TermQuestions
from policyarchive.intake.terms import name_of, named, near_messages, term_faults
from policyarchive.registry.load import Registry
from policyarchive.registry.new_terms import Kind, NewTerm, with_terms


class TermInterview:
    """Asks for types and issuers.

    registry: with the new entries in its vocabularies. terms: these entries, not written yet. unfinished: the one that is being
    asked about. said: by kind, the ids with semicolons between them; names as typed for those that are not settled yet.
    """

    def __init__(self, registry: Registry, questions: Questions):
        self.registry, self.questions = registry, questions
        self.terms: list[NewTerm] = []
        self.unfinished: TermQuestions | None = None
        self.said: dict[str, str] = {}

    def so_far(self) -> tuple[dict[str, str], list[NewTerm]]:
        """Return what was said, and the new entries, the unfinished one among them under the name that it has by now."""
        said = dict(self.said)
        if not (new := self.unfinished):
            return said, self.terms
        names = self.said[new.kind].split("; ")
        said[new.kind] = "; ".join(new.label if name == new.name else name for name in names)
        return said, [*self.terms, new.so_far()]

    def ask(self, kind: Kind, proposal: Proposal, date: str | None) -> None:
        """Ask for a type or for issuers until each one named is of the vocabulary, or is added to it."""
        proposed = list(proposal.issuers if kind == "issuer" else filter(None, [proposal.type]))
        shown = named(self.registry, kind, proposed, self.questions.language)
        if kind == "type" and proposal.type_symbol:
            self.questions.tell([Message(key="ask.unknown_symbol", values={"symbol": proposal.type_symbol})])
        while True:
            typed = self.questions.ask(self._words(f"ask.{kind}"), shown)
            names = proposed if typed == shown else list(split_names(self.registry, kind, typed))
            if not names:
                self.questions.tell(term_faults(self.registry, kind, None))
            elif self._settle(kind, names, proposal, date):
                return

    def _settle(self, kind: Kind, names: list[str], proposal: Proposal, date: str | None) -> bool:
        """Find or make the entry of each name; tell whether there is one. What is typed is kept meanwhile."""
        self.said[kind] = "; ".join(names)
        for place, name in enumerate(names):
            known = self._known(kind, name, date) or self._added(kind, name, proposal)
            if not known:
                del self.said[kind]
                return False
            names[place] = known
            self.said[kind] = "; ".join(names)
        return True

    def _known(self, kind: Kind, name: str, date: str | None) -> str:
        """Return the id of the entry that is named; ask which where several may be; "" for none."""
        found = find_terms(self.registry, kind, name, date)
        if len(found) == 1:
            return found[0]
        maybe = found or begun_terms(self.registry, kind, name)
        options = {key: name_of(self.registry, kind, key, self.questions.language) for key in maybe}
        return self.questions.choose(self._words("ask.which", typed=name), options) if options else ""

    def _added(self, kind: Kind, name: str, proposal: Proposal) -> str:
        """Return the id of a new entry, asked for if the person wants one, else ""; go on with a registry that has it."""
        self.questions.tell(near_messages(self.registry, kind, name))
        if not self.questions.agrees(self._words(f"ask.new_{kind}", typed=name)):
            return ""
        symbol = proposal.type_symbol if kind == "type" else proposal.body_symbol
        self.unfinished = TermQuestions(self.questions, self.registry, kind, name, symbol)
        of_party = proposal.reading is not None and proposal.reading.system == "party"
        new = self.unfinished.ask(body="party" if of_party else "state")
        self.unfinished = None
        self.terms.append(new)
        self.registry = with_terms(self.registry, self.terms)
        return new.id

    def _words(self, key: str, **values: str) -> str:
        return translate(self.questions.language, key, **values)
