"""Linked data: what schema.org and the European Legislation Identifier can say of a page.

Only relations that a source states are included, and never a legal status. A relation between acts uses the
property of its verb; one with a paper that is no legislation is a citation. Texts that people read name their language.
"""

from collections.abc import Mapping

from policyarchive.core.dates import in_iso, is_day
from policyarchive.exports.web.identities import NAMESPACES, concept, identity, work
from policyarchive.exports.web.jurisdictions import LOCAL, jurisdiction_of, places
from policyarchive.registry.attachments import address, media_type
from policyarchive.registry.model.documents import STATED, AttachedFile, Document, issuers_of
from policyarchive.registry.model.vocabularies import Issuer
from policyarchive.site.document_kinds import is_legislation, schema_type
from policyarchive.site.index import Edge
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View

CONTEXT = ["https://schema.org", NAMESPACES]


def document_node(site: Site, identifier: str) -> View:
    """Return a document as a node: Legislation with ELI terms, Report, or DigitalDocument."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    legal = is_legislation(site.registry, document)
    node = {
        "@type": ["Legislation", "eli:LegalResource"] if legal else schema_type(site.registry, document),
        "@id": work(site, identifier),
        "url": summary.permalink,
        "name": tagged(summary.long_name, site.language),
        "description": tagged(summary.title, summary.title_language),
        "inLanguage": site.first_language,
        **(_legislation(site, document, summary) if legal else _paper(site, document, summary)),
        **_relations(site, identifier),
        "encoding": [_media_object(site, identifier, file) for file in document.files],
    }
    return {name: value for name, value in node.items() if value}


def _media_object(site: Site, identifier: str, file: AttachedFile) -> View:
    return {
        "@type": "MediaObject",
        "@id": site.address + address(identifier, file),
        "contentUrl": site.address + address(identifier, file),
        "encodingFormat": media_type(file.path),
        "contentSize": str(file.bytes),
        "sha256": file.sha256,
        "inLanguage": file.language,
    }


def tagged(text: str | None, language: str) -> View | None:
    """Return a text with its language, None where there is none."""
    return {"@value": text, "@language": language} if text else None


def chosen(site: Site, texts: Mapping[str, str]) -> View | None:
    """Return the text in the language of the site, else in another one, with its language."""
    language = site.choose_language(texts)
    return tagged(texts[language], language)


def _legislation(site: Site, document: Document, summary: DocumentSummary) -> View:
    date, level = document.date, jurisdiction_of(site, document)
    kind = site.registry.types[document.type]
    return {
        "legislationIdentifier": document.number,
        "legislationType": chosen(site, kind.label),
        "legislationDate": in_iso(date) if date else None,
        "legislationPassedBy": _issuers(site, document),
        "legislationJurisdiction": _area(site, level) if level else None,
        "eli:id_local": document.number,
        "eli:date_document": {"@value": date, "@type": "xsd:date"} if is_day(date) else None,
        "eli:type_document": {"@id": concept(site, "type", document.type)},
        "eli:passed_by": [{"@id": node["@id"]} for node in _issuers(site, document)],
        "eli:jurisdiction": {"@id": concept(site, "place", level)} if level else None,
    }


def _paper(site: Site, document: Document, summary: DocumentSummary) -> View:
    return {
        "identifier": document.number,
        "genre": chosen(site, site.registry.types[document.type].label),
        "dateCreated": in_iso(document.date) if document.date else None,
        "author": _issuers(site, document),
    }


def _issuers(site: Site, document: Document) -> list[View]:
    """Return the bodies as nodes, several of a joint document; none where the source names none."""
    return [node for issuer in issuers_of(document) if (node := _issuer(site, issuer))]


def _issuer(site: Site, identifier: str) -> View | None:
    issuer = site.registry.issuers[identifier]
    if not issuer.full_name:
        return None
    return {
        "@type": organisation_type(issuer),
        "@id": concept(site, "issuer", identifier),
        "name": chosen(site, issuer.full_name),
    }


def organisation_type(issuer: Issuer) -> str:
    """Return what schema.org calls a body."""
    return "GovernmentOrganization" if issuer.body == "state" else "Organization"


def _relations(site: Site, identifier: str) -> dict[str, list[View]]:
    """Return the stated relations by property, each as a reference to another document."""
    references: dict[str, list[View]] = {}
    for edge in site.index.outgoing.get(identifier, []):
        for name in _properties(site, edge):
            reference = {"@id": work(site, edge.target)}
            if reference not in references.setdefault(name, []):
                references[name].append(reference)
    return references


def _properties(site: Site, edge: Edge) -> list[str]:
    if edge.relation.certainty != STATED:
        return []
    verb, documents = site.registry.verbs[edge.relation.verb], site.registry.documents
    if all(is_legislation(site.registry, documents[end]) for end in (edge.source, edge.target)):
        return [verb.schema_org or "citation", *([f"eli:{verb.eli}"] if verb.eli else [])]
    return ["citation"]


def licence_of(site: Site) -> View:
    """Return the licence of the data as a property, where one is chosen."""
    licence = site.registry.archive.licence
    return {"license": licence.url} if licence else {}


def place_of(site: Site) -> View:
    """Return the place that the programme is of, as a node."""
    return _area(site, LOCAL)


def _area(site: Site, level: str) -> View:
    return {
        "@type": "AdministrativeArea",
        "@id": concept(site, "place", level),
        "name": chosen(site, places(site)[level]),
    }


def creator_of(site: Site) -> View:
    """Return who makes the data as a node: the archive itself, since the registry names nobody else."""
    archive = site.registry.archive
    return {"@type": "Organization", "name": site.pick(archive.name), "url": site.address}


def website_node(site: Site) -> View:
    """Return the archive as a WebSite: what its other pages are parts of."""
    archive = site.registry.archive
    return {
        "@type": "WebSite",
        "@id": identity(site, "page:index"),
        "url": site.permalink("page:index"),
        "name": site.pick(archive.name),
        "description": site.pick(archive.description),
        "inLanguage": list(site.urls.languages),
        **licence_of(site),
    }


def page_node(site: Site, key: str, title: str) -> View:
    """Return any other page: a list of records as CollectionPage, the rest as WebPage."""
    return {
        "@type": "WebPage" if key.startswith(("page:", "fulltext:")) else "CollectionPage",
        "@id": identity(site, key),
        "url": site.permalink(key),
        "name": title,
        "inLanguage": site.language,
        "isPartOf": {"@id": identity(site, "page:index")},
    }
