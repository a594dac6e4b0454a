"""Machine-readable files at stable addresses: what data/documents.json and data/results.json hold."""

import json

from macros.model import LISTED, Document
from macros.naming import criterion_name
from macros.site import Site


def data_files(site: Site) -> dict[str, str]:
    """Return the text of each file by its path below the site."""
    return {
        "data/documents.json": _json(documents(site)),
        "data/results.json": _json(results(site)),
        "data/schema/documents.schema.json": _json(DOCUMENTS_SCHEMA),
        "data/schema/results.schema.json": _json(RESULTS_SCHEMA),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def documents(site: Site) -> list[dict]:
    """Return all documents by date, then number."""
    return [_document(site, identifier) for identifier in site.index.ordered]


def _document(site: Site, identifier: str) -> dict:
    document = site.registry.documents[identifier]
    return {
        "id": identifier,
        "number": document.number,
        "number_printed": document.printed.number,
        "type": document.type,
        "issuer": document.issuer,
        "date": document.date,
        "title": {language: document.title.get(language) for language in site.urls.languages},
        "listed": document.listing == LISTED,
        "listing": document.listing,
        "section": _section(document),
        "status": document.status,
        "relations": [
            {
                "verb": relation.verb,
                "target": relation.target,
                "certainty": relation.certainty,
                "quote": relation.quote,
                "line": relation.line,
                "reference": relation.reference,
            }
            for relation in document.relations
        ],
        "criteria": sorted({int(number) for link in document.criteria for number in link.criteria}),
        "url": _urls(site, f"document:{identifier}"),
    }


def _section(document: Document) -> str | None:
    place = document.provenance
    return f"{place.part}.{place.section}" if place and place.section else None


def _urls(site: Site, key: str) -> dict[str, str]:
    return {language: site.address + site.urls.path(language, key) for language in site.urls.languages}


def results(site: Site) -> list[dict]:
    """Return every criterion with its observations, figures as printed."""
    columns = site.registry.result_table.observations
    return [
        {
            "criterion": int(number),
            "name": dict(criterion.name),
            "name_full": criterion_name(site, criterion),
            "observations": [
                {
                    "label": columns[key].heading,
                    "date": columns[key].date,
                    "count": int(cell.count),
                    "percent_printed": cell.percent,
                }
                for key, cell in criterion.observations.items()
            ],
            "change_printed": criterion.change,
            "url": _urls(site, f"criterion:{number}"),
        }
        for number, criterion in site.registry.criteria.items()
    ]


_TEXTS = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
_TEXT_OR_NULL = {"type": ["string", "null"]}

DOCUMENTS_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Documents of the archive, by date, then number",
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": [
            "id",
            "number",
            "type",
            "issuer",
            "date",
            "title",
            "listed",
            "status",
            "relations",
            "criteria",
            "url",
        ],
        "properties": {
            "id": {"type": "string", "description": "issuer/year/number, never changed once published"},
            "number": {**_TEXT_OR_NULL, "description": "canonical; null when the source prints none"},
            "number_printed": {**_TEXT_OR_NULL, "description": "letter by letter as the source prints it"},
            "type": {"type": "string", "description": "id of the instrument type"},
            "issuer": {"type": "string", "description": "id of the issuer"},
            "date": {
                **_TEXT_OR_NULL,
                "description": "date of issue, ISO 8601, a year alone where no more is printed",
            },
            "title": {**_TEXTS, "description": "by language; the first is the source's own"},
            "listed": {"type": "boolean", "description": "listed in the appendix of the source report"},
            "listing": {"enum": ["listed", "source", "cited", "external"]},
            "section": {**_TEXT_OR_NULL, "description": "part and section of the appendix, such as B.III"},
            "status": {"type": "string", "description": "not-established unless evidence is recorded"},
            "relations": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["verb", "target", "certainty", "quote", "line"],
                    "properties": {
                        "verb": {"type": "string"},
                        "target": {"type": "string", "description": "id of a document"},
                        "certainty": {
                            "enum": ["stated", "inferred-strong", "inferred-medium", "inferred-weak"]
                        },
                        "quote": {**_TEXT_OR_NULL, "description": "the words of the evidence"},
                        "line": {"type": ["integer", "null"], "description": "line of the source"},
                        "reference": {
                            **_TEXT_OR_NULL,
                            "description": "external source, key of references.bib",
                        },
                    },
                },
            },
            "criteria": {"type": "array", "items": {"type": "integer"}},
            "url": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
        },
    },
}

RESULTS_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Criteria with their observations, figures as printed",
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["criterion", "name", "observations", "change_printed"],
        "properties": {
            "criterion": {"type": "integer"},
            "name": {**_TEXTS, "description": "as the results table prints it, and its translation"},
            "name_full": {
                "type": "string",
                "description": "spelled out, as the body of the report prints it",
            },
            "observations": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["label", "date", "count", "percent_printed"],
                    "properties": {
                        "label": {"type": "string", "description": "printed heading of the column"},
                        "date": {
                            "type": "string",
                            "description": "ISO 8601, to the precision of the heading",
                        },
                        "count": {
                            "type": "integer",
                            "description": "units (communes) that meet the criterion",
                        },
                        "percent_printed": {"type": "string", "description": "as printed, decimal comma"},
                    },
                },
            },
            "change_printed": {
                "type": "string",
                "description": "printed comparison with the first observation",
            },
            "url": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
        },
    },
}
