"""What the check says of one file of a registry, of what the browser can decide too: by the functions of the check themselves."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from policyarchive.checks import check
from policyarchive.checks.doubts import doubts
from policyarchive.checks.file_content import file_problems
from policyarchive.checks.relations import not_in_the_future
from policyarchive.checks.validity import nothing_in_force_has_ended
from policyarchive.core.problems import Problem
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.base_vocabulary import all_issuers, all_types
from policyarchive.registry.load import FOLDERS, OPTIONAL_FILES, SINGLE_FILES, RecordFile, Registry
from policyarchive.registry.yaml.reader import Loaded, read_yaml
from policyarchive.registry.yaml.writer import kind_of

TODAY = "2026-06-15"
_FIELD = {"documents": "documents", "criteria": "criteria", "indicators": "indicators", "statements": "sections", "reports": "reports",
          "breakdowns": "breakdowns", "lists": "lists", "dossiers": "dossiers"}  # fmt: skip
# What needs the text of the source, or all texts of the archive, is not of one record.
_OF_MANY = {"words_are_on_their_line", "appendices_are_in_utf_8", "groups_are_of_the_archive", "attached_files_are_there", "every_file_is_attached",
            "texts_are_made_from_a_file_beside_them", "articles_exist"}  # fmt: skip
_OF_VOCABULARIES = {
    "vocabulary_ids",
    "labels_are_distinct",
    "abbreviations_are_distinct",
}  # they take time, and ask no record
RULES = [rule for rule in check.RULES if rule.__name__ not in _OF_MANY]
_KEPT: dict[int, dict[str, Loaded]] = {}  # by registry
_SINGLE = {path: name for name, (path, _) in (SINGLE_FILES | OPTIONAL_FILES).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A file as read, and its problems; data is None where it cannot be read."""

    loaded: Loaded
    problems: list[Problem]

    def lines(self, at: list[str | int]) -> set[int]:
        """Return the lines on which the value of some keys, or its name, begins."""
        return {self.loaded.location(*at).line, self.loaded.name_location(*at).line}


def checked(registry: Registry, file: Path, path: str, today: str = TODAY) -> Checked:
    """Return a file with its problems in a registry that holds no other document. path: below the registry."""
    loaded, kind = read_yaml(file, f"registry/{path}"), kind_of(path)
    assert kind
    if loaded.data is None:
        return Checked(loaded=loaded, problems=loaded.problems)
    record, errors = None, ()
    try:
        record = kind.model_validate(
            loaded.data, context={"languages": {*registry.archive.languages, *SOFTWARE_LANGUAGES}}
        )
    except ValidationError as error:
        errors = tuple(error.errors())
    found = _with_record(registry, loaded, record, path)
    own = file_problems(
        RecordFile(loaded=loaded, kind=kind, errors=errors), registry.archive.languages, found
    )
    ruled = list(_ruled(found, today, is_vocabulary=path.startswith("vocabularies/"))) if found else []
    problems = [*loaded.problems, *own, *(p for p in ruled if p.location.path == loaded.path)]
    return Checked(loaded=loaded, problems=problems)


def _ruled(registry: Registry, today: str, *, is_vocabulary: bool) -> list[Problem]:
    rules = [rule for rule in RULES if rule.__name__ not in _OF_VOCABULARIES or is_vocabulary]
    found = [problem for rule in rules for problem in rule(registry)]
    found += nothing_in_force_has_ended(registry, today)
    return [*found, *not_in_the_future(registry, today), *doubts(registry)]


def _others(registry: Registry) -> dict[str, Loaded]:
    """Return the files of a registry without their values, which no rule asks for again but those of vocabularies."""
    if id(registry) not in _KEPT:
        files = {
            name: file if name in ("types", "issuers") else replace(file, data=None)
            for name, file in registry.files.items()
        }
        _KEPT[id(registry)] = files
    return _KEPT[id(registry)]


def _with_record(registry: Registry, loaded: Loaded, record: Any, path: str) -> Registry | None:
    """Return the registry with a record in the place of its own; None where it cannot be used without."""
    folder, _, rest = path.partition("/")
    name = _SINGLE.get(path) or f"{folder}/{rest.removesuffix('.yml')}"
    found = replace(registry, documents={}, files=_others(registry) | {name: loaded})
    if folder in FOLDERS:
        field, key = _FIELD[folder], name.partition("/")[2]
        others = {k: v for k, v in getattr(registry, field).items() if k != key and field != "documents"}
        return replace(found, **{field: others | ({key: record} if record else {})})
    if path in dict(SINGLE_FILES.values()) and record is None:
        return None
    return replace(found, **_single(registry, name, record)) if record else found


def _single(registry: Registry, name: str, record: Any) -> dict[str, Any]:
    if name == "issuers":
        return {"issuers": all_issuers(record.issuers, registry.number_groups)}
    if name == "types":
        return {"types": all_types(record.types, registry.number_groups)}
    if name in ("verbs", "synonyms", "explanations"):
        return {name: getattr(record, name)}
    return {name: record}
