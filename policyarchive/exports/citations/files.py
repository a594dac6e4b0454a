"""The citations of a document as files beside its page."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from policyarchive.exports.citations.csl import csl_json
from policyarchive.exports.citations.ris import ris
from policyarchive.exports.citations.styles import bibtex
from policyarchive.site.site import Site


class CitationFile(NamedTuple):
    """A file: its path below the site, what the format is called, and its media type."""

    path: str
    label: str
    media_type: str
    text: Callable[[], str]


def citation_files(site: Site, identifier: str) -> Iterator[CitationFile]:
    """Yield the citation of a document in each format, in the language of the site."""
    folder = site.urls.root(site.language) + site.urls.source(site.language, f"document:{identifier}")
    formats = (
        ("bib", "BibTeX", "application/x-bibtex", lambda: bibtex(site, identifier) + "\n"),
        ("ris", "RIS", "application/x-research-info-systems", lambda: ris(site, [identifier])),
        ("json", "CSL-JSON", "application/vnd.citationstyles.csl+json", lambda: csl_json(site, [identifier])),
    )
    for ending, label, media_type, text in formats:
        path = f"{folder}/citation.{ending}"
        yield CitationFile(path=path, label=label, media_type=media_type, text=text)
