"""The rules that the entries of references.bib keep beyond the form of BibTeX."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from policyarchive.core.problems import TextProblem, TextProblems

_SPECIAL = re.compile(r"(?<!\\)[&%#$_]")
_PERSON = re.compile(r"[^,{}]+, [^,{}]+")
_ADDRESS = re.compile(r"https?://[^\s\"'<>{}]+")
_HOST_WITH_DOT = re.compile(r"https?://[^/?#:]*\.(?:[/?#:]|$)")
_LIST_THAT_CHANGES = re.compile(r"/(?:tag|search|tim-kiem)(?:[/?]|$)|[?&]s=")
_YEAR = re.compile(r"1[0-9]{3}|2[01][0-9]{2}")
_VERBATIM = {"url", "doi", "file"}
# Standard names: one that is nearly such a name is a slip; any other one may be an office's own.
_TYPES = [
    "article", "book", "booklet", "collection", "conference", "inbook", "incollection", "inproceedings",
    "jurisdiction", "legal", "legislation", "manual", "mastersthesis", "misc", "online", "phdthesis",
    "proceedings", "report", "techreport", "thesis", "unpublished",
]  # fmt: skip
_FIELDS = [
    "abstract", "address", "author", "booktitle", "chapter", "date", "doi", "edition", "editor", "eprint",
    "howpublished", "institution", "isbn", "issn", "journal", "keywords", "language", "month", "note",
    "number", "organization", "pages", "publisher", "school", "series", "title", "type", "url", "urldate",
    "volume", "year",
]  # fmt: skip
_IN_A_LANGUAGE = re.compile(r"(?:author|note)_[a-z]{2,3}")
_NEAR = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an entry: its value without the outer delimiters, and the offset of the value."""

    name: str
    value: str
    offset: int


def entry_problems(kind: str, offset: int, fields: Mapping[str, Field]) -> TextProblems:
    """Yield the problems of a whole entry. offset: where its type stands."""
    yield from _misspelt("bibtex-type", kind, offset, _TYPES)
    if "title" not in fields or not fields["title"].value.strip():
        yield TextProblem(code="bibtex-no-title", offset=offset)


def _misspelt(code: str, name: str, offset: int, known: list[str]) -> TextProblems:
    alike = [other for other in known if other[0] == name[0]] if name not in known else []
    near = get_close_matches(name, alike, n=1, cutoff=_NEAR)
    if near:
        yield TextProblem(code=code, offset=offset, found={"value": name, "near": near[0]})


def field_problems(field: Field) -> TextProblems:
    """Yield the problems of a value that can be read."""
    if not _IN_A_LANGUAGE.fullmatch(field.name):
        yield from _misspelt("bibtex-field", field.name, field.offset, _FIELDS)
    if field.name == "year" and not _YEAR.fullmatch(field.value):
        yield TextProblem(code="bibtex-year", offset=field.offset, found={"value": field.value[:60]})
    if field.name in ("author", "editor"):
        yield from _author_problems(field)
    if field.name == "url":
        yield from _address_problems(field)
    if field.name == "note":
        found = {"value": field.value[:60]}
        yield TextProblem(code="note-without-language", offset=field.offset, found=found)
    if field.name not in _VERBATIM:
        special = _SPECIAL.search(field.value)
        if special:
            found = {"sign": special.group(), "field": field.name}
            offset = field.offset + 1 + special.start()
            yield TextProblem(code="bibtex-special", offset=offset, found=found)


def _address_problems(field: Field) -> TextProblems:
    """An address is whole, its host ends in a letter, and it leads to a page rather than to what a site lists today."""
    rules = (
        ("bibtex-address", not _ADDRESS.fullmatch(field.value)),
        ("host-with-dot", _HOST_WITH_DOT.match(field.value)),
        ("weak-source", _LIST_THAT_CHANGES.search(field.value)),
    )
    for code, broken in rules:
        if broken:
            yield TextProblem(code=code, offset=field.offset, found={"value": field.value[:60]})


def _author_problems(field: Field) -> TextProblems:
    """A body is in braces of its own, or BibTeX takes its last word for a family name."""
    for name in field.value.split(" and "):
        if not (name.startswith("{") and name.endswith("}")) and not _PERSON.fullmatch(name):
            yield TextProblem(code="bibtex-author", offset=field.offset, found={"value": name})
