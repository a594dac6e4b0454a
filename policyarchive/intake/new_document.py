"""A new document from a few answers: given on the command line, asked step by step, or read from a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from policyarchive.core.numbering.reading import NoNumber
from policyarchive.intake.answers import (
    TRANSLATION,
    Answers,
    asks_for_translation,
    clean_answers,
    line_faults,
    name_faults,
    read_typed_date,
    sign_faults,
)
from policyarchive.intake.message import Message
from policyarchive.intake.naming import find_terms, split_names
from policyarchive.intake.proposal import Proposal, choose_id, propose
from policyarchive.intake.remarks import (
    date_behind,
    date_remarks,
    doubts_of,
    impossible_date_behind,
    near_remarks,
    number_remarks,
)
from policyarchive.intake.terms import missing_term, term_faults
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import CITED, EXTERNAL, Document, issuer_fields
from policyarchive.registry.new_terms import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A new record with its id; both None where the answers are not enough, and faults say what is wrong with them then.

    remarks: what was made of the answers. doubts: what a person should look at in them. near: the ids of similar records,
    each with what is alike.
    """

    identifier: str | None = None
    document: Document | None = None
    faults: list[Message] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    doubts: list[Message] = field(default_factory=list)
    near: Mapping[str, str] = field(default_factory=dict)


def make_document(registry: Registry, answers: Answers, today: str | None = None) -> NewDocument:
    """Return the record that the answers make. today: an ISO date, if it is known; a document of a later day is in doubt."""
    faults = sign_faults(answers.given)
    answers = clean_answers(answers)
    typed_date, date_faults = read_typed_date(answers.date)
    date = typed_date or date_behind(registry, answers.number)
    proposal, number_faults = _propose(registry, answers, date)
    named = _named(registry, answers, proposal, needed=not number_faults)
    faults += date_faults + number_faults + _faults_of_terms(registry, proposal, named, date)
    faults += name_faults(answers.number, answers.title) + line_faults(answers.line)
    if answers.title_en and not asks_for_translation(registry):
        faults.append(Message(key="new.no_translation"))
    if faults:
        return NewDocument(faults=faults, near=proposal.near)
    fields = _fields(registry, answers, proposal.number, date) | _ids(registry, named, date)
    try:
        record = Document.model_validate(fields)
    except ValidationError as error:
        wrong = [Message(key="new.wrong", values={"field": str(item["loc"][0])}) for item in error.errors()]
        return NewDocument(faults=wrong, near=proposal.near)
    return _new_document(registry, answers, record, proposal, today)


def _new_document(
    registry: Registry, answers: Answers, record: Document, proposal: Proposal, today: str | None
) -> NewDocument:
    """Return a record with its id, and what is to be said of it."""
    kept = record.printed.number is not None
    remarks = number_remarks(answers.number, record.number, kept=kept) + near_remarks(registry, proposal.near)
    return NewDocument(
        identifier=choose_id(registry.documents, record, proposal.number or answers.title or ""),
        document=record,
        remarks=remarks + date_remarks(answers, record),
        doubts=doubts_of(registry, record, answers.number, today),
        near=proposal.near,
    )


def _named(
    registry: Registry, answers: Answers, proposal: Proposal, *, needed: bool
) -> dict[Kind, Sequence[str | None]]:
    """Return what type and issuers are called, in the answers, else in the number; where nothing says one that is needed, None."""
    kinds = split_names(registry, "type", answers.type or proposal.type)
    issuers = split_names(registry, "issuer", answers.issuer) or proposal.issuers
    nothing = (None,) if needed else ()
    return {"type": kinds or nothing, "issuer": issuers or nothing}


def _ids(
    registry: Registry, named: Mapping[Kind, Sequence[str | None]], date: str | None
) -> dict[str, object]:
    """Return the fields for type and issuers, each of which names one entry of its vocabulary."""
    found = {
        kind: [key for name in names for key in find_terms(registry, kind, name or "", date)]
        for kind, names in named.items()
    }
    return {"type": found["type"][0], **issuer_fields(list(dict.fromkeys(found["issuer"])))}


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
    return proposal, impossible_date_behind(registry, answers.number)


def _faults_of_terms(
    registry: Registry, proposal: Proposal, named: Mapping[Kind, Sequence[str | None]], date: str | None
) -> list[Message]:
    """Return a fault for what names no single type or issuer of the vocabulary, with the entry that would add a new one."""
    symbols: dict[Kind, str | None] = {"type": proposal.type_symbol, "issuer": proposal.body_symbol}
    if symbols["type"] and named["type"] == (None,):
        symbols["issuer"] = None  # the same letters: what they are is not known yet
    faults = []
    for kind, names in named.items():
        for name in names:
            own = term_faults(registry, kind, name, date)
            symbol = symbols[kind] if len(names) < 2 else None
            is_new = own and not find_terms(registry, kind, name or "", date)
            faults += [*own, *(missing_term(registry, kind, name, symbol) if is_new else ())]
    return faults


def number_faults(registry: Registry, typed: str | None) -> list[Message]:
    """Return the fault of a number that is no single one."""
    return _propose(registry, Answers(number=typed), None)[1]


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
        "printed": _printed(answers, number),
        "references": [answers.reference] if answers.reference else None,
    }
    return {name: value for name, value in fields.items() if value}


def _printed(answers: Answers, number: str | None) -> dict[str, str] | None:
    """Return the number as the source prints it, where a source is named, or where the words say that there is no number.

    What was typed without a source was printed nowhere that a reader could look.
    """
    keeps = answers.line or answers.reference or number is None
    return {"number": answers.number} if answers.number and answers.number != number and keeps else None
