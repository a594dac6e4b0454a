"""Bodies of issue forms to answers. The forms themselves say which headings a body has."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policyarchive.checks.text.characters import clean
from policyarchive.core.assets import read_settings

FOLDER = Path(__file__).resolve().parents[3] / ".github" / "ISSUE_TEMPLATE"
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_EMPTY = "_No response_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form in one language: kind is new-document, correction or relation; labels are by field id."""

    kind: str
    language: str
    labels: dict[str, str]
    required: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form as somebody filled it in; fields left empty are missing from values."""

    form: Form
    values: dict[str, str]


class FormError(Exception):
    """Raised where a body is not what a form makes; the text is a key of the interface words."""


@cache
def forms() -> tuple[Form, ...]:
    """Return every form in every language."""
    return tuple(_form(file) for file in sorted(FOLDER.glob("*-[a-z][a-z].yml")))


def form_language(*wanted: str) -> str:
    """Return the first of some languages that has forms, else one that has."""
    found = {form.language: None for form in forms()}
    return next((language for language in wanted if language in found), next(iter(found)))


def _form(file: Path) -> Form:
    kind, _, language = file.stem.rpartition("-")
    fields = read_settings(file)["body"]
    return Form(
        kind=kind,
        language=language,
        labels={field["id"]: field["attributes"]["label"] for field in fields},
        required=frozenset(f["id"] for f in fields if f.get("validations", {}).get("required")),
    )


def parse(body: str) -> Filled:
    """Return the form behind a body and what was filled in.

    The headings must be those of one form, each once and in its order: a body that was edited by hand,
    or a value that pretends to be a heading, is refused and not guessed at. Raises FormError.
    """
    pieces = _HEADING.split(body.replace("\r\n", "\n"))
    headings, texts = pieces[1::2], pieces[2::2]
    form = next((form for form in forms() if list(form.labels.values()) == headings), None)
    if form is None or pieces[0].strip():
        raise FormError("form.not_a_form")
    typed = {name: _value(text) for name, text in zip(form.labels, texts, strict=True)}
    values = {name: text for name, text in typed.items() if text}
    if form.required - values.keys():
        raise FormError("form.incomplete")
    return Filled(form=form, values=values)


def _value(text: str) -> str:
    """Return one value on one line, as a record holds it."""
    return "" if text.strip() == _EMPTY else clean(" ".join(text.split()))
