"""Saving records to files. A fact that is already there is never overwritten: the difference is reported instead."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from policyarchive.checks.check import check
from policyarchive.core.problems import RegistryError
from policyarchive.core.writing import create_file, write_file, write_text
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document
from policyarchive.registry.new_terms import NewTerm, file_of, own_issuers, own_types
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.writer import write_canonical

_EDITED_BY_HAND = {"relations", "criteria", "keywords", "references", "notes", "status"}
_ELSEWHERE = {"listing", "provenance", "printed"}  # what another list says of a document


@contextmanager
def all_or_nothing(directory: Path, *, today: str | None = None) -> Iterator[None]:
    """Take back the records that are written meanwhile, unless the registry then passes the check. Raises RegistryError.

    What another program writes while the check runs is left alone. today: as for the check.
    """
    before, written = records_in(directory), dict[Path, bytes]()
    try:
        try:
            yield
        finally:
            written = {f: content for f, content in records_in(directory).items() if before.get(f) != content}
        if problems := check(directory, today=today).problems:
            raise RegistryError(problems)
    except BaseException:
        take_back(written, before)
        raise


def records_in(directory: Path) -> dict[Path, bytes]:
    """Return the records of a registry as they are on the disk."""
    return {
        file: file.read_bytes() for file in entries(directory) if file.suffix == ".yml" and file.is_file()
    }


def take_back(written: Mapping[Path, bytes], before: Mapping[Path, bytes]) -> None:
    """Give files the content that they had before, or none, where they still hold what was written."""
    for file, content in written.items():
        if not file.exists() or file.read_bytes() != content:
            continue
        if file in before:
            write_file(file, before[file])
        else:
            file.unlink()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one record: state is "new", "same" or "differs"; fields: what differs.

    line: its line in the table, 0 where it has none.
    """

    identifier: str
    state: str
    fields: tuple[str, ...] = ()
    line: int = 0


def compare_row(registry: Registry, identifier: str, document: Document) -> Outcome:
    """Compare the record of a row with the one of the same id: its place and printed forms too where it is in the same list."""
    existing, place = registry.documents.get(identifier), document.provenance
    line = place.lines[0] if place else 0
    if existing is None:
        return Outcome(identifier=identifier, state="new", line=line)
    held = existing.provenance
    elsewhere = _ELSEWHERE if held is None or place is None or held.in_list != place.in_list else {"listing"}
    new = document.model_dump(exclude_unset=True, exclude=_EDITED_BY_HAND | elsewhere)
    if set(document.title.values()) <= set(existing.title.values()):
        new.pop("title", None)
    new.get("provenance", {}).pop("lines", None)  # of the file, which may be a part of the list
    fields = tuple(list_differences(existing.model_dump(), new))
    return Outcome(identifier=identifier, state="differs" if fields else "same", fields=fields, line=line)


def list_differences(
    existing: Mapping[str, object], new: Mapping[str, object], prefix: str = ""
) -> list[str]:
    """Return a text per field that differs: its dotted name, the existing value, the new one."""
    differences = []
    for key, value in new.items():
        before = existing.get(key)
        if isinstance(value, dict) and isinstance(before, dict):
            differences += list_differences(before, value, f"{prefix}{key}.")
        elif value != before:
            differences.append(f"{prefix}{key}: {_show_value(before)} ≠ {_show_value(value)}")
    return differences


def _show_value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "–" if value is None else str(value)


def save_new_document(registry: Registry, directory: Path, identifier: str, document: Document) -> Path:
    """Write one new document in canonical form; return its file. Raises FileExistsError where the id is taken."""
    return write_new_record(registry, directory, f"documents/{identifier}.yml", document)


def save_new_terms(registry: Registry, directory: Path, terms: Sequence[NewTerm]) -> None:
    """Write new entries at the end of the archive's vocabularies."""
    for kind in {new.kind for new in terms}:
        vocabulary = own_types(registry, terms) if kind == "type" else own_issuers(registry, terms)
        rewrite_record(registry, directory, file_of(kind), vocabulary)


def write_new_record(registry: Registry, directory: Path, path: str, record: BaseModel) -> Path:
    """Write one new record in canonical form; return its file. Raises FileExistsError where the file exists."""
    file = directory / path
    file.parent.mkdir(parents=True, exist_ok=True)
    create_file(file, write_canonical(record, path, registry.archive.languages).encode())
    return file


def rewrite_record(registry: Registry, directory: Path, path: str, record: BaseModel) -> Path:
    """Write a record over its file in canonical form, keeping its comments; return the file."""
    file = directory / path
    comments = collect_comments(file.read_text(encoding="utf-8"))
    text = write_canonical(record, path, registry.archive.languages)
    write_text(file, insert_comments(text, comments))
    return file
