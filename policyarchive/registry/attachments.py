"""Files attached to documents: their paths in the registry and on the site, their texts, and the pages of PDF files."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from policyarchive.core.reading import read_file
from policyarchive.registry.full_text import FullText, parse
from policyarchive.registry.load import ATTACHED, Registry
from policyarchive.registry.model.documents import AttachedFile

if TYPE_CHECKING:
    from pypdf import PageObject

T = TypeVar("T")
TEXT = "text"
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


def sha256(file: Path) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(read_file(file)).hexdigest()


def read_text(file: Path) -> str:
    """Return the text of Markdown, plain text or a PDF. Raises UnicodeDecodeError or UnreadablePdf."""
    return text_layer(file) if file.suffix == ".pdf" else read_file(file).decode("utf-8-sig")


def full_texts(registry: Registry) -> dict[str, dict[str, FullText]]:
    """Return the full texts by document and language."""
    texts: dict[str, dict[str, FullText]] = {}
    for identifier, attached in all_files(registry):
        if attached.role == TEXT:
            text = read_text(file_of(registry, identifier, attached))
            texts.setdefault(identifier, {})[attached.language] = parse(text, attached.language)
    return texts


class UnreadablePdf(Exception):
    """Raised where a file is no PDF that can be read; the text is "encrypted" or "broken", a reason of problems.yml."""


def page_count(file: Path) -> int:
    """Return the number of pages. Raises UnreadablePdf."""
    return len(_read_pages(file, lambda page: page))


def text_layer(file: Path) -> str:
    """Return the text of all pages in their order, "" where there is none. Raises UnreadablePdf."""
    return "\n".join(_read_pages(file, lambda page: page.extract_text()))


def _read_pages(file: Path, read: Callable[["PageObject"], T]) -> list[T]:
    """Return something of every page. A broken file can fail in any part of the reader, with any error."""
    from pypdf import PdfReader  # loaded only where an archive holds PDF files
    from pypdf.errors import FileNotDecryptedError, WrongPasswordError

    try:
        return [read(page) for page in PdfReader(file).pages]
    except (FileNotDecryptedError, WrongPasswordError) as error:
        raise UnreadablePdf("encrypted") from error
    except Exception as error:
        raise UnreadablePdf("broken") from error
