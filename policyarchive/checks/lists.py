"""Rules about lists of documents: the appendix of the source, and the further lists of the archive."""

from collections.abc import Iterator
from functools import partial

from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.documents import LISTED, Document, issuers_of
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def lists_exist(registry: Registry) -> Problems:
    """The further list that prints a document is one of the archive."""
    for identifier, document in registry.documents.items():
        if registry.list_of(document) is None:
            name = document.provenance.in_list if document.provenance else ""
            location = _location(registry, identifier, "provenance", "in_list")
            yield Problem(code="unknown-list", location=location, found={"value": name or ""})


def listed_documents_have_a_place(registry: Registry) -> Problems:
    """A document of a list names its place there, and keeps number and date as printed."""
    for identifier, document, table in _listed(registry):
        for name, value in _needed(table, document).items():
            if not value:
                location = _location(registry, identifier, name.split(".")[0])
                yield Problem(code="missing-field", location=location, found={"field": name})


def _listed(registry: Registry) -> Iterator[tuple[str, Document, DocumentList]]:
    """Yield the documents of lists, each with its list."""
    for identifier, document in registry.documents.items():
        table = registry.list_of(document)
        further = document.provenance and document.provenance.in_list
        if table and (further or document.listing == LISTED):
            yield identifier, document, table


def _needed(table: DocumentList, document: Document) -> dict[str, object]:
    """Return the fields that the columns and the sections of the list ask for, with what a document has there."""
    place, printed = document.provenance, document.printed
    section = table.section_at(place.lines[0]) if place else None
    of_source = document.listing == LISTED
    return {
        "provenance": place,
        **({"provenance.section": place.section} if place and section else {}),
        **({"provenance.order": place.order} if place and of_source and table.holds("order") else {}),
        **({"printed.type": printed.type} if of_source and table.holds("type") else {}),
        "printed.number": printed.number,
        "printed.date": printed.date,
    }


def sections_exist(registry: Registry) -> Problems:
    """The section of a document is in its list, and the issuer that its heading names issued the document."""
    for identifier, document, table in _listed(registry):
        section = document.section
        if not section:
            continue
        location = _location(registry, identifier, "provenance", "section")
        issuer = table.issuer_of(section)
        if section not in table.sections:
            yield Problem(code="unknown-section", location=location, found={"section": section})
        elif issuer and issuer not in issuers_of(document):
            found = {"section": section, "issuer": issuer, "value": ", ".join(issuers_of(document))}
            yield Problem(code="section-of-other-issuer", location=location, found=found)


def sections_are_sound(registry: Registry) -> Problems:
    """The section above a section is in the list too, and the issuer that its heading names is known."""
    for name, table in _lists(registry).items():
        for key, section in table.sections.items():
            location = registry.files[name].location("sections", key)
            above = key.rpartition(".")[0]
            if above and above not in table.sections:
                yield Problem(code="unknown-section", location=location, found={"section": above})
            if section.issuer and section.issuer not in registry.issuers:
                location = registry.files[name].location("sections", key, "issuer")
                yield unknown_value("unknown-term", location, section.issuer, registry.issuers)


def _lists(registry: Registry) -> dict[str, DocumentList]:
    """Return every list by the name of its file in the registry."""
    return {"document_list": registry.document_list} | {
        f"lists/{key}": t for key, t in registry.lists.items()
    }


def kept_cells_are_of_columns(registry: Registry) -> Problems:
    """Cells that a record keeps are named by the number of their column in the list."""
    for identifier, document, table in _listed(registry):
        columns = {str(number) for number, _ in enumerate(table.columns, 1)}
        for number in document.printed.cells.keys() - columns:
            location = _location(registry, identifier, "printed", "cells", number)
            found = {"value": number, "last": str(len(columns))}
            yield Problem(code="unknown-column", location=location, found=found)


def repeated_rows_are_sound(registry: Registry) -> Problems:
    """A row that a further list has for a document held elsewhere names that document, and a section and columns of the list."""
    for key, table in registry.lists.items():
        columns = {str(number) for number, _ in enumerate(table.columns, 1)}
        for index, row in enumerate(table.repeated):
            at = partial(registry.files[f"lists/{key}"].location, "repeated", index)
            if row.document not in registry.documents:
                yield unknown_value("unknown-document", at("document"), row.document, registry.documents)
            if row.section and row.section not in table.sections:
                yield Problem(code="unknown-section", location=at("section"), found={"section": row.section})
            for number in row.cells.keys() - columns:
                found = {"value": number, "last": str(len(columns))}
                yield Problem(code="unknown-column", location=at("cells", number), found=found)


def lines_are_unique(registry: Registry) -> Problems:
    """No two rows of the appendices claim the same line of the source, no two of a further list the same line there."""
    first: dict[tuple[str | None, int], str] = {}
    for name, keys, line in _claims(registry):
        if line in first:
            found = {"line": str(line[1]), "other": first[line]}
            yield Problem(
                code="line-claimed-twice", location=registry.files[name].location(*keys), found=found
            )
        first.setdefault(line, registry.files[name].path)


def _claims(registry: Registry) -> Iterator[tuple[str, Keys, tuple[str | None, int]]]:
    """Yield the file and the keys of each claim, with the list (None: of the source) and the line."""
    for identifier, document, _ in _listed(registry):
        if document.provenance:
            place = document.provenance
            yield f"documents/{identifier}", ("provenance", "lines", 0), (place.in_list, place.lines[0])
    for key, table in registry.lists.items():
        for index, row in enumerate(table.repeated):
            yield f"lists/{key}", ("repeated", index, "line"), (key, row.line)
    for number, criterion in registry.criteria.items():
        yield f"criteria/{number}", ("line",), (None, criterion.line)


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)


RULES = (
    lists_exist,
    listed_documents_have_a_place,
    sections_exist,
    sections_are_sound,
    kept_cells_are_of_columns,
    repeated_rows_are_sound,
    lines_are_unique,
)
