"""What indicators.json holds: every indicator with all that the reports print of it, as numbers and as printed."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, WithJsonSchema

from policyarchive.exports.data.models import Address, Row


def plain_number(value: Decimal) -> int | float:
    """Return a decimal as JSON writes numbers: 40 for 40.0."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal, PlainSerializer(plain_number, return_type=int | float), WithJsonSchema({"type": "number"})
]
Texts = dict[str, str | None]


class PrintedFigure(Row):
    """A figure as a number and as printed; without a number, what stands in its place."""

    value: Number | None = Field(description="null where the report prints no figure")
    value_printed: str | None = Field(description="as printed, in the marks of the source")
    percent: Number | None = Field(description="of the whole that the indicator names, where it is printed")
    percent_printed: str | None = Field(description="as printed, in the marks of the source")
    qualifier: str | None = Field(description="id of words such as more than, printed with the figure")
    missing: str | None = Field(description="the sign printed for want of a figure")


class IndicatorObservation(PrintedFigure):
    """What a report prints of an indicator for one time."""

    id: str = Field(description="path of the figure; the data notes name it so, with /count or /percent")
    time: str = Field(description="key of the time within its report")
    heading: str = Field(description="as printed")
    label: Texts = Field(description="the heading by language")
    date: str = Field(description="first or only date: ISO 8601, or a quarter as 2021-Q3")
    until: str | None = Field(description="last date of a period, written as date is")
    stage: Literal["actual", "estimate", "plan", "target"] = Field(description="what the figure is")
    report: str = Field(description="id of the document that prints it")
    line: int = Field(description="line of that document")


class IndicatorComparison(PrintedFigure):
    """What a report prints as the comparison of two times."""

    id: str = Field(description="path of the figure, as the data notes name it")
    comparison: str = Field(description="key of the comparison within its report")
    heading: str = Field(description="as printed")
    label: Texts = Field(description="the heading by language")
    later: str | None = Field(description="key of the time that is compared")
    earlier: str | None = Field(description="key of the time that it is compared with")
    form: Literal["difference", "percent-change", "ratio"] = Field(
        description="difference: later less earlier; percent-change: that in percent of the earlier; ratio: the later in percent of the earlier"
    )
    report: str = Field(description="id of the document that prints it")
    line: int = Field(description="line of that document")


class IndicatorRow(Row):
    """An indicator, a criterion among them."""

    indicator: str = Field(description="its path: criteria/2, or indicators/ and its id")
    number: int | None = Field(description="of the criterion; null for other indicators")
    name: Texts = Field(description="as the table prints it, and its translation")
    group: str = Field(description="id of the group")
    group_name: Texts
    unit: str = Field(description="id of the unit")
    unit_name: Texts
    unit_kind: Literal["count", "percent", "money", "ratio", "index", "text"]
    denominator: str | None = Field(description="id of the whole that percentages are of")
    direction: Literal["more", "less", "neither"] = Field(description="which values are better")
    definition: Texts | None
    parent: str | None = Field(description="path of the indicator that it is a part of")
    unit_printed: str | None = Field(description="as the row, or the head of the table, prints it")
    line: int = Field(description="line of the source report")
    observations: list[IndicatorObservation]
    comparisons: list[IndicatorComparison]
    url: dict[str, Address]
