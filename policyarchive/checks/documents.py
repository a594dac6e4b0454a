"""Rules for documents, criteria and the archive: one small function per rule, each yielding problems.

What one file alone can break (fields, forms, dates) is found in its content: see file_content.py.
"""

from collections.abc import Collection, Iterator

from policyarchive.core import dates, document_numbers
from policyarchive.core.document_numbers import parse_number
from policyarchive.core.printed_dates import read_date
from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.core.text import slug
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, Document
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def path_says_issuer_year_number(registry: Registry) -> Problems:
    """The path of a document is its id: issuer/year/number, the last part free when unnumbered."""
    for identifier, document in registry.documents.items():
        parts = identifier.split("/")
        stem = slug(document.number) if document.number else parts[-1]
        expected = f"{document.issuer}/{dates.year_or_undated(document.date)}/{stem}"
        if identifier != expected:
            found = {"id": identifier, "wanted": expected}
            yield Problem(code="path-not-id", location=_location(registry, identifier), found=found)
    for identifier, criterion in registry.criteria.items():
        if identifier != criterion.number:
            location = registry.files[f"criteria/{identifier}"].location("number")
            yield Problem(
                code="path-not-id", location=location, found={"id": identifier, "wanted": criterion.number}
            )


def number_is_canonical(registry: Registry) -> Problems:
    """A number is written without spaces, with plain dashes, in a form of the numbering rules."""
    abbreviations = tuple(t.abbreviation for t in registry.types.values() if t.abbreviation)
    for identifier, document in registry.documents.items():
        if document.number is None:
            continue
        canonical = document_numbers.canonical(document.number)
        right = bool(parse_number(canonical, abbreviations))
        if canonical != document.number or not right:
            near = canonical if right else "–"
            found = {"number": document.number, "near": near}
            yield Problem(code="number-form", location=_location(registry, identifier, "number"), found=found)


def abbreviations_are_distinct(registry: Registry) -> Problems:
    """No two types share the abbreviation by which numbers tell them apart."""
    first: dict[str, str] = {}
    for identifier, kind in registry.types.items():
        if kind.abbreviation and first.setdefault(kind.abbreviation, identifier) != identifier:
            location = registry.files["types"].location("types", identifier, "abbreviation")
            found = {"value": kind.abbreviation, "other": first[kind.abbreviation]}
            yield Problem(code="abbreviation-twice", location=location, found=found)


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
    yield ("issuer",), document.issuer, registry.issuers
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
    """A listed document names its part, section and order, and keeps number and date as printed."""
    for identifier, document in registry.documents.items():
        if document.listing != LISTED:
            continue
        provenance, printed = document.provenance, document.printed
        needed = {
            "provenance": provenance,
            "provenance.part": provenance and provenance.part,
            "provenance.section": provenance and provenance.section,
            "provenance.order": provenance and provenance.order,
            "printed.type": printed.type,
            "printed.number": printed.number,
            "printed.date": printed.date,
        }
        for name, value in needed.items():
            if not value:
                location = _location(registry, identifier, name.split(".")[0])
                yield Problem(code="missing-field", location=location, found={"field": name})


def sections_exist(registry: Registry) -> Problems:
    """Part and section of a listed document are in the list appendix, under its issuer."""
    for identifier, document in registry.documents.items():
        provenance = document.provenance
        if document.listing != LISTED or not provenance or not provenance.section:
            continue
        part = registry.document_list.parts.get(provenance.part or "")
        section = part.sections.get(provenance.section) if part else None
        if section and section.issuer == document.issuer:
            continue
        location = _location(registry, identifier, "provenance", "section")
        if section is None:
            yield Problem(
                code="unknown-section",
                location=location,
                found={"section": f"{provenance.part}.{provenance.section}"},
            )
        elif section.issuer != document.issuer:
            found = {
                "section": f"{provenance.part}.{provenance.section}",
                "issuer": section.issuer,
                "value": document.issuer,
            }
            yield Problem(code="section-of-other-issuer", location=location, found=found)


def printed_forms_agree(registry: Registry) -> Problems:
    """The printed number and date of a listed document are forms of the canonical ones."""
    for identifier, document in registry.documents.items():
        printed = document.printed
        if document.listing != LISTED or not printed.number or not printed.date:
            continue
        if document_numbers.canonical(printed.number) != document.number:
            found = {"printed": printed.number, "value": str(document.number)}
            yield Problem(
                code="printed-differs",
                location=_location(registry, identifier, "printed", "number"),
                found=found,
            )
        if _to_iso(printed.date) != document.date:
            found = {"printed": printed.date, "value": str(document.date)}
            yield Problem(
                code="printed-differs",
                location=_location(registry, identifier, "printed", "date"),
                found=found,
            )


def _to_iso(printed: str) -> str | None:
    try:
        return read_date(printed)
    except ValueError:
        return None


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
    path_says_issuer_year_number,
    number_is_canonical,
    abbreviations_are_distinct,
    terms_are_in_vocabularies,
    relations_lead_somewhere,
    criteria_are_known,
    references_are_known,
    listed_documents_have_a_title,
    listed_documents_have_a_place,
    sections_exist,
    printed_forms_agree,
    lines_are_unique,
    observations_match_columns,
    source_report_is_a_record,
)


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
