"""The line by which an office names a document that its own one rests on: "Căn cứ Quyết định số … của … về …;".

Rules and words are data of the language, assets/citations/legal_basis.yml. The line is made of recorded values only: where
one of them is missing there is no line, but what is missing.
"""

from dataclasses import dataclass
from functools import cache
from typing import TypedDict

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.dates import is_day, year_of
from policyarchive.exports.citations.styles import full_names
from policyarchive.site.site import Site, in_language, once
from policyarchive.site.summaries import DocumentSummary, summary_of


class Rules(TypedDict):
    """The rules of a language: lines to fill in, and the beginnings of subjects that are treated apart."""

    line: str
    law: str
    law_dated: str
    laws: list[str]
    between_issuers: str
    about: str
    as_is: list[str]
    names: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """The line in the first language of the archive, or None; then missing names what is not recorded.

    missing: of "number", "day", "issuer", "title". title_elsewhere: the subject is not as the source prints it.
    """

    text: str | None
    missing: tuple[str, ...] = ()
    title_elsewhere: bool = False


@cache
def _all_rules() -> dict[str, Rules]:
    rules: dict[str, Rules] = read_settings(ASSETS / "citations" / "legal_basis.yml")
    return rules


@once
def legal_basis(site: Site, identifier: str) -> LegalBasis | None:
    """Return the line of a document; None where the first language of the archive has no such form.

    Raises KeyError for an unknown id.
    """
    rules = _all_rules().get(site.first_language)
    if rules is None:
        return None
    first = in_language(site, site.first_language)
    summary = summary_of(first, identifier)
    title = _title(first, summary)
    is_law = summary.type in rules["laws"] and bool(title)
    text, missing = _law(rules, summary, title) if is_law else _numbered(first, rules, summary, title)
    return LegalBasis(text=text, missing=missing, title_elsewhere=summary.title_source is not None)


def _title(first: Site, summary: DocumentSummary) -> str:
    return " ".join(summary.titles.get(first.language, "").rstrip(". ;").split())


def _law(rules: Rules, summary: DocumentSummary, title: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the line of a law, which is known by its name, with the date unless the name holds the year."""
    name = title if _begins(title, summary.type) else f"{summary.type} {title}"
    name, year = name[:1].upper() + name[1:], year_of(summary.date)
    if year is None:
        return None, ("day",)
    if year in name:
        return rules["law"].format(title=name), ()
    return rules["law_dated"].format(title=name, date=summary.date_long), ()


def _numbered(
    first: Site, rules: Rules, summary: DocumentSummary, title: str
) -> tuple[str | None, tuple[str, ...]]:
    """Return the line of any other document, or what it lacks."""
    names = full_names(first, first.registry.documents[summary.id])
    issuers = [name[first.language] for name in names if first.language in name]
    held = {"number": summary.number, "day": is_day(summary.date), "issuer": issuers, "title": title}
    missing = tuple(name for name, value in held.items() if not value)
    if missing:
        return None, missing
    line = rules["line"].format(
        name=summary.name,
        date=summary.date_long,
        issuers=rules["between_issuers"].join(issuers),
        about=_about(rules, summary.type, title),
    )
    return line, ()


def _about(rules: Rules, kind: str, title: str) -> str:
    """Return a subject as it follows the issuer: without the type at its beginning, behind "về" unless it needs none."""
    subject = _in_sentence(rules, title[len(kind) :].lstrip(" :") if _begins(title, kind) else title)
    if any(_begins(subject, word) for word in rules["as_is"]):
        return subject
    return rules["about"].format(subject=subject)


def _in_sentence(rules: Rules, subject: str) -> str:
    """Return a subject with a small letter at its beginning, unless a name or an abbreviation stands there."""
    first, _, rest = subject.partition(" ")
    is_name = rest[:1].isupper() or first[1:] != first[1:].lower() or any(map(str.isdigit, first))
    if is_name or any(_begins(subject, name) for name in rules["names"]):
        return subject
    return subject[:1].lower() + subject[1:]


def _begins(text: str, words: str) -> bool:
    """Tell whether a text begins with some words, capitals apart, as whole words."""
    return text.casefold().startswith(words.casefold()) and not text[len(words) : len(words) + 1].isalnum()
