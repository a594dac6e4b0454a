"""A new document from a few answers: given on the command line, asked step by step, or read from a form."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pydantic import ValidationError

from macros import dates, numbers
from macros.intake.proposal import identifier, propose
from macros.load import Registry
from macros.model import CITED, EXTERNAL, Document
from macros.rules.characters import cleaned
from macros.translations import translate


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
class Said:
    """A sentence to print: a key of the interface words and its values."""

    key: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A new record with its id, None where the answers do not make one; faults say why; near are similar ids."""

    identifier: str | None = None
    document: Document | None = None
    faults: list[Said]
    near: list[str]


def document(registry: Registry, answers: Answers) -> Made:
    """Return the record that the answers make."""
    answers = _clean(answers)
    date, faults = _date(answers.date)
    proposal = propose(registry, answers.number or "", date, answers.title or "")
    values = {}
    for name, terms in (("type", registry.types), ("issuer", registry.issuers)):
        typed = getattr(answers, name)
        values[name] = _term(terms, typed) if typed else getattr(proposal, name)
        if not values[name]:
            known = ", ".join(terms)
            faults.append(Said(key=f"new.needs_{name}", values={"typed": typed or "–", "known": known}))
    if not answers.number and not answers.title:
        faults.append(Said(key="new.needs_number", values={}))
    if faults:
        return Made(faults=faults, near=proposal.near)
    key = identifier(values["issuer"], date, answers.number or answers.title)
    near = [Said(key="new.near", values={"id": i}) for i in proposal.near]
    try:
        record = Document.model_validate(_fields(registry, answers, proposal.number, date, values))
    except ValidationError as error:
        said = [Said(key="new.wrong", values={"field": str(item["loc"][0])}) for item in error.errors()]
        return Made(faults=said, near=proposal.near)
    return Made(identifier=key, document=record, faults=near, near=proposal.near)


def _clean(answers: Answers) -> Answers:
    fields = {name: getattr(answers, name) for name in answers.__dataclass_fields__}
    return Answers(**{name: cleaned(value) or None if value else None for name, value in fields.items()})


def _date(typed: str | None) -> tuple[str | None, list[Said]]:
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
        return None, [Said(key="new.no_date", values={"date": typed})]
    return typed, []


def _term(terms: dict, typed: str | None) -> str | None:
    """Return the id of a vocabulary entry, given its id or its label in a language."""
    if not typed or typed in terms:
        return typed
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


def ask(registry: Registry, language: str, read: Callable[[str], str]) -> Answers:
    """Ask step by step; what can be proposed is taken by an empty answer. read prints a prompt, returns a line."""

    def question(name: str, proposed: str | None = None) -> str | None:
        shown = translate(language, f"ask.{name}") + (f" [{proposed}]" if proposed else "") + ": "
        return read(shown).strip() or proposed

    answers = Answers(number=question("number"), date=question("date"), title=question("title"))
    proposal = propose(registry, numbers.canonical(answers.number or ""), _date(answers.date)[0])
    return replace(
        answers,
        type=question("type", proposal.type),
        issuer=question("issuer", proposal.issuer),
        title_en=question("title_en"),
        line=question("line"),
        reference=question("reference"),
    )
