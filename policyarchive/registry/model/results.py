"""The results of the source report: the results table (appendices/results.yml), and a file per criterion (criteria/)."""

from pydantic import Field

from policyarchive.registry.model.fields import (
    Count,
    Date,
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


class ObservationColumn(Record):
    """A pair of columns of the results table, under its printed heading."""

    heading: Text
    label: PerLanguage
    date: Date


class ResultTable(Record):
    """Appendix that reports results: heading rows as printed, and the observation columns."""

    number: Text
    title: Text
    name: PerLanguage
    attachment: Text | None = None
    line: Line
    headings: list[list[str]]
    heading_lines: list[Line]
    observations: dict[str, ObservationColumn]
    change_heading: Text
    change_label: PerLanguage


NO_RESULTS = ResultTable.model_construct(
    number="", title="", name={}, attachment=None, line=0, headings=[], heading_lines=[], observations={},
    change_heading="", change_label={},
)  # fmt: skip
