"""The fields of records as the editor's form draws them: label, help, kind of value, where its values come from.

The model declares them; assets/words/labels.yml names them, fields.yml says what they mean, assets/editor/vocabularies.yml
where values come from.
"""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.pages.software.fields import (
    Model,
    declared_form,
    name_of_form,
    records,
    wording,
    wording_key,
)
from policyarchive.registry.model.fields import Language, PerLanguage, Record, Text
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_PLAIN = {str: "text", int: "number", bool: "truth"}
# The kinds of files that the form edits; the others are written by commands, or describe the archive itself.
EDITED = (
    "document", "indicator", "statement-section", "dossier", "explanations", "synonyms", "breakdown", "report",
    "types", "issuers", "verbs", "terms", "areas",
)  # fmt: skip
VOCABULARIES = frozenset({"types", "issuers", "verbs", "terms", "areas"})  # for maintainers alone


@cache
def labels() -> dict[str, Any]:
    """Return the short names: by record, then field, then language."""
    return dict(read_settings(ASSETS / "words" / "labels.yml"))


@cache
def sources() -> dict[str, dict[str, str]]:
    """Return the vocabulary of each field that has one: by record, then field."""
    return dict(read_settings(ASSETS / "editor" / "vocabularies.yml"))


def described_records(site: Site) -> dict[str, list[View]]:
    """Return the fields of every record that the form edits, by the name of the record, in the order of the model."""
    models = records()
    every = dict.fromkeys(model for kind in models for model in models[kind])
    wanted = _reachable([models[kind][0] for kind in EDITED], list(every))
    return {model.__name__: [_field(site, model, name) for name in model.model_fields] for model in wanted}


def _reachable(roots: list[Model], every: list[Model]) -> list[Model]:
    """Return the records that forms show: the roots, and what their fields hold."""
    by_name = {model.__name__: model for model in every}
    met = list(roots)
    for model in met:
        for name in model.model_fields:
            met += [
                by_name[held]
                for held in _held(_shape(declared_form(model, name)))
                if by_name[held] not in met
            ]
    return met


def _held(shape: View) -> list[str]:
    """Return the names of the records in the shape of a value."""
    inner = shape.get("of")
    if isinstance(inner, dict):
        return _held(inner)
    return [inner] if isinstance(inner, str) else list(inner or ())


def _field(site: Site, model: Model, name: str) -> View:
    info, record = model.model_fields[name], model.__name__
    shape = _shape(declared_form(model, name))
    source = sources().get(record, {}).get(name)
    if source:
        _innermost(shape)["from"] = source
    return {
        "name": name,
        "required": info.is_required(),
        "label": label_of(site, record, name),
        "help": _help(site, model, name),
        **shape,
    }


def _help(site: Site, model: Model, name: str) -> str:
    own = labels()["_help"].get(model.__name__, {})
    return in_language_of(site, own[name] if name in own else wording()[wording_key(model, name)[0]][name])


def _innermost(shape: View) -> View:
    return _innermost(shape["of"]) if isinstance(shape.get("of"), dict) else shape


def label_of(site: Site, record: str, name: str) -> str:
    """Return the short name of a field in the language of a site."""
    own = labels().get(record, {})
    return in_language_of(site, own[name] if name in own else labels()["_common"][name])


def in_language_of(site: Site, texts: dict[str, str]) -> str:
    """Return a text of the software in the language of a site, else in one that the software speaks."""
    return texts[site.choose_language(SOFTWARE_LANGUAGES)]


def choices(site: Site) -> dict[str, str]:
    """Return the words of the values that the model itself names."""
    return {value: in_language_of(site, texts) for value, texts in labels()["_choices"].items()}


def _shape(annotation: Any) -> View:
    """Return the kind of a value, what it holds, and the name of its form."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation is PerLanguage:
        return {"kind": "languages"}
    if annotation is Text or annotation in _PLAIN:
        return {"kind": _PLAIN.get(annotation, "text")}
    if origin is Annotated:
        return _annotated(*arguments)
    if origin is Literal:
        return {"kind": "choice", "choices": list(arguments)}
    if origin in (Union, UnionType):
        return _either([part for part in arguments if part is not type(None)])
    if origin in (list, dict):
        return {"kind": "list" if origin is list else _keyed(arguments[0]), "of": _shape(arguments[-1])}
    return {"kind": "record", "of": annotation.__name__}


def _keyed(key: Any) -> str:
    """Return the kind of a mapping: its keys are languages, or something else."""
    return "by-language" if key is Language else "keyed"


def _annotated(form: Any, *conditions: Any) -> View:
    named = name_of_form(*conditions)
    return _shape(form) | ({"form": named} if named else {})


def _either(forms: list[Any]) -> View:
    if len(forms) == 1:
        return _shape(forms[0])
    return {"kind": "either", "of": [form.__name__ for form in forms if issubclass(form, Record)]}
