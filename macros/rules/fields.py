"""Fields of one record: what the error of the model means to the person who typed the value."""

import re

from macros import dates

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


def empty_values(data: object, keys: tuple = ()):
    """Yield the keys of every field that is named but left empty."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if value is None or value in ({}, []):
            yield (*keys, key)
        elif isinstance(value, dict | list):
            yield from empty_values(value, (*keys, key))
