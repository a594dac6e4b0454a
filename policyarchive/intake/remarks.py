"""What to say of a new document besides faults: what was made of the number that was typed, what is like it, what is in doubt."""

from collections.abc import Mapping

from policyarchive.checks.doubts import doubts_about
from policyarchive.core.dates import is_before, overlap
from policyarchive.core.number_frame import framed
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.problems import Location, Problem
from policyarchive.intake.answers import Answers
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

_AROUND = " ,;.()"  # signs between a number and its date
_NOWHERE = Location(path="")  # the record is not written yet


def date_behind(registry: Registry, typed: str | None) -> str | None:
    """Return the ISO date that was typed behind a number, as in "20/QĐ-UBND ngày 3/4/2016"; None where there is none."""
    try:
        return read_date(_behind(registry, typed))
    except NoDate:
        return None


def impossible_date_behind(registry: Registry, typed: str | None) -> list[Message]:
    """Return the fault of a date behind a number that no calendar has."""
    try:
        read_date(_behind(registry, typed))
    except NoDate as error:
        values = {"date": _behind(registry, typed)}
        return [Message(key="new.impossible_date", values=values)] if error.is_impossible else []
    return []


def _behind(registry: Registry, typed: str | None) -> str:
    return framed(typed or "", registry.number_rules.symbols).behind.strip(_AROUND)


def number_remarks(typed: str | None, number: str | None, *, kept: bool = False) -> list[Message]:
    """Return what was made of a number that was typed. kept: the record holds what was typed, as printed by its source."""
    if not typed or typed == number:
        return []
    if number is None:
        return [Message(key="new.unnumbered", values={"typed": typed})]
    key = "new.mended_kept" if kept else "new.mended"
    return [Message(key=key, values={"typed": typed, "number": number})]


def date_remarks(answers: Answers, document: Document) -> list[Message]:
    """Return that the date was taken from behind the number, where no other was given."""
    if answers.date or not document.date:
        return []
    return [Message(key="new.date_behind", values={"date": shown_date(document.date)})]


def near_remarks(registry: Registry, near: Mapping[str, str]) -> list[Message]:
    """Return which records are similar, and in what. near: by id, "number" or "title"."""
    return [
        Message(key=f"new.near_{alike}", values={"id": identifier, "name": _name(registry, identifier)})
        for identifier, alike in near.items()
    ]


def _name(registry: Registry, identifier: str) -> str:
    """Return type, number, date and title of a record, as far as it has them."""
    document, first = registry.documents[identifier], registry.archive.languages[0]
    title = document.title.get(first) or next(iter(document.title.values()), None)
    kind = registry.types[document.type].label_in(first)
    date = shown_date(document.date) if document.date else None
    return ", ".join(filter(None, (f"{kind} {document.number or ''}".strip(), date, title)))


def shown_date(date: str) -> str:
    """Return an ISO date as it is typed: "3/4/2016", "4/2016", "Q2/2016", "2016"."""
    return "/".join(part.lstrip("0") for part in reversed(date.split("-")))


def doubts_of(registry: Registry, document: Document, typed: str | None, today: str | None) -> list[Message]:
    """Return what a person should look at in a record: what the check would warn of, and what was typed and does not fit.

    typed: the number. today: an ISO date, None where it is not known.
    """
    found = [doubt.problem(_NOWHERE) for doubt in doubts_about(registry, document)]
    if today and document.date and is_before(today, document.date):
        values = {"date": shown_date(document.date), "today": shown_date(today)}
        found.append(Problem(code="future-date", location=_NOWHERE, found=values))
    doubts = [Message(key="new.doubt", problem=problem) for problem in found]
    behind = date_behind(registry, typed)
    if behind and document.date and not overlap(behind, document.date):
        values = {"number": typed or "", "date": shown_date(document.date)}
        doubts.append(Message(key="new.other_date", values=values))
    return doubts
