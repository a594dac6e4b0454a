"""The fields of the registry by kind of file: name, form, whether required, meaning and an example of each.

The model declares them; assets/words/fields.yml says what they mean; examples come from the registry itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import fields as parts_of
from functools import cache
from inspect import get_annotations
from itertools import islice
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.load import Registry
from policyarchive.registry.model.fields import Line, PerLanguage, Record, Text
from policyarchive.registry.model.forms import NAME_OF_FORM
from policyarchive.registry.yaml.writer import write_fields
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_WORDING = ASSETS / "words" / "fields.yml"
# The forms that have a name in the model and no pattern; identity tells them from others of the same type.
_NAMED = {"text": Text, "line": Line, "languages": PerLanguage}
_PLAIN = {str: "text", int: "number", bool: "truth"}
Model = type[Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of what a value looks like: a word of the wording, code as it is typed, or the name of a record."""

    kind: Literal["word", "code", "record"]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOf:
    """A field of a record; wording is the place of its meaning in the wording."""

    name: str
    required: bool
    form: tuple[Piece, ...]
    wording: tuple[str, str]


@cache
def wording() -> dict[str, dict[str, dict[str, str]]]:
    """Return the meanings: by record, then field, then language."""
    settings: dict[str, dict[str, dict[str, str]]] = read_settings(_WORDING)
    return settings


def records() -> dict[str, list[Model]]:
    """Return the records of each kind of file, the file's own first; each where it is met first."""
    met: set[Model] = set()
    return {kind: list(_with_inner_records(root, met)) for kind, root in KINDS.items()}


def _with_inner_records(record: Model, met: set[Model]) -> Iterator[Model]:
    if record not in met:
        met.add(record)
        yield record
        for info in record.model_fields.values():
            for inner in _named_records(info.annotation):
                yield from _with_inner_records(inner, met)


def _named_records(annotation: Any) -> Iterator[Model]:
    """Yield the records that an annotation names."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, Record):
            yield annotation
    else:
        for part in get_args(annotation):
            yield from _named_records(part)


def fields(record: Model) -> list[FieldOf]:
    """Return the fields of a record in the order of the model."""
    return [
        FieldOf(
            name=name,
            required=info.is_required(),
            form=tuple(_form(declared_form(record, name))),
            wording=wording_key(record, name),
        )
        for name, info in record.model_fields.items()
    ]


def declared_form(record: Model, name: str) -> Any:
    """Return the annotation as the model writes it: what pydantic keeps has lost the names of forms."""
    declared = (get_annotations(base) for base in record.__mro__)
    return next(annotations[name] for annotations in declared if name in annotations)


def wording_key(record: Model, name: str) -> tuple[str, str]:
    """Return the key of the meaning: that of the record, one it builds on, or what is common to all."""
    names = [base.__name__ for base in record.__mro__ if name in wording().get(base.__name__, {})]
    return (names[0] if names else "_common", name)


def _form(annotation: Any) -> Iterator[Piece]:
    named = next((name for name, form in _NAMED.items() if annotation is form), None)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if named or annotation in _PLAIN:
        yield Piece(kind="word", value=named or _PLAIN[annotation])
    elif origin is Annotated:
        yield from _annotated(*arguments)
    elif origin is Literal:
        yield from (Piece(kind="code", value=value) for value in arguments)
    elif origin in (Union, UnionType):
        yield from _either([part for part in arguments if part is not type(None)])
    elif origin in (list, dict):
        yield Piece(kind="word", value="list" if origin is list else "keyed")
        yield from _form(arguments[-1])
    else:
        yield Piece(kind="record", value=annotation.__name__)


def _annotated(form: Any, *conditions: Any) -> Iterator[Piece]:
    named = name_of_form(*conditions)
    if named:
        yield Piece(kind="word", value=named)
    else:
        yield from _form(form)


def name_of_form(*conditions: Any) -> str | None:
    """Return the name of the form that the conditions of an annotation demand; None where they demand none."""
    parts = (part for info in conditions for part in (*getattr(info, "metadata", ()), *_of_schema(info)))
    patterns = [pattern for part in parts if (pattern := getattr(part, "pattern", None))]
    return NAME_OF_FORM.get(patterns[0]) if patterns else None


@dataclass(frozen=True, slots=True)
class _Demanded:
    """A pattern that stands in the schema alone: a validator of ours says what is wrong."""

    pattern: str


def _of_schema(info: Any) -> Iterator[_Demanded]:
    extra = getattr(info, "json_schema_extra", None)
    if isinstance(extra, dict) and "pattern" in extra:
        yield _Demanded(extra["pattern"])


def _either(forms: list[Any]) -> Iterator[Piece]:
    for place, form in enumerate(forms):
        if place:
            yield Piece(kind="word", value="or")
        yield from _form(form)


_ENOUGH = 100  # records of a kind that are looked through for examples
_Examples = dict[tuple[str, str], object]


def fields_view(site: Site) -> list[View]:
    """Return every kind of file with its records and their fields."""
    examples = _examples(site.registry)
    return [
        {
            "kind": kind,
            "name": _meaning(site, "_kinds", kind),
            "file": f"registry/{wording()['_kinds'][kind]['file']}",
            "records": [_record_view(site, record, examples) for record in models],
        }
        for kind, models in records().items()
    ]


def _record_view(site: Site, record: Model, examples: _Examples) -> View:
    name = record.__name__
    views = [_field_view(site, field, examples.get((name, field.name))) for field in fields(record)]
    return {"name": name, "fields": views}


def _field_view(site: Site, field: FieldOf, example: object) -> View:
    languages = site.registry.archive.languages
    return {
        "name": field.name,
        "required": field.required,
        "meaning": _meaning(site, *field.wording),
        "form": [
            {"kind": piece.kind, "text": _meaning(site, "_forms", piece.value)}
            if piece.kind == "word"
            else {"kind": piece.kind, "text": piece.value}
            for piece in field.form
        ],
        "example": None if example is None else write_fields({field.name: example}, languages).rstrip(),
    }


def _meaning(site: Site, record: str, name: str) -> str:
    language = site.choose_language(SOFTWARE_LANGUAGES)
    return site.mark(wording()[record][name][language], language)


def _examples(registry: Registry) -> _Examples:
    """Return a plain value of each field that a record of the registry fills: the first that is met."""
    examples: _Examples = {}
    for part in parts_of(registry):
        for record in _records_in(getattr(registry, part.name)):
            kind = type(record).__name__
            for name in record.model_fields_set:
                value = None if (kind, name) in examples else _example(getattr(record, name))
                if value not in (None, [], {}):
                    examples[kind, name] = value
    return examples


def _records_in(value: Any) -> Iterator[Record]:
    """Yield the records in a value, however deep."""
    if isinstance(value, Record):
        yield value
        yield from _records_in_all(content for _, content in value)
    elif isinstance(value, dict):
        yield from _records_in_all(islice(value.values(), _ENOUGH))
    elif isinstance(value, list):
        yield from _records_in_all(islice(value, _ENOUGH))


def _records_in_all(values: Iterable[Any]) -> Iterator[Record]:
    for value in values:
        yield from _records_in(value)


def _example(value: Any) -> Any:
    """Return a value as an example, a list by its first two entries; None for what holds records."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, list):
        return [entry for entry in value[:2] if isinstance(entry, str | int)]
    if isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values()):
        return dict(islice(value.items(), 2))
    return None
