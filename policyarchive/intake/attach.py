"""A file to a document: copied into the folder of the document, measured, and named in its record."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.text import slug
from policyarchive.registry.attachments import file_of, page_count, sha256
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import AttachedFile, Document
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.writer import write_canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of a file beyond itself: its part, its language, and where it came from."""

    role: str
    language: str
    reference: str | None = None


def attach_file(registry: Registry, identifier: str, file: Path, about: Attachment) -> Path:
    """Copy a file beside those of a document and name it in the record; return where it lies.

    Raises FileExistsError where the document has a file of that name, UnreadablePdf for a broken PDF.
    """
    held = registry.documents[identifier]
    name = f"{slug(file.stem)}{file.suffix.lower()}"
    entry = _described(file, name, about)
    target = file_of(registry, identifier, entry)
    if target.exists():
        raise FileExistsError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    _save(registry, identifier, held.model_copy(update={"files": [*held.files, entry]}))
    return target


def _described(file: Path, name: str, about: Attachment) -> AttachedFile:
    facts = {
        "path": name,
        "role": about.role,
        "language": about.language,
        "bytes": file.stat().st_size,
        "sha256": sha256(file),
        "pages": page_count(file) if name.endswith(".pdf") else None,
        "reference": about.reference,
    }
    return AttachedFile(**{key: value for key, value in facts.items() if value is not None})


def _save(registry: Registry, identifier: str, document: Document) -> None:
    loaded = registry.files[f"documents/{identifier}"]
    comments = collect_comments(loaded.file.read_text(encoding="utf-8"))
    text = write_canonical(document, f"documents/{identifier}.yml", registry.archive.languages)
    loaded.file.write_text(insert_comments(text, comments), encoding="utf-8", newline="\n")
