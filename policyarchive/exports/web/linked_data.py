"""Linked data: what schema.org and the European Legislation Identifier can say of a page.

Only relations that a source states are included, and never a legal status. A relation between acts uses the
property of its verb; one with a paper that is no legislation is a citation.
"""

from policyarchive.core.dates import in_iso, is_day
from policyarchive.exports.citations.fields import jurisdiction_of
from policyarchive.registry.attachments import address, media_type
from policyarchive.registry.model.documents import STATED, AttachedFile, Document, issuers_of
from policyarchive.site.document_kinds import is_legislation, schema_type
from policyarchive.site.index import Edge
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View

CONTEXT = ["https://schema.org", {"eli": "http://data.europa.eu/eli/ontology#"}]


def document_node(site: Site, identifier: str) -> View:
    """Return a document as a node: Legislation with ELI terms, Report, or DigitalDocument."""
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    legal = is_legislation(site.registry, document)
    node = {
        "@type": ["Legislation", "eli:LegalResource"] if legal else schema_type(site.registry, document),
        "@id": identity(site, summary.key),
        "url": summary.permalink,
        "name": summary.long_name,
        "description": summary.title,
        "inLanguage": site.first_language,
        **(_legislation(site, document, summary) if legal else _paper(site, document, summary)),
        **_relations(site, identifier),
        "encoding": [_media_object(site, identifier, file) for file in document.files],
    }
    return {name: value for name, value in node.items() if value}


def _media_object(site: Site, identifier: str, file: AttachedFile) -> View:
    return {
        "@type": "MediaObject",
        "contentUrl": site.address + address(identifier, file),
        "encodingFormat": media_type(file.path),
        "contentSize": str(file.bytes),
        "sha256": file.sha256,
        "inLanguage": file.language,
    }


def identity(site: Site, key: str) -> str:
    """Return the address that identifies a thing in every language: that of the first language."""
    return site.address + site.urls.path(site.first_language, key)


def _legislation(site: Site, document: Document, summary: DocumentSummary) -> View:
    place, date = jurisdiction_of(site, document), document.date
    return {
        "legislationIdentifier": document.number,
        "legislationType": summary.type,
        "legislationDate": in_iso(date) if date else None,
        "legislationPassedBy": _issuers(site, document),
        "legislationJurisdiction": {"@type": "AdministrativeArea", "name": place} if place else None,
        "eli:id_local": document.number,
        "eli:date_document": date if is_day(date) else None,
        "eli:type_document": {"@id": identity(site, f"type:{document.type}")},
    }


def _paper(site: Site, document: Document, summary: DocumentSummary) -> View:
    return {
        "identifier": document.number,
        "genre": summary.type,
        "dateCreated": in_iso(document.date) if document.date else None,
        "author": _issuers(site, document),
    }


def _issuers(site: Site, document: Document) -> View | list[View] | None:
    """Return the body as a node, a list of nodes for a joint document; None where the source names none."""
    nodes = [node for issuer in issuers_of(document) if (node := _issuer(site, issuer))]
    return nodes[0] if len(nodes) == 1 else nodes or None


def _issuer(site: Site, identifier: str) -> View | None:
    issuer = site.registry.issuers[identifier]
    if not issuer.full_name:
        return None
    kind = "GovernmentOrganization" if issuer.body == "state" else "Organization"
    return {
        "@type": kind,
        "@id": identity(site, f"issuer:{identifier}"),
        "name": site.pick(issuer.full_name),
    }


def _relations(site: Site, identifier: str) -> dict[str, list[View]]:
    """Return the stated relations by property, each as a reference to another document."""
    references: dict[str, list[View]] = {}
    for edge in site.index.outgoing.get(identifier, []):
        for name in _properties(site, edge):
            reference = {"@id": identity(site, f"document:{edge.target}")}
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
    return {"@type": "AdministrativeArea", "name": site.pick(site.registry.archive.place)}


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
