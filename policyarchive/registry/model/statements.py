"""The statements of the source's body (statements/): every figure it prints, and what each is computed from.

A reference to another figure is a path: "ii-3/duong-xa" is a statement (section, then key),
"criteria/2/2020-06/count" and "criteria/2/change" are cells of the results table.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from policyarchive.registry.model.fields import (
    Count,
    Date,
    Line,
    Note,
    PerLanguage,
    Record,
    Slug,
    Text,
    check_order,
)
from policyarchive.registry.model.forms import FORMS

Figure = Annotated[str, Field(pattern=FORMS["figure"])]
Year = Annotated[str, Field(pattern=FORMS["year"])]
FigureReference = Annotated[str, Field(pattern=FORMS["path"])]


class Period(Record):
    """The years a figure covers, both included, as printed."""

    first_year: Year
    last_year: Year

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(int(self.first_year), int(self.last_year))
        return self


class Share(Record):
    """A percentage: part of whole. Without a printed whole, population names what the whole counts."""

    kind: Literal["share"]
    part: FigureReference
    whole: FigureReference | None = None
    population: Slug | None = None


class Sum(Record):
    """The total of its parts."""

    kind: Literal["sum"]
    parts: list[FigureReference] = Field(min_length=2)


class Difference(Record):
    """A change: minuend less subtrahend, which is None when the source does not print it."""

    kind: Literal["difference"]
    minuend: FigureReference
    subtrahend: FigureReference | None = None


class Average(Record):
    """The counts of all criteria in a column of the results table, for one unit of its base."""

    kind: Literal["average"]
    column: Text


class LeastAverage(Record):
    """The least average that other figures imply: full units meet every criterion, and no unit is below least.

    whole is the figure of all units, below that of the units that meet fewer criteria than least.
    """

    kind: Literal["least-average"]
    full: FigureReference
    whole: FigureReference
    below: FigureReference
    least: Count


class AllCriteria(Record):
    """The units that meet every criterion in a column of the results table."""

    kind: Literal["all-criteria"]
    column: Text


class CountOfDocuments(Record):
    """The documents an issuer has in a part of the list.

    Without a type: those of the types that no other statement counts.
    """

    kind: Literal["count"]
    issuer: Slug
    part: Text
    type: Slug | None = None


Computation = Annotated[
    Share | Sum | Difference | Average | LeastAverage | AllCriteria | CountOfDocuments,
    Field(discriminator="kind"),
]


class Statement(Record):
    """One figure as the body prints it.

    value has points between thousands and a decimal comma (302.500 and 40,9); printed is the form when it is in words,
    or has other marks; words are the few words of the source around the figure, on that line; qualifier is a term such
    as "more than"; a figure with a direction is a change. as_of and period are set when printed.
    population names the set of which the figure is the whole; same_as, the place that prints the
    same figure again; part_of, the figure that contains this one. A target is set by the source, not observed; observed
    then names the figure that says where things stood. notes say how the print was read where it can be read otherwise.
    """

    label: PerLanguage
    value: Figure
    printed: Text | None = None
    qualifier: Slug | None = None
    direction: Literal["increase", "decrease"] | None = None
    unit: Slug
    words: Text
    line: Line
    criterion: Count | None = None
    as_of: Date | None = None
    period: Period | None = None
    population: Slug | None = None
    part_of: FigureReference | None = None
    same_as: FigureReference | None = None
    computed_from: Computation | None = None
    target: bool = False
    observed: FigureReference | None = None
    notes: list[Note] = Field(default_factory=list)


class LeftOut(Record):
    """Figures of a line that are no statements, with the reason, a term of the vocabulary."""

    line: Line
    figures: list[Text] = Field(min_length=1)
    reason: Slug


class Aim(Record):
    """A target that the source sets in words, without a figure."""

    label: PerLanguage
    words: Text
    line: Line


def _validate_lines(value: list[int]) -> list[int]:
    if value:
        check_order(value[0], value[-1])
    return value


class StatementSection(Record):
    """The statements of one section of the body, from the first to the last of its lines.

    headline: the section sums up the results, so its figures open the page on results.
    """

    label: Text
    name: PerLanguage
    lines: Annotated[list[Line], AfterValidator(_validate_lines), Field(min_length=2, max_length=2)]
    headline: bool = False
    statements: dict[Slug, Statement]
    aims: list[Aim] = Field(default_factory=list)
    left_out: list[LeftOut] = Field(default_factory=list)
