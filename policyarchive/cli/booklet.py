"""Write the archive, or a choice of its documents, as one PDF for paper."""

import datetime
import os
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from policyarchive.checks.check import checked_registry
from policyarchive.cli.places import registry_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.assets import ASSETS
from policyarchive.core.git import environment
from policyarchive.core.paper import PaperError, pdf_of
from policyarchive.core.writing import write_file
from policyarchive.pages.booklet.view import Choice, booklet_html, documents_of
from policyarchive.site.site import Site, site_for


def run(options: Namespace) -> int:
    """Write the booklet that the options ask for; print its path."""
    if not options.file or options.file.suffix.lower() != ".pdf" or options.file.is_dir():
        raise Stop("booklet.no_pdf", 2, file=options.file or "")
    folder = registry_folder(options)
    os.environ |= environment(
        folder.parent
    )  # fonts in the file take their time from it: equal data, equal bytes
    state = os.environ["ARCHIVE_DATE"]
    registry = checked_registry(folder)
    languages = registry.archive.languages
    language = _known(options.language or languages[0], languages)
    site = site_for(registry, language, as_of=state or datetime.date.min.isoformat())
    choice = _choice(site, options)
    if not documents_of(site, choice):
        raise Stop("booklet.empty", 1)
    try:
        pdf = pdf_of(booklet_html(site, choice, state), ASSETS)
    except PaperError as error:
        raise Stop("booklet.no_engine", 2, detail=error) from None
    _write(options.file, pdf)
    print(options.file)
    return 0


def _write(file: Path, pdf: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, pdf)


def _choice(site: Site, options: Namespace) -> Choice:
    """Return the choice of the options. Raises Stop for what the archive does not have."""
    index = site.index
    return Choice(
        issuer=options.issuer and _known(options.issuer, index.by_issuer),
        type=options.type and _known(options.type, index.by_type),
        year=options.year and _known(options.year, index.by_year),
        ids=tuple(_document(site, named) for named in options.id or ()),
    )


def _known(value: str, known: Iterable[str]) -> str:
    if value not in known:
        raise Stop("booklet.unknown", 2, value=value, known=", ".join(known))
    return value


def _document(site: Site, named: str) -> str:
    """Return the id of the document that an id, an address or a number names. Raises Stop unless it is one."""
    found = site.index.find(named)
    if len(found) != 1:
        raise Stop("booklet.document", 2, value=named, known=", ".join(found) or "–")
    return found[0]
