"""What all records are made of: their base class, the forms of a single value, and the note.

The records themselves are in the other modules of this folder, a class per kind of file. All scalars arrive as
strings, so that what is printed stays as printed; line numbers and sizes of files are the only integers.

A validator of the model names the code of the problem as the type of its error, and what the wording of
that code asks for as its context.
"""

import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_after_validator_function

from policyarchive.core import dates
from policyarchive.core.printed_dates import IMPOSSIBLE, UNREAD, NoDate, read_date
from policyarchive.registry.model.forms import FORMS

LONGEST = 2_000  # characters; the longest title of the archives known has 294
_TIME = re.compile(r"[T ][0-9]{1,2}:[0-9]{2}")


def _validate_text(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("line-break", "more than one line")
    if len(value) > LONGEST:
        found = {"length": str(len(value)), "most": str(LONGEST)}
        raise PydanticCustomError("too-long", "longer than {most}", found)
    if not value.strip() or value != value.strip():
        raise PydanticCustomError("blank-text", "blank, or with a space at an end")
    return value


def _validate_date(value: str) -> str:
    try:
        dates.parts(value)
    except ValueError:
        raise _date_error(value) from None
    return value


def _validate_digits(value: object) -> object:
    """Digits alone: int() would read "1_0" as ten, and "1.0" as one."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,9}", value):
        raise PydanticCustomError("needs-number", "no whole number")
    return value


def _validate_distinct(value: list[str]) -> list[str]:
    seen: set[str] = set()
    for index, item in enumerate(value):
        if item in seen:
            found = {"index": index, "value": item}
            raise PydanticCustomError("not-distinct", "item {index} again", found)
        seen.add(item)
    return value


def check_order(first: int, last: int) -> None:
    """Raise the problem of a span that ends before it begins."""
    if first > last:
        found = {"first": str(first), "last": str(last)}
        raise PydanticCustomError("wrong-order", "{first} is after {last}", found)


def _validate_language(value: str, info: ValidationInfo) -> str:
    """The languages that texts may be in are the context of a validation; without one, any name passes.

    Those of the software may always be there: an archive may do without English and keep the English of its words.
    """
    known = (info.context or {}).get("languages", (value,))
    if value not in known:
        raise PydanticCustomError("unknown-language", "none of {known}", {"known": ", ".join(sorted(known))})
    return value


def _date_error(value: str) -> PydanticCustomError:
    """Return what is wrong with no date, with the dates that it may mean."""
    text = value.strip()
    if (time := _TIME.search(text)) and _is_read(day := _reading(text[: time.start()])):
        return PydanticCustomError("date-with-time", "a time of day", {"iso": day})
    day_first, month_first = _reading(text), _reading(text, month_first=True)
    if month_first != UNREAD:
        return _figures_error([found for found in (day_first, month_first) if _is_read(found)])
    if day_first == IMPOSSIBLE:
        return PydanticCustomError("no-such-date", "no such date")
    near = day_first if _is_read(day_first) else "–"
    return PydanticCustomError("wrong-form", "no date", {"form": "date", "near": near})


def _reading(text: str, *, month_first: bool = False) -> str:
    """Return the date that a text is, else why it is none."""
    try:
        return read_date(text, month_first=month_first)
    except NoDate as reason:
        return str(reason)


def _is_read(reading: str) -> bool:
    return reading not in (IMPOSSIBLE, UNREAD)


def _figures_error(readings: list[str]) -> PydanticCustomError:
    """Return what is wrong with day/month/year, which some write month/day/year."""
    if not readings:
        return PydanticCustomError("no-such-date", "no such date")
    if len(set(readings)) == 1:
        return PydanticCustomError("day-month-year", "not year first", {"iso": readings[0]})
    _, _, month, day = dates.parts(readings[0])
    found = {"first": str(day), "second": str(month), "iso": readings[0], "other": readings[1]}
    return PydanticCustomError("ambiguous-date", "two readings", found)


Text = Annotated[str, AfterValidator(_validate_text), Field(min_length=1)]
# The schemas leave out what is asked for after a validator, so that the pattern is said for them too.
Date = Annotated[
    str,
    AfterValidator(_validate_date),
    Field(pattern=FORMS["date"], json_schema_extra={"pattern": FORMS["date"]}),
]
Slug = Annotated[str, Field(pattern=FORMS["slug"])]
Whole = Annotated[int, Field(ge=1), BeforeValidator(_validate_digits)]
Line = Annotated[int, Field(ge=1), BeforeValidator(_validate_digits)]
Count = Annotated[str, Field(pattern=FORMS["count"])]
Percent = Annotated[str, Field(pattern=FORMS["percent"])]
Language = Annotated[str, AfterValidator(_validate_language)]
# Says in the schemas that the names of fields are codes of languages.
BY_LANGUAGE = Field(json_schema_extra={"propertyNames": {"pattern": FORMS["language"]}})
PerLanguage = Annotated[dict[Language, Text], BY_LANGUAGE]


class _Distinct:
    """For a list of texts: none of them stands in it twice."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(_validate_distinct, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


Distinct = _Distinct()


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    # Most records are only ever a part of another: a form of their own is made for those that are read alone.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Note(Record):
    """A remark in each language, with where it comes from: a reference or a line of the source."""

    text: PerLanguage
    reference: Slug | None = None
    line: Line | None = None
