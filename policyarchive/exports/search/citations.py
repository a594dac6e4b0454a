"""What readers take along of documents: their citations in each format, by year, for lists and selections in the browser."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from policyarchive.exports.citations.bibtex import bibtex
from policyarchive.exports.citations.csl import item
from policyarchive.exports.citations.legal_basis import legal_basis
from policyarchive.exports.citations.legal_order import legal_order
from policyarchive.exports.citations.ris import ris
from policyarchive.exports.citations.styles import plain_citation
from policyarchive.exports.search.record import address, lean
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of

MOST = 400  # documents of a file, about
_FOLDER = "assets/search/citations"


def citations_by_year(site: Site) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Yield (path below the site, key of the list, what makes its content) of the documents of each year.

    A year of many documents has several files. Which one has a document follows from its id, and the first one says how
    many there are: see citation_place.js.
    """
    for year, identifiers in site.index.by_year.items():
        files = -(-len(identifiers) // MOST)
        runs: list[list[str]] = [[] for _ in range(files)]
        for identifier in identifiers:
            runs[place_of(identifier, files)].append(identifier)
        for number, run in enumerate(runs):
            name = f"{year}-{number + 1}" if number else year
            yield citations_path(site, name), f"year:{year}", partial(_script, site, year, files, run)


def citations_path(site: Site, name: str) -> str:
    """Return the path below the site of a file of citations."""
    return f"{_FOLDER}/{name}.{site.language}.js"


def place_of(identifier: str, files: int) -> int:
    """Return in which of some files a document is."""
    place = 0
    for sign in identifier:
        place = (place * 31 + ord(sign)) % 65_521
    return place % files


def _script(site: Site, year: str, files: int, identifiers: Iterable[str]) -> bytes:
    """Return a script that adds documents by their ids, and the number of files of their year."""
    found = json.dumps(
        {one: _taken(site, one) for one in identifiers}, ensure_ascii=False, separators=(",", ":")
    )
    return (
        f"Object.assign(self.archiveCitations ??= {{}}, {found})\n"
        f"Object.assign(self.archiveCitationFiles ??= {{}}, {json.dumps({year: files})})\n"
    ).encode()


def _taken(site: Site, identifier: str) -> dict[str, Any]:
    """Return what a reader may take of a document. legal: among legal bases; place: where it stands among those."""
    summary, basis = summary_of(site, identifier), legal_basis(site, identifier)
    return lean({
        "url": address(site, summary.key),
        "name": summary.long_name,
        "type": summary.type,
        "number": summary.number,
        "date": summary.date,
        "day": summary.date_short,
        "title": summary.title,
        "lang": summary.title_language if summary.title_language != site.language else None,
        "issuer": summary.issuer,
        "plain": plain_citation(site, identifier),
        "bibtex": bibtex(site, identifier),
        "ris": ris(site, [identifier]),
        "csl": item(site, identifier),
        "legal": basis.text if basis else None,
        "legal_lang": site.first_language if basis and site.language != site.first_language else None,
        "place": legal_order(site, identifier),
    })  # fmt: skip
