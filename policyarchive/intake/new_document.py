"""A new document from a few answers: given on the command line, asked step by step, or read from a form."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.checks.text.characters import clean
from policyarchive.core import dates
from policyarchive.core.document_numbers import canonical
from policyarchive.core.words import translate
from policyarchive.intake.proposal import make_id, propose
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import CITED, EXTERNAL, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person says about a document, as typed; None where nothing was said.

    date: day/month/year as printed, or ISO. line: of the source report; reference: a key of references.bib.
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
    """A new record with its id, None where the answers do not make one; faults say why; near are similar ids."""

    identifier: str | None = None
    document: Document | None = None
    faults: list[Message]
    near: list[str]


def make_document(registry: Registry, answers: Answers) -> NewDocument:
    """Return the record that the answers make."""
    answers = _clean(answers)
    date, faults = _date(answers.date)
    proposal = propose(registry, answers.number or "", date, answers.title or "")
    values = {}
    for name, terms in _vocabularies(registry).items():
        typed = getattr(answers, name) or getattr(proposal, name)
        values[name] = _term(terms, typed)
        faults += _term_faults(registry, name, typed)
    faults += _name_faults(answers.number, answers.title) + _line_faults(answers.line)
    if faults:
        return NewDocument(faults=faults, near=proposal.near)
    key = make_id(values["issuer"], date, answers.number or answers.title)
    near = [Message(key="new.near", values={"id": i}) for i in proposal.near]
    try:
        record = Document.model_validate(_fields(registry, answers, proposal.number, date, values))
    except ValidationError as error:
        said = [Message(key="new.wrong", values={"field": str(item["loc"][0])}) for item in error.errors()]
        return NewDocument(faults=said, near=proposal.near)
    return NewDocument(identifier=key, document=record, faults=near, near=proposal.near)


def _clean(answers: Answers) -> Answers:
    fields = {name: getattr(answers, name) for name in answers.__dataclass_fields__}
    return Answers(**{name: clean(value) or None if value else None for name, value in fields.items()})


def _date(typed: str | None) -> tuple[str | None, list[Message]]:
    """Return the ISO date of what was typed, and the fault if there is none in it."""
    if not typed:
        return None, []
    try:
        return dates.from_printed(typed), []
    except ValueError:
        pass
    try:
        dates.parts(typed)
    except ValueError:
        return None, [Message(key="new.no_date", values={"date": typed})]
    return typed, []


def _vocabularies(registry: Registry) -> dict[str, dict]:
    return {"type": registry.types, "issuer": registry.issuers}


def _term_faults(registry: Registry, name: str, typed: str | None) -> list[Message]:
    terms = _vocabularies(registry)[name]
    if _term(terms, typed):
        return []
    first = registry.archive.languages[0]
    known = ", ".join(f"{term.label[first]} ({key})" for key, term in terms.items())
    return [Message(key=f"new.needs_{name}", values={"typed": typed or "–", "known": known})]


def _name_faults(number: str | None, title: str | None) -> list[Message]:
    return [] if number or title else [Message(key="new.needs_number", values={})]


def _line_faults(typed: str | None) -> list[Message]:
    wrong = typed and not re.fullmatch(r"[1-9][0-9]{0,8}", typed)
    return [Message(key="new.no_line", values={"line": typed})] if wrong else []


def _term(terms: dict, typed: str | None) -> str | None:
    """Return the id of a vocabulary entry, given its id or its label in a language; None where there is none."""
    if not typed or typed in terms:
        return typed or None
    labels = {label.casefold(): key for key, term in terms.items() for label in term.label.values()}
    return labels.get(typed.casefold())


def _fields(registry: Registry, answers: Answers, number: str | None, date: str | None, values: dict) -> dict:
    first, *others = registry.archive.languages
    titles = {first: answers.title, **({others[0]: answers.title_en} if others else {})}
    fields = {
        "number": number,
        **values,
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
    """Ask step by step; an empty answer takes what is proposed, a wrong one is asked again.

    read prints a prompt and returns a line.
    """

    def question(
        name: str, proposed: str | None = None, faults: FaultFinder = lambda typed: []
    ) -> str | None:
        asked = translate(language, f"ask.{name}") + (f" [{proposed}]" if proposed else "") + ": "
        shown = asked
        while wrong := faults(typed := read(shown).strip() or proposed):
            shown = "\n".join([translate(language, said.key, **said.values) for said in wrong] + [asked])
        return typed

    def term(name: str, proposed: str | None) -> str | None:
        return question(name, proposed, lambda typed: _term_faults(registry, name, typed))

    number, date = question("number"), question("date", faults=lambda typed: _date(typed)[1])
    title = question("title", faults=lambda typed: _name_faults(number, typed))
    proposal = propose(registry, canonical(number or ""), _date(date)[0])
    return Answers(
        number=number,
        date=date,
        title=title,
        type=term("type", proposal.type),
        issuer=term("issuer", proposal.issuer),
        title_en=question("title_en"),
        line=question("line", faults=_line_faults),
        reference=question("reference"),
    )
