"""The appendices of the source report: the list of documents (appendices/documents.yml), and the table of results
(appendices/results.yml). Their rows are the records of documents and of criteria.
"""

from typing import Annotated

from pydantic import Field

from policyarchive.registry.model.fields import Date, Line, PerLanguage, Record, Slug, Text
from policyarchive.registry.model.forms import FORMS


class Section(Record):
    """A section of an appendix: its documents share an issuer."""

    label: Text
    name: PerLanguage
    issuer: Slug
    line: Line


class Part(Record):
    """A part of an appendix: its documents fall into a period (years as printed), where its heading names one."""

    label: Text
    name: PerLanguage
    first_year: Annotated[str, Field(pattern=FORMS["year"])] | None = None
    last_year: Annotated[str, Field(pattern=FORMS["year"])] | None = None
    line: Line
    sections: dict[str, Section]


class DocumentList(Record):
    """Appendix that lists documents: headings, their lines, and how number and date are printed."""

    number: Text
    title: Text
    name: PerLanguage
    attachment: Text | None = None
    line: Line
    columns: list[Text]
    heading_lines: list[Line]
    number_and_date: Text
    parts: dict[str, Part] = Field(default_factory=dict)

    def print_number_and_date(self, number: str, date: str) -> str:
        """Return the cell that prints a number and a date; a date in words of its own, as "quý I/2004", has no other before it."""
        form = (
            self.number_and_date
            if date[:1].isdigit()
            else self.number_and_date.replace("ngày {date}", "{date}")
        )
        return form.replace("{number}", number).replace("{date}", date)


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
