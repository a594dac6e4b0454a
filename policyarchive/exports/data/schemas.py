"""The documented schemas of the data files: one per JSON file of the site."""

_TEXTS = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
_TEXT_OR_NULL = {"type": ["string", "null"]}

_OBSERVATIONS = {
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
                "description": "units that meet the criterion",
            },
            "percent_printed": {"type": "string", "description": "as printed, decimal comma"},
        },
    },
}

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
                        "target_article": {**_TEXT_OR_NULL, "description": "number of one article of it"},
                        "in_annex": {
                            "type": "boolean",
                            "description": "the article stands in the text issued with the target",
                        },
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
            "files": {
                "type": "array",
                "description": "scans and full texts that the archive publishes",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["role", "language", "url", "media_type", "bytes", "pages", "sha256"],
                    "properties": {
                        "role": {"enum": ["scan", "text", "other"]},
                        "language": {"type": "string"},
                        "url": {"type": "string", "format": "uri"},
                        "media_type": {"type": "string"},
                        "bytes": {"type": "integer"},
                        "pages": {"type": ["integer", "null"]},
                        "sha256": {"type": "string"},
                    },
                },
            },
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
            "unit_printed": {"type": "string", "description": "what is counted, as the row prints it"},
            "observations": _OBSERVATIONS,
            "change_printed": {
                "type": "string",
                "description": "printed comparison with the first observation",
            },
            "further": {
                "type": "array",
                "description": "what further reports print",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["report", "observations"],
                    "properties": {
                        "report": {"type": "string", "description": "id of a document"},
                        "observations": _OBSERVATIONS,
                    },
                },
            },
            "areas": {
                "type": "array",
                "description": "cells by area",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["of", "report", "values"],
                    "properties": {
                        "of": {"type": "string", "description": "the cell, as a path"},
                        "report": {**_TEXT_OR_NULL, "description": "id of a document; null: the source"},
                        "values": {"type": "object", "additionalProperties": {"type": "string"}},
                    },
                },
            },
            "url": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
        },
    },
}

NOTES_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Checks of the source's figures and dates, one row a check",
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["code", "subject", "line", "stated", "computed", "verdict", "explanation"],
        "properties": {
            "code": {"type": "string", "description": "the rule; the page of data notes explains each"},
            "subject": {"type": "string", "description": "the figure or record checked, as a path"},
            "line": {"type": ["integer", "null"], "description": "first line of the source concerned"},
            "lines": {"type": "array", "items": {"type": "integer"}},
            "stated": {**_TEXT_OR_NULL, "description": "what the source prints"},
            "computed": {**_TEXT_OR_NULL, "description": "what follows from the other figures"},
            "formula": {**_TEXT_OR_NULL, "description": "how it was computed, figures as printed"},
            "verdict": {"enum": ["consistent", "rounding", "inconsistent", "ambiguous", "not-checkable"]},
            "explanation": {**_TEXTS, "description": "by language; inference is marked as such"},
            "inference": {
                "type": ["object", "null"],
                "description": "where an explanation beyond the arithmetic comes from",
                "additionalProperties": False,
                "required": ["line", "reference"],
                "properties": {"line": {"type": ["integer", "null"]}, "reference": _TEXT_OR_NULL},
            },
            "concerns": {"type": "array", "items": {"type": "string"}, "description": "other subjects"},
        },
    },
}

SCHEMAS = {"documents": DOCUMENTS_SCHEMA, "results": RESULTS_SCHEMA, "notes": NOTES_SCHEMA}
