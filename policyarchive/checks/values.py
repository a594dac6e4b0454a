"""What is wrong with one value of a file: the errors of pydantic as problems in our own words.

No text of pydantic is ever shown: it is English, and names regular expressions and classes.
"""

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from policyarchive.checks.catalogue import problem_wording
from policyarchive.checks.text.characters import show_invisible
from policyarchive.core.problems import Location, Problem
from policyarchive.core.text import slug
from policyarchive.registry.model.fields import Record
from policyarchive.registry.model.forms import FORMS, NAME_OF_FORM
from policyarchive.registry.model.vocabularies import Term
from policyarchive.registry.yaml.locations import Keys
from policyarchive.registry.yaml.reader import Loaded

MAX_SHOWN = 60
# Codes for pydantic's own types of error; those of our validators are codes already: see registry/model/fields.py.
_CODES = {
    "missing": "missing-field",
    "union_tag_not_found": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-allowed",
    "union_tag_invalid": "not-allowed",
    "string_type": "needs-text",
    "list_type": "needs-list",
    "dict_type": "needs-fields",
    "model_type": "needs-fields",
    "model_attributes_type": "needs-fields",
    "int_type": "needs-number",
    "int_parsing": "needs-number",
    "greater_than_equal": "needs-number",
    "string_too_short": "blank-text",
    "too_short": "empty-value",
}
Vocabularies = Mapping[str, Mapping[str, Term]]  # by the names of the fields that hold their ids
_OF_DIGITS = {"wrong-form", "needs-number"}


def problem_of(
    error: ErrorDetails,
    loaded: Loaded,
    kind: type[BaseModel],
    vocabularies: Vocabularies,
    *,
    suggest: bool = True,
) -> Problem:
    """Return the problem behind one error of pydantic in a file of a kind.

    vocabularies: of the archive, none where they cannot be read. suggest: with the nearest known name of a field, which takes
    time to find.
    """
    keys = _keys_of(error, loaded.data)
    code = _code_of(error)
    place = (*keys, error["ctx"]["index"]) if code == "not-distinct" else keys
    found = {"field": show_invisible(".".join(map(str, keys))) or "/", "value": shown(error.get("input"))}
    found |= _details(error, code, keys, field_names(kind) if suggest else [])
    if found.get("form") == "slug":
        found |= _of_vocabulary(keys, error["input"], vocabularies)
    return Problem(code=code, location=_location(error, code, place, loaded), found=found)


def shown(value: Any) -> str:
    """Return a value as messages show it: as it may be typed on one line of YAML, shortened."""
    text = _flow(value)
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + " …"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return "" if value is None else str(value)


def _code_of(error: ErrorDetails) -> str:
    kind = error["type"]
    if kind == "string_type" and error["loc"] == ("issuer",) and isinstance(error["input"], list):
        return "issuer-list"
    if kind == "too_short" and error["input"]:  # some, but fewer than the two that are wanted
        return "wrong-form"
    code = kind if kind in problem_wording() else _CODES.get(kind, "wrong-form")
    return "other-digits" if code in _OF_DIGITS and _in_digits(error["input"]) != error["input"] else code


def _in_digits(value: Any) -> Any:
    """Return a text with the digits of other scripts, such as ٢ or ７, as 0 to 9; other values as they are."""
    if not isinstance(value, str) or value.isascii():
        return value
    return "".join(str(unicodedata.digit(sign, sign)) for sign in value)


def _details(error: ErrorDetails, code: str, keys: Keys, names: list[str]) -> dict[str, str]:
    """Return what the wording of a code asks for, beyond the field and its value."""
    context = {name: str(value) for name, value in error.get("ctx", {}).items()}
    match code:
        case "unknown-field":
            return {"near": _nearest(str(keys[-1]), names)}
        case "missing-field" if error["type"] == "union_tag_not_found":
            return {"field": ".".join(map(str, (*keys, "kind")))}
        case "not-allowed":
            allowed = re.findall("'([^']+)'", context.get("expected") or context["expected_tags"])
            value = shown(context.get("tag", error["input"]))
            return {"value": value, "allowed": ", ".join(allowed), "near": _nearest(value, allowed)}
        case "other-digits":
            return {"near": shown(_in_digits(error["input"]))}
        case "wrong-form":
            form = context.get("form") or _form_of(error, keys)
            return {"form": form, "near": context.get("near") or _rewritten(form, error["input"])}
        case _:
            return context


def _form_of(error: ErrorDetails, keys: Keys) -> str:
    """Return the name of the form that a value does not have."""
    if error["type"] == "string_pattern_mismatch":
        return NAME_OF_FORM[error["ctx"]["pattern"]]
    if error["type"] in ("too_short", "too_long"):
        return "pair" if keys[-1] == "lines" else "several"
    return "truth" if error["type"].startswith("bool") else "other"


def _rewritten(form: str, value: Any) -> str:
    """Return a value in the form that is wanted, where that is no guess; else a dash."""
    near = str(value).strip()
    if form == "slug":
        near = slug(near)
    elif form in ("percent", "figure", "count"):
        near = near.removesuffix("%").strip()
        near = near.replace(".", ",") if form == "percent" else near.replace(" ", "")
    elif form == "site-address":
        near += "/"
    return near if form in FORMS and near != value and re.fullmatch(FORMS[form], near) else "–"


def _of_vocabulary(keys: Keys, value: Any, vocabularies: Vocabularies) -> dict[str, str]:
    """Return the id that a name means, and an id to go by, where a field holds those of a vocabulary."""
    field = next((key for key in reversed(keys) if isinstance(key, str)), "")
    terms = vocabularies.get(field)
    if not terms:
        return {}
    named = (i for i, term in terms.items() if slug(value) in (i, *map(slug, term.label.values())))
    return {"near": next(named, "–"), "example": next(iter(terms))}


def _keys_of(error: ErrorDetails, data: Any) -> Keys:
    """Return the keys of a value as they are in the file: pydantic adds the names of variants, and marks keys."""
    keys: list[str | int] = []
    steps = [step for step in error["loc"] if step != "[key]"]
    for place, step in enumerate(steps):
        held = isinstance(data, dict) and step in data or isinstance(data, list) and isinstance(step, int)
        if held or (place == len(steps) - 1 and error["type"] == "missing"):
            keys.append(step)
        data = data[step] if held else data
    return tuple(keys)


def _location(error: ErrorDetails, code: str, keys: Keys, loaded: Loaded) -> Location:
    """Return where a problem is: at a value, at the name of a field, or above a field that is missing."""
    if code == "unknown-field" or error["loc"][-1:] == ("[key]",):
        return loaded.name_location(*keys)
    return loaded.location(*(keys[:-1] if error["type"] == "missing" else keys))


def _nearest(value: str, known: list[str]) -> str:
    near = get_close_matches(value, known, n=1)
    return near[0] if near else "–"


def field_names(kind: type[BaseModel]) -> list[str]:
    """Return the names of the fields of a model, and of all records: a field may be in the wrong one."""
    names = set(kind.model_fields)
    for other in Record.__subclasses__():
        names |= set(other.model_fields)
    return sorted(names)
