"""Starting an archive from the appendices of an office: the software as a wheel, the registry, the first pages."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from policyarchive.checks.check import check
from policyarchive.core.dates import year_of
from policyarchive.core.problems import Problem
from policyarchive.core.text import slug
from policyarchive.core.writing import write_text
from policyarchive.intake.forms.issue_forms import write_forms
from policyarchive.intake.message import Message
from policyarchive.intake.save import save_new_document
from policyarchive.intake.starter import pages, records, results
from policyarchive.intake.starter.appendix import (
    Appendix,
    Report,
    empty_document_list,
    number_and_date_form,
    parse_appendix,
    read_lines,
    report_of_attachment,
)
from policyarchive.intake.starter.wheel import Wheel, keep_wheel
from policyarchive.intake.tables.documents import DocumentsTable, UnreadRow, read_documents
from policyarchive.intake.tables.headings import columns_named
from policyarchive.registry.json_schema import schemas
from policyarchive.registry.load import Registry, load
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.archive import LanguageCode
from policyarchive.registry.model.documents import LISTED, Document
from policyarchive.registry.model.fields import Record
from policyarchive.registry.new_terms import NewTerm
from policyarchive.registry.yaml.writer import write_canonical

EXAMPLE = "https://{name}.example/"


class StartError(Exception):
    """Raised where no archive can be started; the text is a key of the interface words, values fills it in."""

    def __init__(self, key: str, **values: str):
        super().__init__(key)
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRequest:
    """What an office asks for: names by language, its appendices, and what these do not say themselves.

    report is used where the list does not name the report it is attached to.
    """

    names: dict[str, str]
    list_file: Path
    results_file: Path | None
    languages: list[str]
    report: Report | None = None
    programme: str | None = None
    place: str | None = None
    country: str | None = None
    address: str | None = None
    repository: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArchive:
    """A new archive and what a person has to do in it: rows, issuers and headings that were not understood.

    missing: how to add the types and issuers for want of which rows were not read. adopted: those taken from the list.
    """

    registry: Registry
    unread: list[UnreadRow]
    unknown_issuers: list[str]
    headings_left: list[str]
    results_left: bool
    missing: list[Message] = field(default_factory=list)
    adopted: list[NewTerm] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def start_archive(request: ArchiveRequest, wheel: Wheel, target: Path) -> NewArchive:
    """Write a new archive into a folder that does not exist or is empty. Raises StartError or TableError.

    wheel: the software that it keeps. Where it cannot be finished, the folder is as it was.
    """
    _refuse_request(request, target)
    made = [folder for folder in (target, *target.parents) if not folder.exists()]
    try:
        return _write_archive(request, wheel, target)
    except ValidationError as error:
        _undo(target, made)
        fault = error.errors()[0]
        field, value = ".".join(map(str, fault["loc"])), str(fault.get("input"))
        raise StartError("start.error.facts", field=field, value=value) from None
    except BaseException:
        _undo(target, made)
        raise


def _undo(target: Path, made: Sequence[Path]) -> None:
    """Remove everything below a folder that was empty or not there, and the folders that were made for it."""
    for entry in target.iterdir() if target.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    for folder in made:
        if folder.is_dir():
            folder.rmdir()


def _write_archive(request: ArchiveRequest, wheel: Wheel, target: Path) -> NewArchive:
    first_language = request.languages[0]
    list_lines = read_lines(request.list_file, first_language)
    appendix = parse_appendix(list_lines)
    report = _report_of(request, appendix)
    result_lines = read_lines(request.results_file, first_language) if request.results_file else []
    target.mkdir(parents=True, exist_ok=True)
    keep_wheel(wheel, target)
    _write_texts(target, pages.starter_files(request.names[first_language], request.languages))
    _keep_sources(request, target, list_lines, result_lines)
    _write_texts(target / "registry" / "schema", schemas().items())
    new = _Writer(request, target / "registry").write(report, appendix)
    write_forms(new.registry, target)
    if not result_lines:
        return new
    return _with_results(new, target / "registry", parse_appendix(result_lines, before=len(list_lines)))


def _refuse_request(request: ArchiveRequest, target: Path) -> None:
    if target.exists() and any(target.iterdir()):
        raise StartError("start.error.not_empty")
    _refuse_languages(request.languages)
    if request.languages[0] not in request.names:
        raise StartError("start.error.first_language")


def _refuse_languages(languages: Sequence[str]) -> None:
    """Raise StartError where a language is no code, or named twice: each becomes a folder and a configuration."""
    for code in languages:
        try:
            TypeAdapter(LanguageCode).validate_python(code)
        except ValidationError:
            raise StartError("start.error.facts", field="--languages", value=code) from None
        if languages.count(code) > 1:
            raise StartError("start.error.facts", field="--languages", value=code)


def _report_of(request: ArchiveRequest, appendix: Appendix) -> Report:
    if not any(columns_named(row) for row in appendix.rows):
        raise StartError("import.unread.no_headings")
    report = report_of_attachment(appendix.attachment) or request.report
    if report is None:
        raise StartError("start.error.no_report")
    return report


def _write_texts(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    for path, text in texts:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        write_text(file, text)


def _keep_sources(request: ArchiveRequest, target: Path, *texts: list[list[str]]) -> None:
    """Keep the files of the office, and their text line by line, to which the records refer."""
    folder = target / "source"
    folder.mkdir()
    for number, lines in enumerate(texts, 1):
        if lines:
            text = "".join("\t".join(line) + "\n" for line in lines)
            write_text((folder / f"appendix-{number}.tsv"), text)
    for file in filter(None, (request.list_file, request.results_file)):
        shutil.copy(file, folder)


class _Writer:
    """Writes the registry step by step: each step reads what the ones before have written."""

    def __init__(self, request: ArchiveRequest, folder: Path):
        self.request, self.folder = request, folder
        self.vocabularies = records.read_vocabularies(request.languages)

    def write(self, report: Report, appendix: Appendix) -> NewArchive:
        """Write everything but the results."""
        self.write_frame(report, appendix)
        adopted = [] if records.is_vietnamese(self.request.languages) else self.adopt_terms(appendix)
        self.write_report(report, appendix)
        registry = load(self.folder).registry
        table = read_documents(registry, appendix.rows, first_line=appendix.first_line)
        listed = {key: d for key, d in table.documents.items() if d.listing == LISTED}
        unlisted = [document for key, document in table.documents.items() if key not in listed]
        document_list = _document_list(registry, table, appendix)
        self.save("appendices/documents.yml", document_list)
        for key, document in listed.items():
            save_new_document(registry, self.folder, key, document)
        self.save_archive(report, registry.archive.source, period=_period(document_list, listed.values()))
        result = check(self.folder)
        unread = [*table.unread, *(_without_place(document, appendix) for document in unlisted)]
        headings = table.outline.headings
        return NewArchive(
            registry=result.registry,
            unread=sorted(unread, key=lambda row: row.line),
            unknown_issuers=[heading.label for heading in headings if heading.state == "no_issuer"],
            headings_left=[heading.label for heading in headings if heading.state == "no_part"],
            results_left=False,
            missing=table.missing.messages(),
            adopted=adopted,
            problems=result.problems,
        )

    def write_frame(self, report: Report, appendix: Appendix) -> None:
        """Write the vocabularies, a list without documents, the references, and the archive's record."""
        self.save_vocabularies()
        self.save("appendices/documents.yml", empty_document_list(appendix, self.request.languages[0]))
        self.save_archive(report, "–", period="–")
        shutil.copy(records.references_for(self.request.languages), self.folder / "references.bib")

    def adopt_terms(self, appendix: Appendix) -> list[NewTerm]:
        """Add the types and issuers that the list names to the vocabularies, and return them: no others are known here."""
        adopted: list[NewTerm] = []
        while True:
            registry = load(self.folder).registry
            table = read_documents(registry, appendix.rows, first_line=appendix.first_line)
            named = table.missing.named()
            if not named:
                return adopted
            self.vocabularies = self.vocabularies.extended(named)
            self.save_vocabularies()
            adopted += named

    def write_report(self, report: Report, appendix: Appendix) -> None:
        """Write the record of the report, its issuer with the name it has there, and its id in the archive's record."""
        language = self.request.languages[0]
        source, document, self.vocabularies = records.report_record(
            report, appendix, self.vocabularies, language
        )
        self.save_vocabularies()
        self.save(f"documents/{source}.yml", document)
        self.save_archive(report, source, period="–")

    def save_vocabularies(self) -> None:
        """Write the vocabularies as they are now."""
        for path, record in self.vocabularies.by_path().items():
            self.save(path, record)

    def save_archive(self, report: Report, source: str, *, period: str) -> None:
        """Write the record of the archive itself. source: the id of the report."""
        request, first = self.request, self.request.languages[0]
        facts = records.ArchiveFacts(
            names=request.names,
            programmes={first: request.programme} if request.programme else request.names,
            place=request.place
            or records.place_of(report, self.vocabularies.issuers)
            or request.names[first],
            country=request.country,
            period=period,
            source=source,
            languages=request.languages,
            address=request.address or EXAMPLE.format(name=slug(request.names[first])[:40].strip("-")),
            repository=request.repository,
        )
        self.save(
            "archive.yml",
            records.archive_record(facts, report, records.report_type(report, self.vocabularies, first)),
        )

    def save(self, path: str, record: Record) -> None:
        """Write one record in the languages of the archive."""
        save_record(self.folder, path, record, self.request.languages)


def save_record(folder: Path, path: str, record: Record, languages: list[str]) -> None:
    """Write one record in canonical form, replacing the one that may exist."""
    _write_texts(folder, [(path, write_canonical(record, path, languages))])


def _document_list(registry: Registry, table: DocumentsTable, appendix: Appendix) -> DocumentList:
    """Return the list appendix with the parts and sections of a table."""
    document_list = table.outline.extended_list
    return document_list.model_copy(
        update={"number_and_date": number_and_date_form(table, appendix, registry.archive.languages[0])}
    )


def _without_place(document: Document, appendix: Appendix) -> UnreadRow:
    """Return the row of a document that is in no section."""
    number = document.printed.number or ""
    line, row = next(
        (line, row)
        for line, row in enumerate(appendix.rows, appendix.first_line)
        if any(number in cell for cell in row)
    )
    return UnreadRow(line=line, text=" | ".join(filter(None, row)), reason="start.unread.no_place")


def _period(document_list: DocumentList, documents: Iterable[Document]) -> str:
    """Return the years of the parts, or of the documents where no part prints any: "2041–2045"."""
    sections = document_list.sections.values()
    printed = [year for section in sections for year in (section.first_year, section.last_year) if year]
    years = sorted(printed or filter(None, (year_of(document.date) for document in documents)))
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else "–"


def _with_results(new: NewArchive, folder: Path, appendix: Appendix) -> NewArchive:
    """Write the results as well; where their headings are not understood, say so and leave them out."""
    languages = new.registry.archive.languages
    table = results.read_result_table(appendix, languages[0])
    if table is None:
        return replace(new, results_left=True)
    save_record(folder, "appendices/results.yml", table, languages)
    criteria, unread = results.read_criteria(load(folder).registry, appendix)
    for number, criterion in criteria.items():
        save_record(folder, f"criteria/{number}.yml", criterion, languages)
    result = check(folder)
    return replace(
        new,
        registry=result.registry,
        unread=new.unread + unread,
        results_left=not criteria,
        problems=result.problems,
    )
