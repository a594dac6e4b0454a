"""Machine-readable files at stable addresses below data/."""

import json

from macros.audit.export import notes_json
from macros.chart_files import chart_files
from macros.data_schemas import SCHEMAS
from macros.files.tables import criteria_of, recorded
from macros.model import LISTED, Document
from macros.naming import criterion_name
from macros.site import Site
from macros.tables import csv_files


def data_files(site: Site) -> dict[str, str]:
    """Return the text of each file by its path below the site."""
    return {
        "data/documents.json": _json(documents(site)),
        "data/results.json": _json(results(site)),
        "data/notes.json": notes_json(site.index.findings),
        **{f"data/schema/{name}.schema.json": _json(schema) for name, schema in SCHEMAS.items()},
        **csv_files(site),
        **chart_files(site),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def documents(site: Site) -> list[dict]:
    """Return all documents by date, then number."""
    return [_document(site, identifier) for identifier in site.index.ordered]


def _document(site: Site, identifier: str) -> dict:
    document = site.registry.documents[identifier]
    return {
        **recorded(identifier, document),
        "title": {language: document.title.get(language) for language in site.urls.languages},
        "listed": document.listing == LISTED,
        "section": _section(document),
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
        "criteria": criteria_of(document),
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
