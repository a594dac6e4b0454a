"""Reading an appendix of an office: its lines, its title, the report it is attached to, the head of the list.

A paragraph is a line with one cell, a row of a table is a line with its cells; empty ones are left out. The parts
and sections of the list are read with its rows (see tables/documents.py).
"""

import re
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.printed_dates import as_date
from policyarchive.core.text import fold
from policyarchive.core.words import decimal_mark
from policyarchive.intake.formats.source import TableError
from policyarchive.intake.tables.documents import DocumentsTable
from policyarchive.intake.tables.headings import columns_named
from policyarchive.intake.tables.read import Rows, read_table, word_lines
from policyarchive.intake.tables.source_words import first_match, languages, pattern, source_word
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.vocabularies import Issuer


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

    line is the one before the attachment, or the first. What is not printed is "".
    """

    rows: Rows
    first_line: int
    line: int
    number: str
    title: str
    attachment: str


def read_lines(file: Path, language: str) -> Rows:
    """Return the lines of a file in a language. Raises TableError where it holds no table."""
    rows = word_lines(file) if file.suffix.lower() == ".docx" else read_table(file, decimal_mark(language))
    lines = [[" ".join(cell.split()) for cell in row] for row in rows if any(row)]
    if not any(_is_row(line) for line in lines):
        raise TableError("import.error.empty", file)
    return lines


def _is_row(line: list[str]) -> bool:
    return len([cell for cell in line if cell]) > 1


def parse_appendix(lines: Rows, *, before: int = 0) -> Appendix:
    """Return an appendix from its lines; before: how many lines of the source come before them."""
    start = next((index for index, row in enumerate(lines) if _is_row(row)), len(lines))
    texts = [" ".join(filter(None, row)) for row in lines[:start]]
    titled, attached = _find_line(texts, "title"), _find_line(texts, "attached")
    title = [] if titled is None else texts[titled : attached if (attached or 0) > titled else None]
    numbered = first_match(pattern("title", "^"), fold(title[0])) if title else None
    return Appendix(
        rows=lines[start:],
        first_line=before + start + 1,
        line=before + max(attached if attached is not None else (titled or 0) + 1, 1),
        number=((numbered and numbered["number"]) or "").upper(),
        title=" ".join(title),
        attachment=texts[attached] if attached is not None else "",
    )


def heading_fields(appendix: Appendix, language: str, *, number: str) -> dict[str, object]:
    """Return the fields that head an appendix in the registry; number is used where none is printed."""
    title = appendix.title or appendix.attachment or " ".join(filter(None, appendix.rows[0]))
    name = re.sub(r"^\w+ \w+\s*\w*[:.]\s*", "", title)
    return {
        "number": appendix.number or number,
        "title": title,
        "name": {language: name},
        **({"attachment": appendix.attachment} if appendix.attachment else {}),
        "line": appendix.line,
    }


def _find_line(texts: list[str], name: str) -> int | None:
    """Return the index of the first text that begins with a word of sources."""
    forms = pattern(name, "^")
    return next((index for index, text in enumerate(texts) if first_match(forms, fold(text))), None)


def report_of_attachment(attachment: str) -> Report | None:
    """Return the report that an attachment names: "(Kèm theo Báo cáo số … ngày … của …)"; None without one."""
    for language in languages():
        lead, report = source_word(language, "lead"), source_word(language, "report")
        found = _report(rf"(?:^|\s|\()(?:{lead}){report}", attachment)
        if found:
            return found
    return None


def parse_report(text: str) -> Report | None:
    """Return the report that a text is the name of: "Report No. 12/2021 of 3 March 2021 of the County Council"."""
    named = (_report(f"^{source_word(language, 'report')}", text) for language in languages())
    return next(filter(None, named), None)


def _report(form: str, text: str) -> Report | None:
    match = re.search(rf"{form}\s*\)?\.?$", text, re.IGNORECASE)
    date = as_date(match["date"]) if match else None
    if match is None or date is None:
        return None
    words = {name: match[name] or "" for name in ("type", "number", "issuer")}
    return Report(**words, date=date, printed_date=match["date"])


def empty_document_list(appendix: Appendix, language: str) -> DocumentList:
    """Return the list appendix without its parts: title, attachment and heading rows."""
    headings = {
        line: row for line, row in enumerate(appendix.rows, appendix.first_line) if columns_named(row)
    }
    fields = {
        "columns": _columns(next(iter(headings.values()), [])),
        "heading_lines": list(headings),
        "number_and_date": source_word(language, "usual_form"),
    }
    return DocumentList.model_validate(heading_fields(appendix, language, number="1") | fields)


def number_and_date_form(table: DocumentsTable, appendix: Appendix, language: str) -> str:
    """Return how the rows print number and date in one cell: "Số {number} ngày {date}"; what is usual where they do not."""
    for document in table.documents.values():
        number, date = document.printed.number, document.printed.date
        lines = document.provenance.lines if document.provenance else []
        for cell in (cell for line in lines for cell in appendix.rows[line - appendix.first_line]):
            if number and date and date[0].isdigit() and number in cell and date in cell:
                return cell.replace(number, "{number}").replace(date, "{date}")
    return source_word(language, "usual_form")


def _columns(row: list[str]) -> list[dict[str, str]]:
    """Return the columns of a heading row, with what they hold."""
    kinds = {position: kind for kind, position in columns_named(row).items()}
    width = max((count for count, cell in enumerate(row, 1) if cell), default=0)
    return [{"heading": row[n], "holds": kinds.get(n, "other")} for n in range(width)]


def find_issuer(issuers: dict[str, Issuer], text: str) -> str | None:
    """Return the issuer whose label a text is, or begins or ends with, the one with the longest label; None without any."""
    labels = [(fold(label), key) for key, issuer in issuers.items() for label in issuer.label.values()]
    matches = [(len(label), key) for label, key in labels if rest_of_name(text, label) is not None]
    return max(matches)[1] if matches else None


def rest_of_name(name: str, label: str) -> str | None:
    """Return what a name says beside a label that it begins or ends with: "Thanh Vân" of "Tỉnh ủy Thanh Vân"; None without one."""
    words, own = name.split(), fold(label).split()
    folded = fold(name).split()
    if folded[: len(own)] == own:
        return " ".join(words[len(own) :])
    return " ".join(words[: -len(own)]) if folded[-len(own) :] == own else None
