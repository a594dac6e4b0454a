"""HTML as PDF, by WeasyPrint: an optional part of the software, which needs the library Pango of the system."""

from hashlib import sha256
from pathlib import Path


class PaperError(Exception):
    """Raised where WeasyPrint or what it needs of the system is missing; the text is what was missing."""


def pdf_of(html: str, folder: Path) -> bytes:
    """Return HTML as PDF, the same bytes for the same HTML, fonts and versions. Raises PaperError.

    folder: where its style sheet and fonts are. Nothing is fetched.
    """
    try:
        from weasyprint import HTML  # loads Pango: only where it is asked for
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise PaperError(str(error).splitlines()[0]) from None
    document = HTML(
        string=html,
        base_url=f"{folder.resolve().as_uri()}/",
        url_fetcher=URLFetcher(allowed_protocols=["file"], fail_on_errors=True),
    )
    pdf: bytes = document.write_pdf(pdf_identifier=sha256(html.encode()).digest()[:16])
    return pdf
