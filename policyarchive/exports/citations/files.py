"""The formats of citations, and the citations of a document as files beside its page. A new format begins here."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from policyarchive.exports.citations.bibtex import bibtex
from policyarchive.exports.citations.csl import csl_json
from policyarchive.exports.citations.ris import ris
from policyarchive.site.site import Site


class CitationFormat(NamedTuple):
    """A format: what it is called, its media type, the endings of its files, and the text of some documents in it.

    ending: of the file beside a page. list_ending: of the file of all documents, which the word export.<ending> describes.
    """

    label: str
    media_type: str
    ending: str
    list_ending: str
    text: Callable[[Site, Iterable[str]], str]


class CitationFile(NamedTuple):
    """A file: its path below the site, what the format is called, and its media type."""

    path: str
    label: str
    media_type: str
    text: Callable[[], str]


def _bibtex_file(site: Site, identifiers: Iterable[str]) -> str:
    return "\n\n".join(bibtex(site, identifier) for identifier in identifiers) + "\n"


FORMATS = (
    CitationFormat("BibTeX", "application/x-bibtex", "bib", "bib", _bibtex_file),
    CitationFormat("RIS", "application/x-research-info-systems", "ris", "ris", ris),
    CitationFormat("CSL-JSON", "application/vnd.citationstyles.csl+json", "json", "csl.json", csl_json),
)


def citation_files(site: Site, identifier: str) -> Iterator[CitationFile]:
    """Yield the citation of a document in each format, in the language of the site."""
    folder = site.urls.root(site.language) + site.urls.source(site.language, f"document:{identifier}")
    for kind in FORMATS:
        yield CitationFile(
            path=f"{folder}/citation.{kind.ending}",
            label=kind.label,
            media_type=kind.media_type,
            text=partial(kind.text, site, [identifier]),
        )
