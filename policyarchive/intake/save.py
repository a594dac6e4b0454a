"""Records to files. A fact that is already there is never overwritten: the difference is told instead."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from policyarchive.intake.tables.documents import DocumentsTable
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.writer import write_canonical

_EDITED = {"relations", "criteria", "keywords", "references", "notes", "status"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one record: state is "new", "same" or "differs"; fields then tells what differs.

    line: where the table has it, 0 where no table names one.
    """

    identifier: str
    state: str
    fields: tuple[str, ...] = ()
    line: int = 0


def save_documents(registry: Registry, directory: Path | None, result: DocumentsTable) -> list[Outcome]:
    """Write the records and headings that are new, none without a folder; return what became of each record."""
    outcomes = [
        compare_document(registry, identifier, document) for identifier, document in result.documents.items()
    ]
    new = [found.identifier for found in outcomes if found.state == "new"]
    if directory:
        for identifier in new:
            save_new_document(registry, directory, identifier, result.documents[identifier])
        if result.outline.grown != registry.document_list:
            rewrite_record(registry, directory, "appendices/documents.yml", result.outline.grown)
    return outcomes


def compare_document(registry: Registry, identifier: str, document: Document) -> Outcome:
    """Compare a record with the one of the same id, in the fields that the new one has."""
    held = registry.documents.get(identifier)
    line = document.provenance.lines[0] if document.provenance else 0
    if held is None:
        return Outcome(identifier=identifier, state="new", line=line)
    fields = list_differences(held.model_dump(), document.model_dump(exclude_unset=True, exclude=_EDITED))
    return Outcome(
        identifier=identifier, state="differs" if fields else "same", fields=tuple(fields), line=line
    )


def list_differences(held: dict, new: dict, prefix: str = "") -> list[str]:
    """Return a text a field that differs: its dotted name, what is held, what is new."""
    found = []
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(held.get(key), dict):
            found += list_differences(held[key], value, f"{prefix}{key}.")
        elif value != held.get(key):
            found.append(f"{prefix}{key}: {_shown(held.get(key))} ≠ {_shown(value)}")
    return found


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "–" if value is None else str(value)


def save_new_document(registry: Registry, directory: Path, identifier: str, document: Document) -> Path:
    """Write one new document in canonical form. Raises FileExistsError where the id is taken."""
    return write_new_record(registry, directory, f"documents/{identifier}.yml", document)


def write_new_record(registry: Registry, directory: Path, path: str, record: BaseModel) -> Path:
    """Write one new record in canonical form. Raises FileExistsError where the file is there."""
    file = directory / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(write_canonical(record, path, registry.archive.languages))
    return file


def rewrite_record(registry: Registry, directory: Path, path: str, record: BaseModel) -> bytes:
    """Write a record over its file in canonical form, its comments kept; return what the file held."""
    file = directory / path
    before = file.read_bytes()
    text = write_canonical(record, path, registry.archive.languages)
    text = insert_comments(text, collect_comments(before.decode()))
    file.write_text(text, encoding="utf-8", newline="\n")
    return before
