"""PDF files: how many pages they have, and the text that lies under them."""

from collections.abc import Callable
from pathlib import Path


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
