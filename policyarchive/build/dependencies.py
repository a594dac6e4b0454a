"""What a generated page is made from, as one digest: while that is the same, the page need not be made again.

A page is made from records of documents, from everything else in the registry, and from this software.
The first are collected here page by page; the others and the record of the report are in the digest of every page.
"""

from collections.abc import Iterable
from functools import cache, cached_property

from policyarchive.core.software_digest import digest
from policyarchive.exports.export import OfDocuments
from policyarchive.pages.documents.facets import facets
from policyarchive.pages.documents.lists import fixed_facets, members, other_years
from policyarchive.pages.results.notes import page_findings
from policyarchive.registry.load import Registry
from policyarchive.site.short_links import short_path
from policyarchive.site.site import Site
from policyarchive.site.validity import ended

_DOCUMENTS = "documents/"


class Dependencies:
    """The digests of the generated pages of one language. software: that of the software."""

    def __init__(self, site: Site, software: str):
        self.site = site
        self._digests: dict[str, str | None] = {}
        source = self._record(site.registry.archive.source)  # every citation names the report
        self._common = digest(
            [software, site.language, site.address, source, *_beside_documents(site.registry)]
        )

    def digest_of(self, key: str) -> str | None:
        """Return the digest of what a page and the files beside it are made from; None: no digest, always rebuild."""
        if key not in self._digests:
            self._digests[key] = self._of(key)
        return self._digests[key]

    def of_file(self, version: str, of_documents: OfDocuments) -> str:
        """Return the digest of what a file that belongs to no one page is made from.

        version: what else it names, such as the moment of the data. of_documents: as of an export.
        """
        if not of_documents:
            return digest([self._common, version, self._figures])
        source, some = self.site.registry.archive.source, of_documents
        if some is True or source in some:  # all that is taken from the report is of the report
            return self._of_all(version)
        return digest([self._common, version, *(self.digest_of(f"document:{one}") or "" for one in some)])

    @cache  # noqa: B019 - it lives as long as a build
    def _of_all(self, version: str) -> str:
        records = map(self._record, self.site.registry.documents)
        return digest([self._common, self.site.as_of, version, *records])

    def _of(self, key: str) -> str | None:
        kind, _, rest = key.partition(":")
        match kind:
            case "document" if rest == self.site.registry.archive.source:
                return None  # it leads to all that is taken from the report
            case "document" | "fulltext":
                return digest([self._common, key, *self._document(rest)])
            case "issuer" | "type" | "year":
                return digest([self._common, key, *self._list(key)])
            case "criterion":
                return digest([self._common, key, *self._criterion(rest)])
        return None

    def _criterion(self, number: str) -> Iterable[str]:
        """Yield the records of the documents that concern a criterion, and what the audit has found on figures."""
        yield from (self._record(link.document) for link in self.site.index.by_criterion[number])
        yield self._figures

    @cached_property
    def _figures(self) -> str:
        """The digest of all findings on what is no document: their notes stand beside figures."""
        findings = self.site.index.findings
        return digest(repr(one) for one in findings if not one.subject.startswith(_DOCUMENTS))

    def _list(self, key: str) -> Iterable[str]:
        """Yield the records of a list, what it can be filtered by, and the lists beside it."""
        listed = members(self.site, key)
        yield from map(self._record, listed)
        yield repr(facets(self.site, listed, fixed_facets(key)))
        yield repr(other_years(self.site, key))

    def _document(self, identifier: str) -> Iterable[str]:
        """Yield the record, those it is related to, those beside it, what the audit has found on it, whether it has ended."""
        index = self.site.index
        yield self._record(identifier)
        yield from (self._record(edge.target) for edge in index.outgoing.get(identifier, ()))
        yield from (self._record(edge.source) for edge in index.incoming.get(identifier, ()))
        yield from (self._record(other) if other else "" for other in index.neighbours(identifier))
        yield short_path(self.site, identifier)
        yield from map(repr, page_findings(self.site, f"document:{identifier}"))
        yield repr(ended(self.site, identifier))

    def _record(self, identifier: str) -> str:
        """Return the digest of a record; attached files are in it by their SHA-256, which the check has verified."""
        return f"{identifier} {self.site.registry.files[_DOCUMENTS + identifier].digest}"


def _beside_documents(registry: Registry) -> Iterable[str]:
    """Yield the digests of all files that hold no document."""
    yield from (
        f"{name} {file.digest}" for name, file in registry.files.items() if not name.startswith(_DOCUMENTS)
    )
    yield from (f"{key} {reference!r}" for key, reference in registry.references.items())
