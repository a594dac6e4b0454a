"""What all records are made of: their base class, the forms of a single value, and the note.

The records themselves are in the other modules of this folder, a class per kind of file. All scalars arrive as
strings, so that what is printed stays as printed; line numbers and sizes of files are the only integers.

A validator of the model names the code of the problem as the type of its error, and what the wording of
that code asks for as its context.
"""

import re
from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from policyarchive.core import dates

_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})")
_LONGEST = 2_000  # characters; the longest title of the archives known has 294
_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}")


def _validate_text(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("line-break", "more than one line")
    if len(value) > _LONGEST:
        found = {"length": str(len(value)), "most": str(_LONGEST)}
        raise PydanticCustomError("too-long", "longer than {most}", found)
    if not value.strip() or value != value.strip():
        raise PydanticCustomError("blank-text", "blank, or with a space at an end")
    return value


def _validate_date(value: str) -> str:
    if not _is_date(value):
        raise _date_error(value)
    return value


def _validate_digits(value: object) -> object:
    """Digits alone: int() would read "1_0" as ten, and "1.0" as one."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,9}", value):
        raise PydanticCustomError("needs-number", "no whole number")
    return value


def _validate_distinct(value: list[str]) -> list[str]:
    if len(set(value)) != len(value):
        raise PydanticCustomError("not-distinct", "items must differ")
    return value


def check_order(first: int, last: int) -> None:
    """Raise the problem of a span that ends before it begins."""
    if first > last:
        found = {"first": str(first), "last": str(last)}
        raise PydanticCustomError("wrong-order", "{first} is after {last}", found)


def _validate_language(value: str, info: ValidationInfo) -> str:
    """The languages of the archive are the context of a validation; without one, any name of a language passes."""
    known = (info.context or {}).get("languages", (value,))
    if value not in known:
        near = get_close_matches(value, known, n=1)
        raise PydanticCustomError(
            "unknown-language", "no language of the archive", {"near": near[0] if near else "–"}
        )
    return value


def _is_date(value: str) -> bool:
    try:
        dates.parts(value)
    except ValueError:
        return False
    return True


def _date_error(value: str) -> PydanticCustomError:
    """Return what is wrong with no date: day/month/year, a time of day, or no day at all; with a suggestion if there is one."""
    day_first, with_time = _DAY_FIRST.fullmatch(value.strip()), _WITH_TIME.match(value.strip())
    if day_first:
        day, month, year = day_first.groups()
        code, iso = "day-month-year", f"{year}-{month:0>2}-{day:0>2}"
    else:
        code, iso = "date-with-time", with_time.group(1) if with_time else ""
    if _is_date(iso):
        return PydanticCustomError(code, "not written as a date: {iso}", {"iso": iso})
    return PydanticCustomError("no-such-date", "no such date")


Text = Annotated[str, AfterValidator(_validate_text), Field(min_length=1)]
Date = Annotated[str, AfterValidator(_validate_date), Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[int, BeforeValidator(_validate_digits), Field(ge=1)]
# Twelve digits and six decimals: more than any figure of a report, and few enough for exact arithmetic.
Count = Annotated[str, Field(pattern=r"^-?[0-9]{1,12}$")]
Percent = Annotated[str, Field(pattern=r"^[0-9]{1,6}(,[0-9]{1,6})?$")]
Language = Annotated[str, AfterValidator(_validate_language)]
PerLanguage = dict[Language, Text]
Distinct = AfterValidator(_validate_distinct)  # for a list of texts


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    # Most records are only ever a part of another: a form of their own is made for those that are read alone.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Note(Record):
    """A remark in each language, with where it comes from: a reference or a line of the source."""

    text: PerLanguage
    reference: Slug | None = None
    line: Line | None = None
