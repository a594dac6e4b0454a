"""A new document from a few answers: given on the command line, asked step by step, or read from a form."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.checks.text.characters import clean
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.problems import code_points
from policyarchive.core.words import translate
from policyarchive.intake.proposal import Proposal, choose_id, propose
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import CITED, EXTERNAL, Document, issuer_fields
from policyarchive.registry.model.vocabularies import Term

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff]")  # the last: bytes that are no UTF-8


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person says about a document, as typed; None where nothing was said.

    date: as printed, in any form that printed_dates reads. issuer: one or several, with semicolons between them.
    line: of the source report; reference: a key of references.bib.
    """

    number: str | None = None
    date: str | None = None
    type: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_en: str | None = None
    listing: str | None = None
    line: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A sentence to print: a key of the interface words and its values."""

    key: str
    values: dict[str, str]


FaultFinder = Callable[[str | None], list[Message]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A new record with its id; both None where the answers are not enough.

    faults: what is wrong with the answers, and which records are similar. near: the ids of similar records.
    """

    identifier: str | None = None
    document: Document | None = None
    faults: list[Message]
    near: list[str]


def make_document(registry: Registry, answers: Answers) -> NewDocument:
    """Return the record that the answers make."""
    unprintable = _sign_faults(answers)
    answers = _clean_answers(answers)
    date, faults = read_typed_date(answers.date)
    proposal, number_faults = _propose(registry, answers, date)
    faults += number_faults
    kind, issuers = answers.type or proposal.type, _typed_issuers(answers.issuer) or proposal.issuers
    faults += _term_faults(registry, "type", kind) + _issuer_faults(registry, issuers)
    faults += _name_faults(answers.number, answers.title) + _line_faults(answers.line) + unprintable
    if faults:
        return NewDocument(faults=faults, near=proposal.near)
    found = [_find_term(registry.issuers, typed) or "" for typed in issuers]
    terms = {
        "type": _find_term(registry.types, kind),
        **issuer_fields(list(dict.fromkeys(found))),
    }
    try:
        record = Document.model_validate(_fields(registry, answers, proposal.number, date, terms))
    except ValidationError as error:
        wrong = [Message(key="new.wrong", values={"field": str(item["loc"][0])}) for item in error.errors()]
        return NewDocument(faults=wrong, near=proposal.near)
    return NewDocument(
        identifier=choose_id(registry.documents, record, proposal.number or answers.title or ""),
        document=record,
        faults=[
            *(
                Message(key="new.mended", values={"typed": typed, "number": meant})
                for typed, meant in proposal.mended
            ),
            *(Message(key="new.near", values={"id": similar}) for similar in proposal.near),
        ],
        near=proposal.near,
    )


def _propose(registry: Registry, answers: Answers, date: str | None) -> tuple[Proposal, list[Message]]:
    """Return what number and date suggest, and the fault where the number is no single one, or not decided."""
    number, title = answers.number or "", answers.title or ""
    try:
        proposal = propose(registry, number, date, title)
    except NoNumber as refusal:
        fault = Message(key=f"new.number_{refusal}", values={"number": number})
        return propose(registry, "", date, title), [fault]
    if proposal.readings:
        values = {"number": number, "readings": ", ".join(proposal.readings)}
        return proposal, [Message(key="new.number_ambiguous", values=values)]
    return proposal, []


def _sign_faults(answers: Answers) -> list[Message]:
    """Return a fault for every answer with a sign that no person types: it comes from a damaged paste."""
    given = {name: getattr(answers, name) or "" for name in answers.__dataclass_fields__}
    return [
        Message(key=_key_of_sign(match), values={"field": name, "text": _CONTROL.sub(_as_points, text)})
        for name, text in given.items()
        if (match := _CONTROL.search(text.strip()))
    ]


def _key_of_sign(match: re.Match[str]) -> str:
    return "new.line_break" if match.group() in "\r\n" else "new.control"


def _as_points(match: re.Match[str]) -> str:
    return f"⟨{code_points(match.group())}⟩"


def _clean_answers(answers: Answers) -> Answers:
    fields = {name: getattr(answers, name) for name in answers.__dataclass_fields__}
    return Answers(**{name: clean(value) or None if value else None for name, value in fields.items()})


def read_typed_date(typed: str | None) -> tuple[str | None, list[Message]]:
    """Return the ISO date of what was typed, and the fault where it is no date."""
    if not typed:
        return None, []
    try:
        return read_date(typed), []
    except NoDate as error:
        key = "new.impossible_date" if error.is_impossible else "new.no_date"
        return None, [Message(key=key, values={"date": typed})]


def _typed_issuers(typed: str | None) -> tuple[str, ...]:
    """Return the bodies that an answer names."""
    return tuple(filter(None, map(str.strip, (typed or "").split(";"))))


def _issuer_faults(registry: Registry, issuers: Sequence[str]) -> list[Message]:
    """Return a fault for each body that is not known, and for none at all."""
    return [fault for typed in issuers or (None,) for fault in _term_faults(registry, "issuer", typed)]


def _vocabularies(registry: Registry) -> dict[str, Mapping[str, Term]]:
    return {"type": registry.types, "issuer": registry.issuers}


def _term_faults(registry: Registry, name: str, typed: str | None) -> list[Message]:
    terms = _vocabularies(registry)[name]
    if _find_term(terms, typed):
        return []
    first_language = registry.archive.languages[0]
    known = ", ".join(f"{term.label[first_language]} ({key})" for key, term in terms.items())
    return [Message(key=f"new.needs_{name}", values={"typed": typed or "–", "known": known})]


def _number_faults(registry: Registry, typed: str | None) -> list[Message]:
    return _propose(registry, Answers(number=typed), None)[1]


def _name_faults(number: str | None, title: str | None) -> list[Message]:
    return [] if number or title else [Message(key="new.needs_number", values={})]


def _line_faults(typed: str | None) -> list[Message]:
    if typed and not re.fullmatch(r"[1-9][0-9]{0,8}", typed):
        return [Message(key="new.no_line", values={"line": typed})]
    return []


def _find_term(terms: Mapping[str, Term], typed: str | None) -> str | None:
    """Return the id of a vocabulary entry, given its id or its label in a language; None where there is none."""
    if not typed or typed in terms:
        return typed or None
    labels = {label.casefold(): key for key, term in terms.items() for label in term.label.values()}
    return labels.get(typed.casefold())


def _fields(
    registry: Registry, answers: Answers, number: str | None, date: str | None, terms: dict[str, object]
) -> dict[str, object]:
    """Return the fields of the record that have a value."""
    first, *others = registry.archive.languages
    titles = {first: answers.title, **({others[0]: answers.title_en} if others else {})}
    fields = {
        "number": number,
        **terms,
        "date": date,
        "title": {language: title for language, title in titles.items() if title},
        "listing": answers.listing or (CITED if answers.line else EXTERNAL),
        "status": "not-established",
        "provenance": {"lines": [answers.line]} if answers.line else None,
        "printed": {"number": answers.number} if number != answers.number else None,
        "references": [answers.reference] if answers.reference else None,
    }
    return {name: value for name, value in fields.items() if value}


def ask_for_answers(registry: Registry, language: str, read: Callable[[str], str]) -> Answers:
    """Ask step by step; an empty answer accepts the proposal, a wrong one is asked again.

    read prints a prompt and returns a line.
    """
    interview = _Interview(language, read)
    number = interview.ask("number", find_faults=lambda typed: _number_faults(registry, typed))
    date = interview.ask("date", find_faults=lambda typed: read_typed_date(typed)[1])
    title = interview.ask("title", find_faults=lambda typed: _name_faults(number, typed))
    proposal = propose(registry, number or "", read_typed_date(date)[0])
    return Answers(
        number=number,
        date=date,
        title=title,
        type=interview.ask("type", proposal.type, lambda typed: _term_faults(registry, "type", typed)),
        issuer=interview.ask(
            "issuer",
            "; ".join(proposal.issuers),
            lambda typed: _issuer_faults(registry, _typed_issuers(typed)),
        ),
        title_en=interview.ask("title_en"),
        line=interview.ask("line", find_faults=_line_faults),
        reference=interview.ask("reference"),
    )


@dataclass(frozen=True, slots=True)
class _Interview:
    language: str
    read: Callable[[str], str]

    def ask(
        self, name: str, proposed: str | None = None, find_faults: FaultFinder = lambda typed: []
    ) -> str | None:
        """Return the first answer to a question that has no faults."""
        suggestion = f" [{proposed}]" if proposed else ""
        question = f"{translate(self.language, f'ask.{name}')}{suggestion}: "
        prompt = question
        while faults := find_faults(typed := self.read(prompt).strip() or proposed):
            lines = [translate(self.language, fault.key, **fault.values) for fault in faults]
            prompt = "\n".join([*lines, question])
        return typed
