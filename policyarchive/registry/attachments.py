"""Files attached to documents: their paths in the registry and on the site, their checksums and full texts."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from policyarchive.core.reading import read_file
from policyarchive.registry.file_text import text_of
from policyarchive.registry.full_text import FullText, parse
from policyarchive.registry.load import ATTACHED, Registry
from policyarchive.registry.model.documents import AttachedFile

TEXT, OTHER = "text", "other"
_MEDIA = {
    ".pdf": "application/pdf",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def folder(registry: Registry) -> Path:
    """Return the folder of the registry that holds the files, each in a folder named by its document's id."""
    return registry.files["archive"].file.parent / ATTACHED


def file_of(registry: Registry, identifier: str, attached: AttachedFile) -> Path:
    """Return the path of a file in the registry."""
    return folder(registry) / identifier / attached.path


def address(identifier: str, attached: AttachedFile) -> str:
    """Return the path of a file below the site."""
    return f"{ATTACHED}/{identifier}/{attached.path}"


def all_files(registry: Registry) -> Iterator[tuple[str, AttachedFile]]:
    """Yield every attached file with the id of its document."""
    for identifier, document in registry.documents.items():
        yield from ((identifier, attached) for attached in document.files)


def media_type(path: str) -> str:
    """Return the media type of a file by its ending."""
    return _MEDIA[Path(path).suffix]


def sha256(content: bytes) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(content).hexdigest()


def read_text(file: Path) -> str:
    """Return the text of Markdown, plain text or a PDF. Raises Unreadable and OSError."""
    return text_of(read_file(file), file.suffix)


def full_texts(registry: Registry) -> dict[str, dict[str, FullText]]:
    """Return the full texts by document and language."""
    texts: dict[str, dict[str, FullText]] = {}
    for identifier, attached in all_files(registry):
        if attached.role == TEXT:
            text = read_text(file_of(registry, identifier, attached))
            texts.setdefault(identifier, {})[attached.language] = parse(text, attached.language)
    return texts
