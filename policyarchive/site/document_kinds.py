"""The type of a document in citation standards: five natures, and their names in each standard.

A paper of the Party is no legislation, whatever its instrument is called. No name claims a legal status.
"""

from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import SOURCE, Document, issuers_of

NAMES = {
    "legislation": {"csl": "legislation", "ris": "STAT", "schema": "Legislation", "zotero": "statute"},
    "regulation": {"csl": "regulation", "ris": "STAT", "schema": "Legislation", "zotero": "statute"},
    "report": {"csl": "report", "ris": "RPRT", "schema": "Report", "zotero": "report"},
    "letter": {"csl": "document", "ris": "RPRT", "schema": "DigitalDocument", "zotero": "letter"},
    "document": {"csl": "document", "ris": "RPRT", "schema": "DigitalDocument", "zotero": "document"},
}
NORMATIVE = ("legislation", "regulation")


def citation_type(registry: Registry, document: Document) -> str:
    """Return the nature of a document: a key of NAMES."""
    nature = registry.types[document.type].nature
    if document.listing == SOURCE:
        return "report"
    bodies = {registry.issuers[issuer].body for issuer in issuers_of(document)}
    if nature in NORMATIVE and bodies == {"party"}:
        return "document"
    return nature


def name_in(standard: str, registry: Registry, document: Document) -> str:
    """Return what a standard ("csl", "ris", "schema", "zotero") calls a document of this nature."""
    return NAMES[citation_type(registry, document)][standard]


def is_legislation(registry: Registry, document: Document) -> bool:
    """Return whether a document is an act of a body of the state."""
    return citation_type(registry, document) in NORMATIVE
