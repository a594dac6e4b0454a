"""What all records are made of: their base class, the forms of a single value, and the note.

The records themselves are in the other modules of this folder, a class per kind of file. All scalars arrive as
strings, so that what is printed stays as printed; line numbers and sizes of files are the only integers.

A validator of the model names the code of the problem as the type of its error, and what the wording of
that code asks for as its context.
"""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from policyarchive.core import dates
from policyarchive.registry.model.forms import FORMS

_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})")
_LONGEST = 2_000  # characters; the longest title of the archives known has 294
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]?([0-9]{1,2})[/.-]?([0-9]{1,2})")
_IN_WORDS = re.compile(r"(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})", re.IGNORECASE)
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


def _is_date(value: str) -> bool:
    try:
        dates.parts(value)
    except ValueError:
        return False
    return True


def _date_error(value: str) -> PydanticCustomError:
    """Return what is wrong with no date, with the dates that it may mean."""
    text = value.strip()
    if match := _DAY_FIRST.fullmatch(text):
        return _day_first_error(*match.groups())
    if (match := _WITH_TIME.match(text)) and _is_date(match[1]):
        return PydanticCustomError("date-with-time", "a time of day", {"iso": match[1]})
    if re.fullmatch(FORMS["date"], text):
        return PydanticCustomError("no-such-date", "no such date")
    in_words, year_first = _IN_WORDS.fullmatch(text), _YEAR_FIRST.fullmatch(text)
    groups = in_words.groups()[::-1] if in_words else year_first.groups() if year_first else ("", "", "")
    near = _iso(*groups)
    return PydanticCustomError(
        "wrong-form", "no date", {"form": "date", "near": near if _is_date(near) else "–"}
    )


def _day_first_error(first: str, second: str, year: str) -> PydanticCustomError:
    """Return what is wrong with day/month/year, which some write month/day/year."""
    readings = [iso for iso in (_iso(year, second, first), _iso(year, first, second)) if _is_date(iso)]
    if not readings:
        return PydanticCustomError("no-such-date", "no such date")
    if len(set(readings)) == 1:
        return PydanticCustomError("day-month-year", "not year first", {"iso": readings[0]})
    found = {"first": str(int(first)), "second": str(int(second)), "iso": readings[0], "other": readings[1]}
    return PydanticCustomError("ambiguous-date", "two readings", found)


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{month:0>2}-{day:0>2}"


Text = Annotated[str, AfterValidator(_validate_text), Field(min_length=1)]
Date = Annotated[str, AfterValidator(_validate_date), Field(pattern=FORMS["date"])]
Slug = Annotated[str, Field(pattern=FORMS["slug"])]
Line = Annotated[int, BeforeValidator(_validate_digits), Field(ge=1)]
Count = Annotated[str, Field(pattern=FORMS["count"])]
Percent = Annotated[str, Field(pattern=FORMS["percent"])]
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
