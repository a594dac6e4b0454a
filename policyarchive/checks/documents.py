"""Rules for documents and the archive: one small function per rule, each yielding problems.

Those about numbers are in numbers.py. What one file alone can break (fields, forms, dates) is found in its content: see file_content.py.
"""

from collections.abc import Collection, Iterator

from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, Document, issuers_of
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def terms_are_in_vocabularies(registry: Registry) -> Problems:
    """Types, issuers, statuses, verbs and certainties are ids of the vocabularies."""
    for identifier, document in registry.documents.items():
        for keys, value, vocabulary in _document_terms(registry, document):
            if value not in vocabulary:
                yield unknown_value("unknown-term", _location(registry, identifier, *keys), value, vocabulary)


def _document_terms(registry: Registry, document: Document) -> Iterator[tuple[Keys, str, Collection[str]]]:
    """Yield the keys of what a document names, the value, and the vocabulary it belongs to."""
    yield ("type",), document.type, registry.types
    for index, issuer in enumerate(issuers_of(document)):
        yield ("issuers", index) if document.issuers else ("issuer",), issuer, registry.issuers
    yield ("status",), document.status, registry.terms.statuses
    yield ("listing",), document.listing, registry.terms.listings
    for index, relation in enumerate(document.relations):
        yield ("relations", index, "verb"), relation.verb, registry.verbs
        yield ("relations", index, "certainty"), relation.certainty, registry.terms.certainties
    for index, link in enumerate(document.criteria):
        yield ("criteria", index, "certainty"), link.certainty, registry.terms.certainties


def relations_lead_somewhere(registry: Registry) -> Problems:
    """The target of a relation is another document of the registry."""
    for identifier, document in registry.documents.items():
        for index, relation in enumerate(document.relations):
            if relation.target != identifier and f"documents/{relation.target}" in registry.files:
                continue
            location = _location(registry, identifier, "relations", index, "target")
            if relation.target == identifier:
                yield Problem(code="relation-to-itself", location=location, found={"target": relation.target})
            else:
                yield unknown_value("unknown-document", location, relation.target, registry.documents)


def criteria_are_known(registry: Registry) -> Problems:
    """A link to criteria names numbers of the registry."""
    for identifier, document in registry.documents.items():
        for index, link in enumerate(document.criteria):
            for position, number in enumerate(link.criteria):
                if f"criteria/{number}" not in registry.files:
                    location = _location(registry, identifier, "criteria", index, "criteria", position)
                    yield unknown_value("unknown-criterion", location, number, registry.criteria)


def references_are_known(registry: Registry) -> Problems:
    """Every reference named is an entry of references.bib."""
    for name, loaded in registry.files.items():
        for keys, value in _named_references(loaded.data):
            if value not in registry.references:
                yield unknown_value(
                    "unknown-reference", registry.files[name].location(*keys), value, registry.references
                )


def _named_references(data: object, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if isinstance(value, str) and key in ("reference", "translation"):
            yield (*keys, key), value
        elif key == "references" and isinstance(value, list):
            yield from (
                ((*keys, key, index), item) for index, item in enumerate(value) if isinstance(item, str)
            )
        elif isinstance(value, dict | list):
            yield from _named_references(value, (*keys, key))


def listed_documents_have_a_title(registry: Registry) -> Problems:
    """A listed document has a title in the first language."""
    first = registry.archive.languages[0]
    for identifier, document in registry.documents.items():
        if document.listing == LISTED and first not in document.title:
            found = {"field": f"title.{first}"}
            yield Problem(
                code="missing-field", location=_location(registry, identifier, "title"), found=found
            )


def source_report_is_a_record(registry: Registry) -> Problems:
    """archive.yml names the source report by its document id."""
    if registry.archive.source not in registry.documents:
        location = registry.files["archive"].location("source")
        yield unknown_value("unknown-document", location, registry.archive.source, registry.documents)


RULES = (
    terms_are_in_vocabularies,
    relations_lead_somewhere,
    criteria_are_known,
    references_are_known,
    listed_documents_have_a_title,
    source_report_is_a_record,
)


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
