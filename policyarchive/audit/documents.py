"""What the rules about documents share: the printed order, parsed numbers, series, and lines."""

import re
from typing import NamedTuple

from policyarchive.core.dates import year_of
from policyarchive.core.numbering.reading import LETTERS
from policyarchive.core.text import enumerated
from policyarchive.core.words import translate
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList, with_above
from policyarchive.registry.model.documents import LISTED, Document, Provenance, issuers_of

_FIGURES = re.compile(r"[0-9 ]+/[0-9 /]+")
Run = tuple[str | None, str]  # section, type


class Listed(NamedTuple):
    """A document of the list, with where the list prints it."""

    identifier: str
    document: Document
    provenance: Provenance


class Numbering(NamedTuple):
    """The series in which a document is numbered, and its running number there."""

    series: tuple[str, ...]
    sequence: int


def listed(registry: Registry) -> list[Listed]:
    """Return the listed documents in printed order."""
    documents = [
        Listed(identifier, document, document.provenance)
        for identifier, document in registry.documents.items()
        if document.listing == LISTED and document.provenance
    ]
    return sorted(documents, key=lambda entry: entry.provenance.lines[0])


def runs(registry: Registry) -> dict[Run, list[Listed]]:
    """Return the listed documents by section and type, each run in printed order."""
    groups: dict[Run, list[Listed]] = {}
    for entry in listed(registry):
        groups.setdefault((entry.provenance.section, entry.document.type), []).append(entry)
    return groups


def sequence(registry: Registry, document: Document) -> int | None:
    """Return the running number of a document."""
    reading = registry.reading_of(document)
    return reading.running_number if reading else None


def numbering(registry: Registry, document: Document) -> Numbering | None:
    """Return the series in which a dated document is numbered, None when that is not certain.

    State numbers run per issuer, the first of a joint document, form, type and year; Party numbers per type and term. In a year in
    which a term ends and the next begins, a number can belong to either.
    """
    number = registry.reading_of(document)
    year = year_of(document.date)
    if number is None or year is None:
        return None
    issuer = issuers_of(document)[0]
    starts = registry.issuers[issuer].term_starts
    if starts:
        if year in starts:
            return None
        year = max((start for start in starts if start < year), default="")
    kind = (number.body or "") if number.system in LETTERS else document.type
    return Numbering((issuer, number.system, kind, year), number.running_number)


def line_of(document: Document) -> int:
    """Return the line that prints a document; 0 when the source does not print it."""
    return next(iter(document.source_lines), 0)


def lines_of(*documents: Document, every: bool = False) -> tuple[int, ...]:
    """Return the lines that print documents, the first of each or every one, without repetition."""
    lines = (d.source_lines if every else d.source_lines[:1] for d in documents)
    return tuple(dict.fromkeys(line for group in lines for line in group))


def issuer_label(registry: Registry, document: Document) -> dict[str, str]:
    """Return the bodies of a document in a sentence, in every language: "Bộ Xây dựng; Bộ Nội vụ và Bộ Tài chính"."""
    labels = [registry.issuers[issuer].label for issuer in issuers_of(document)]
    return {language: _enumerate_in(language, labels) for language in labels[0]}


def _enumerate_in(language: str, labels: list[dict[str, str]]) -> str:
    names = (label.get(language) or next(iter(label.values())) for label in labels)
    return enumerated(names, translate(language, "list.last"), "; ")


class Period(NamedTuple):
    """The years that the heading of a section names, with the line of that heading."""

    years: tuple[str, str]
    line: int
    name: dict[str, str]


def period_of(table: DocumentList, section: str | None) -> Period | None:
    """Return the period that the heading of a section names, or the nearest heading above it that names one."""
    for key in with_above(section):
        found = table.sections.get(key)
        if found and found.first_year and found.last_year:
            return Period((found.first_year, found.last_year), found.line, found.name)
    return None


def is_within(date: str | None, period: tuple[str, str]) -> bool:
    """Tell whether a date lies in the years of a period."""
    year = year_of(date)
    return year is not None and period[0] <= year <= period[1]


def date_path(identifier: str) -> str:
    """Return the path of the date of a document, which several rules may hold against other things."""
    return f"documents/{identifier}/date"


def shown_date(document: Document) -> str:
    """Return the date as printed in the list; one printed in words, or not at all, as 21/7/2020 or Q3/2020."""
    printed = document.printed.date or ""
    return printed if _FIGURES.fullmatch(printed) else "/".join(reversed((document.date or "").split("-")))
