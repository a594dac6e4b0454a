"""A new archive, from the appendices of an office: its wheel of the software, a registry read from them, pages, a report."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.core.dates import year_of
from policyarchive.core.problems import Problem
from policyarchive.core.text import slug
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.intake.forms.issue_forms import write_forms
from policyarchive.intake.save import save_new_document
from policyarchive.intake.starter import pages, records, results
from policyarchive.intake.starter.appendix import (
    Appendix,
    Report,
    empty_document_list,
    number_and_date_form,
    parse_appendix,
    parse_report,
    read_lines,
)
from policyarchive.intake.starter.wheel import Wheel, keep_wheel
from policyarchive.intake.tables.documents import UnreadRow, read_documents
from policyarchive.intake.tables.headings import columns_named
from policyarchive.registry.json_schema import schemas
from policyarchive.registry.load import Registry, load
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.documents import LISTED
from policyarchive.registry.model.fields import Record
from policyarchive.registry.yaml.writer import write_canonical

EXAMPLE = "https://{name}.example/"


class StartError(Exception):
    """Raised where no archive can begin; the text is a key of the interface words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRequest:
    """What an office asks for: names by language, its appendices, and what these do not say themselves.

    report stands in where the list does not name the report it is attached to.
    """

    names: dict[str, str]
    list_file: Path
    results_file: Path | None
    languages: list[str]
    report: Report | None = None
    programme: str | None = None
    place: str | None = None
    address: str | None = None
    repository: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArchive:
    """A new archive and what in it waits for a person."""

    registry: Registry
    unread: list[UnreadRow]
    unknown_issuers: list[str]
    headings_left: list[str]
    results_left: bool
    problems: list[Problem] = field(default_factory=list)


def start_archive(wish: ArchiveRequest, wheel: Wheel, target: Path) -> NewArchive:
    """Write a new archive into a folder that is not there or empty. Raises StartError or TableError.

    wheel: the software that it keeps.
    """
    if target.exists() and any(target.iterdir()):
        raise StartError("start.error.not_empty")
    if wish.languages[0] not in SOFTWARE_LANGUAGES or wish.languages[0] not in wish.names:
        raise StartError("start.error.first_language")
    lines = read_lines(wish.list_file)
    found = parse_appendix(lines)
    if not any(columns_named(row) for row in found.rows):
        raise StartError("import.unread.no_headings")
    named = parse_report(found.attachment) or wish.report
    if named is None:
        raise StartError("start.error.no_report")
    more = read_lines(wish.results_file) if wish.results_file else []
    target.mkdir(parents=True, exist_ok=True)
    keep_wheel(wheel, target)
    _write(target, pages.starter_files(wish.names[wish.languages[0]], wish.languages))
    _keep_sources(wish, target, lines, more)
    _write(target / "registry" / "schema", schemas().items())
    begun = _Writer(wish, target / "registry").registry(named, found)
    write_forms(begun.registry, target)
    return (
        begun
        if not more
        else _with_results(begun, target / "registry", parse_appendix(more, before=len(lines)))
    )


def _write(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    for path, text in texts:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _keep_sources(wish: ArchiveRequest, target: Path, *texts: list[list[str]]) -> None:
    """Keep the files of the office, and their text line by line, to which the records point."""
    folder = target / "source"
    folder.mkdir()
    for number, lines in enumerate(texts, 1):
        if lines:
            text = "".join("\t".join(line) + "\n" for line in lines)
            (folder / f"appendix-{number}.tsv").write_text(text, encoding="utf-8", newline="\n")
    for file in filter(None, (wish.list_file, wish.results_file)):
        shutil.copy(file, folder)


class _Writer:
    """Writes the registry step by step: each step reads what the ones before have written."""

    def __init__(self, wish: ArchiveRequest, folder: Path):
        self.wish, self.folder = wish, folder
        self.words = records.read_vocabularies(wish.languages)

    def registry(self, named: Report, found: Appendix) -> NewArchive:
        """Write everything but the results."""
        self.first_records(named, found)
        registry = load(self.folder).registry
        read = read_documents(registry, found.rows, first_line=found.first_line)
        listed = {key: d for key, d in read.documents.items() if d.listing == LISTED}
        left = [_unplaced(d, found) for key, d in read.documents.items() if key not in listed]
        grown = read.outline.extended_list if read.outline.parts else registry.document_list
        table = grown.model_copy(update={"number_and_date": number_and_date_form(read, found)})
        self.save("appendices/documents.yml", table)
        for key, document in listed.items():
            save_new_document(registry, self.folder, key, document)
        self.archive(named, registry.archive.source, period=_period(table, listed.values()))
        result = check(self.folder)
        return NewArchive(
            registry=result.registry,
            unread=sorted(read.unread + left, key=lambda row: row.line),
            unknown_issuers=[h.label for h in read.outline.headings if h.state == "no_issuer"],
            headings_left=[h.label for h in read.outline.headings if h.state == "no_part"],
            results_left=False,
            problems=result.problems,
        )

    def first_records(self, named: Report, found: Appendix) -> None:
        first = self.wish.languages[0]
        issuers, types = (self.words[f"vocabularies/{name}.yml"] for name in ("issuers", "types"))
        source, document, issuers = records.report_record(named, found, issuers, types, first)
        for path, record in (self.words | {"vocabularies/issuers.yml": issuers}).items():
            self.save(path, record)
        self.save(f"documents/{source}.yml", document)
        self.save("appendices/documents.yml", empty_document_list(found, first))
        self.archive(named, source, period="–")
        shutil.copy(records.REFERENCES, self.folder / "references.bib")

    def archive(self, named: Report, source: str, *, period: str) -> None:
        wish, first = self.wish, self.wish.languages[0]
        place = wish.place or records.place_of(named, self.words["vocabularies/issuers.yml"])
        record = records.archive_record(
            names=wish.names,
            programmes={first: wish.programme} if wish.programme else wish.names,
            place=place or wish.names[first],
            period=period,
            report=named,
            source=source,
            types=self.words["vocabularies/types.yml"],
            languages=wish.languages,
            address=wish.address or EXAMPLE.format(name=slug(wish.names[first])[:40].strip("-")),
            repository=wish.repository,
        )
        self.save("archive.yml", record)

    def save(self, path: str, record: Record) -> None:
        save_record(self.folder, path, record, self.wish.languages)


def save_record(folder: Path, path: str, record: Record, languages: list[str]) -> None:
    """Write one record in canonical form, in the place of the one that may be there."""
    _write(folder, [(path, write_canonical(record, path, languages))])


def _unplaced(document, found: Appendix) -> UnreadRow:
    rows = enumerate(found.rows, found.first_line)
    line, row = next(
        (line, row) for line, row in rows if any(document.printed.number in cell for cell in row)
    )
    return UnreadRow(line=line, text=" | ".join(filter(None, row)), reason="start.unread.no_place")


def _period(table: DocumentList, documents: Iterable) -> str:
    printed = [year for part in table.parts.values() for year in (part.first_year, part.last_year) if year]
    years = sorted(printed or filter(None, (year_of(document.date) for document in documents)))
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else "–"


def _with_results(begun: NewArchive, folder: Path, found: Appendix) -> NewArchive:
    """Write the results as well; where their headings are not understood, say so and leave them out."""
    languages = begun.registry.archive.languages
    table = results.read_result_table(found, languages[0])
    if table is None:
        return replace(begun, results_left=True)
    save_record(folder, "appendices/results.yml", table, languages)
    registry = load(folder).registry
    criteria, unread = results.read_criteria(registry, found)
    for number, criterion in criteria.items():
        save_record(folder, f"criteria/{number}.yml", criterion, languages)
    result = check(folder)
    left = begun.unread + unread
    return replace(
        begun, registry=result.registry, unread=left, results_left=not criteria, problems=result.problems
    )
