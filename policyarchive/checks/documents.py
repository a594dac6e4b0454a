"""Rules for documents, criteria and the archive: one small function per rule, each yielding problems.

Those about numbers are in numbers.py. What one file alone can break (fields, forms, dates) is found in its content: see file_content.py.
"""

from collections.abc import Collection, Iterator

from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.documents import LISTED, Document, issuers_of
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def terms_are_in_vocabularies(registry: Registry) -> Problems:
    """Types, issuers, statuses, verbs, certainties and groups are ids of the vocabularies."""
    for identifier, document in registry.documents.items():
        for keys, value, vocabulary in _document_terms(registry, document):
            if value not in vocabulary:
                yield unknown_value("unknown-term", _location(registry, identifier, *keys), value, vocabulary)
    for number, criterion in registry.criteria.items():
        if criterion.group not in registry.terms.groups:
            location = registry.files[f"criteria/{number}"].location("group")
            yield unknown_value("unknown-term", location, criterion.group, registry.terms.groups)


def _document_terms(registry: Registry, document: Document) -> Iterator[tuple[Keys, str, Collection[str]]]:
    """Yield the keys of what a document names, the value, and the vocabulary it belongs to."""
    yield ("type",), document.type, registry.types
    for index, issuer in enumerate(issuers_of(document)):
        yield ("issuers", index) if document.issuers else ("issuer",), issuer, registry.issuers
    yield ("status",), document.status, registry.terms.statuses
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
            yield from (((*keys, key, index), item) for index, item in enumerate(value))
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


def listed_documents_have_a_place(registry: Registry) -> Problems:
    """A listed document names its place in the list, and keeps number and date as printed."""
    for identifier, document in registry.documents.items():
        if document.listing != LISTED:
            continue
        for name, value in _needed(registry.document_list, document).items():
            if not value:
                location = _location(registry, identifier, name.split(".")[0])
                yield Problem(code="missing-field", location=location, found={"field": name})


def _needed(table: DocumentList, document: Document) -> dict[str, object]:
    """Return the fields that the columns and the sections of the list ask for, with what a document has there."""
    place, printed = document.provenance, document.printed
    section = table.section_at(place.lines[0]) if place else None
    return {
        "provenance": place,
        **({"provenance.section": place.section} if place and section else {}),
        **({"provenance.order": place.order} if place and table.holds("order") else {}),
        **({"printed.type": printed.type} if table.holds("type") else {}),
        "printed.number": printed.number,
        "printed.date": printed.date,
    }


def sections_exist(registry: Registry) -> Problems:
    """The section of a listed document is in the list appendix, and the issuer that its heading names issued it."""
    table = registry.document_list
    for identifier, document in registry.documents.items():
        section = document.section
        if document.listing != LISTED or not section:
            continue
        location = _location(registry, identifier, "provenance", "section")
        issuer = table.issuer_of(section)
        if section not in table.sections:
            yield Problem(code="unknown-section", location=location, found={"section": section})
        elif issuer and issuer not in issuers_of(document):
            found = {"section": section, "issuer": issuer, "value": ", ".join(issuers_of(document))}
            yield Problem(code="section-of-other-issuer", location=location, found=found)


def kept_cells_are_of_columns(registry: Registry) -> Problems:
    """Cells that a record keeps are named by the number of their column in the list."""
    columns = {str(number) for number, _ in enumerate(registry.document_list.columns, 1)}
    for identifier, document in registry.documents.items():
        for number in document.printed.cells.keys() - columns:
            location = _location(registry, identifier, "printed", "cells", number)
            found = {"value": number, "last": str(len(columns))}
            yield Problem(code="unknown-column", location=location, found=found)


def sections_are_in_others(registry: Registry) -> Problems:
    """The section above a section is in the list too."""
    sections = registry.document_list.sections
    for key in sections:
        above = key.rpartition(".")[0]
        if above and above not in sections:
            location = registry.files["document_list"].location("sections", key)
            yield Problem(code="unknown-section", location=location, found={"section": above})


def lines_are_unique(registry: Registry) -> Problems:
    """No two rows of the appendices claim the same line of the source."""
    first: dict[int, str] = {}
    rows: list[tuple[str, Keys, int]] = [
        (f"documents/{identifier}", ("provenance", "lines", 0), document.provenance.lines[0])
        for identifier, document in registry.documents.items()
        if document.listing == LISTED and document.provenance
    ]
    rows += [(f"criteria/{number}", ("line",), c.line) for number, c in registry.criteria.items()]
    for name, keys, line in rows:
        if line in first:
            found = {"line": str(line), "other": first[line]}
            yield Problem(
                code="line-claimed-twice", location=registry.files[name].location(*keys), found=found
            )
        first.setdefault(line, registry.files[name].path)


def observations_match_columns(registry: Registry) -> Problems:
    """Each criterion has exactly the observation columns of the results appendix."""
    columns = set(registry.result_table.observations)
    for number, criterion in registry.criteria.items():
        if set(criterion.observations) != columns:
            location = registry.files[f"criteria/{number}"].location("observations")
            found = {"found": ", ".join(criterion.observations), "columns": ", ".join(sorted(columns))}
            yield Problem(code="observation-columns", location=location, found=found)


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
    listed_documents_have_a_place,
    sections_exist,
    sections_are_in_others,
    kept_cells_are_of_columns,
    lines_are_unique,
    observations_match_columns,
    source_report_is_a_record,
)


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
