"""The text and the pages of an attached file, from its bytes. What cannot be read says why."""

import io
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

T = TypeVar("T")
PDF, PLAIN = ".pdf", (".md", ".txt")
_RUN = ("/JavaScript", "/Launch")  # actions of a PDF that are programs


class Unreadable(Exception):
    """Raised where a file cannot be read; the text is a reason of problems.yml, such as "encrypted"."""


def text_of(content: bytes, ending: str) -> str:
    """Return the text of Markdown, plain text or a PDF: there is always some. Raises Unreadable."""
    if ending not in (PDF, *PLAIN):
        raise Unreadable("no-text-file")
    text = "\n".join(_read_pages(content, _text_layer)) if ending == PDF else _decode(content)
    if not text.strip():
        raise Unreadable("no-text-layer" if ending == PDF else "no-text")
    return text


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF. Raises Unreadable."""
    return len(_read_pages(content, lambda page: page))


def _decode(content: bytes) -> str:
    """Return a text in UTF-8. Raises Unreadable for another encoding, which zero bytes show too."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("no-utf-8") from None
    if "\0" in text:
        raise Unreadable("no-utf-8")
    return text


def _text_layer(page: "PageObject") -> str:
    return page.extract_text()


def _read_pages(content: bytes, read: Callable[["PageObject"], T]) -> list[T]:
    """Return something of every page. A broken file can fail in any part of the reader, with any error."""
    from pypdf import PdfReader  # loaded only where an archive holds PDF files
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # what is wrong with a file is said in words of ours, once
    try:
        reader = PdfReader(io.BytesIO(content))
        found = [read(page) for page in reader.pages]
        runs = _runs(reader)
    # The first: the file is encrypted in a way that pypdf reads with a further library only.
    except (DependencyError, FileNotDecryptedError, WrongPasswordError) as error:
        raise Unreadable("encrypted") from error
    except Exception as error:
        raise Unreadable("broken") from error
    if runs:
        raise Unreadable("runs")
    return found


def _runs(reader: "PdfReader") -> bool:
    """Tell whether a PDF holds a program: of its own, of a page, of something that a reader clicks on."""
    root, pages = reader.trailer["/Root"], list(reader.pages)
    clicked = [note.get_object() for page in pages for note in _part(page, "/Annots")]
    owners = [root, *pages, *clicked]
    actions = [_part(owner, key) for owner in owners for key in ("/OpenAction", "/A")]
    actions += [
        _part(events, name) for owner in owners for events in [_part(owner, "/AA")] for name in events
    ]
    return "/JavaScript" in _part(root, "/Names") or any(_part(action, "/S") in _RUN for action in actions)


def _part(owner: Any, key: str) -> Any:
    """Return a part of a dictionary of a PDF, and not the reference to it; an empty one where there is none."""
    return owner[key] if isinstance(owner, dict) and key in owner else {}
