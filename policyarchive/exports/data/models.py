"""What the JSON files of the site hold: one class per kind of row; those of indicators are in a module of their own."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class Row(BaseModel):
    """Base of all rows: every field is always there, and no other one."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RelationRow(Row):
    """A relation, recorded at the acting document."""

    verb: str
    target: str = Field(description="id of a document")
    target_article: str | None = Field(description="number of one article of it")
    in_annex: bool = Field(description="the article is in the text issued with the target")
    certainty: Literal["stated", "inferred-strong", "inferred-medium", "inferred-weak"]
    quote: str | None = Field(description="the words of the evidence")
    line: int | None = Field(description="line of the source")
    own_title: bool = Field(
        description="the quote is of the title of the acting document, in the language of the source"
    )
    reference: str | None = Field(description="external source, key of references.bib")


class FileRow(Row):
    """A scan or full text that the archive publishes."""

    role: Literal["scan", "text", "other"]
    language: str
    url: Address
    media_type: str
    bytes: int
    pages: int | None
    sha256: str
    made_from: str | None = Field(description="name of the file that a text was made from")


class StatusReasonRow(Row):
    """A recorded fact by which a document is no longer in force: its expiry, or a relation of another document."""

    expires: str | None = Field(description="day from which it is no longer in force, written as date is")
    document: str | None = Field(description="id of the document that ends it")
    verb: str | None = Field(description="what that document does to it")
    line: int | None = Field(description="line of the source that states it")
    own_title: bool = Field(description="the title of that document states it")
    reference: str | None = Field(description="external source that states it, key of references.bib")


class DocumentRow(Row):
    """A document."""

    id: str = Field(description="issuer/year/number, never changed once published")
    number: str | None = Field(description="canonical; null when the source prints none")
    number_printed: str | None = Field(description="letter by letter as the source prints it")
    type: str = Field(description="id of the instrument type")
    issuer: str = Field(description="id of the issuer, the first of a joint document")
    issuers: list[str] = Field(description="ids of all issuers, several for a joint document")
    date: str | None = Field(
        description="date of issue as far as it is printed: ISO 8601, or a quarter as 2021-Q3"
    )
    effective: str | None = Field(description="day from which it is in force, written as date is")
    expires: str | None = Field(description="day from which it is no longer in force, written as date is")
    signer: str | None = Field(description="as printed")
    applies_to: dict[str, str | None] = Field(description="whom it binds, by language")
    listing: Literal["listed", "archive", "source", "cited", "external"]
    status: str = Field(description="as recorded; not-established unless evidence is recorded")
    status_derived: Literal["not-in-force"] | None = Field(
        description="what recorded facts tell on the day of the data"
    )
    status_reasons: list[StatusReasonRow] = Field(description="the facts of status_derived")
    title: dict[str, str | None] = Field(description="by language; the first is the source's own")
    title_source: str | None = Field(
        description="id of the reference that the first title was read in; null where the source prints it"
    )
    listed: bool = Field(description="listed in the appendix of the source report")
    section: str | None = Field(description="part and section of the appendix, such as B.III")
    relations: list[RelationRow]
    criteria: list[int]
    files: list[FileRow] = Field(description="scans and full texts that the archive publishes")
    url: dict[str, Address]


class ObservationRow(Row):
    """A cell pair of a results table."""

    label: str = Field(description="printed heading of the column")
    date: str = Field(description="to the precision of the heading: ISO 8601, or a quarter as 2021-Q3")
    count: int = Field(description="units that meet the criterion")
    percent_printed: str = Field(description="as printed, decimal comma")


class LaterReportRow(Row):
    """What a later report prints of a criterion."""

    report: str = Field(description="id of a document")
    observations: list[ObservationRow]


class AreaRow(Row):
    """A cell of the table by area."""

    of: str = Field(description="the cell, as a path")
    report: str | None = Field(description="id of a document; null: the source")
    values: dict[str, str]


class ResultRow(Row):
    """A criterion with its observations, figures as printed."""

    criterion: int
    name: dict[str, str | None] = Field(description="as the results table prints it, and its translation")
    name_full: str = Field(description="spelled out, as the body of the report prints it")
    unit_printed: str = Field(description="what is counted, as the row prints it")
    observations: list[ObservationRow]
    change_printed: str = Field(description="printed comparison with the first observation")
    further: list[LaterReportRow] = Field(description="what later reports print")
    areas: list[AreaRow] = Field(description="cells by area")
    url: dict[str, Address]


class InferenceRow(Row):
    """Where an explanation beyond the arithmetic comes from."""

    line: int | None
    reference: str | None


class NoteRow(Row):
    """A check of the source's figures or dates."""

    code: str = Field(description="the rule; the page of data notes explains each")
    subject: str = Field(description="the figure or record checked, as a path")
    line: int | None = Field(description="first line of the source concerned")
    lines: list[int]
    stated: str | None = Field(description="what the source prints")
    computed: str | None = Field(description="what follows from the other figures")
    formula: str | None = Field(description="how it was computed, figures as printed")
    verdict: Literal["consistent", "rounding", "variant", "inconsistent", "ambiguous", "not-checkable"]
    matter: str = Field(description="what the check is about; checks of one matter share this path")
    explanation: dict[str, str | None] = Field(description="by language; inference is marked as such")
    inference: InferenceRow | None
    concerns: list[str] = Field(description="other subjects")
