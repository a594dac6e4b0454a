"""From the rows of a list to records of documents, in their order: what a row gives, or why it gives no record."""

from dataclasses import dataclass

from pydantic import ValidationError

from policyarchive.intake.importing.cells import Printed, printed_of
from policyarchive.intake.importing.date_order import MonthFirst, find_month_first
from policyarchive.intake.importing.dittos import meant_cells
from policyarchive.intake.importing.error import RowRefused
from policyarchive.intake.importing.identifiers import Identifiers
from policyarchive.intake.importing.known import record_named
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names
from policyarchive.intake.importing.place import Place
from policyarchive.intake.importing.provenance import printed_forms, provenance_of, with_kept_cells
from policyarchive.intake.importing.row_doubts import doubts_of
from policyarchive.intake.importing.row_issuers import RowIssuers
from policyarchive.intake.importing.row_numbers import date_of, proposal_of, refuse_other_date
from policyarchive.intake.importing.row_types import RowTypes
from policyarchive.intake.lists.model import Entry, ListTable
from policyarchive.intake.message import Message
from policyarchive.registry.model.documents import ARCHIVE, LISTED, Document, issuer_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a list. document and identifier: the record that it gives; problem: why it gives none.

    doubts: what is to be looked at in it, although it may be right.
    """

    entry: Entry
    printed: Printed
    document: Document | None = None
    identifier: str | None = None
    problem: Message | None = None
    doubts: tuple[Message, ...] = ()


def read_documents(names: Names, table: ListTable, place: Place, missing: MissingTerms) -> list[Row]:
    """Return every entry of a list, read. missing gathers the types and issuers for want of which some gave no record."""
    return _Reader(names, table, place, missing).rows()


class _Reader:
    def __init__(self, names: Names, table: ListTable, place: Place, missing: MissingTerms):
        self.names, self.table, self.place, self.registry = names, table, place, names.registry
        self.types = RowTypes(names, table, missing)
        self.issuers = RowIssuers(names, table, place, missing)
        self.identifiers = Identifiers(self.registry)
        self.language = self.registry.archive.languages[0]
        self.month_first: MonthFirst | None = None

    def rows(self) -> list[Row]:
        meant, columns, types = meant_cells(self.table), self.table.columns, self.names.of_types
        printed = [printed_of(columns, meant[entry.line], types) for entry in self.table.entries]
        rows = list(zip(self.table.entries, printed, strict=True))
        self.month_first = find_month_first((entry.place.row, row.date) for entry, row in rows)
        return [self.row(entry, row) for entry, row in rows]

    def row(self, entry: Entry, printed: Printed) -> Row:
        if known := record_named(self.registry, entry.cells):
            document = self.registry.documents[known]
            return Row(entry=entry, printed=printed, document=document, identifier=known)
        try:
            document = self.document(entry, printed)
            identifier = self.identifiers.add(document)
        except RowRefused as refusal:
            return Row(entry=entry, printed=printed, problem=refusal.message)
        doubts = doubts_of(self.registry, self.place, printed, document)
        return Row(entry=entry, printed=printed, document=document, identifier=identifier, doubts=doubts)

    def document(self, entry: Entry, printed: Printed) -> Document:
        """Return the record of a row. Raises RowRefused."""
        fields = self.said(entry, printed) | {
            "title": {self.language: printed.title},
            "signer": printed.signer,
            "listing": ARCHIVE if self.place.further else LISTED,
            "status": "not-established",
            "provenance": provenance_of(self.place, entry, printed),
            "printed": printed_forms(printed),
        }
        try:
            document = Document.model_validate({key: value for key, value in fields.items() if value})
        except ValidationError:
            raise RowRefused("wrong") from None
        return with_kept_cells(document, entry, self.table.columns, self.place, self.language)

    def said(self, entry: Entry, printed: Printed) -> dict[str, object]:
        """Return number, type, issuers and date of a row, as the fields of a record. Raises RowRefused."""
        if not printed.title:
            raise RowRefused("no_title")
        date = date_of(printed, self.month_first)
        refuse_other_date(self.registry, printed, date, self.place.today)
        proposal = proposal_of(self.registry, printed, date)
        if printed.type and not self.names.types(printed.type):
            self.types.type_of(
                printed, proposal
            )  # so that the letters of an unknown type are not taken for a body
        issuers = self.issuers.issuers_of(entry, printed, proposal)
        kind = self.types.type_of(printed, proposal)
        return {"number": proposal.number, "type": kind, **issuer_fields(issuers), "date": date}
