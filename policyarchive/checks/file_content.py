"""The content of one file of the registry: what is wrong with its texts and its fields, and where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from policyarchive.checks.text import text_problems
from policyarchive.core import dates
from policyarchive.core.problems import Problem
from policyarchive.registry.load import RecordFile
from policyarchive.registry.model.fields import Record
from policyarchive.registry.yaml.reader import Loaded

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}")
_WANTED = {
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


def file_problems(file: RecordFile, languages: Sequence[str]) -> list[Problem]:
    """Return everything that is wrong with the values of a file. languages: those of the archive."""
    loaded = file.loaded
    errors = [_problem(error, loaded, file.kind) for error in file.errors if error["input"] is not None]
    return [*text_problems(loaded, languages), *_empty(loaded), *errors]


def type_code(kind: str) -> str:
    """Return the code for a kind of error of pydantic."""
    return _WANTED.get(kind, "wrong-form")


def date_fault(value: str) -> tuple[str, dict[str, str]]:
    """Return code and suggestion for what is no date: day/month/year, a time of day, or no day at all."""
    day_first, with_time = _DAY_FIRST.fullmatch(value.strip()), _WITH_TIME.match(value.strip())
    if day_first:
        day, month, year = day_first.groups()
        return _suggested("day-month-year", f"{year}-{month:0>2}-{day:0>2}")
    return _suggested("date-with-time", with_time.group(1)) if with_time else ("no-such-date", {})


def _suggested(code: str, iso: str) -> tuple[str, dict[str, str]]:
    try:
        dates.parts(iso)
    except ValueError:
        return "no-such-date", {}
    return code, {"iso": iso}


def empty_values(data: object, keys: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """Yield the keys of every field that is named but left empty."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if value is None or value in ({}, []):
            yield (*keys, key)
        elif isinstance(value, dict | list):
            yield from empty_values(value, (*keys, key))


def _empty(loaded: Loaded) -> list[Problem]:
    """Return a problem for every field that is named but left empty."""
    return [
        Problem(
            code="empty-value",
            place=loaded.name_place(*keys),
            found={"field": ".".join(map(str, keys)), "value": ""},
        )
        for keys in empty_values(loaded.data)
    ]


def _problem(error: ErrorDetails, loaded: Loaded, kind: type[BaseModel]) -> Problem:
    """Return the problem behind one error of pydantic."""
    keys = error["loc"]
    name = ".".join(str(key) for key in keys) or "/"
    value = str(error.get("input"))
    match error["type"]:
        case "missing":
            return Problem(code="missing-field", place=loaded.place(*keys[:-1]), found={"field": name})
        case "extra_forbidden":
            near = get_close_matches(str(keys[-1]), _fields(kind), n=1)
            found = {"field": name, "near": near[0] if near else "–"}
            return Problem(code="unknown-field", place=loaded.name_place(*keys), found=found)
        case "literal_error":
            found = {"field": name, "value": value, "allowed": error["ctx"]["expected"]}
            return Problem(code="not-allowed", place=loaded.place(*keys), found=found)
        case "string_pattern_mismatch":
            found = {"field": name, "value": value, "pattern": error["ctx"]["pattern"]}
            return Problem(code="wrong-form", place=loaded.place(*keys), found=found)
        case "value_error":
            return _value_problem(str(error["ctx"]["error"]), name, value, loaded, keys)
    found = {"field": name, "value": value[:60], "pattern": error["msg"]}
    return Problem(code=type_code(error["type"]), place=loaded.place(*keys), found=found)


def _value_problem(
    reason: str, name: str, value: str, loaded: Loaded, keys: tuple[int | str, ...]
) -> Problem:
    known = {"blank": "blank-text", "distinct": "not-distinct"}.get(reason)
    code, extra = (known, {}) if known else date_fault(value)
    return Problem(code=code, place=loaded.place(*keys), found={"field": name, "value": value} | extra)


def _fields(kind: type[BaseModel]) -> Iterable[str]:
    names = set(kind.model_fields)
    for other in Record.__subclasses__():
        names |= set(other.model_fields)
    return sorted(names)
