"""Reading the rows of a list of documents into records. What cannot be read is reported row by row, never guessed."""

import re
from collections import ChainMap
from dataclasses import dataclass, field

from pydantic import ValidationError

from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.text import fold
from policyarchive.intake.proposal import Proposal, choose_id, propose
from policyarchive.intake.tables.headings import Columns, columns_named
from policyarchive.intake.tables.missing import MissingTerms
from policyarchive.intake.tables.outline import Outline
from policyarchive.intake.tables.read import Rows
from policyarchive.intake.tables.source_words import first_match, pattern
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import EXTERNAL, LISTED, Document, Provenance, issuer_fields

_PART, _SECTION, _ORDER = re.compile(r"[A-Z]"), re.compile(r"[IVX]+"), re.compile(r"[0-9]+\.?")
_LEAD = r"(?:Số:?\s+|No\.\s*|No\s+|Nr\.?\s+|n[°º]\s*)?"
_NUMBER = rf"^{_LEAD}(?P<number>\S.*?),?\s+"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """A row that gave no record: line is that of the source; reason is a key of the interface words."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsTable:
    """What was read from a table: records by id, the outline of its headings, and the rows that gave no record.

    missing: the types and issuers for want of which some of these rows gave none.
    """

    outline: Outline
    missing: MissingTerms
    documents: dict[str, Document] = field(default_factory=dict)
    unread: list[UnreadRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """The cells of one document as printed, with the line of the row."""

    line: int
    order: str
    type: str
    number: str
    date: str
    title: str


class _UnreadableRow(Exception):
    """Says why a row gives no record."""


def read_documents(registry: Registry, rows: Rows, *, first_line: int = 1) -> DocumentsTable:
    """Return the records of a table like the list appendix; row n is line first_line + n - 1 of the source."""
    return _Reader(registry, first_line).read(rows)


class _Reader:
    def __init__(self, registry: Registry, first_line: int):
        self.registry = registry
        self.first_line = first_line
        self.columns: Columns = {}
        self.part = self.section = self.section_label = ""
        self.result = DocumentsTable(outline=Outline(registry), missing=MissingTerms(registry))
        self.held = ChainMap(self.result.documents, registry.documents)

    def read(self, rows: Rows) -> DocumentsTable:
        for line, row in enumerate(rows, self.first_line):
            if not any(row):
                continue
            try:
                self.read_row(line, row)
            except _UnreadableRow as reason:
                unread = UnreadRow(line=line, text=" | ".join(filter(None, row)), reason=str(reason))
                self.result.unread.append(unread)
        return self.result

    def read_row(self, line: int, row: list[str]) -> None:
        named = columns_named(row)
        if named:
            self.columns = named
        elif not self.columns and len(list(filter(None, row))) > 1:  # a line above the table is no row of it
            raise _UnreadableRow("import.unread.no_headings")
        elif self.columns and not self.read_heading(line, row):
            self.read_document(line, row)

    def read_heading(self, line: int, row: list[str]) -> bool:
        """Read a row with only a mark and a label as the heading of a part or a section; tell whether it is one."""
        mark, *rest = (cell for cell in row if cell)
        if len(rest) != 1 or _ORDER.fullmatch(mark):
            return False
        if _SECTION.fullmatch(mark):
            self.section, self.section_label = mark, rest[0]
            self.result.outline.add_section(line, self.part, mark, rest[0])
        elif _PART.fullmatch(mark):
            self.part, self.section = mark, ""
            self.result.outline.add_part(line, mark, rest[0])
        return bool(_SECTION.fullmatch(mark) or _PART.fullmatch(mark))

    def read_document(self, line: int, row: list[str]) -> None:
        document = self.make_document(self.entry(line, row))
        key = choose_id(self.held, document, document.number or "")
        if key in self.result.documents:
            raise _UnreadableRow("import.unread.twice")
        self.result.documents[key] = document

    def entry(self, line: int, row: list[str]) -> _Entry:
        """Return the cells of a document. Raises _UnreadableRow where one is missing or out of place."""
        order = self.cell(row, "order")
        if not _ORDER.fullmatch(order):
            raise _UnreadableRow("import.unread.no_order")
        if self.part + self.section and not self.result.outline.issuer(self.part, self.section):
            self.result.missing.note("issuer", self.section_label or None, self.symbol_in(row))
            raise _UnreadableRow("import.unread.no_section")
        number, date = self.number_and_date(row)
        title = self.cell(row, "title")
        if not title:
            raise _UnreadableRow("import.unread.no_title")
        kind = self.cell(row, "type")
        return _Entry(line=line, order=order, type=kind, number=number, date=date, title=title)

    def symbol_in(self, row: list[str]) -> str | None:
        """Return the symbol of the body in the number of a row; None where there is none to be read."""
        try:
            number, _ = self.number_and_date(row)
            return self.proposal(number, None).body_symbol
        except _UnreadableRow:
            return None

    def cell(self, row: list[str], column: str) -> str:
        """Return the cell of a row in a named column, as one line; "" where the table or the row has none."""
        position = self.columns.get(column, len(row))
        return " ".join(row[position].split()) if position < len(row) else ""

    def number_and_date(self, row: list[str]) -> tuple[str, str]:
        """Return number and date as printed, from one cell or from two."""
        if "number_and_date" not in self.columns:
            number = re.sub(f"^{_LEAD}", "", self.cell(row, "number"), flags=re.IGNORECASE)
            date = re.sub(r"^ngày\s+", "", self.cell(row, "date"), flags=re.IGNORECASE)
        else:
            forms = pattern("dated", _NUMBER, r"(?P<date>\S.*?)(?:(?<!\.)\.)?$")
            match = first_match(forms, self.cell(row, "number_and_date"))
            number, date = (match["number"], match["date"]) if match else ("", "")
        if not date:
            raise _UnreadableRow("import.unread.no_number_and_date")
        if not number:
            raise _UnreadableRow("import.unread.no_number")
        return number, date

    def make_document(self, entry: _Entry) -> Document:
        """Return the record of a row. Raises _UnreadableRow where its date, issuer or type is not known."""
        try:
            date = read_date(entry.date)
        except NoDate as reason:
            kind = "impossible_date" if reason.is_impossible else "no_date"
            raise _UnreadableRow(f"import.unread.{kind}") from None
        proposal = self.proposal(entry.number, date)
        type_ = self.type_labelled(entry.type) if entry.type else proposal.type
        if not type_:
            self.result.missing.note("type", entry.type or None, proposal.type_symbol)
            raise _UnreadableRow("import.unread.no_type")
        issuers = self.issuers(proposal)
        fields = {
            "number": proposal.number,
            "type": type_,
            **issuer_fields(issuers),
            "date": date,
            "title": {self.registry.archive.languages[0]: entry.title},
            "status": "not-established",
            "printed": {
                "number": entry.number,
                "date": entry.date,
                **({"type": entry.type} if entry.type else {}),
            },
        }
        try:
            return Document.model_validate(fields | self.listing(entry))
        except ValidationError:
            raise _UnreadableRow("import.unread.wrong") from None

    def issuers(self, proposal: Proposal) -> tuple[str, ...]:
        """Return the bodies of a row: those of a joint number, else the one of its section. Raises _UnreadableRow."""
        own = self.result.outline.issuer(self.part, self.section)
        if not own and not proposal.issuers:
            self.result.missing.note("issuer", None, proposal.body_symbol)
            raise _UnreadableRow("import.unread.no_issuer")
        return (own,) if own and own not in proposal.issuers else proposal.issuers

    def proposal(self, number: str, date: str | None) -> Proposal:
        """Return what the numbering rules say of a row. Raises _UnreadableRow where it has no single number."""
        try:
            proposal = propose(self.registry, number, date)
        except NoNumber as refusal:
            raise _UnreadableRow(f"import.unread.number_{refusal}") from None
        if proposal.reading and proposal.reading.readings:
            raise _UnreadableRow("import.unread.number_ambiguous")
        return proposal

    def listing(self, entry: _Entry) -> dict[str, object]:
        """Return the fields for the place of a document: in a section of the appendix, or in a list of its own."""
        if not self.section:
            return {"listing": EXTERNAL}
        provenance = Provenance(
            appendix=self.registry.document_list.number,
            section=f"{self.part}.{self.section}".lstrip("."),
            order=entry.order,
            lines=[entry.line],
        )
        return {"listing": LISTED, "provenance": provenance}

    def type_labelled(self, label: str) -> str | None:
        """Return the type whose label or word a cell prints, None where no type has it."""
        for key, kind in self.registry.types.items():
            if fold(label) in {fold(word) for word in (*kind.label.values(), *kind.words)}:
                return key
        return None
