"""Files attached to documents: where they lie in the registry and on the site, and the texts they hold."""
# ALSO: """PDF files: how many pages they have, and the text that lies under them."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from policyarchive.registry.full_text import FullText, parse
from policyarchive.registry.load import ATTACHED, Registry
from policyarchive.registry.model.documents import AttachedFile

TEXT = "text"
_MEDIA = {
    ".pdf": "application/pdf",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def folder(registry: Registry) -> Path:
    """Return the folder of the registry below which the files lie, each in a folder named by its document's id."""
    return registry.files["archive"].file.parent / ATTACHED


def location(registry: Registry, identifier: str, attached: AttachedFile) -> Path:
    """Return where a file lies."""
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


def sha256(file: Path) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def read_text(file: Path) -> str:
    """Return the text of Markdown, plain text or a PDF. Raises UnicodeDecodeError or UnreadablePdf."""
    return text_layer(file) if file.suffix == ".pdf" else file.read_text(encoding="utf-8-sig")


def full_texts(registry: Registry) -> dict[str, dict[str, FullText]]:
    """Return the full texts by document and language."""
    texts: dict[str, dict[str, FullText]] = {}
    for identifier, attached in all_files(registry):
        if attached.role == TEXT:
            text = read_text(location(registry, identifier, attached))
            texts.setdefault(identifier, {})[attached.language] = parse(text, attached.language)
    return texts


class UnreadablePdf(Exception):
    """Raised where a file is no PDF that can be read."""


def page_count(file: Path) -> int:
    """Return the number of pages. Raises UnreadablePdf."""
    return len(_read(file, lambda page: page))


def text_layer(file: Path) -> str:
    """Return the text of all pages in their order, "" where there is none. Raises UnreadablePdf."""
    return "\n".join(_read(file, lambda page: page.extract_text()))


def _read(file: Path, what: Callable) -> list:
    """Return something of every page. A broken file can fail in any part of the reader, with any error."""
    from pypdf import PdfReader  # loaded only where an archive holds PDF files

    try:
        return [what(page) for page in PdfReader(file).pages]
    except Exception as error:
        raise UnreadablePdf(str(error)) from error
