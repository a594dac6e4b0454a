"""The criteria with their results in the source report: a file per criterion (criteria/)."""

from pydantic import Field

from policyarchive.registry.model.fields import (
    Count,
    Line,
    Note,
    Percent,
    PerLanguage,
    Record,
    Slug,
    Text,
)


class BodyName(Record):
    """A name as the body of the report prints it, with the line."""

    text: Text
    line: Line


class CriterionPrinted(Record):
    """The cells of a criterion's row as printed."""

    order: Text
    name: Text
    unit: Text


class Observation(Record):
    """One cell pair of the results table: count of units and percentage, as printed."""

    count: Count
    percent: Percent


class Criterion(Record):
    """One criterion with its observations, keyed by the ids of the observation columns."""

    number: Count
    name: PerLanguage
    name_body: BodyName | None = None
    group: Slug
    line: Line
    printed: CriterionPrinted
    observations: dict[str, Observation]
    change: Count
    notes: list[Note] = Field(default_factory=list)
