"""A new document from a few answers: given on the command line, asked step by step, or read from a form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.checks.text.characters import clean
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.problems import code_points
from policyarchive.intake.message import Message
from policyarchive.intake.proposal import Proposal, choose_id, propose
from policyarchive.intake.terms import find_term, missing_term, names_in, term_faults
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import CITED, EXTERNAL, Document, issuer_fields
from policyarchive.registry.new_terms import Kind

TRANSLATION = "en"  # the language of titles that are asked for beside those of the source
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff]")  # the last: bytes that are no UTF-8


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person says about a document, as typed; None where nothing was said.

    title: in the language of the source; title_en: its English translation. date: as printed, in any form that printed_dates
    reads. issuer: one or several, with semicolons between them. line: of the source report; reference: a key of references.bib.
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

    @property
    def given(self) -> dict[str, str]:
        """The answers by name, without those that were not given."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: value for name, value in values.items() if value}


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
    unprintable = sign_faults(answers.given)
    answers = clean_answers(answers)
    date, faults = read_typed_date(answers.date)
    proposal, number_faults = _propose(registry, answers, date)
    named: dict[Kind, Sequence[str]] = {
        "type": names_in("type", answers.type or proposal.type),
        "issuer": names_in("issuer", answers.issuer) or proposal.issuers,
    }
    faults += number_faults + _faults_of_terms(registry, proposal, named)
    faults += name_faults(answers.number, answers.title) + line_faults(answers.line) + unprintable
    if answers.title_en and not asks_for_translation(registry):
        faults.append(Message(key="new.no_translation", values={}))
    if faults:
        return NewDocument(faults=faults, near=proposal.near)
    found = {kind: [find_term(registry, kind, name) or "" for name in names] for kind, names in named.items()}
    terms = {"type": found["type"][0], **issuer_fields(list(dict.fromkeys(found["issuer"])))}
    try:
        record = Document.model_validate(_fields(registry, answers, proposal.number, date) | terms)
    except ValidationError as error:
        wrong = [Message(key="new.wrong", values={"field": str(item["loc"][0])}) for item in error.errors()]
        return NewDocument(faults=wrong, near=proposal.near)
    return NewDocument(
        identifier=choose_id(registry.documents, record, proposal.number or answers.title or ""),
        document=record,
        faults=[
            *(
                Message(key="new.mended", values={"typed": typed, "number": meant})
                for typed, meant in (proposal.reading.mended if proposal.reading else ())
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
    if proposal.reading and proposal.reading.readings:
        values = {"number": number, "readings": ", ".join(proposal.reading.readings)}
        return proposal, [Message(key="new.number_ambiguous", values=values)]
    return proposal, []


def sign_faults(given: Mapping[str, str | None]) -> list[Message]:
    """Return a fault for every answer, by its name, with a sign that no person types: it comes from a damaged paste."""
    return [
        Message(key=_key_of_sign(match), values={"field": name, "text": _CONTROL.sub(_as_points, text)})
        for name, text in given.items()
        if text and (match := _CONTROL.search(text.strip()))
    ]


def _key_of_sign(match: re.Match[str]) -> str:
    return "new.line_break" if match.group() in "\r\n" else "new.control"


def _as_points(match: re.Match[str]) -> str:
    return f"⟨{code_points(match.group())}⟩"


def clean_answers(answers: Answers) -> Answers:
    """Return answers without what cannot be seen; None for those that are empty then."""
    return Answers(**{name: clean(value) or None for name, value in answers.given.items()})


def read_typed_date(typed: str | None) -> tuple[str | None, list[Message]]:
    """Return the ISO date of what was typed, and the fault where it is no date."""
    if not typed:
        return None, []
    try:
        return read_date(typed), []
    except NoDate as error:
        key = "new.impossible_date" if error.is_impossible else "new.no_date"
        return None, [Message(key=key, values={"date": typed})]


def _faults_of_terms(
    registry: Registry, proposal: Proposal, named: Mapping[Kind, Sequence[str]]
) -> list[Message]:
    """Return a fault for each type and issuer that is none of the vocabulary, with the entry that would add it, and for none."""
    symbols: dict[Kind, str | None] = {"type": proposal.type_symbol, "issuer": proposal.body_symbol}
    if symbols["type"] and not named["type"]:
        symbols["issuer"] = None  # the same letters: what they are is not known yet
    faults = []
    for kind, names in named.items():
        for name in names or (None,):
            if own := term_faults(registry, kind, name):
                symbol = symbols[kind] if len(names) < 2 else None
                faults += [*own, *missing_term(registry, kind, name, symbol)]
    return faults


def number_faults(registry: Registry, typed: str | None) -> list[Message]:
    """Return the fault of a number that is no single one."""
    return _propose(registry, Answers(number=typed), None)[1]


def asks_for_translation(registry: Registry) -> bool:
    """Tell whether an archive has English titles beside those of the source."""
    return TRANSLATION in registry.archive.languages[1:]


def name_faults(number: str | None, title: str | None) -> list[Message]:
    """Return the fault of a document with neither number nor title."""
    return [] if number or title else [Message(key="new.needs_number", values={})]


def line_faults(typed: str | None) -> list[Message]:
    """Return the fault of what is no number of a line."""
    if typed and not re.fullmatch(r"[1-9][0-9]{0,8}", typed):
        return [Message(key="new.no_line", values={"line": typed})]
    return []


def _fields(registry: Registry, answers: Answers, number: str | None, date: str | None) -> dict[str, object]:
    """Return the fields of the record that have a value, without those of the vocabularies."""
    titles = {TRANSLATION: answers.title_en} | {registry.archive.languages[0]: answers.title}
    fields = {
        "number": number,
        "date": date,
        "title": {language: title for language, title in titles.items() if title},
        "listing": answers.listing or (CITED if answers.line else EXTERNAL),
        "status": "not-established",
        "provenance": {"lines": [answers.line]} if answers.line else None,
        "printed": {"number": answers.number} if number != answers.number else None,
        "references": [answers.reference] if answers.reference else None,
    }
    return {name: value for name, value in fields.items() if value}
