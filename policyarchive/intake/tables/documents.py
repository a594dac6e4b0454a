"""Rows of a list of documents to records. What cannot be read is reported row by row, never guessed."""

import re
from dataclasses import dataclass, field

from policyarchive.core import dates
from policyarchive.core.document_numbers import canonical
from policyarchive.core.text import fold
from policyarchive.intake.proposal import make_id, propose
from policyarchive.intake.tables.headings import Columns, columns_named
from policyarchive.intake.tables.outline import Outline
from policyarchive.intake.tables.read import Rows
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import EXTERNAL, LISTED, Document, Printed, Provenance

_PART, _SECTION, _ORDER = re.compile(r"[A-Z]"), re.compile(r"[IVX]+"), re.compile(r"\d+\.?")
_DATE = r"(?P<date>\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4})"
_NUMBER_AND_DATE = re.compile(rf"(?:Số:?\s+)?(?P<number>\S.*?),?\s+ngày\s+{_DATE}\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """A row that gave no record: line counts from the first line of the table; reason is a key of the words."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsTable:
    """What a table gave: records by id, the list appendix with its headings, and the rows left over."""

    outline: Outline
    documents: dict[str, Document] = field(default_factory=dict)
    unread: list[UnreadRow] = field(default_factory=list)


class _UnreadableRow(Exception):
    """Says why a row gives no record."""


def read_documents(registry: Registry, rows: Rows, *, first_line: int = 1) -> DocumentsTable:
    """Return the records of a table like the list appendix; row n stands on line first_line + n - 1."""
    return _Reader(registry, first_line).read(rows)


class _Reader:
    def __init__(self, registry: Registry, first_line: int):
        self.registry = registry
        self.first_line = first_line
        self.columns: Columns = {}
        self.part = self.section = ""
        self.result = DocumentsTable(outline=Outline(registry))

    def read(self, rows: Rows) -> DocumentsTable:
        for line, row in enumerate(rows, self.first_line):
            if not any(row):
                continue
            try:
                self.row(line, row)
            except _UnreadableRow as reason:
                unread = UnreadRow(line=line, text=" | ".join(filter(None, row)), reason=str(reason))
                self.result.unread.append(unread)
        return self.result

    def row(self, line: int, row: list[str]) -> None:
        named = columns_named(row)
        if named:
            self.columns = named
        elif not self.columns and len(list(filter(None, row))) > 1:  # a line above the table is no row of it
            raise _UnreadableRow("import.unread.no_headings")
        elif self.columns and not self.heading(line, row):
            self.item(line, row)

    def heading(self, line: int, row: list[str]) -> bool:
        """Take a row that holds a mark and a label alone as the heading of a part or a section."""
        mark, *rest = (cell for cell in row if cell)
        if len(rest) != 1 or _ORDER.fullmatch(mark):
            return False
        if _SECTION.fullmatch(mark):
            self.section = mark
            self.result.outline.add_section(line, self.part, mark, rest[0])
        elif _PART.fullmatch(mark):
            self.part, self.section = mark, ""
            self.result.outline.add_part(line, mark, rest[0])
        return bool(_SECTION.fullmatch(mark) or _PART.fullmatch(mark))

    def item(self, line: int, row: list[str]) -> None:
        order = self.cell(row, "order")
        if not _ORDER.fullmatch(order):
            raise _UnreadableRow("import.unread.no_order")
        if self.part + self.section and not self.result.outline.issuer(self.part, self.section):
            raise _UnreadableRow("import.unread.no_section")
        number, printed_date = self.number_and_date(row)
        title = self.cell(row, "title")
        if not title:
            raise _UnreadableRow("import.unread.no_title")
        document = self.document(line, order, self.cell(row, "type"), number, printed_date, title)
        key = make_id(document.issuer, document.date, document.number)
        if key in self.result.documents:
            raise _UnreadableRow("import.unread.twice")
        self.result.documents[key] = document

    def cell(self, row: list[str], column: str) -> str:
        at = self.columns.get(column, len(row))
        return row[at] if at < len(row) else ""

    def number_and_date(self, row: list[str]) -> tuple[str, str]:
        """Return number and date as printed, from one cell or from two."""
        if "number_and_date" not in self.columns:
            number = re.sub(r"^Số:?\s+", "", self.cell(row, "number"))
            found = re.search(_DATE, self.cell(row, "date"))
        else:
            found = _NUMBER_AND_DATE.fullmatch(self.cell(row, "number_and_date"))
            number = found["number"] if found else ""
        if not found:
            raise _UnreadableRow("import.unread.no_number_and_date")
        if not number:
            raise _UnreadableRow("import.unread.no_number")
        return number, re.sub(r"\s", "", found["date"])

    def document(self, line, order, kind, number, printed_date, title) -> Document:
        try:
            date = dates.from_printed(printed_date)
        except ValueError:
            raise _UnreadableRow("import.unread.no_date") from None
        proposal = propose(self.registry, number, date)
        issuer = self.result.outline.issuer(self.part, self.section) or proposal.issuer
        type_ = self.type_of(kind) or (proposal.type if not kind else None)
        for value, reason in ((issuer, "no_issuer"), (type_, "no_type")):
            if not value:
                raise _UnreadableRow(f"import.unread.{reason}")
        return Document(
            number=canonical(number),
            type=type_,
            issuer=issuer,
            date=date,
            title={self.registry.archive.languages[0]: title},
            status="not-established",
            **self.place(line, order),
            printed=Printed(type=kind or None, number=number, date=printed_date),
        )

    def place(self, line: int, order: str) -> dict:
        """Return where a document stands: in a section of the appendix, or in a list of its own."""
        if not self.section:
            return {"listing": EXTERNAL}
        appendix = self.registry.document_list.number
        return {
            "listing": LISTED,
            "provenance": Provenance(
                appendix=appendix, part=self.part, section=self.section, order=order, lines=[line]
            ),
        }

    def type_of(self, label: str) -> str | None:
        """Return the type whose label or word a cell prints."""
        for key, kind in self.registry.types.items():
            if fold(label) in {fold(word) for word in (*kind.label.values(), *kind.words)}:
                return key
        return None
