"""The fields of the registry as the model declares them: which records each kind of file holds, and what of each field.

Their meaning stands in translations/fields.yml.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from inspect import get_annotations
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from macros import model, statements
from macros.schema import KINDS
from macros.settings import read

_WORDING = Path(__file__).parent / "translations" / "fields.yml"
# The forms that have a name in the model; identity tells them from others of the same type.
_NAMED = {
    "text": model.Text,
    "date": model.Date,
    "slug": model.Slug,
    "line": model.Line,
    "count": model.Count,
    "percent": model.Percent,
    "languages": model.PerLanguage,
    "figure": statements.Figure,
    "year": statements.Year,
    "path": statements.FigureReference,
}
_PLAIN = {str: "text", int: "number", bool: "truth"}
Model = type[model.Record]


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
    return read(_WORDING)


def records() -> dict[str, list[Model]]:
    """Return the records of each kind of file, the file's own first; each where it is met first."""
    met: set[Model] = set()
    return {kind: list(_reached(root, met)) for kind, root in KINDS.items()}


def _reached(record: Model, met: set[Model]) -> Iterator[Model]:
    if record not in met:
        met.add(record)
        yield record
        for info in record.model_fields.values():
            for inner in _within(info.annotation):
                yield from _reached(inner, met)


def _within(annotation: Any) -> Iterator[Model]:
    """Yield the records that an annotation names."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, model.Record):
            yield annotation
    else:
        for part in get_args(annotation):
            yield from _within(part)


def fields(record: Model) -> list[FieldOf]:
    """Return the fields of a record in the order of the model."""
    return [
        FieldOf(
            name=name,
            required=info.is_required(),
            form=tuple(_form(_declared(record, name))),
            wording=_place(record, name),
        )
        for name, info in record.model_fields.items()
    ]


def _declared(record: Model, name: str) -> Any:
    """Return the annotation as the model writes it: what pydantic keeps has lost the names of forms."""
    declared = (get_annotations(base) for base in record.__mro__)
    return next(annotations[name] for annotations in declared if name in annotations)


def _place(record: Model, name: str) -> tuple[str, str]:
    """Return where the meaning stands: with the record, one it builds on, or what is common to all."""
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
    found = [getattr(part, "pattern", None) for info in conditions for part in getattr(info, "metadata", ())]
    patterns = [pattern for pattern in found if pattern]
    if patterns:
        yield Piece(kind="word", value="pattern")
        yield Piece(kind="code", value=patterns[0])
    else:
        yield from _form(form)


def _either(forms: list[Any]) -> Iterator[Piece]:
    for place, form in enumerate(forms):
        if place:
            yield Piece(kind="word", value="or")
        yield from _form(form)
