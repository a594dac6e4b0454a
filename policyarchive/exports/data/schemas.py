"""The JSON Schemas of the JSON files of the site, from the classes of their rows.

VERSION is raised where a field goes or means something else; it is part of the addresses that schemas call themselves by,
so that a copy of a file keeps its schema. The address without a version leads to the schema of today.
"""

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from policyarchive.exports.data.indicator_models import IndicatorRow
from policyarchive.exports.data.models import DocumentRow, NoteRow, ResultRow, Row

VERSION = "1"
_FOLDER = "data/schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Schema(GenerateJsonSchema):
    """pydantic's schema without a title per field, which would only repeat its name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_of(row: type[Row], title: str) -> JsonSchemaValue:
    """Return the JSON Schema of a file that holds a list of rows."""
    items = row.model_json_schema(schema_generator=_Schema, mode="serialization")
    parts = {"$defs": items.pop("$defs")} if "$defs" in items else {}
    return {"$schema": _DIALECT, "title": title, "type": "array", "items": items, **parts}


SCHEMAS = {
    "documents": schema_of(DocumentRow, "Documents of the archive, by date, then number"),
    "results": schema_of(ResultRow, "Criteria with their observations, figures as printed"),
    "indicators": schema_of(IndicatorRow, "Indicators with their figures as numbers and as printed"),
    "notes": schema_of(NoteRow, "Checks of the source's figures and dates, one row per check"),
}


def schema_files(address: str) -> Iterator[tuple[str, JsonSchemaValue]]:
    """Yield (path, schema) of each schema at its address with the version, then at that of today. address: of the site."""
    for folder in (f"{_FOLDER}/v{VERSION}", _FOLDER):
        for name, schema in SCHEMAS.items():
            yield f"{folder}/{name}.schema.json", {"$id": f"{address}{versioned(name)}", **schema}


def versioned(name: str) -> str:
    """Return the path of a schema that stays when the next version comes."""
    return f"{_FOLDER}/v{VERSION}/{name}.schema.json"
