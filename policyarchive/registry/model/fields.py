"""TO DESCRIBE."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from policyarchive.core import dates


def _text(value: str) -> str:
    if not value.strip() or value != value.strip():
        raise ValueError("blank")
    return value


def _date(value: str) -> str:
    dates.parts(value)
    return value


Text = Annotated[str, AfterValidator(_text), Field(min_length=1)]
Date = Annotated[str, AfterValidator(_date), Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[int, Field(ge=1)]
Count = Annotated[str, Field(pattern=r"^-?\d+$")]
Percent = Annotated[str, Field(pattern=r"^\d+(,\d+)?$")]
PerLanguage = dict[str, Text]


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    # Most records are only ever a part of another: a form of their own is made for those that are read alone.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Note(Record):
    """A remark in each language, with where it comes from: a reference or a line of the source."""

    text: PerLanguage
    reference: Slug | None = None
    line: Line | None = None
