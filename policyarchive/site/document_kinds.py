"""What a document is to machines: five natures, and their names in schema.org.

A paper of the Party is no legislation, whatever its instrument is called. No name claims a legal status.
"""

from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import SOURCE, Document, issuers_of

SCHEMA_TYPES = {
    "legislation": "Legislation",
    "regulation": "Legislation",
    "report": "Report",
    "letter": "DigitalDocument",
    "document": "DigitalDocument",
}
NORMATIVE = ("legislation", "regulation")


def citation_type(registry: Registry, document: Document) -> str:
    """Return the nature of a document: a key of SCHEMA_TYPES."""
    nature = registry.types[document.type].nature
    if document.listing == SOURCE:
        return "report"
    bodies = {registry.issuers[issuer].body for issuer in issuers_of(document)}
    if nature in NORMATIVE and bodies == {"party"}:
        return "document"
    return nature


def schema_type(registry: Registry, document: Document) -> str:
    """Return what schema.org calls a document of this nature."""
    return SCHEMA_TYPES[citation_type(registry, document)]


def is_legislation(registry: Registry, document: Document) -> bool:
    """Return whether a document is an act of a body of the state."""
    return citation_type(registry, document) in NORMATIVE
