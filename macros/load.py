"""The registry directory to typed records, with every problem of every file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros import model
from macros.faultless import Faultless
from macros.problems import LANGUAGES, Place, Problem
from macros.references import Reference, read_references
from macros.reports import Areas, Breakdown, FurtherReport
from macros.rules import fields
from macros.rules.files import entries, name_fault, not_a_record
from macros.statements import Explanation, Explanations, Statement, StatementSection
from macros.text import slug
from macros.texts import text_problems
from macros.yamlfile import Loaded, many_files, read_yaml

R = TypeVar("R", bound=BaseModel)

SINGLE_FILES = {
    "archive": ("archive.yml", model.Archive),
    "issuers": ("vocabularies/issuers.yml", model.Issuers),
    "types": ("vocabularies/types.yml", model.Types),
    "verbs": ("vocabularies/verbs.yml", model.Verbs),
    "terms": ("vocabularies/terms.yml", model.Vocabulary),
    "document_list": ("appendices/documents.yml", model.DocumentList),
}
OPTIONAL_FILES = {
    "result_table": ("appendices/results.yml", model.ResultTable),
    "explanations": ("explanations.yml", Explanations),
    "redirects": ("redirects.yml", model.Redirects),
    "areas": ("vocabularies/areas.yml", Areas),
}
FOLDERS = {
    "documents": model.Document,
    "criteria": model.Criterion,
    "statements": StatementSection,
    "reports": FurtherReport,
    "breakdowns": Breakdown,
}

ATTACHED = "files"  # the folder of files attached to documents


@dataclass(frozen=True, kw_only=True)
class Registry:
    """Everything the registry holds. documents are keyed by id, criteria by number.

    result_table has no observations where the source has no appendix of results.

    files holds the file behind each record, for places in messages and edit links.
    """

    archive: model.Archive
    issuers: dict[str, model.Issuer]
    types: dict[str, model.InstrumentType]
    verbs: dict[str, model.Verb]
    terms: model.Vocabulary
    document_list: model.DocumentList
    result_table: model.ResultTable
    documents: dict[str, model.Document]
    criteria: dict[str, model.Criterion]
    sections: dict[str, StatementSection]
    reports: dict[str, FurtherReport]
    breakdowns: dict[str, Breakdown]
    areas: Areas
    explanations: list[Explanation]
    redirects: model.Redirects
    references: dict[str, Reference]
    files: dict[str, Loaded] = field(repr=False)

    @cached_property
    def abbreviations(self) -> tuple[str, ...]:
        """Return the abbreviations of instrument types, as they stand in numbers of documents."""
        return tuple(kind.abbreviation for kind in self.types.values() if kind.abbreviation)

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Return all statements by id: the section's id, a slash, the key within the section."""
        return {
            f"{section_id}/{key}": statement
            for section_id, section in self.sections.items()
            for key, statement in section.statements.items()
        }


def load(directory: Path, memory: Faultless | None = None) -> tuple[Registry | None, list[Problem]]:
    """Read a registry. The registry is None when one of its single files cannot be used.

    memory: the files that need no second reading.
    """
    reader = _Reader(directory, memory or Faultless())
    other_format = _other_format(reader)
    if other_format:
        return None, [other_format]
    with many_files():
        single = {name: reader.one(name, *SINGLE_FILES[name]) for name in ("archive",)}
        reader.languages = single["archive"].languages if single["archive"] else LANGUAGES
        single |= {name: reader.one(name, *file) for name, file in SINGLE_FILES.items() if name != "archive"}
        documents = reader.many("documents", FOLDERS["documents"])
        criteria = reader.many("criteria", FOLDERS["criteria"])
        sections = reader.many("statements", FOLDERS["statements"])
        reports = reader.many("reports", FOLDERS["reports"])
        breakdowns = reader.many("breakdowns", FOLDERS["breakdowns"])
        optional = {name: reader.optional(name, *file) for name, file in OPTIONAL_FILES.items()}
    references, problems = read_references(
        directory / "references.bib", reader.shown(directory / "references.bib")
    )
    reader.problems += problems
    reader.refuse_strays()
    if None in single.values():
        return None, reader.problems
    for name in ("issuers", "types", "verbs"):
        single[name] = getattr(single[name], name)
    criteria = dict(sorted(criteria.items(), key=lambda item: int(item[1].number)))
    registry = Registry(
        **single,
        result_table=optional["result_table"] or model.NO_RESULTS,
        documents=documents,
        criteria=criteria,
        sections=dict(sorted(sections.items(), key=lambda item: item[1].lines)),
        reports=reports,
        breakdowns=breakdowns,
        areas=optional["areas"] or Areas(areas={}),
        explanations=optional["explanations"].explanations if optional["explanations"] else [],
        redirects=optional["redirects"] or model.Redirects(),
        references=references,
        files=reader.files,
    )
    return registry, reader.problems


def _other_format(reader: "_Reader") -> Problem | None:
    """Return the problem of a registry in another format: every further one would only follow from it."""
    file = reader.directory / SINGLE_FILES["archive"][0]
    loaded = read_yaml(file, reader.shown(file)) if file.exists() else None
    if loaded is None or not isinstance(loaded.data, dict):
        return None
    written = loaded.data.get("format", "0")
    if written == model.FORMAT or not str(written).isdigit():
        return None
    code = "format-older" if int(written) < int(model.FORMAT) else "format-newer"
    found = {"format": written, "wanted": model.FORMAT}
    return Problem(code=code, place=loaded.place("format"), found=found)


class _Reader:
    def __init__(self, directory: Path, faultless: Faultless):
        self.directory, self.faultless = directory, faultless
        self.problems: list[Problem] = []
        self.files: dict[str, Loaded] = {}
        self.languages: Sequence[str] = LANGUAGES

    def shown(self, file: Path) -> str:
        """Return the path of a file as messages name it: from the registry's folder on."""
        return f"{self.directory.name}/{_below(self.directory, file)}"

    def one(self, name: str, path: str, kind: type[R]) -> R | None:
        file = self.directory / path
        if not file.exists():
            self.problems.append(Problem(code="missing-file", place=Place(path=self.shown(file))))
            return None
        return self.record(name, file, kind)

    def optional(self, name: str, path: str, kind: type[R]) -> R | None:
        """Return a file's record, or None when the registry does without the file."""
        file = self.directory / path
        return self.record(name, file, kind) if file.exists() else None

    def many(self, folder: str, kind: type[R]) -> dict[str, R]:
        """Return the records of a folder; the id of a record is its path without the ending."""
        root = self.directory / folder
        records = {}
        for file in entries(root):
            code = not_a_record(file)
            if code:
                self.problems.append(Problem(code=code, place=Place(path=self.shown(file))))
                continue
            identifier = _below(root, file).removesuffix(".yml")
            self.check_name(identifier, file)
            record = self.record(f"{folder}/{identifier}", file, kind)
            if record is not None:
                records[identifier] = record
        return records

    def check_name(self, identifier: str, file: Path) -> None:
        code = name_fault(identifier)
        if code:
            found = {"name": file.name, "wanted": slug(file.stem)}
            self.problems.append(Problem(code=code, place=Place(path=self.shown(file)), found=found))

    def refuse_strays(self) -> None:
        """Refuse what is neither a record nor one of the single files: nobody would ever read it."""
        known = {loaded.file for loaded in self.files.values()} | {self.directory / "references.bib"}
        for file in entries(self.directory, but=(*FOLDERS, ATTACHED, "schema")):
            if file not in known:
                code = not_a_record(file) or "stray-file"
                self.problems.append(Problem(code=code, place=Place(path=self.shown(file))))

    def record(self, name: str, file: Path, kind: type[R]) -> R | None:
        known = self.faultless.values
        loaded = read_yaml(file, self.shown(file), lambda digest: known(self.reading(kind, digest)))
        self.files[name] = loaded
        if loaded.data is not None and known(self.reading(kind, loaded.digest)) is loaded.data:
            return kind.model_validate(loaded.data)
        record, problems = self.judged(loaded, kind)
        self.problems += problems
        if not problems:
            self.faultless.keep(self.reading(kind, loaded.digest), loaded.data)
        return record

    def reading(self, kind: type[BaseModel], digest: str) -> str:
        """Return what the faults of a file depend on: what it is to hold, its bytes, the languages of the archive."""
        return f"{kind.__name__} {digest} {' '.join(self.languages)}"

    def judged(self, loaded: Loaded, kind: type[R]) -> tuple[R | None, list[Problem]]:
        """Return the record that a file holds, and everything that is wrong with the file."""
        if loaded.data is None:
            return None, loaded.problems or [Problem(code="empty-file", place=Place(path=loaded.path))]
        problems = [*loaded.problems, *text_problems(loaded, self.languages), *_empty(loaded)]
        try:
            return kind.model_validate(loaded.data), problems
        except ValidationError as error:
            errors = [item for item in error.errors() if item["input"] is not None]
            return None, problems + [_problem(item, loaded, kind) for item in errors]


def _below(folder: Path, file: Path) -> str:
    """Return the path of a file from a folder on, as text: `relative_to` takes as long as reading the file."""
    return file.as_posix()[len((folder / "x").as_posix()) - 1 :]


def _empty(loaded: Loaded) -> list[Problem]:
    """Return a problem for every field that is named but left empty."""
    return [
        Problem(
            code="empty-value",
            place=loaded.name_place(*keys),
            found={"field": ".".join(map(str, keys)), "value": ""},
        )
        for keys in fields.empty_values(loaded.data)
    ]


def _problem(error: Any, loaded: Loaded, kind: type[BaseModel]) -> Problem:
    """Return the problem behind one error of pydantic."""
    keys = error["loc"]
    name = ".".join(str(key) for key in keys) or "/"
    value = str(error.get("input"))
    match error["type"]:
        case "missing":
            return Problem(code="missing-field", place=loaded.place(*keys[:-1]), found={"field": name})
        case "extra_forbidden":
            near = get_close_matches(str(keys[-1]), _fields(kind), n=1)
            found = {"field": name, "near": near[0] if near else "–"}
            return Problem(code="unknown-field", place=loaded.name_place(*keys), found=found)
        case "literal_error":
            found = {"field": name, "value": value, "allowed": error["ctx"]["expected"]}
            return Problem(code="not-allowed", place=loaded.place(*keys), found=found)
        case "string_pattern_mismatch":
            found = {"field": name, "value": value, "pattern": error["ctx"]["pattern"]}
            return Problem(code="wrong-form", place=loaded.place(*keys), found=found)
        case "value_error":
            return _value_problem(str(error["ctx"]["error"]), name, value, loaded, keys)
    found = {"field": name, "value": value[:60], "pattern": error["msg"]}
    return Problem(code=fields.type_code(error["type"]), place=loaded.place(*keys), found=found)


def _value_problem(reason: str, name: str, value: str, loaded: Loaded, keys: Any) -> Problem:
    known = {"blank": "blank-text", "distinct": "not-distinct"}.get(reason)
    code, extra = (known, {}) if known else fields.date_fault(value)
    return Problem(code=code, place=loaded.place(*keys), found={"field": name, "value": value} | extra)


def _fields(kind: type[BaseModel]) -> Iterable[str]:
    names = set(kind.model_fields)
    for other in model.Record.__subclasses__():
        names |= set(other.model_fields)
    return sorted(names)
