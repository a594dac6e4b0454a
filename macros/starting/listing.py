"""The list appendix from its rows: parts, sections with their issuers, and how numbers and dates are printed."""

import re
from collections.abc import Iterator

from macros.dates import year_of
from macros.intake.documents import Imported, read_documents
from macros.intake.headings import columns
from macros.load import Registry
from macros.model import Document, DocumentList, Issuer, Part, Section
from macros.starting.source import Appendix, head
from macros.text import fold

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_USUAL = "Số {number} ngày {date}"


def document_list(registry: Registry, found: Appendix) -> tuple[DocumentList, list[str]]:
    """Return the list appendix, and the labels of its sections whose issuer is not known.

    A section is taken where its label names an issuer, or where the numbers of its documents agree on one.
    """
    read = read_documents(registry, found.rows, first_line=found.first_line)
    headings = {line: row for line, row in _numbered(found) if columns(row)}
    parts = {mark: _part(registry, read, found, mark) for mark in read.parts}
    sections = {(mark, key) for mark, part in parts.items() if part for key in part.sections}
    table = DocumentList(
        **head(found, registry.archive.languages[0], number="1"),
        columns=_trimmed(next(iter(headings.values()), [])),
        heading_lines=list(headings),
        number_and_date=_form(read, found),
        parts={mark: part for mark, part in parts.items() if part},
    )
    return table, [label for place, label in read.sections.items() if place not in sections]


def _numbered(found: Appendix) -> Iterator[tuple[int, list[str]]]:
    return enumerate(found.rows, found.first_line)


def _trimmed(row: list[str]) -> list[str]:
    return row[: max((at for at, cell in enumerate(row, 1) if cell), default=0)]


def _part(registry: Registry, read: Imported, found: Appendix, mark: str) -> Part | None:
    """Return a part; None where neither its label nor a document says which years it covers."""
    label, first = read.parts[mark], registry.archive.languages[0]
    inside = [d for d in read.documents.values() if d.provenance.part == mark]
    years = _YEAR.findall(label) or sorted(filter(None, (year_of(d.date) for d in inside)))
    if not years:
        return None
    line = _line(found, mark, label)
    sections = {}
    for (part, key), name in read.sections.items():
        issuer = _issuer(registry, name, [d for d in inside if d.provenance.section == key])
        if part == mark and issuer:
            place = _line(found, key, name, after=line)
            sections[key] = Section(label=name, name={first: name}, issuer=issuer, line=place)
    named = {"label": label, "name": {first: label}, "line": line}
    return Part(**named, first_year=years[0], last_year=years[-1], sections=sections)


def _line(found: Appendix, mark: str, label: str, after: int = 0) -> int:
    """Return the first line, after another one, that holds a mark and a label alone."""
    lines = (line for line, row in _numbered(found) if line > after and [*filter(None, row)] == [mark, label])
    return next(lines)


def _issuer(registry: Registry, label: str, documents: list[Document]) -> str | None:
    """Return the issuer of a section: the one that its label names, else the one of all its documents."""
    named = issuer_named(registry.issuers, label, whole=True)
    issuers = {document.issuer for document in documents}
    return named or (issuers.pop() if len(issuers) == 1 else None)


def issuer_named(issuers: dict[str, Issuer], text: str, *, whole: bool = False) -> str | None:
    """Return the issuer whose label a text is, or begins with: the one with the longest label."""
    wanted = fold(text)
    labels = [(fold(label), key) for key, issuer in issuers.items() for label in issuer.label.values()]
    fitting = [
        (len(named), key)
        for named, key in labels
        if (wanted == named if whole else f"{wanted} ".startswith(f"{named} "))
    ]
    return max(fitting)[1] if fitting else None


def _form(read: Imported, found: Appendix) -> str:
    """Return how the rows print number and date in one cell: "Số {number} ngày {date}"."""
    for document in read.documents.values():
        printed = document.printed
        for cell in found.rows[document.provenance.lines[0] - found.first_line]:
            if printed.number in cell and printed.date in cell:
                return cell.replace(printed.number, "{number}").replace(printed.date, "{date}")
    return _USUAL
