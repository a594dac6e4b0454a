"""View of the registry's fields: meaning, form and an example of each, by kind of file."""

from collections.abc import Iterable, Iterator
from dataclasses import fields as parts_of
from itertools import islice
from typing import Any

from macros.fields import FieldOf, Model, fields, records, wording
from macros.load import Registry
from macros.model import Record
from macros.site import Site
from macros.translations import COMPLETE
from macros.views.parts import View
from macros.write import written

_ENOUGH = 100  # records of a kind that are looked through for examples
_Examples = dict[tuple[str, str], object]


def fields_view(site: Site) -> list[View]:
    """Return every kind of file with its records and their fields."""
    found = _examples(site.registry)
    return [
        {
            "kind": kind,
            "name": _worded(site, "_kinds", kind),
            "file": f"registry/{wording()['_kinds'][kind]['file']}",
            "records": [_record_view(site, record, found) for record in held],
        }
        for kind, held in records().items()
    ]


def _record_view(site: Site, record: Model, found: _Examples) -> View:
    name = record.__name__
    views = [_field_view(site, field, found.get((name, field.name))) for field in fields(record)]
    return {"name": name, "fields": views}


def _field_view(site: Site, field: FieldOf, example: object) -> View:
    languages = site.registry.archive.languages
    return {
        "name": field.name,
        "required": field.required,
        "meaning": _worded(site, *field.wording),
        "form": [
            {"kind": piece.kind, "text": _worded(site, "_forms", piece.value)}
            if piece.kind == "word"
            else {"kind": piece.kind, "text": piece.value}
            for piece in field.form
        ],
        "example": None if example is None else written({field.name: example}, languages).rstrip(),
    }


def _worded(site: Site, record: str, name: str) -> str:
    language = site.spoken(COMPLETE)
    return site.marked(wording()[record][name][language], language)


def _examples(registry: Registry) -> _Examples:
    """Return a plain value of each field that a record of the registry fills: the first that is met."""
    found: _Examples = {}
    for part in parts_of(registry):
        for record in _held(getattr(registry, part.name)):
            kind = type(record).__name__
            for name in record.model_fields_set:
                value = None if (kind, name) in found else _plain(getattr(record, name))
                if value not in (None, [], {}):
                    found[kind, name] = value
    return found


def _held(value: Any) -> Iterator[Record]:
    """Yield the records in a value, however deep."""
    if isinstance(value, Record):
        yield value
        yield from _all_held(content for _, content in value)
    elif isinstance(value, dict):
        yield from _all_held(islice(value.values(), _ENOUGH))
    elif isinstance(value, list):
        yield from _all_held(islice(value, _ENOUGH))


def _all_held(values: Iterable[Any]) -> Iterator[Record]:
    for value in values:
        yield from _held(value)


def _plain(value: Any) -> Any:
    """Return a value as an example, a list by its first two entries; None for what holds records."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, list):
        return [entry for entry in value[:2] if isinstance(entry, str | int)]
    if isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values()):
        return dict(islice(value.items(), 2))
    return None
