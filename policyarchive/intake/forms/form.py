"""The issue forms of an archive, and the values in the bodies of issues made with them.

What a form asks for is in assets/starter/forms.yml, its texts are interface words: a language has forms where it
has all of their words, in the software or among the translations of an archive.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policyarchive.checks.text.characters import clean
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import FALLBACK, own_words

_FILE = ASSETS / "starter" / "forms.yml"
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_EMPTY = "_No response_"
_ENOUGH = 2  # headings of one form make a text one of its kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form. options: "fields" or "verbs", what a dropdown offers; placeholder: equal in all languages.

    language: the field is there only where an archive has this language beside its first.
    """

    id: str
    type: str
    options: str = ""
    placeholder: str = ""
    required: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form in one language: kind is new-document, correction or relation; texts are by the end of their keys."""

    kind: str
    language: str
    fields: tuple[Field, ...]
    texts: dict[str, str]

    @property
    def labels(self) -> dict[str, str]:
        """The headings of the fields, by field id."""
        return {field.id: self.texts[f"{field.id}.label"] for field in self.fields}

    @property
    def required(self) -> frozenset[str]:
        """The ids of the fields that must be filled in."""
        return frozenset(field.id for field in self.fields if field.required)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A form as a person filled it in; fields left empty are missing from values."""

    form: Form
    values: dict[str, str]


class FormError(Exception):
    """Raised where a body is not what a form makes; the text is a key of the interface words."""


KINDS: dict[str, tuple[Field, ...]] = {
    kind: tuple(Field(**field) for field in fields) for kind, fields in read_settings(_FILE).items()
}


def all_forms(languages: Sequence[str]) -> Iterator[Form]:
    """Yield every form in those of the languages that have forms, in English where none has."""
    for language in list(filter(has_forms, languages)) or [FALLBACK]:
        for kind, fields in KINDS.items():
            asked = tuple(f for f in fields if not f.language or f.language in languages[1:])
            yield Form(kind=kind, language=language, fields=asked, texts=_texts(kind, language))


def has_forms(language: str) -> bool:
    """Tell whether a language has the words of every form."""
    return all(f"issue.{kind}.{end}" in own_words(language) for kind in KINDS for end in _texts(kind, "vi"))


def form_language(*languages: str) -> str:
    """Return the first of some languages that has forms; English where none has."""
    return next(filter(has_forms, languages), FALLBACK)


def _texts(kind: str, language: str) -> dict[str, str]:
    start = f"issue.{kind}."
    own = own_words(language).items()
    return {key.removeprefix(start): text for key, text in own if key.startswith(start)}


def resembles_form(body: str, languages: Sequence[str]) -> bool:
    """Tell whether a text was made with a form, also where a person has then spoilt it: by its headings, not by labels."""
    headings = {heading.strip() for heading in _HEADING.findall(body)}
    return any(len(headings & set(form.labels.values())) >= _ENOUGH for form in all_forms(languages))


def parse_form(body: str, languages: Sequence[str]) -> FilledForm:
    """Return the form that a body was made with, in one of the languages of an archive, and its values.

    The headings must be those of one form, each once and in its order: a body that was edited by hand,
    or a value that looks like a heading, is refused and not guessed at. Raises FormError.
    """
    pieces = _HEADING.split(body.replace("\r\n", "\n"))
    headings, texts = pieces[1::2], pieces[2::2]
    form = next((form for form in all_forms(languages) if list(form.labels.values()) == headings), None)
    if form is None or pieces[0].strip():
        raise FormError("form.not_a_form")
    typed = {name: _value(text) for name, text in zip(form.labels, texts, strict=True)}
    values = {name: text for name, text in typed.items() if text}
    if form.required - values.keys():
        raise FormError("form.incomplete")
    return FilledForm(form=form, values=values)


def _value(text: str) -> str:
    """Return a value on one line, as records have it; "" where nothing was filled in."""
    return "" if text.strip() == _EMPTY else clean(" ".join(text.split()))
