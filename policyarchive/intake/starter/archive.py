"""Starting an archive from the appendices of an office: the software as a wheel, the registry, the first pages."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from policyarchive.checks.check import check, checked_registry
from policyarchive.core.dates import year_of
from policyarchive.core.git import try_git
from policyarchive.core.problems import Problem
from policyarchive.core.text import slug
from policyarchive.core.words import decimal_mark
from policyarchive.core.writing import write_text
from policyarchive.intake.formats.read import read_source
from policyarchive.intake.formats.source import Source, Warning
from policyarchive.intake.forms.issue_forms import write_forms
from policyarchive.intake.importing.choice import chosen
from policyarchive.intake.importing.importer import Goal, Imported, import_list, missing_terms
from policyarchive.intake.importing.names import Names
from policyarchive.intake.indicators.importer import ImportedResults, import_results
from policyarchive.intake.indicators.lines import Lines
from policyarchive.intake.lists.lines import lines_of
from policyarchive.intake.lists.model import ListTable
from policyarchive.intake.lists.read import read_lists
from policyarchive.intake.message import SaidError
from policyarchive.intake.results.areas import areas_in
from policyarchive.intake.results.model import ResultsTable
from policyarchive.intake.results.read import read_results
from policyarchive.intake.starter import pages, records
from policyarchive.intake.starter.appendix import (
    Appendix,
    Report,
    document_list,
    parse_head,
    report_of_attachment,
)
from policyarchive.intake.starter.wheel import Wheel, keep_wheel
from policyarchive.registry.json_schema import schemas
from policyarchive.registry.load import Registry, load
from policyarchive.registry.model.archive import LanguageCode
from policyarchive.registry.model.documents import LISTED
from policyarchive.registry.model.fields import Record
from policyarchive.registry.new_terms import NewTerm
from policyarchive.registry.yaml.writer import write_canonical

REPORT = "source/report.txt"  # what is left to do, for a person
_GOAL = Goal(further=None, name="")
EXAMPLE = "https://{name}.example/"


class StartError(SaidError):
    """Raised where no archive can be started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRequest:
    """What an office asks for: names by language, its appendices, and what these do not say themselves.

    columns, table: what the columns of the list hold, and which list of the file it is; results_columns: what those of the results hold. add_terms: the types and issuers that
    it names and no vocabulary has are added. report is used where the list does not name the report it is attached to.
    today: an ISO date; rows of a later day are refused.
    """

    names: dict[str, str]
    list_file: Path
    results_file: Path | None
    languages: list[str]
    report: Report | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    results_columns: Mapping[str, str] = field(default_factory=dict)
    table: str | None = None
    add_terms: bool = False
    programme: str | None = None
    place: str | None = None
    country: str | None = None
    today: str | None = None
    address: str | None = None
    repository: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArchive:
    """A new archive, and what a person has to do in it.

    imported: what became of the rows of the list, with warnings of its file. results: what became of those of the table of
    results; results_left: whether there is a file of them without such a table. adopted: types and issuers taken from the list. previous: where the folder of an earlier try is now.
    """

    registry: Registry
    imported: Imported
    warnings: Sequence[Warning] = ()
    results: ImportedResults | None = None
    results_left: bool = False
    adopted: Sequence[NewTerm] = ()
    problems: Sequence[Problem] = ()
    previous: Path | None = None

    @property
    def lacks_results(self) -> bool:
        """Whether there is a file of results of which nothing was imported."""
        return self.results_left or bool(self.results and not any(row.record for row in self.results.rows))

    @property
    def holds_anything(self) -> bool:
        """Whether a row of the list was read."""
        return bool(self.imported.outcomes)


def start_archive(
    request: ArchiveRequest, wheel: Wheel, target: Path, *, dry_run: bool = False
) -> NewArchive:
    """Write a new archive into a folder that does not exist, is empty, or holds an earlier try that was never committed.

    wheel: the software that it keeps. dry_run: all but the writing. Where it cannot be finished, or no row of the list is
    read, everything is as it was. Raises StartError, ChoiceError or TableError.
    """
    _refuse_request(request, target)
    with tempfile.TemporaryDirectory() as folder:
        new_folder = Path(folder) / "archive"
        try:
            new = _write_archive(request, wheel, new_folder)
        except ValidationError as error:
            fault = error.errors()[0]
            field, value = ".".join(map(str, fault["loc"])), str(fault.get("input"))
            raise StartError("start.error.facts", field=field, value=value) from None
        if dry_run or not new.holds_anything:
            return new
        previous = _make_room(target)
        shutil.copytree(new_folder, target, dirs_exist_ok=True)
    return replace(new, previous=previous)


def _make_room(target: Path) -> Path | None:
    """Rename the folder of an earlier try, and return its new path; None where there is nothing in the way."""
    if not target.exists() or not any(target.iterdir()):
        return None
    previous = next(
        path for n in range(1, 1000) if not (path := target.with_name(f"{target.name}.{n}")).exists()
    )
    target.rename(previous)
    return previous


def _write_archive(request: ArchiveRequest, wheel: Wheel, target: Path) -> NewArchive:
    first_language = request.languages[0]
    source = read_source(request.list_file, decimal_mark(first_language))
    table = chosen(read_lists(source, columns=request.columns), request.table)
    head = parse_head(
        table.above, before=table.heading_rows[0] - 1 - len(table.above) if table.heading_rows else 0
    )
    report = _report_of(request, head)
    list_lines = lines_of(source)
    results = _results_source(request, first_language)
    result_lines = lines_of(results) if results else []
    target.mkdir(parents=True)
    keep_wheel(wheel, target)
    _write_texts(target, pages.starter_files(request.names[first_language], request.languages))
    _keep_sources(request, target, list_lines, result_lines)
    _write_texts(target / "registry" / "schema", schemas().items())
    new = replace(_Writer(request, target / "registry").write(report, head, table), warnings=source.warnings)
    write_forms(new.registry, target)
    if not results:
        return new
    tables = read_results(results, columns=request.results_columns, languages=request.languages)
    return _with_results(
        new, target / "registry", tables[:1], Lines(first_line=len(list_lines) + 1, by_row=False)
    )


def _results_source(request: ArchiveRequest, language: str) -> Source | None:
    """Return what the file of results shows, None without one. Raises TableError."""
    return read_source(request.results_file, decimal_mark(language)) if request.results_file else None


def _refuse_request(request: ArchiveRequest, target: Path) -> None:
    if target.exists() and any(target.iterdir()) and not _is_earlier_try(target):
        raise StartError("start.error.not_empty")
    _refuse_languages(request.languages)
    if request.languages[0] not in request.names:
        raise StartError("start.error.first_language")


def _is_earlier_try(target: Path) -> bool:
    """Tell whether a folder holds an archive that was begun here and that nobody has committed yet."""
    return (target / REPORT).is_file() and not try_git(target, "rev-parse", "--verify", "--quiet", "HEAD")


def _refuse_languages(languages: Sequence[str]) -> None:
    """Raise StartError where a language is no code, or named twice: each becomes a folder and a configuration."""
    for code in languages:
        try:
            TypeAdapter(LanguageCode).validate_python(code)
        except ValidationError:
            raise StartError("start.error.facts", field="--languages", value=code) from None
        if languages.count(code) > 1:
            raise StartError("start.error.facts", field="--languages", value=code)


def _report_of(request: ArchiveRequest, head: Appendix) -> Report:
    report = report_of_attachment(head.attachment) or request.report
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

    def write(self, report: Report, head: Appendix, table: ListTable) -> NewArchive:
        """Write everything but the results."""
        self.write_frame(report, head, table)
        adopts = self.request.add_terms or not records.is_vietnamese(self.request.languages)
        adopted = [*self.adopt_terms(table), *self.adopt_issuer(report)] if adopts else []
        self.write_report(report, head)
        registry = checked_registry(self.folder)
        imported = import_list(registry, self.folder, table, _GOAL, today=self.request.today)
        self.save_archive(report, registry.archive.source, period=_period(load(self.folder).registry))
        result = check(self.folder)
        return NewArchive(
            registry=result.registry, imported=imported, adopted=adopted, problems=result.problems
        )

    def write_frame(self, report: Report, head: Appendix, table: ListTable) -> None:
        """Write the vocabularies, a list without documents, the references, and the archive's record."""
        self.save_vocabularies()
        self.save("appendices/documents.yml", document_list(table, head, self.request.languages[0]))
        self.save_archive(report, "–", period="–")
        shutil.copy(records.references_for(self.request.languages), self.folder / "references.bib")

    def adopt_terms(self, table: ListTable) -> list[NewTerm]:
        """Add the types and issuers that the list names to the vocabularies, and return them."""
        adopted: list[NewTerm] = []
        while named := missing_terms(load(self.folder).registry, table, _GOAL).named():
            self.vocabularies = self.vocabularies.extended(named)
            self.save_vocabularies()
            adopted += named
        return adopted

    def adopt_issuer(self, report: Report) -> list[NewTerm]:
        """Add the issuer of the report to the vocabulary where it is none of it, and return it."""
        added = records.added_issuer(report, Names(load(self.folder).registry))
        self.vocabularies = self.vocabularies.extended([added] if added else [])
        self.save_vocabularies()
        return [added] if added else []

    def write_report(self, report: Report, head: Appendix) -> None:
        """Write the record of the report, its issuer with the name it has there, and its id in the archive's record."""
        language = self.request.languages[0]
        issuer = records.issuer_of(report, Names(load(self.folder).registry))
        source, document, self.vocabularies = records.report_record(
            report, head, self.vocabularies, language, issuer
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


def _period(registry: Registry) -> str:
    """Return the years that headings of the list name, or those of the documents where none does: "2041–2045"."""
    sections = registry.document_list.sections.values()
    printed = [year for section in sections for year in (section.first_year, section.last_year) if year]
    listed = (d.date for d in registry.documents.values() if d.listing == LISTED)
    years = sorted(printed or filter(None, map(year_of, listed)))
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else "–"


def _with_results(new: NewArchive, folder: Path, tables: Sequence[ResultsTable], lines: Lines) -> NewArchive:
    """Write the results as well; where there is no table of them, say so and leave them out."""
    if not tables or areas_in(tables[0]):
        return replace(new, results_left=True)
    imported = import_results(new.registry, folder, tables[0], lines)
    result = check(folder)
    return replace(new, registry=result.registry, results=imported, problems=result.problems)
