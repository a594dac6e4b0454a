"""The registry directory to typed records, with every problem of every file."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from policyarchive.core.numbering.reader import read_number
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.numbering.rules import NumberRules
from policyarchive.core.numbering.spelling import plain
from policyarchive.core.numerals import to_english
from policyarchive.core.problems import Location, Problem, RegistryError
from policyarchive.core.text import slug
from policyarchive.core.words import SOFTWARE_LANGUAGES, decimal_mark
from policyarchive.registry.base_vocabulary import all_issuers, all_types, groups_of, number_rules
from policyarchive.registry.model.appendices import NO_RESULTS, DocumentList, ResultTable
from policyarchive.registry.model.archive import FORMAT, Archive, Redirects, is_language
from policyarchive.registry.model.documents import Document
from policyarchive.registry.model.dossiers import Dossier
from policyarchive.registry.model.explanations import Explanation, Explanations
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.model.reports import Breakdown, FurtherReport
from policyarchive.registry.model.statements import Statement, StatementSection
from policyarchive.registry.model.vocabularies import (
    Areas,
    InstrumentType,
    Issuer,
    Issuers,
    SynonymList,
    Synonyms,
    Types,
    Verb,
    Verbs,
    Vocabulary,
)
from policyarchive.registry.paths import code_of_file, code_of_name, entries
from policyarchive.registry.references import Reference, read_references
from policyarchive.registry.yaml.parse_cache import ParseCache, stamp_of
from policyarchive.registry.yaml.reader import Loaded, many_files, read_yaml

R = TypeVar("R", bound=BaseModel)

# Where each kind of record is: name, path below the registry, model.
SINGLE_FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "archive": ("archive.yml", Archive),
    "issuers": ("vocabularies/issuers.yml", Issuers),
    "types": ("vocabularies/types.yml", Types),
    "verbs": ("vocabularies/verbs.yml", Verbs),
    "terms": ("vocabularies/terms.yml", Vocabulary),
    "document_list": ("appendices/documents.yml", DocumentList),
}
OPTIONAL_FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "result_table": ("appendices/results.yml", ResultTable),
    "explanations": ("explanations.yml", Explanations),
    "numbering": ("numbering.yml", Numbering),
    "redirects": ("redirects.yml", Redirects),
    "areas": ("vocabularies/areas.yml", Areas),
    "synonyms": ("vocabularies/synonyms.yml", SynonymList),
}
FOLDERS: dict[str, type[BaseModel]] = {
    "documents": Document,
    "criteria": Indicator,
    "indicators": Indicator,
    "statements": StatementSection,
    "reports": FurtherReport,
    "breakdowns": Breakdown,
    "lists": DocumentList,
    "dossiers": Dossier,
}
ATTACHED = "files"  # the folder of files attached to documents
_SCHEMAS = "schema"


@dataclass(frozen=True, kw_only=True)
class Registry:
    """Everything the registry holds. documents and indicators are keyed by id, criteria by number.

    types and issuers: the archive's own, then those of the software that they do not take the place of.
    number_groups: the groups of systems that its numbers are read by.

    document_list is the one of the source, lists are further ones, by id.
    result_table has no observations where the source has no appendix of results.

    files holds the file behind each record, for locations in messages and for edit links.
    """

    archive: Archive
    issuers: dict[str, Issuer]
    types: dict[str, InstrumentType]
    verbs: dict[str, Verb]
    synonyms: list[Synonyms]
    terms: Vocabulary
    document_list: DocumentList
    lists: dict[str, DocumentList]
    result_table: ResultTable
    documents: dict[str, Document]
    criteria: dict[str, Indicator]
    indicators: dict[str, Indicator]
    sections: dict[str, StatementSection]
    reports: dict[str, FurtherReport]
    breakdowns: dict[str, Breakdown]
    dossiers: dict[str, Dossier]
    areas: Areas
    explanations: list[Explanation]
    numbering: Numbering
    number_groups: list[str]
    redirects: Redirects
    references: dict[str, Reference]
    files: dict[str, Loaded] = field(repr=False)

    @cached_property
    def number_rules(self) -> NumberRules:
        """By what the numbers of this archive are read."""
        numbers = [document.number for document in self.documents.values() if document.number]
        return number_rules(self.types, self.issuers, self.numbering, self.number_groups, numbers)

    @cached_property
    def read_number(self) -> Callable[[str], Reading]:
        """The reader of numbers of this archive. It raises NoNumber where a text holds no single one."""
        return cache(partial(read_number, rules=self.number_rules))

    def list_of(self, document: Document) -> DocumentList | None:
        """Return the list that prints a document: that of the source, or a further one; None where it is not known."""
        further = document.provenance.in_list if document.provenance else None
        return self.lists.get(further) if further else self.document_list

    def in_marks_of_source(self, figure: str) -> str:
        """Return a figure of a record with the marks of the source's language, or the other way round: 40,9 is 40.9 in English."""
        return to_english(figure) if decimal_mark(self.archive.languages[0]) == "." else figure

    def signing_with(self, symbol: str) -> list[str]:
        """Return the ids of the issuers that sign with a symbol."""
        return [key for key, issuer in self.issuers.items() if issuer.signs_with(symbol)]

    def canonical_number(self, text: str) -> str:
        """Return a number as its system writes it; a text that holds no single number in plain spelling."""
        try:
            return self.read_number(text).canonical
        except NoNumber:
            return plain(text)

    def any_reading_of(self, document: Document) -> Reading | None:
        """Return how the number of a document is read, or kept as printed; None where it has no single one."""
        try:
            return self.read_number(document.number) if document.number else None
        except NoNumber:
            return None

    def reading_of(self, document: Document) -> Reading | None:
        """Return how the number of a document is read; None where it has none, or none of a known form."""
        reading = self.any_reading_of(document)
        return reading if reading and reading.is_established else None

    @cached_property
    def measures(self) -> dict[str, Indicator]:
        """Criteria and other indicators by their paths: "criteria/2", "indicators/ty-le-ho-ngheo"."""
        return {f"criteria/{number}": criterion for number, criterion in self.criteria.items()} | {
            f"indicators/{key}": indicator for key, indicator in self.indicators.items()
        }

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Return all statements by id: the section's id, a slash, the key within the section."""
        return {
            f"{section_id}/{key}": statement
            for section_id, section in self.sections.items()
            for key, statement in section.statements.items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFile:
    """A file as read, the model that it must fit, and pydantic's errors where it does not."""

    loaded: Loaded
    kind: type[BaseModel]
    errors: tuple[ErrorDetails, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LoadResult:
    """What a folder holds. usable is None when one of the single files cannot be used.

    problems: those of reading. unchecked: the files whose values no check has seen yet. languages: of the archive.
    """

    usable: Registry | None
    problems: list[Problem]
    unchecked: list[RecordFile] = field(default_factory=list)
    languages: Sequence[str] = SOFTWARE_LANGUAGES

    @property
    def registry(self) -> Registry:
        """Return the registry. Raises RegistryError when it cannot be used."""
        if self.usable is None:
            raise RegistryError(self.problems)
        return self.usable


def load(directory: Path, cache: ParseCache | None = None) -> LoadResult:
    """Read a registry. cache: the values of files that need no second reading."""
    reader = _Reader(directory, cache or ParseCache())
    other_format = _other_format(reader)
    if other_format:
        return LoadResult(usable=None, problems=[other_format])
    with many_files():
        registry = reader.registry()
    return LoadResult(
        usable=registry, problems=reader.problems, unchecked=reader.unchecked, languages=reader.languages
    )


def declared_languages(directory: Path) -> Sequence[str]:
    """Return the languages by which the files of a registry are read."""
    return _Reader(directory, ParseCache()).declared_languages()


def _other_format(reader: "_Reader") -> Problem | None:
    """Return the problem of a registry in another format: every further one would only follow from it."""
    loaded = reader.archive_file
    if loaded is None or not isinstance(loaded.data, dict):
        return None
    number = loaded.data.get("format", "0")
    if number == FORMAT or not re.fullmatch(r"[0-9]{1,9}", str(number)):
        return None
    code = "format-older" if int(number) < int(FORMAT) else "format-newer"
    found = {"format": number, "wanted": FORMAT}
    return Problem(code=code, location=loaded.location("format"), found=found)


class _Reader:
    def __init__(self, directory: Path, cache: ParseCache):
        self.directory, self.cache = directory, cache
        self.problems: list[Problem] = []
        self.unchecked: list[RecordFile] = []
        self.files: dict[str, Loaded] = {}
        self.languages: Sequence[str] = SOFTWARE_LANGUAGES

    def registry(self) -> Registry | None:
        """Read every file; None when one of the single files cannot be used."""
        self.languages = self.declared_languages()
        archive = self.one("archive", Archive)
        issuers = self.one("issuers", Issuers)
        types = self.one("types", Types)
        verbs = self.one("verbs", Verbs)
        terms = self.one("terms", Vocabulary)
        document_list = self.one("document_list", DocumentList)
        explanations = self.optional("explanations", Explanations)
        result_table = self.optional("result_table", ResultTable) or NO_RESULTS
        redirects = self.optional("redirects", Redirects) or Redirects()
        numbering = self.optional("numbering", Numbering) or Numbering()
        areas = self.optional("areas", Areas) or Areas(areas={})
        synonyms = self.optional("synonyms", SynonymList) or SynonymList(synonyms=[])
        documents = self.many("documents", Document)
        criteria = _by_number(self.many("criteria", Indicator))
        indicators = _by_row(self.many("indicators", Indicator))
        sections = _by_line(self.many("statements", StatementSection))
        reports = self.many("reports", FurtherReport)
        breakdowns = self.many("breakdowns", Breakdown)
        lists = self.many("lists", DocumentList)
        dossiers = self.many("dossiers", Dossier)
        references = self.references()
        self.refuse_strays()
        if not (archive and issuers and types and verbs and terms and document_list):
            return None
        groups = groups_of(numbering, archive.languages[0])
        return Registry(
            archive=archive,
            issuers=all_issuers(issuers.issuers, groups),
            types=all_types(types.types, groups),
            verbs=verbs.verbs,
            synonyms=synonyms.synonyms,
            terms=terms,
            document_list=document_list,
            lists=lists,
            explanations=explanations.explanations if explanations else [],
            result_table=result_table,
            numbering=numbering,
            number_groups=groups,
            redirects=redirects,
            areas=areas,
            documents=documents,
            criteria=criteria,
            indicators=indicators,
            sections=sections,
            reports=reports,
            breakdowns=breakdowns,
            dossiers=dossiers,
            references=references,
            files=self.files,
        )

    @cached_property
    def archive_file(self) -> Loaded | None:
        """The content of archive.yml, on which it depends how everything is read; None where there is none."""
        file = self.directory / SINGLE_FILES["archive"][0]
        return read_yaml(file, self.path_of(file)) if file.exists() else None

    def declared_languages(self) -> Sequence[str]:
        """Return the languages that archive.yml names, those of the software where one of them is none."""
        data = self.archive_file.data if self.archive_file else None
        named = data.get("languages") if isinstance(data, dict) else None
        if not isinstance(named, list) or not named or not all(map(is_language, named)):
            return SOFTWARE_LANGUAGES
        return named if len(set(named)) == len(named) else SOFTWARE_LANGUAGES

    def references(self) -> dict[str, Reference]:
        """Return the entries of references.bib."""
        file = self.directory / "references.bib"
        references, problems = read_references(file, self.path_of(file))
        self.problems += problems
        return references

    def path_of(self, file: Path) -> str:
        """Return the path of a file as messages name it: from the registry's folder on."""
        return f"{self.directory.name}/{_below(self.directory, file)}"

    def one(self, name: str, kind: type[R]) -> R | None:
        """Return the record of a file that every registry has; without it, None and a problem."""
        file = self.directory / SINGLE_FILES[name][0]
        if not file.exists():
            self.problems.append(Problem(code="missing-file", location=Location(path=self.path_of(file))))
            return None
        return self.record(name, file, kind)

    def optional(self, name: str, kind: type[R]) -> R | None:
        """Return a file's record, or None when the registry does without the file."""
        file = self.directory / OPTIONAL_FILES[name][0]
        return self.record(name, file, kind) if file.exists() else None

    def many(self, folder: str, kind: type[R]) -> dict[str, R]:
        """Return the records of a folder; the id of a record is its path without the ending."""
        root = self.directory / folder
        records = {}
        for file in entries(root):
            code = code_of_file(file)
            if code:
                self.problems.append(Problem(code=code, location=Location(path=self.path_of(file))))
                continue
            identifier = _below(root, file).removesuffix(".yml")
            self.check_name(identifier, file)
            if not _is_named(file.name):
                continue  # nothing can name this record: what else is wrong with it is told once it has a name
            record = self.record(f"{folder}/{identifier}", file, kind)
            if record is not None:
                records[identifier] = record
        return records

    def check_name(self, identifier: str, file: Path) -> None:
        code = code_of_name(identifier)
        if code:
            near = slug(file.name.removesuffix(".yml"))
            found = {
                "name": file.name,
                "near": f"{near}.yml" if near else "–",
                "length": str(len(identifier)),
            }
            self.problems.append(Problem(code=code, location=Location(path=self.path_of(file)), found=found))

    def refuse_strays(self) -> None:
        """Refuse what is neither a record nor one of the single files: nobody would ever read it."""
        known = {loaded.file for loaded in self.files.values()} | {self.directory / "references.bib"}
        folders = (*FOLDERS, ATTACHED, _SCHEMAS)
        linked = [self.directory / name for name in folders if _is_no_folder(self.directory / name)]
        strays = [
            file for file in entries(self.directory / _SCHEMAS) if not file.name.endswith(".schema.json")
        ]
        for file in (*linked, *strays, *entries(self.directory, but=folders)):
            if file not in known or file.is_symlink():
                code = code_of_file(file) or "stray-file"
                self.problems.append(Problem(code=code, location=Location(path=self.path_of(file))))

    def record(self, name: str, file: Path, kind: type[R]) -> R | None:
        """Return the record of a file, None where it has none; the file waits for its check unless it is known."""
        loaded = self.files[name] = self.read(file, kind)
        if known := self.cache.record(kind, self.languages, loaded.digest, loaded.data):
            return known
        if loaded.data is None:
            empty = Problem(code="empty-file", location=Location(path=loaded.path))
            self.problems += loaded.problems or [empty]
            return None
        self.problems += loaded.problems
        record: R | None = None
        errors: tuple[ErrorDetails, ...] = ()
        try:
            record = kind.model_validate(
                loaded.data, context={"languages": {*self.languages, *SOFTWARE_LANGUAGES}}
            )
        except ValidationError as error:
            errors = tuple(error.errors())
        self.unchecked.append(RecordFile(loaded=loaded, kind=kind, errors=errors))
        return record

    def read(self, file: Path, kind: type[R]) -> Loaded:
        """Return the content of a file, from the cache where it is known and has not changed since."""
        path, known = self.path_of(file), partial(self.cache.values, kind, self.languages)
        stamp = stamp_of(file)
        digest = self.cache.digest_of(file, stamp)
        values = known(digest) if digest else None
        if digest and values is not None:
            loaded = Loaded(file=file, path=path, data=values, problems=[], digest=digest)
        else:
            loaded = read_yaml(file, path, known)
        self.cache.note(file, stamp, loaded.digest)
        return loaded


def _is_no_folder(path: Path) -> bool:
    """Tell whether something else has the place of a folder of records: a link, or a file."""
    return path.is_symlink() or (path.exists() and not path.is_dir())


def _is_named(name: str) -> bool:
    """Tell whether a file has a name beside its ending, in UTF-8; Python gives other bytes as lone surrogates."""
    return name != ".yml" and not any("\ud800" <= sign <= "\udfff" for sign in name)


def _by_number(criteria: dict[str, Indicator]) -> dict[str, Indicator]:
    return dict(sorted(criteria.items(), key=lambda item: int(item[1].number or 0)))


def _by_row(indicators: dict[str, Indicator]) -> dict[str, Indicator]:
    return dict(sorted(indicators.items(), key=lambda item: item[1].line))


def _by_line(sections: dict[str, StatementSection]) -> dict[str, StatementSection]:
    return dict(sorted(sections.items(), key=lambda item: item[1].lines))


def _below(folder: Path, file: Path) -> str:
    """Return the path of a file from a folder on, as text: `relative_to` takes as long as reading the file."""
    return file.as_posix()[len((folder / "x").as_posix()) - 1 :]
