"""A whole import of a list: rows become records, the registry with them is checked on a copy, and only then written."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policyarchive.core.dates import last_day
from policyarchive.core.problems import Problem, RegistryError
from policyarchive.intake.formats.source import Warning
from policyarchive.intake.importing.cells import Printed
from policyarchive.intake.importing.cleaning import cleaned
from policyarchive.intake.importing.documents import Row, read_documents
from policyarchive.intake.importing.ending import lines_below
from policyarchive.intake.importing.error import ChoiceError
from policyarchive.intake.importing.known import named_differences, record_named
from policyarchive.intake.importing.missing import MissingTerms
from policyarchive.intake.importing.names import Names
from policyarchive.intake.importing.place import Place
from policyarchive.intake.importing.sections import further_list, settle_sections
from policyarchive.intake.lists.model import ListTable, RowPlace, Unread
from policyarchive.intake.message import Message
from policyarchive.intake.save import (
    Outcome,
    compare_row,
    rewrite_record,
    save_new_document,
    write_new_record,
)
from policyarchive.intake.trial import Trial, carried_out, tried
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList, Repeated

MAIN = "appendices/documents.yml"
NEW, SAME, DIFFERS, REFUSED = "new", "same", "differs", "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Which list of the archive a file is read into. further: its id, None for the list of the source; name: what a new one is called.

    first_line: the line of the list's text that the first line of the file is.
    """

    further: str | None
    name: str
    first_line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line of the file that gave no record, and why. place: None for a paragraph. printed: as far as it could be parted."""

    line: int
    place: RowPlace | None
    cells: tuple[str, ...]
    printed: Printed
    reason: Message | Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a file. rows: every row that is a document; outcomes: by the id of each record that was read.

    refused: why the check would refuse a record, by its id. doubtful: what it has doubts about in a new record, by its id. missing: types and issuers to be added. written: paths below the registry.
    below: what stands below the list and is no document, such as signatures.
    """

    table: ListTable
    rows: Sequence[Row]
    outcomes: Mapping[str, Outcome]
    refused: Mapping[str, Problem]
    doubtful: Mapping[str, Problem]
    missing: MissingTerms
    written: Sequence[str]
    warnings: Sequence[Warning] = ()
    below: Sequence[str] = ()

    def action(self, row: Row) -> str:
        """Return what became of a row: NEW, SAME, DIFFERS or REFUSED."""
        if row.identifier is None or row.identifier in self.refused:
            return REFUSED
        return self.outcomes[row.identifier].state

    def doubts(self, row: Row) -> list[Message | Problem]:
        """Return what is to be looked at in a row that gave a new record."""
        if self.action(row) != NEW:
            return []
        checked = self.doubtful.get(row.identifier or "")
        return [*row.doubts, *([checked] if checked else [])]

    @property
    def refusals(self) -> list[Refusal]:
        """The lines that gave no record, in the order of the file: rows that were refused, and those that were not understood."""
        rows = (self._refusal_of(row) for row in self.rows)
        unread = map(_refusal_of_unread, self.table.unread)
        return sorted([*filter(None, rows), *unread], key=lambda refusal: refusal.line)

    def _refusal_of(self, row: Row) -> Refusal | None:
        reason = row.problem or self.refused.get(row.identifier or "")
        entry, printed = row.entry, row.printed
        if reason is None:
            return None
        return Refusal(line=entry.line, place=entry.place, cells=entry.cells, printed=printed, reason=reason)

    @property
    def is_complete(self) -> bool:
        """Whether every row was read, and some were."""
        return bool(self.rows) and not self.refusals


def _refusal_of_unread(row: Unread) -> Refusal:
    reason, printed = Message(key=row.reason), Printed(title=row.text)
    return Refusal(line=row.line, place=row.place, cells=row.cells, printed=printed, reason=reason)


def import_list(
    registry: Registry,
    folder: Path,
    table: ListTable,
    goal: Goal,
    *,
    dry_run: bool = False,
    today: str | None = None,
) -> Imported:
    """Read a list into a registry. Raises RegistryError where the registry would not pass the check for another reason than a row.

    dry_run: everything but the writing. today: an ISO date; rows of a later day are refused, but for those before the report.
    """
    importer = _Importer(registry, folder, table, goal, today)
    refused: dict[str, Problem] = {}
    while True:
        trial = importer.trial(refused)
        found = importer.blamed(trial.problems)
        if trial.problems and not found.keys() - refused.keys():
            raise RegistryError(trial.problems)
        if not trial.problems:
            break
        refused |= found
    if not dry_run:
        carried_out(folder, trial)
    return importer.imported(refused, trial)


def missing_terms(registry: Registry, table: ListTable, goal: Goal) -> MissingTerms:
    """Return the types and issuers for want of which rows of a list would not be read."""
    return _Importer(registry, Path(), table, goal).missing


class _Importer:
    def __init__(
        self, registry: Registry, folder: Path, table: ListTable, goal: Goal, today: str | None = None
    ):
        # A row of an export that has no number or title, but names its record, says nothing else than the record does.
        unread = tuple(row for row in table.unread if not record_named(registry, row.cells))
        self.registry, self.folder, self.goal = registry, folder, goal
        self.language = registry.archive.languages[0]
        table, self.warnings = cleaned(table, self.language, registry.archive.site_url)
        self.below = lines_below(unread)
        unread = tuple(row for row in unread if row not in self.below)
        self.table = table = replace(table, unread=unread)
        self.names = Names(registry)
        self.missing = MissingTerms(self.names, registry.archive.place.values())
        self.held = registry.lists.get(goal.further) if goal.further else registry.document_list
        self.refuse_other_columns()
        offset = goal.first_line - 1 if goal.first_line > 1 else self.lines_used()
        list_ = self.held or further_list(table, goal.name, self.language)
        settled = settle_sections(list_, table.headings, self.names, self.language, offset)
        place = Place(
            table=list_, settled=settled, further=goal.further, offset=offset, today=self.last_day(today)
        )
        self.rows = read_documents(self.names, table, place, self.missing)
        self.documents = {
            row.identifier: row.document for row in self.rows if row.identifier and row.document
        }
        self.outcomes = {row.identifier: self.outcome(row) for row in self.rows if row.identifier}
        self.list = self.finished(list_, place)

    def refuse_other_columns(self) -> None:
        """Raise ChoiceError where a further list has other columns than the file: cells are kept by the number of their column."""
        own = [column.heading for column in self.table.columns]
        held = [column.heading for column in self.held.columns] if self.held else own
        if self.goal.further and held != own:
            raise ChoiceError(
                "import.other_columns", name=self.goal.further, held=", ".join(held), columns=", ".join(own)
            )

    def last_day(self, today: str | None) -> str | None:
        """Return the last day that a document can have: today, or that of the archive's report where it is later."""
        source = self.registry.documents.get(self.registry.archive.source)
        days = [day for day in (today, source.date if source else None) if day]
        return max(days, key=last_day) if today else None

    def outcome(self, row: Row) -> Outcome:
        """Return how the record of a row stands to the one that the archive may have."""
        identifier, document = row.identifier or "", self.documents[row.identifier or ""]
        if document is not self.registry.documents.get(identifier):
            return compare_row(self.registry, identifier, document)
        fields = named_differences(self.names, document, row.printed)
        return Outcome(identifier=identifier, state=DIFFERS if fields else SAME, fields=fields)

    def lines_used(self) -> int:
        """Return the last line of a further list that exists already: those of the file come after it."""
        places = (document.provenance for document in self.registry.documents.values())
        lines = [p.lines[-1] for p in places if p and p.in_list == self.goal.further]
        lines += [row.line for row in self.held.repeated] if self.held else []
        return max(lines, default=0) if self.goal.further else 0

    def finished(self, held: DocumentList, place: Place) -> DocumentList:
        """Return the list with the sections of the file, in the order of their lines, and with rows for documents held elsewhere."""
        sections = dict(sorted(place.settled.sections.items(), key=lambda item: item[1].line))
        repeated = [*held.repeated, *self.repeated(held, place)]
        update = {name: value for name, value in (("sections", sections), ("repeated", repeated)) if value}
        return held.model_copy(update=update) if update else held

    def repeated(self, held: DocumentList, place: Place) -> Iterator[Repeated]:
        """Yield the rows of a further list for documents that the archive has already, in another list or in none."""
        for row in self.rows if self.goal.further else ():
            known = self.registry.documents.get(row.identifier or "")
            if (
                known is None
                or self.outcomes[row.identifier or ""].state != SAME
                or held.row_of(row.identifier or "")
            ):
                continue
            if known.provenance is None or known.provenance.in_list != self.goal.further:
                fields = {
                    "document": row.identifier,
                    "section": place.section(row.entry),
                    "line": place.line(row.entry),
                    "cells": {str(number): cell for number, cell in enumerate(row.entry.cells, 1) if cell},
                }
                yield Repeated.model_validate({name: value for name, value in fields.items() if value})

    def trial(self, refused: Container[str]) -> Trial:
        """Return what writing the new records would do, but for those that are refused."""
        new = [key for key, outcome in self.outcomes.items() if outcome.state == NEW and key not in refused]
        return tried(self.folder, lambda folder: self.write(folder, new))

    def write(self, folder: Path, new: Sequence[str]) -> None:
        for identifier in new:
            save_new_document(self.registry, folder, identifier, self.documents[identifier])
        if not new and not self.list.repeated:
            return
        if self.held is None:
            write_new_record(self.registry, folder, f"lists/{self.goal.further}.yml", self.list)
        elif self.list != self.held:
            path = f"lists/{self.goal.further}.yml" if self.goal.further else MAIN
            rewrite_record(self.registry, folder, path, self.list)

    def blamed(self, problems: Sequence[Problem]) -> dict[str, Problem]:
        """Return the records of the file that the check names, each with the first reason."""
        found: dict[str, Problem] = {}
        for problem in problems:
            identifier = problem.location.path.partition("/documents/")[2].removesuffix(".yml")
            if identifier in self.documents:
                found.setdefault(identifier, problem)
        return found

    def imported(self, refused: Mapping[str, Problem], trial: Trial) -> Imported:
        return Imported(
            table=self.table,
            rows=self.rows,
            outcomes=self.outcomes,
            refused=refused,
            doubtful=self.blamed(trial.doubts),
            missing=self.missing,
            written=sorted(trial.files),
            warnings=self.warnings,
            below=[row.text for row in self.below],
        )
