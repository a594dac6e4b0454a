"""Later reports (reports/), which print the same figures again; and figures by area (breakdowns/).

A reference to a cell of a further report reads "reports/2047/2/2046-12/count": the report's file,
criterion or indicator, column, part.
"""

from pydantic import Field

from policyarchive.registry.model.appendices import NO_COMPARISON, Comparison, ObservationColumn, ResultColumn
from policyarchive.registry.model.fields import Date, Line, Record, Slug, Text
from policyarchive.registry.model.indicators import CHANGE, Observation, PrintedRow
from policyarchive.registry.model.statements import Figure, FigureReference


class ResultRow(Record):
    """The row of one indicator in the results table of a further report."""

    line: Line
    printed: PrintedRow
    observations: dict[str, Observation]
    comparisons: dict[str, Observation] = Field(default_factory=dict)

    @property
    def change(self) -> str:
        """The figure of the only comparison of its table; "" without one."""
        return self.comparisons[CHANGE].value if CHANGE in self.comparisons else ""


class FurtherTable(Record):
    """The results appendix of a further report with its rows, keyed by the number of the criterion, or the id of the indicator."""

    columns: list[ResultColumn]
    observations: dict[str, ObservationColumn]
    comparisons: dict[str, Comparison] = Field(default_factory=dict)
    rows: dict[Slug, ResultRow]

    @property
    def change(self) -> Comparison:
        """The only comparison; an empty one without it."""
        return self.comparisons.get(CHANGE, NO_COMPARISON)


class LaterFigure(Record):
    """A figure of the body as a further report prints it, for the same date or another one."""

    value: Figure
    as_of: Date
    words: Text
    line: Line


class FurtherReport(Record):
    """A report after the source: the document, its results appendix, and what it prints on figures known.

    figures are keyed by the statement of the source that they continue. All lines are those of the report.
    """

    report: Text
    table: FurtherTable | None = None
    figures: dict[FigureReference, list[LaterFigure]] = Field(default_factory=dict)


class AreaValue(Record):
    """The value of a figure in one area; printed is the form when it is in words or a mark."""

    value: Figure
    printed: Text | None = None
    line: Line


class Breakdown(Record):
    """One figure by areas of one kind. Lines are those of the report, a document; without it, of the source."""

    of: FigureReference
    report: Text | None = None
    values: dict[Slug, AreaValue] = Field(min_length=1)
