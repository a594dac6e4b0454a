"""What every citation format takes from a document, gathered once."""

from dataclasses import dataclass

from policyarchive.exports.citations.styles import bibtex_key
from policyarchive.registry.model.documents import Document
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationFields:
    """The parts of a citation: title in the language of the source, issuer and type in that of the site.

    issuer is None where the source names none; translation is None where no other title is held.
    """

    key: str
    document: Document
    title: str
    translation: str | None
    issuer: str | None
    type: str
    jurisdiction: str | None
    url: str
    archive: str


def citation_fields(site: Site, identifier: str) -> CitationFields:
    """Return the parts of the citation of a document."""
    document = site.registry.documents[identifier]
    summary = summary_of(site, identifier)
    titles, first = summary.titles, site.first_language
    issuer = site.registry.issuers[document.issuer]
    others = [text for language, text in titles.items() if language != first]
    return CitationFields(
        key=bibtex_key(identifier),
        document=document,
        title=(titles.get(first) or summary.name).rstrip("."),
        translation=others[0].rstrip(".") if others and first in titles else None,
        issuer=site.pick(issuer.full_name) if issuer.full_name else None,
        type=summary.type,
        jurisdiction=jurisdiction_of(site, document),
        url=summary.permalink,
        archive=site.pick(site.registry.archive.name),
    )


def jurisdiction_of(site: Site, document: Document) -> str | None:
    """Return where the issuer acts: the archive's place, its country, or None where that is not recorded."""
    archive = site.registry.archive
    places = {"local": archive.place, "national": archive.country, None: None}
    place = places[site.registry.issuers[document.issuer].jurisdiction]
    return site.pick(place) if place else None
