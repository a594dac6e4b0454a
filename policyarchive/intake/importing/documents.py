"""From the rows of a list to records of documents: what a row prints, who issued it, and why a row gives no record."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import ValidationError

from policyarchive.core.dates import is_before, overlap
from policyarchive.core.number_frame import says_no_number
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.text import fold
from policyarchive.intake.importing.cells import Printed, is_spoiled, part_type_and_title, printed_of
from policyarchive.intake.importing.date_order import MonthFirst, find_month_first
from policyarchive.intake.importing.dittos import meant_cells
from policyarchive.intake.importing.known import record_named
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names, is_like_a_body
from policyarchive.intake.importing.sections import Settled
from policyarchive.intake.importing.signing import OtherBody, Signing
from policyarchive.intake.lists.model import Entry, ListTable
from policyarchive.intake.lists.parts import BLANK
from policyarchive.intake.message import Message
from policyarchive.intake.proposal import Proposal, choose_id, propose
from policyarchive.intake.remarks import date_behind, shown_date
from policyarchive.intake.source_words import first_match, pattern
from policyarchive.registry.list_rows import fields_of
from policyarchive.registry.model.appendices import DocumentList, with_above
from policyarchive.registry.model.documents import ARCHIVE, LISTED, Document, issuer_fields, issuers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where rows are put: a list of the archive (further: its id, None for the list of the source), and the lines in it.

    today: the last day that a document can have, None where it is not known.
    """

    table: DocumentList
    settled: Settled
    further: str | None
    offset: int
    today: str | None = None


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


_WORDS = 5  # a title of so many words without an accent is not Vietnamese


class _Refused(Exception):
    """Says why a row gives no record: a key of the interface words, and what fills it."""

    def __init__(self, reason: str, **values: str):
        super().__init__(reason)
        self.message = Message(key=f"import.unread.{reason}", values=values)


def read_documents(names: Names, table: ListTable, place: Place, missing: MissingTerms) -> list[Row]:
    """Return every entry of a list, read. missing gathers the types and issuers for want of which some gave no record."""
    return _Reader(names, table, place, missing).rows()


class _Reader:
    def __init__(self, names: Names, table: ListTable, place: Place, missing: MissingTerms):
        self.names, self.table, self.place, self.missing = names, table, place, missing
        self.registry, self.signing = names.registry, Signing(names, table)
        self.language = self.registry.archive.languages[0]
        self.read: dict[str, Document] = {}
        self.twins = {_key(document): key for key, document in self.registry.documents.items()}
        self.month_first: MonthFirst | None = None
        self.held: Mapping[str, Document] = ChainMap(self.read, self.registry.documents)

    def rows(self) -> list[Row]:
        meant, columns, types = meant_cells(self.table), self.table.columns, self.names.of_types
        printed = [printed_of(columns, meant[entry.line], types) for entry in self.table.entries]
        dates = zip(self.table.entries, printed, strict=True)
        self.month_first = find_month_first((entry.place.row, row.date) for entry, row in dates)
        return [self.row(entry, row) for entry, row in zip(self.table.entries, printed, strict=True)]

    def row(self, entry: Entry, printed: Printed) -> Row:
        if known := record_named(self.registry, entry.cells):
            return Row(
                entry=entry, printed=printed, document=self.registry.documents[known], identifier=known
            )
        try:
            document = self.document(entry, printed)
            identifier = self.identifier(document)
        except _Refused as refusal:
            return Row(entry=entry, printed=printed, problem=refusal.message)
        self.read[identifier] = document
        self.twins.setdefault(_key(document), identifier)
        doubts = tuple(self.doubts(printed, document))
        return Row(entry=entry, printed=printed, document=document, identifier=identifier, doubts=doubts)

    def identifier(self, document: Document) -> str:
        """Return the id of a record. Raises _Refused where an earlier row of the list is the same."""
        name = document.number or next(iter(document.title.values()), "")
        identifier = choose_id(self.held, document, name, self.read.keys())
        if identifier in self.read:
            raise _Refused("twice")
        if identifier not in self.registry.documents and self.is_in_another_language(document):
            raise _Refused("other_language")
        twin = self.twins.get(_key(document), identifier) if document.number else identifier
        if identifier not in self.registry.documents and twin != identifier:
            raise _Refused("same_number", number=document.number or "", id=twin)
        return identifier

    def doubts(self, printed: Printed, document: Document) -> Iterator[Message]:
        """Yield what the list says of a record that does not fit together, or was read otherwise than it is printed."""
        as_typed = self.registry.read_number(printed.number) if document.number else None
        if as_typed and as_typed.mended and document.number:
            yield Message(
                key="import.doubt.mended", values={"printed": printed.number, "number": document.number}
            )
        elif as_typed and as_typed.near:
            values = {"printed": printed.number, "near": ", ".join(as_typed.near)}
            yield Message(key="import.doubt.near", values=values)
        source = self.registry.documents.get(self.registry.archive.source)
        ends = source.date if source and not self.place.further else None
        if ends and document.date and is_before(ends, document.date):
            values = {"date": printed.date, "report": shown_date(ends)}
            yield Message(key="import.doubt.after_report", values=values)
        section = self.place.settled.sections.get(document.section or "")
        years = (section.first_year, section.last_year) if section else (None, None)
        if document.date and all(years) and not (years[0] or "") <= document.date[:4] <= (years[1] or ""):
            values = {"date": printed.date, "name": section.label if section else ""}
            yield Message(key="import.doubt.other_section", values=values)

    def is_in_another_language(self, document: Document) -> bool:
        """Tell whether the title of a Vietnamese list has no Vietnamese letter in as many words as no Vietnamese title has."""
        title = document.title.get(self.language, "")
        return self.language == "vi" and title.isascii() and len(title.split()) >= _WORDS

    def document(self, entry: Entry, printed: Printed) -> Document:
        """Return the record of a row. Raises _Refused."""
        if not printed.title:
            raise _Refused("no_title")
        date = self.date(printed)
        self.refuse_other_date(printed, date)
        proposal = self.proposal(printed, date)
        if printed.type and not self.names.types(printed.type):
            self.type(printed, proposal)  # so that the letters of an unknown type are not taken for a body
        issuers = self.issuers(entry, printed, proposal)
        kind = self.type(printed, proposal)
        fields = {
            "number": proposal.number,
            "type": kind,
            **issuer_fields(issuers),
            "date": date,
            **({"signer": printed.signer} if printed.signer else {}),
            "title": {self.language: printed.title},
            "listing": ARCHIVE if self.place.further else LISTED,
            "status": "not-established",
            "provenance": self.provenance(entry, printed),
            "printed": self.forms(printed),
        }
        try:
            document = Document.model_validate({key: value for key, value in fields.items() if value})
        except ValidationError:
            raise _Refused("wrong") from None
        return self.with_kept_cells(document, entry)

    def date(self, printed: Printed) -> str:
        if not printed.date:
            raise _Refused("no_number_and_date")
        if BLANK in printed.date:
            raise _Refused("date_blank", date=printed.date)
        if self.month_first and (other := self.month_first.other(printed.date)):
            raise _Refused("date_order", date=printed.date, row=other.row, other=other.date)
        try:
            return read_date(printed.date)
        except NoDate as reason:
            raise _Refused(
                "impossible_date" if reason.is_impossible else "no_date", date=printed.date
            ) from None

    def refuse_other_date(self, printed: Printed, date: str) -> None:
        """Raise _Refused where a date is later than today, or another one stands behind the number."""
        if self.place.today and is_before(self.place.today, date):
            raise _Refused("future_date", date=printed.date, today=shown_date(self.place.today))
        behind = date_behind(self.registry, printed.number)
        if behind and not overlap(behind, date):
            raise _Refused("other_date", number=printed.number, date=printed.date)

    def proposal(self, printed: Printed, date: str) -> Proposal:
        """Return what the numbering rules say of a row. Raises _Refused where it has no single number."""
        if not printed.number:
            raise _Refused("no_number")
        if is_spoiled(printed.number):
            raise _Refused("number_spoiled", number=printed.number)
        number = "" if says_no_number(printed.number) else printed.number
        try:
            proposal = propose(self.registry, number, date)
        except NoNumber as refusal:
            raise _Refused("number_" + str(refusal)) from None
        if proposal.reading and proposal.reading.readings:
            raise _Refused("number_ambiguous")
        return proposal

    def type(self, printed: Printed, proposal: Proposal) -> str:
        """Return the type that is printed, else the one that the number or the title says. Raises _Refused."""
        by_number = self.types_by_number(proposal)
        own = self.types_with_own_abbreviations(proposal)
        cell = "" if first_match(pattern("generic", "^", "$"), fold(printed.type)) else printed.type
        if not cell and proposal.type:
            return proposal.type
        titled, _ = part_type_and_title(printed.title, self.names.of_types)
        named = self.names.types(cell or titled)
        meant = set(proposal.reading.types if proposal.reading else ()) - own
        found = (
            sorted(named & meant)
            or sorted(named & by_number)
            or sorted(named if cell and not by_number else ())
        )
        if len(found) == 1:
            return found[0]
        if not cell and not found and len(meant) == 1 and own:
            return meant.pop()
        if cell and named and by_number and not found:
            raise _Refused("other_type", name=cell, number=printed.number)
        if found or (not cell and len(meant) > 1):
            labels = (self.registry.types[key].label_in(self.language) for key in found or sorted(meant))
            raise _Refused("several_types", name=" / ".join(labels))
        self.missing.note("type", printed.type or None, proposal.type_symbol)
        if name := printed.type or proposal.type_symbol:
            raise _Refused("no_type", name=name)
        raise _Refused("type_not_said")

    def types_with_own_abbreviations(self, proposal: Proposal) -> set[str]:
        """Return the types that a number may mean and that this list numbers otherwise: "QĐi" beside "QĐ"."""
        reading = proposal.reading
        others = {
            r.types[0] for r in self.readings if len(r.types) == 1 and reading and r.type != reading.type
        }
        return others.intersection(reading.types if reading and len(reading.types) > 1 else ())

    @cached_property
    def readings(self) -> list[Reading]:
        """How the numbers of the list are read, those that are read for certain."""
        columns, types = self.table.columns, self.names.of_types
        numbers = (printed_of(columns, entry.cells, types).number for entry in self.table.entries)
        found = (self.reading(number) for number in numbers)
        return [reading for reading in found if reading and reading.certain]

    def reading(self, number: str) -> Reading | None:
        try:
            return self.registry.read_number(number)
        except NoNumber:
            return None

    def types_by_number(self, proposal: Proposal) -> set[str]:
        """Return every type that the abbreviation in a number may mean, whoever signs; none where that is not certain."""
        reading = proposal.reading
        symbols = self.registry.number_rules.symbols.types
        if reading is None or not reading.type or not reading.certain:
            return set()
        return {*reading.types, *symbols.get(reading.type, ())}

    def issuers(self, entry: Entry, printed: Printed, proposal: Proposal) -> tuple[str, ...]:
        """Return the bodies of a row: those of its cell, of its heading, or of its number. Raises _Refused."""
        own = self.own_issuers(entry, printed, proposal)
        found = own or self.issuers_by_symbol(entry, proposal)
        if not found:
            self.missing.note("issuer", None, proposal.body_symbol)
            if proposal.body_symbol:
                raise _Refused("no_issuer", name=proposal.body_symbol)
            raise _Refused("issuer_not_said")
        if len(own) == 1 and own[0] in proposal.issuers:
            return (own[0], *(issuer for issuer in proposal.issuers if issuer != own[0]))
        self.refuse_other_body(found, proposal)
        return found

    def issuers_by_symbol(self, entry: Entry, proposal: Proposal) -> tuple[str, ...]:
        """Return the bodies that the number of a row says; () where it says none. Raises _Refused where it may be another one."""
        try:
            return self.signing.by_symbol(entry, self.labels_above(entry), proposal)
        except OtherBody as other:
            raise self.not_by_symbol(str(other), proposal) from None

    def not_by_symbol(self, name: str, proposal: Proposal) -> _Refused:
        """Return the refusal of a row whose symbol may be that of another body, and note this where no vocabulary has it."""
        if is_like_a_body(name) and not self.names.issuers(name):
            self.missing.note("issuer", name, None)
        return _Refused("body_by_symbol", name=name, symbol=proposal.body_symbol or "–")

    def own_issuers(self, entry: Entry, printed: Printed, proposal: Proposal) -> tuple[str, ...]:
        """Return the issuers that the row itself names, or the heading above it; () where neither does. Raises _Refused."""
        if printed.issuer:
            return self.issuers_in_cell(entry, printed.issuer, proposal)
        unknown = self.place.settled.unknown
        if heading := next((unknown[path] for path in _above(entry.path) if path in unknown), None):
            self.missing.note("issuer", heading.label, proposal.body_symbol)
            raise _Refused("no_section", name=heading.label)
        sections = [self.place.settled.sections[key] for key in with_above(self.section(entry))]
        found = next((section for section in sections if section.issuer), None)
        return self.in_scope((found.issuer or "",), found.label, entry, proposal) if found else ()

    def issuers_in_cell(self, entry: Entry, cell: str, proposal: Proposal) -> tuple[str, ...]:
        named = self.names.issuers(cell)
        try:
            found = named or self.signing.bare(cell, self.labels_above(entry))
        except OtherBody as other:
            raise self.not_by_symbol(str(other), proposal) from None
        if not found:
            self.note_issuers(entry, cell, proposal)
            raise _Refused("unknown_issuer", name=cell)
        return self.in_scope(found, cell, entry, proposal)

    def in_scope(
        self, issuers: tuple[str, ...], said: str, entry: Entry, proposal: Proposal
    ) -> tuple[str, ...]:
        """Return the bodies that a cell or heading means, which may leave out of which place they are. Raises _Refused."""
        labels = self.labels_above(entry)
        try:
            return tuple(self.signing.in_scope(issuer, said, labels) for issuer in issuers)
        except OtherBody as other:
            raise self.not_by_symbol(str(other), proposal) from None

    def labels_above(self, entry: Entry) -> list[str]:
        """Return the labels of the sections above a row, the nearest first."""
        return [self.place.settled.sections[key].label for key in with_above(self.section(entry))]

    def note_issuers(self, entry: Entry, cell: str, proposal: Proposal) -> None:
        """Note the bodies of a cell that are not known, one of them with the symbol of the number, if the row itself names it."""
        unknown = self.names.unknown(cell) or [cell]
        symbol = proposal.body_symbol if len(unknown) == 1 and cell in entry.cells else None
        for name in unknown:
            self.missing.note("issuer", name, symbol)

    def refuse_other_body(self, issuers: tuple[str, ...], proposal: Proposal) -> None:
        """Raise _Refused where the symbol of the number is that of another body, so that one of the two is wrong."""
        symbol = proposal.body_symbol
        parts = (proposal.reading and proposal.reading.body or "").split("-")
        own_symbols = (
            self.registry.issuers[issuer].signs_with(part) for issuer in issuers for part in parts if part
        )
        if not symbol or any(own_symbols):
            return
        others = [
            self.registry.issuers[key].label_in(self.language) for key in self.registry.signing_with(symbol)
        ]
        knows_own = all(self.registry.issuers[issuer].symbols for issuer in issuers)
        if others and knows_own:
            own = "; ".join(self.registry.issuers[issuer].label_in(self.language) for issuer in issuers)
            raise _Refused("other_body", symbol=symbol, bodies="; ".join(others[:3]), name=own)

    def section(self, entry: Entry) -> str | None:
        """Return the key of the section of a row; without a heading above it in the file, the one that its line is in."""
        if entry.path or self.place.further:
            return self.place.settled.keys.get(entry.path)
        return self.place.table.section_at(entry.line + self.place.offset)

    def provenance(self, entry: Entry, printed: Printed) -> dict[str, object]:
        fields = {
            "appendix": None if self.place.further else self.place.table.number,
            "in_list": self.place.further,
            "section": self.section(entry),
            "order": printed.order,
            "lines": [entry.line + self.place.offset],
        }
        return {key: value for key, value in fields.items() if value}

    def forms(self, printed: Printed) -> dict[str, str]:
        forms = {
            "type": printed.type,
            "number": printed.number,
            "date": printed.date,
            "issuer": printed.issuer,
        }
        return {key: value for key, value in forms.items() if value}

    def with_kept_cells(self, document: Document, entry: Entry) -> Document:
        """Return a record with the cells that its other fields do not print."""
        fields = fields_of(self.place.table, document, self.language)
        kept = {
            str(number): cell
            for number, (column, cell) in enumerate(zip(self.table.columns, entry.cells, strict=True), 1)
            if cell != fields.get(column.kind, "")
        }
        forms = document.printed.model_dump(exclude_unset=True) | ({"cells": kept} if kept else {})
        return Document.model_validate(document.model_dump(exclude_unset=True) | {"printed": forms})


def _key(document: Document) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Return what no two documents have in common: number, date and issuers."""
    return document.number, document.date, tuple(sorted(issuers_of(document)))


def _above(path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the path of a section and those above it, the nearest first."""
    return [path[:length] for length in range(len(path), 0, -1)]
