"""What a person says about a document, and what is wrong with each answer by itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from policyarchive.checks.text.characters import clean
from policyarchive.core.number_frame import says_no_number
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.problems import code_points
from policyarchive.intake.message import Message
from policyarchive.registry.load import Registry

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


def asks_for_translation(registry: Registry) -> bool:
    """Tell whether an archive has English titles beside those of the source."""
    return TRANSLATION in registry.archive.languages[1:]


def name_faults(number: str | None, title: str | None) -> list[Message]:
    """Return the fault of a document with neither number nor title."""
    has_number = number and not says_no_number(number)
    return [] if has_number or title else [Message(key="new.needs_number")]


def line_faults(typed: str | None) -> list[Message]:
    """Return the fault of what is no number of a line."""
    if typed and not re.fullmatch(r"[1-9][0-9]{0,8}", typed):
        return [Message(key="new.no_line", values={"line": typed})]
    return []
