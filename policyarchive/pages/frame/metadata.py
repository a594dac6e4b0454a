"""The views of what machines read in the head of a page: linked data, Open Graph, citation fields, links."""

from dataclasses import dataclass

from policyarchive.core.dates import in_iso
from policyarchive.core.git import UNKNOWN
from policyarchive.core.html import join_texts
from policyarchive.core.words import own_words
from policyarchive.exports.catalogue import all_exports, whole_archive
from policyarchive.exports.changes.feed import feed_path
from policyarchive.exports.citations.fields import citation_fields
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.linked.data_sets import data_catalogue_node
from policyarchive.exports.web import feeds
from policyarchive.exports.web.identities import identity
from policyarchive.exports.web.linked_data import CONTEXT, document_node, page_node, website_node
from policyarchive.exports.web.linked_results import dataset_node, indicator_node
from policyarchive.exports.web.social_cards import HEIGHT, WIDTH, path_of
from policyarchive.exports.web.well_known import OPENSEARCH
from policyarchive.registry.attachments import address
from policyarchive.site.document_kinds import schema_type
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_ATOM = {"rel": "alternate", "type": "application/atom+xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a page says: title and description are plain text."""

    key: str
    title: str
    description: str


def head_view(site: Site, page: Head, downloads: list[View]) -> View:
    """Return the head of a page. downloads: the files of the results, as distribution nodes."""
    kind, _, rest = page.key.partition(":")
    return {
        "linked": {"@context": CONTEXT, **_node(site, page, downloads)},
        "graph": _open_graph(site, page),
        "named": _citation(site, rest) if kind == "document" else [],
        "links": [
            *(_feed(site, issuer) for issuer in feeds.feeds_for(site, page.key) if issuer),
            *(_citation_links(site, rest) if kind == "document" else []),
        ],
        "signposts": _signposts(site, rest) if kind == "document" else [],
    }


def shared_view(site: Site) -> View:
    """Return what the heads of all pages say of the archive. The size of the card follows the card itself."""
    name = site.pick(site.registry.archive.short_name)
    others = [language for language in site.urls.languages if language != site.language]
    changed = {**_ATOM, "title": site.t("changes.title", name=name), "path": feed_path(site)}
    search = {"rel": "search", "type": "application/opensearchdescription+xml", "title": name, "path": site.urls.root(site.language) + OPENSEARCH}  # fmt: skip
    return {
        "linked": None,
        "graph": [
            ("og:image:width", str(WIDTH)),
            ("og:image:height", str(HEIGHT)),
            ("og:type", "website"),
            ("og:site_name", name),
            ("og:locale", _locale(site.language)),
            *(("og:locale:alternate", _locale(language)) for language in others),
        ],
        "named": [("twitter:card", "summary_large_image")],
        "links": [_feed(site, None), changed, search],
        "signposts": [],
    }


def _node(site: Site, page: Head, downloads: list[View]) -> View:
    kind, _, rest = page.key.partition(":")
    if kind == "document":
        return document_node(site, rest)
    if kind == "criterion":
        return indicator_node(site, f"criteria/{rest}")
    if kind == "indicator":
        return indicator_node(site, f"indicators/{rest}")
    if page.key == "page:results" and site.registry.measures:
        return dataset_node(site, downloads)
    if page.key == "page:data":
        return data_catalogue_node(site, [whole_archive(), *all_exports(site, UNKNOWN)])
    if page.key == "page:index":
        return website_node(site)
    return page_node(site, page.key, page.title)


def _open_graph(site: Site, page: Head) -> list[tuple[str, str]]:
    """Return the fields of Open Graph but the description, which the theme prints for search engines, too."""
    return [
        ("og:title", page.title),
        ("og:url", site.permalink(page.key)),
        ("og:image", site.address + path_of(site, page.key)),
    ]


def _locale(language: str) -> str:
    return own_words(language).get("og.locale", language)


def _citation(site: Site, identifier: str) -> list[tuple[str, str]]:
    """Return the fields that Zotero reads. It would divide the name of a body as a person's: no author, an institution."""
    source = citation_fields(site, identifier)
    date = source.document.date
    fields = [
        ("z:itemType", "report"),
        ("citation_title", source.title),
        ("citation_publication_date", in_iso(date).replace("-", "/") if date else None),
        ("citation_language", source.language),
        ("citation_technical_report_institution", join_texts("; ", source.issuers)),
        ("DC.type", source.instrument),
    ]
    return [(name, value) for name, value in fields if value]


def _feed(site: Site, issuer: str | None) -> View:
    """Return the link to the feed of new records of an issuer, or of the whole archive."""
    return {**_ATOM, "title": feeds.title_of_feed(site, issuer), "path": feeds.path_of(site, issuer)}


def _citation_links(site: Site, identifier: str) -> list[View]:
    return [
        {"rel": "describedby", "type": file.media_type, "title": file.label, "path": file.path}
        for file in citation_files(site, identifier)
    ]


def _signposts(site: Site, identifier: str) -> list[tuple[str, str]]:
    """Return the links of Signposting: the address to cite by, what the page is about, and the files of the document."""
    document = site.registry.documents[identifier]
    return [
        ("cite-as", identity(site, f"document:{identifier}")),
        ("type", f"https://schema.org/{schema_type(site.registry, document)}"),
        *(("item", site.address + address(identifier, file)) for file in document.files),
    ]
