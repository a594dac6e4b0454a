"""What every list, page, citation, feed and search record says of a document, made once per document and language."""

from collections.abc import Mapping
from dataclasses import dataclass

from policyarchive.core.html import capitalised, join_texts
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.site.names import ReferenceView, date_of, reference_view
from policyarchive.site.site import Site, once


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    """A document in the words of one language.

    key, path, permalink: of its page, as a key, below the site and in full. type: its label; type_id: its id in the
    vocabulary. issuers: the label of each body by its id; issuer: all labels in one text. number and date (ISO) are
    None where the document has none; date_long and date_short are "" then. titles: by language, the source's own before one read elsewhere; title is
    that of the site's language, else any other, and title_language says of which. name: "Quyết định số
    12/QĐ-UBND", the title when unnumbered; long_name adds the date. title_source: where a title was read that the source
    does not print, None for its own; is_published: it is a translation published elsewhere. listing: "listed", "source", "cited", "external".
    """

    id: str
    key: str
    path: str
    permalink: str
    number: str | None
    type: str
    type_id: str
    issuer: str
    issuers: Mapping[str, str]
    date: str | None
    date_long: str
    date_short: str
    titles: Mapping[str, str]
    title: str | None
    title_language: str
    title_source: ReferenceView | None
    is_published: bool
    name: str
    long_name: str
    listing: str

    @property
    def subject(self) -> str | None:
        """The title as pages show it, with a capital at its beginning; how it is printed stays in titles."""
        return capitalised(self.title) if self.title else None


@once
def summary_of(site: Site, identifier: str) -> DocumentSummary:
    """Return the summary of a document. Raises KeyError for an unknown id."""
    document = site.registry.documents[identifier]
    key = f"document:{identifier}"
    path = site.path(key)
    kind = site.pick(site.registry.types[document.type].label)
    issuers = {key: site.pick(site.registry.issuers[key].label) for key in issuers_of(document)}
    titles = _titles(site, document)
    title_language = site.language if site.language in titles else next(iter(titles), site.language)
    title = titles.get(title_language)
    date_long = date_of(site, document.date)
    name = _name(site, document, kind, title)
    return DocumentSummary(
        id=identifier,
        key=key,
        path=path,
        permalink=site.address + path,
        number=document.number,
        type=kind,
        type_id=document.type,
        issuer=join_texts("; ", issuers.values()),
        issuers=issuers,
        date=document.date,
        date_long=date_long,
        date_short=date_of(site, document.date, form="short"),
        titles=titles,
        title=title,
        title_language=title_language,
        title_source=_title_source(site, document),
        is_published=document.translation is not None and title_language != site.first_language,
        name=name,
        long_name=_long_name(site, document, name, date_long),
        listing=document.listing,
    )


def _titles(site: Site, document: Document) -> dict[str, str]:
    elsewhere = document.title_elsewhere
    return {site.first_language: elsewhere.text} | document.title if elsewhere else document.title


def _title_source(site: Site, document: Document) -> ReferenceView | None:
    elsewhere = document.title_elsewhere
    if elsewhere is None or site.first_language in document.title:
        return None
    return reference_view(site, elsewhere.reference)


def _name(site: Site, document: Document, kind: str, title: str | None) -> str:
    if document.number:
        return site.t("document.name", type=kind, number=document.number)
    if title is None:
        return kind
    if kind.casefold() in title.casefold():
        return title
    return site.t("document.unnumbered", type=kind, title=title)


def _long_name(site: Site, document: Document, name: str, date: str) -> str:
    """Return the name with the date as far as it is known: in brackets behind a title, unless that says the year and no more is known."""
    if not date or not document.date:
        return name
    if document.number or not document.title and not document.title_elsewhere:
        return site.t("document.dated", name=name, date=date)
    return name if document.date in name else site.t("document.title_dated", title=name, date=date)
