"""The content of one file of the registry: what is wrong with its texts and its fields, and where."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from policyarchive.checks.catalogue import problem_wording
from policyarchive.checks.text import text_problems
from policyarchive.core.problems import Problem
from policyarchive.registry.load import RecordFile
from policyarchive.registry.model.fields import Record
from policyarchive.registry.yaml.locations import Keys
from policyarchive.registry.yaml.reader import Loaded

# Codes for pydantic's own types of error; those of our validators are codes already: see registry/model/fields.py.
_CODES = {
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
_SUGGESTIONS = 100  # mistakes of one file that are given the nearest name


def file_problems(file: RecordFile, languages: Sequence[str]) -> list[Problem]:
    """Return everything that is wrong with the values of a file. languages: those of the archive."""
    loaded = file.loaded
    errors = [
        _problem_of(error, loaded, file.kind, suggest=index < _SUGGESTIONS)
        for index, error in enumerate(file.errors)
        if error["input"] is not None
    ]
    return [*text_problems(loaded, languages), *_empty_value_problems(loaded), *errors]


def empty_values(data: object, keys: Keys = ()) -> Iterator[Keys]:
    """Yield the keys of every field that is named but left empty."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if value is None or value in ({}, []):
            yield (*keys, key)
        elif isinstance(value, dict | list):
            yield from empty_values(value, (*keys, key))


def _empty_value_problems(loaded: Loaded) -> list[Problem]:
    """Return a problem for every field that is named but left empty."""
    return [
        Problem(
            code="empty-value",
            location=loaded.name_location(*keys),
            found={"field": ".".join(map(str, keys)), "value": ""},
        )
        for keys in empty_values(loaded.data)
    ]


def _problem_of(error: ErrorDetails, loaded: Loaded, kind: type[BaseModel], *, suggest: bool) -> Problem:
    """Return the problem behind one error of pydantic. suggest: with the nearest known name, which takes time to find."""
    keys = error["loc"]
    name = ".".join(str(key) for key in keys) or "/"
    value = str(error.get("input"))
    match error["type"]:
        case "missing":
            return Problem(code="missing-field", location=loaded.location(*keys[:-1]), found={"field": name})
        case "extra_forbidden":
            near = get_close_matches(str(keys[-1]), _field_names(kind), n=1) if suggest else []
            found = {"field": name, "near": near[0] if near else "–"}
            return Problem(code="unknown-field", location=loaded.name_location(*keys), found=found)
        case "literal_error":
            found = {"field": name, "value": value, "allowed": error["ctx"]["expected"]}
            return Problem(code="not-allowed", location=loaded.location(*keys), found=found)
        case "string_pattern_mismatch":
            found = {"field": name, "value": value, "pattern": error["ctx"]["pattern"]}
            return Problem(code="wrong-form", location=loaded.location(*keys), found=found)
        case code if code in problem_wording():  # raised by a validator of the model
            found = {"field": name, "value": value} | error.get("ctx", {})
            return Problem(code=code, location=loaded.location(*keys), found=found)
    found = {"field": name, "value": value[:60], "pattern": error["msg"]}
    code = _CODES.get(error["type"], "wrong-form")
    return Problem(code=code, location=loaded.location(*keys), found=found)


def _field_names(kind: type[BaseModel]) -> list[str]:
    """Return the names of the fields of a model, and of all records: a field may be in the wrong one."""
    names = set(kind.model_fields)
    for other in Record.__subclasses__():
        names |= set(other.model_fields)
    return sorted(names)
