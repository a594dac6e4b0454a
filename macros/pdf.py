"""PDF files: how many pages they have, and the text that lies under them."""

from pathlib import Path


class UnreadablePdf(Exception):
    """Raised where a file is no PDF that can be read."""


def page_count(file: Path) -> int:
    """Return the number of pages. Raises UnreadablePdf."""
    return len(_pages(file))


def text_layer(file: Path) -> str:
    """Return the text of all pages in their order, "" where there is none. Raises UnreadablePdf."""
    return "\n".join(page.extract_text() for page in _pages(file))


def _pages(file: Path) -> list:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return list(PdfReader(file).pages)
    except (PyPdfError, OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise UnreadablePdf(str(error)) from error
