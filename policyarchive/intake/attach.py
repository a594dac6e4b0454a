"""Attaching a file to a document: it is copied into the document's folder, measured and listed in its record."""

from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.reading import read_file
from policyarchive.core.text import slug
from policyarchive.core.writing import create_file, write_text
from policyarchive.registry.attachments import file_of, page_count, sha256
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import AttachedFile, Document
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.writer import write_canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of a file beyond itself: its role, its language, and where it came from."""

    role: str
    language: str
    reference: str | None = None


def attach_file(registry: Registry, identifier: str, file: Path, about: Attachment) -> Path:
    """Copy a file into the folder of a document and list it in the record; return the path of the copy.

    Raises FileExistsError where the document has a file of that name, UnreadablePdf for a broken PDF.
    """
    document = registry.documents[identifier]
    entry = _describe_file(file, f"{slug(file.stem)}{file.suffix.lower()}", about)
    target = file_of(registry, identifier, entry)
    if target.exists():
        raise FileExistsError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    create_file(target, read_file(file))
    _save_record(registry, identifier, document.model_copy(update={"files": [*document.files, entry]}))
    return target


def _describe_file(file: Path, name: str, about: Attachment) -> AttachedFile:
    facts = {
        "path": name,
        "role": about.role,
        "language": about.language,
        "bytes": file.stat().st_size,
        "sha256": sha256(file),
        "pages": page_count(file) if name.endswith(".pdf") else None,
        "reference": about.reference,
    }
    return AttachedFile.model_validate({key: value for key, value in facts.items() if value is not None})


def _save_record(registry: Registry, identifier: str, document: Document) -> None:
    loaded = registry.files[f"documents/{identifier}"]
    comments = collect_comments(loaded.file.read_text(encoding="utf-8"))
    text = write_canonical(document, f"documents/{identifier}.yml", registry.archive.languages)
    write_text(loaded.file, insert_comments(text, comments))
