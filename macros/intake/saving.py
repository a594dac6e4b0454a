"""New records to files. A record that is already there is never overwritten: the difference is told instead."""

from dataclasses import dataclass
from pathlib import Path

from macros import write
from macros.load import Registry
from macros.model import Document

_EDITED = {"relations", "criteria", "keywords", "references", "notes", "status"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one record: state is "new", "same" or "differs"; fields then names what differs."""

    identifier: str
    state: str
    fields: tuple[str, ...] = ()


def save_documents(registry: Registry, directory: Path, documents: dict[str, Document]) -> list[Outcome]:
    """Write the records that are new, and return what became of each."""
    outcomes = [outcome(registry, identifier, document) for identifier, document in documents.items()]
    for found in outcomes:
        if found.state == "new":
            save_new(registry, directory, found.identifier, documents[found.identifier])
    return outcomes


def outcome(registry: Registry, identifier: str, document: Document) -> Outcome:
    """Compare a record with the one of the same id, in the fields that the new one has."""
    held = registry.documents.get(identifier)
    if held is None:
        return Outcome(identifier=identifier, state="new")
    fields = tuple(_different(held.model_dump(), document.model_dump(exclude_unset=True, exclude=_EDITED)))
    return Outcome(identifier=identifier, state="differs" if fields else "same", fields=fields)


def _different(held: dict, new: dict, prefix: str = "") -> list[str]:
    found = []
    for key, value in new.items():
        if isinstance(value, dict) and isinstance(held.get(key), dict):
            found += _different(held[key], value, f"{prefix}{key}.")
        elif value != held.get(key):
            found.append(f"{prefix}{key}")
    return found


def save_new(registry: Registry, directory: Path, identifier: str, document: Document) -> Path:
    """Write one new record in canonical form. Raises FileExistsError where the id is taken."""
    path = f"documents/{identifier}.yml"
    file = directory / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(write.canonical(document, path, registry.archive.languages))
    return file
