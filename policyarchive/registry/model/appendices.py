"""The appendices of the source report: the list of documents (appendices/documents.yml), and the table of results
(appendices/results.yml). Their rows are the records of documents and of criteria.
"""

from typing import Annotated, Literal

from pydantic import Field

from policyarchive.registry.model.fields import Date, Line, PerLanguage, Record, Slug, Text
from policyarchive.registry.model.forms import FORMS
from policyarchive.registry.model.indicators import CHANGE

ColumnKind = Literal[
    "order", "type", "number", "symbol", "date", "day", "month", "year", "number_and_date", "issuer", "title", "type_and_title",
    "signer", "note", "other",
]  # fmt: skip


KEPT = ("signer", "note", "other")  # what they print is no text of the record


class Column(Record):
    """A column of the list: its heading as printed, and what its cells hold. Cells of "note" and "other" are only kept."""

    heading: str
    holds: ColumnKind


class Section(Record):
    """A section of the list under its printed heading; first_year and last_year: the period that the heading names.

    mark: as printed before the heading, where one is. issuer: that of its documents, where the heading names one.
    """

    mark: Text | None = None
    label: Text
    name: PerLanguage
    issuer: Slug | None = None
    first_year: Annotated[str, Field(pattern=FORMS["year"])] | None = None
    last_year: Annotated[str, Field(pattern=FORMS["year"])] | None = None
    line: Line


SectionKey = Annotated[str, Field(pattern=FORMS["section"])]


class Repeated(Record):
    """A row of a further list for a document that the archive had already. cells: as printed, by the number of the column."""

    document: Text
    section: SectionKey | None = None
    line: Line
    cells: dict[Text, str]


class DocumentList(Record):
    """A list of documents: its columns, the lines of its heading rows, how number and date share a cell, its sections.

    It is the appendix of the source (number: that of the appendix), or a further list of the archive, whose lines are those
    of its own text. The key of a section begins with that of the section above it: A, A.I, A.I.2. They are in printed order.
    """

    number: Text | None = None
    title: Text
    name: PerLanguage
    attachment: Text | None = None
    line: Line
    columns: list[Column]
    heading_lines: list[Line]
    number_and_date: Text | None = None
    sections: dict[SectionKey, Section] = Field(default_factory=dict)
    repeated: list[Repeated] = Field(default_factory=list)

    def row_of(self, document: str) -> Repeated | None:
        """Return the row of a document that has its place elsewhere; None where the list has none."""
        return next((row for row in self.repeated if row.document == document), None)

    def print_number_and_date(self, number: str, date: str) -> str:
        """Return the cell that prints a number and a date; a date in words of its own, as "quý I/2004", has no other before it."""
        form = self.number_and_date or "{number} {date}"
        if not date[:1].isdigit():
            form = form.replace("ngày {date}", "{date}")
        return form.replace("{number}", number).replace("{date}", date)

    def holds(self, kind: str) -> bool:
        """Tell whether one of the columns holds something."""
        return any(column.holds == kind for column in self.columns)

    def issuer_of(self, section: str | None) -> str | None:
        """Return the issuer that the heading of a section names, or the nearest one above it that names any."""
        named = (self.sections[key].issuer for key in with_above(section) if key in self.sections)
        return next(filter(None, named), None)

    def section_at(self, line: int) -> str | None:
        """Return the key of the section that a line of the source is in, None before the first."""
        above = [key for key, section in self.sections.items() if section.line < line]
        return max(above, key=lambda key: self.sections[key].line, default=None)


def with_above(section: str | None) -> list[str]:
    """Return a section and those above it, the nearest first: A.I.2, A.I, A."""
    keys = section.split(".") if section else []
    return [".".join(keys[:count]) for count in range(len(keys), 0, -1)]


def top_of(section: str | None) -> str:
    """Return the key of the outermost section: A of A.I."""
    return (section or "").partition(".")[0]


class ObservationColumn(Record):
    """A time of the results table, under its printed heading: a date, or a period from date to until. stage: what its figures are."""

    heading: Text
    label: PerLanguage
    date: Date
    until: Date | None = None
    stage: Literal["actual", "estimate", "plan", "target"] = "actual"


class Comparison(Record):
    """A column that compares two times of the table, where its heading says which. form: what its figures are.

    difference: later less earlier; percent-change: that in percent of the earlier; ratio: the later in percent of the earlier.
    """

    heading: Text
    label: PerLanguage
    later: Text | None = None
    earlier: Text | None = None
    form: Literal["difference", "percent-change", "ratio"] = "difference"


class ResultColumn(Record):
    """What a column of the results table holds; at: the key of its time, or of its comparison."""

    holds: Literal["order", "name", "unit", "value", "percent", "comparison", "note", "other"]
    at: Text | None = None


NO_COMPARISON = Comparison.model_construct(heading="", label={}, later=None, earlier=None, form="difference")


class ResultTable(Record):
    """Appendix that reports results: its heading rows as printed, what its columns hold, their times and comparisons, by keys.

    unit: the one that stands above the table for all rows.
    """

    number: Text
    title: Text
    name: PerLanguage
    attachment: Text | None = None
    unit: Text | None = None
    line: Line
    headings: list[list[str]]
    heading_lines: list[Line]
    columns: list[ResultColumn]
    observations: dict[str, ObservationColumn]
    comparisons: dict[str, Comparison] = Field(default_factory=dict)

    @property
    def change(self) -> Comparison:
        """The only comparison; an empty one without it."""
        return self.comparisons.get(CHANGE, NO_COMPARISON)


NO_RESULTS = ResultTable.model_construct(
    number="", title="", name={}, attachment=None, unit=None, line=0, headings=[], heading_lines=[], columns=[], observations={},
    comparisons={},
)  # fmt: skip
