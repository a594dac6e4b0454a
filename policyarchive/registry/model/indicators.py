"""Indicators with their observations in the source report: a file per indicator.

Those of a set of criteria, which count the units that meet one, are in criteria/, each named by its number; all others are in
indicators/.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from policyarchive.core.numerals import parse_figure
from policyarchive.registry.model.fields import Count, Line, Note, Percent, PerLanguage, Record, Slug, Text
from policyarchive.registry.model.forms import FORMS

SignedFigure = Annotated[str, Field(pattern=FORMS["signed-figure"])]
CHANGE = "change"  # the key of a comparison that is the only one of its table


class BodyName(Record):
    """A name as the body of the report prints it, with the line."""

    text: Text
    line: Line


class PrintedRow(Record):
    """The cells of an indicator's row as printed. unit: the one above the table where the row itself has none.

    cells: those that the other fields do not print, by the number of their column, from 1.
    """

    order: Text = ""
    name: Text
    unit: Text = ""
    cells: dict[Text, str] = Field(default_factory=dict)


class Observation(Record):
    """What a table prints of an indicator for one time, or in one comparison. Figures have decimal commas and points between thousands.

    value: "" where none is printed; percent: of the whole that the indicator names, "" without one. printed: the cell where it is
    in words or has other marks; qualifier: a term such as "more than"; missing: the sign that is printed for want of a figure.
    """

    value: SignedFigure = ""
    percent: Percent = ""
    printed: Text | None = None
    qualifier: Slug | None = None
    missing: Text | None = None

    @property
    def decimal(self) -> Decimal | None:
        """The value as a number; None where none is printed."""
        return parse_figure(self.value) if self.value else None


class Indicator(Record):
    """One indicator with its observations by the keys of the table's times, and its comparisons by those of the table.

    number: of the criterion that it counts the units of, "" for other indicators. unit: a term; denominator: the set of which
    percentages are, a term of the populations. direction: which values are better. parent: the id of the indicator that it is a part of.
    """

    number: Count = ""
    name: PerLanguage
    name_body: BodyName | None = None
    group: Slug
    unit: Slug
    denominator: Slug | None = None
    direction: Literal["more", "less", "neither"]
    definition: PerLanguage | None = None
    parent: Slug | None = None
    line: Line
    printed: PrintedRow
    observations: dict[str, Observation]
    comparisons: dict[str, Observation] = Field(default_factory=dict)
    notes: list[Note] = Field(default_factory=list)

    @property
    def change(self) -> str:
        """The figure of the only comparison of its table; "" without one."""
        return self.comparisons[CHANGE].value if CHANGE in self.comparisons else ""
