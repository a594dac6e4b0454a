"""The text of an appendix as lines, and what its head says: title, attachment, the report it belongs to.

A paragraph is a line with one cell, a row of a table is a line with its cells; empty ones are left out.
"""
# ALSO: """The list appendix from its rows: its head, and how it prints number and date. Parts and sections come with the rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.text import fold
from policyarchive.intake.tables.documents import DocumentsTable
from policyarchive.intake.tables.headings import columns_named
from policyarchive.intake.tables.read import Rows, TableError, read_table, word_lines
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.vocabularies import Issuer

_TITLE = re.compile(r"phu luc(?:\s+(?P<number>\d+|[ivx]+)\b)?")
_ATTACHED = re.compile(r"\(?\s*(ban hanh )?kem theo\b")
_REPORT = re.compile(
    r"theo\s+(?P<type>[^\W\d_][^\d]*?)\s+[Ss]ố:?\s+(?P<number>\S+),?\s+ngày\s+"
    r"(?P<date>(?P<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))"
    r"(?:\s+của\s+(?P<issuer>[^)]+?))?\s*\)?\.?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report that an appendix belongs to, in the words of its head; date is ISO, printed_date as printed."""

    type: str
    number: str
    date: str
    printed_date: str
    issuer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """An appendix: rows of its table, the first of them on line first_line of the source; head as printed.

    line is the one before the attachment, or the first; "" stands for what is not printed.
    """

    rows: Rows
    first_line: int
    line: int
    number: str
    title: str
    attachment: str


def read_lines(file: Path) -> Rows:
    """Return the lines of a file. Raises TableError where it holds no table."""
    rows = word_lines(file) if file.suffix.lower() == ".docx" else read_table(file)
    lines = [[" ".join(cell.split()) for cell in row] for row in rows if any(row)]
    if not any(_is_row(line) for line in lines):
        raise TableError("import.error.empty")
    return lines


def _is_row(line: list[str]) -> bool:
    return len([cell for cell in line if cell]) > 1


def parse_appendix(lines: Rows, *, before: int = 0) -> Appendix:
    """Return an appendix from its lines; before: how many lines of the source stand before them."""
    start = next((at for at, row in enumerate(lines) if _is_row(row)), len(lines))
    texts = [" ".join(filter(None, row)) for row in lines[:start]]
    titled, attached = _first(texts, _TITLE), _first(texts, _ATTACHED)
    title = [] if titled is None else texts[titled : attached if (attached or 0) > titled else None]
    found = _TITLE.match(fold(title[0])) if title else None
    return Appendix(
        rows=lines[start:],
        first_line=before + start + 1,
        line=before + max(attached if attached is not None else (titled or 0) + 1, 1),
        number=((found and found["number"]) or "").upper(),
        title=" ".join(title),
        attachment=texts[attached] if attached is not None else "",
    )


def heading_fields(found: Appendix, first: str, *, number: str) -> dict[str, object]:
    """Return the fields that head an appendix in the registry; number stands in where none is printed."""
    title = found.title or found.attachment or " ".join(filter(None, found.rows[0]))
    name = re.sub(r"^\w+ \w+\s*\w*[:.]\s*", "", title)
    return {
        "number": found.number or number,
        "title": title,
        "name": {first: name},
        **({"attachment": found.attachment} if found.attachment else {}),
        "line": found.line,
    }


def _first(texts: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((at for at, text in enumerate(texts) if pattern.match(fold(text))), None)


def parse_report(attachment: str) -> Report | None:
    """Return the report that an attachment names: "(Kèm theo Báo cáo số … ngày … của …)"; None without one."""
    found = _REPORT.search(attachment)
    if found is None:
        return None
    date = f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}"
    words = {name: found[name] or "" for name in ("type", "number", "issuer")}
    return Report(**words, date=date, printed_date=found["date"])


_USUAL = "Số {number} ngày {date}"


def empty_document_list(found: Appendix, first: str) -> DocumentList:
    """Return the list appendix without its parts: title, attachment and heading rows."""
    headings = {line: row for line, row in _numbered(found) if columns_named(row)}
    return DocumentList(
        **heading_fields(found, first, number="1"),
        columns=_trimmed(next(iter(headings.values()), [])),
        heading_lines=list(headings),
        number_and_date=_USUAL,
    )


def number_and_date_form(read: DocumentsTable, found: Appendix) -> str:
    """Return how the rows print number and date in one cell: "Số {number} ngày {date}"."""
    for document in read.documents.values():
        printed = document.printed
        lines = document.provenance.lines if document.provenance else []
        for cell in (cell for line in lines for cell in found.rows[line - found.first_line]):
            if printed.number in cell and printed.date in cell:
                return cell.replace(printed.number, "{number}").replace(printed.date, "{date}")
    return _USUAL


def _numbered(found: Appendix) -> Iterator[tuple[int, list[str]]]:
    return enumerate(found.rows, found.first_line)


def _trimmed(row: list[str]) -> list[str]:
    return row[: max((at for at, cell in enumerate(row, 1) if cell), default=0)]


def find_issuer(issuers: dict[str, Issuer], text: str) -> str | None:
    """Return the issuer whose label a text is or begins with: the one with the longest label."""
    labels = [(fold(label), key) for key, issuer in issuers.items() for label in issuer.label.values()]
    fitting = [(len(named), key) for named, key in labels if f"{fold(text)} ".startswith(f"{named} ")]
    return max(fitting)[1] if fitting else None
