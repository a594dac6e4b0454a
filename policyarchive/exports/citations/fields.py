"""What every citation format takes from a document, gathered once."""

from dataclasses import dataclass

from policyarchive.core.html import join_texts
from policyarchive.exports.citations.styles import bibtex_key, full_names
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationFields:
    """The parts of a citation: title in the language of the source, issuer and type in that of the site.

    issuers: the full names of the bodies, none where the source names none; translation is None where no other title
    is held.
    """

    key: str
    document: Document
    title: str
    translation: str | None
    issuers: tuple[str, ...]
    type: str
    jurisdiction: str | None
    url: str
    archive: str

    @property
    def issuer(self) -> str:
        """The bodies in one text, for fields that hold only one."""
        return join_texts("; ", self.issuers)


def citation_fields(site: Site, identifier: str) -> CitationFields:
    """Return the parts of the citation of a document."""
    document = site.registry.documents[identifier]
    summary = summary_of(site, identifier)
    titles, first = summary.titles, site.first_language
    others = [text for language, text in titles.items() if language != first]
    return CitationFields(
        key=bibtex_key(identifier),
        document=document,
        title=(titles.get(first) or summary.name).rstrip("."),
        translation=others[0].rstrip(".") if others and first in titles else None,
        issuers=tuple(site.pick(name) for name in full_names(site, document)),
        type=summary.type,
        jurisdiction=jurisdiction_of(site, document),
        url=summary.permalink,
        archive=site.pick(site.registry.archive.name),
    )


def jurisdiction_of(site: Site, document: Document) -> str | None:
    """Return where the issuers act: the archive's place, its country, or None where that is not recorded, or not one."""
    archive = site.registry.archive
    places = {"local": archive.place, "national": archive.country, None: None}
    levels = {site.registry.issuers[issuer].jurisdiction for issuer in issuers_of(document)}
    place = places[levels.pop()] if len(levels) == 1 else None
    return site.pick(place) if place else None
