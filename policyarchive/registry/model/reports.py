"""Later reports (reports/), which print the same figures again; and figures by area (breakdowns/).

A reference to a cell of a further report reads "reports/2047/2/2046-12/count": the report's file,
criterion, column, part.
"""

from pydantic import Field

from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.criteria import CriterionPrinted, Observation
from policyarchive.registry.model.fields import Count, Date, Line, PerLanguage, Record, Slug, Text
from policyarchive.registry.model.statements import Figure, FigureReference


class ResultRow(Record):
    """The row of one criterion in the results table of a further report."""

    line: Line
    printed: CriterionPrinted
    observations: dict[str, Observation]
    change: Count


class FurtherTable(Record):
    """The results appendix of a further report with its rows, keyed by the number of the criterion."""

    observations: dict[str, ObservationColumn]
    change_heading: Text
    change_label: PerLanguage
    rows: dict[Count, ResultRow]


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
