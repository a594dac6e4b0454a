"""Rules that hold across the registry: one small function a rule, each yielding problems.

What one file alone can break (fields, forms, dates) is found while loading.
"""

from collections.abc import Iterator

from policyarchive.checks import attachments, identity
from policyarchive.checks.identity import nothing_published_is_lost, what_moved_leads_somewhere
from policyarchive.checks.relations import CHAIN_RULES, CHRONOLOGY_RULES, not_in_the_future
from policyarchive.checks.reports import REPORT_RULES
from policyarchive.checks.statements import STATEMENT_RULES
from policyarchive.core import dates, document_numbers
from policyarchive.core.document_numbers import parse
from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.core.text import slug
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import LISTED, Document

Problems = Iterator[Problem]


def validate(registry: Registry, *, today: str | None = None) -> list[Problem]:
    """Return the problems of all rules; dates are held against today ("2026-11-24") where it is given."""
    found = [problem for rule in RULES for problem in rule(registry)]
    return found + list(not_in_the_future(registry, today) if today else ())


def path_says_issuer_year_number(registry: Registry) -> Problems:
    """The path of a document is its id: issuer/year/number, the last part free when unnumbered."""
    for identifier, document in registry.documents.items():
        parts = identifier.split("/")
        stem = slug(document.number) if document.number else parts[-1]
        wanted = f"{document.issuer}/{dates.year_or_undated(document.date)}/{stem}"
        if identifier != wanted:
            found = {"id": identifier, "wanted": wanted}
            yield Problem(code="path-not-id", place=_place(registry, identifier), found=found)
    for identifier, criterion in registry.criteria.items():
        if identifier != criterion.number:
            place = registry.files[f"criteria/{identifier}"].place("number")
            yield Problem(
                code="path-not-id", place=place, found={"id": identifier, "wanted": criterion.number}
            )


def number_is_canonical(registry: Registry) -> Problems:
    """A number is written without spaces, with plain dashes, in a form of the numbering rules."""
    abbreviations = tuple(t.abbreviation for t in registry.types.values() if t.abbreviation)
    for identifier, document in registry.documents.items():
        if document.number is None:
            continue
        canonical = document_numbers.canonical(document.number)
        if canonical != document.number or not parse(canonical, abbreviations):
            found = {"number": document.number, "canonical": canonical}
            yield Problem(code="number-form", place=_place(registry, identifier, "number"), found=found)


def terms_are_in_vocabularies(registry: Registry) -> Problems:
    """Types, issuers, statuses, verbs, certainties and groups are ids of the vocabularies."""
    for identifier, document in registry.documents.items():
        for keys, value, vocabulary in _document_terms(registry, document):
            if value not in vocabulary:
                yield unknown_value("unknown-term", _place(registry, identifier, *keys), value, vocabulary)
    for number, criterion in registry.criteria.items():
        if criterion.group not in registry.terms.groups:
            place = registry.files[f"criteria/{number}"].place("group")
            yield unknown_value("unknown-term", place, criterion.group, registry.terms.groups)


def _document_terms(registry: Registry, document: Document) -> Iterator[tuple]:
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
            place = _place(registry, identifier, "relations", index, "target")
            if relation.target == identifier:
                yield Problem(code="relation-to-itself", place=place, found={"target": relation.target})
            else:
                yield unknown_value("unknown-document", place, relation.target, registry.documents)


def relations_have_evidence(registry: Registry) -> Problems:
    """A relation quotes the source with a line, or names an external reference."""
    for identifier, document in registry.documents.items():
        for index, relation in enumerate(document.relations):
            if not ((relation.quote and relation.line) or relation.reference):
                place = _place(registry, identifier, "relations", index)
                yield Problem(code="no-evidence", place=place, found={"target": relation.target})


def criteria_are_known(registry: Registry) -> Problems:
    """A link to criteria names numbers of the registry."""
    for identifier, document in registry.documents.items():
        for index, link in enumerate(document.criteria):
            for position, number in enumerate(link.criteria):
                if f"criteria/{number}" not in registry.files:
                    place = _place(registry, identifier, "criteria", index, "criteria", position)
                    yield unknown_value("unknown-criterion", place, number, registry.criteria)


def references_are_known(registry: Registry) -> Problems:
    """Every reference named is an entry of references.bib."""
    for name, loaded in registry.files.items():
        for keys, value in _named_references(loaded.data):
            if value not in registry.references:
                yield unknown_value(
                    "unknown-reference", registry.files[name].place(*keys), value, registry.references
                )


def _named_references(data: object, keys: tuple = ()) -> Iterator[tuple[tuple, str]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if isinstance(value, str) and key in ("reference", "translation"):
            yield (*keys, key), value
        elif key == "references" and isinstance(value, list):
            yield from (((*keys, key, index), item) for index, item in enumerate(value))
        elif isinstance(value, dict | list):
            yield from _named_references(value, (*keys, key))


def languages_are_known(registry: Registry) -> Problems:
    """Titles are given in languages of the archive; a listed document has one in the first."""
    languages = registry.archive.languages
    for identifier, document in registry.documents.items():
        for language in document.title:
            if language not in languages:
                place = _place(registry, identifier, "title", language)
                yield unknown_value("unknown-language", place, language, languages)
        if document.listing == LISTED and languages[0] not in document.title:
            found = {"field": f"title.{languages[0]}"}
            yield Problem(code="missing-field", place=_place(registry, identifier, "title"), found=found)


def listed_documents_have_a_place(registry: Registry) -> Problems:
    """A listed document names its part, section and order, and keeps number and date as printed."""
    for identifier, document in registry.documents.items():
        if document.listing != LISTED:
            continue
        place, printed = document.provenance, document.printed
        wanted = {
            "provenance": place,
            "provenance.part": place and place.part,
            "provenance.section": place and place.section,
            "provenance.order": place and place.order,
            "printed.type": printed.type,
            "printed.number": printed.number,
            "printed.date": printed.date,
        }
        for name, value in wanted.items():
            if not value:
                at = _place(registry, identifier, name.split(".")[0])
                yield Problem(code="missing-field", place=at, found={"field": name})


def sections_exist(registry: Registry) -> Problems:
    """Part and section of a listed document stand in the list appendix, under its issuer."""
    for identifier, document in registry.documents.items():
        place = document.provenance
        if document.listing != LISTED or not place or not place.section:
            continue
        part = registry.document_list.parts.get(place.part or "")
        section = part.sections.get(place.section) if part else None
        if section and section.issuer == document.issuer:
            continue
        at = _place(registry, identifier, "provenance", "section")
        if section is None:
            yield Problem(
                code="unknown-section", place=at, found={"section": f"{place.part}.{place.section}"}
            )
        elif section.issuer != document.issuer:
            found = {
                "section": f"{place.part}.{place.section}",
                "issuer": section.issuer,
                "value": document.issuer,
            }
            yield Problem(code="section-of-other-issuer", place=at, found=found)


def printed_forms_agree(registry: Registry) -> Problems:
    """The printed number and date of a listed document are forms of the canonical ones."""
    for identifier, document in registry.documents.items():
        printed = document.printed
        if document.listing != LISTED or not printed.number or not printed.date:
            continue
        if document_numbers.canonical(printed.number) != document.number:
            found = {"printed": printed.number, "value": str(document.number)}
            yield Problem(
                code="printed-differs", place=_place(registry, identifier, "printed", "number"), found=found
            )
        if _iso(printed.date) != document.date:
            found = {"printed": printed.date, "value": str(document.date)}
            yield Problem(
                code="printed-differs", place=_place(registry, identifier, "printed", "date"), found=found
            )


def _iso(printed: str) -> str | None:
    try:
        return dates.from_printed(printed)
    except ValueError:
        return None


def lines_are_unique(registry: Registry) -> Problems:
    """No two rows of the appendices claim the same line of the source."""
    first: dict[int, str] = {}
    rows = [
        (f"documents/{identifier}", ("provenance", "lines", 0), document.provenance.lines[0])
        for identifier, document in registry.documents.items()
        if document.listing == LISTED and document.provenance
    ]
    rows += [(f"criteria/{number}", ("line",), c.line) for number, c in registry.criteria.items()]
    for name, keys, line in rows:
        if line in first:
            found = {"line": str(line), "other": first[line]}
            yield Problem(code="line-claimed-twice", place=registry.files[name].place(*keys), found=found)
        first.setdefault(line, registry.files[name].path)


def observations_match_columns(registry: Registry) -> Problems:
    """Each criterion has exactly the observation columns of the results appendix."""
    columns = set(registry.result_table.observations)
    for number, criterion in registry.criteria.items():
        if set(criterion.observations) != columns:
            place = registry.files[f"criteria/{number}"].place("observations")
            found = {"found": ", ".join(criterion.observations), "columns": ", ".join(sorted(columns))}
            yield Problem(code="observation-columns", place=place, found=found)


def source_report_is_a_record(registry: Registry) -> Problems:
    """archive.yml names the source report by its document id."""
    if registry.archive.source not in registry.documents:
        place = registry.files["archive"].place("source")
        yield unknown_value("unknown-document", place, registry.archive.source, registry.documents)


RULES = (
    path_says_issuer_year_number,
    number_is_canonical,
    terms_are_in_vocabularies,
    relations_lead_somewhere,
    relations_have_evidence,
    criteria_are_known,
    references_are_known,
    languages_are_known,
    listed_documents_have_a_place,
    sections_exist,
    printed_forms_agree,
    lines_are_unique,
    observations_match_columns,
    source_report_is_a_record,
    *CHRONOLOGY_RULES,
    *CHAIN_RULES,
    *identity.RULES,
    *attachments.RULES,
    *STATEMENT_RULES,
    *REPORT_RULES,
    nothing_published_is_lost,
    what_moved_leads_somewhere,
)


def _place(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].place(*keys)
