"""The records of the registry: what each file holds, in the terms of the field.

One class a kind of file. Unknown fields are refused. All scalars arrive as strings, so that what
is printed stays as printed; line numbers are the only integers.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from macros import dates

FORMAT = "1"  # of the registry; macros/migrations.py leads to it from older ones
LISTED, SOURCE, CITED, EXTERNAL = "listed", "source", "cited", "external"
STATED = "stated"


def _text(value: str) -> str:
    if not value.strip() or value != value.strip():
        raise ValueError("blank")
    return value


def _date(value: str) -> str:
    dates.parts(value)
    return value


Text = Annotated[str, AfterValidator(_text), Field(min_length=1)]
Date = Annotated[str, AfterValidator(_date), Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[int, Field(ge=1)]
Count = Annotated[str, Field(pattern=r"^-?\d+$")]
Percent = Annotated[str, Field(pattern=r"^\d+(,\d+)?$")]
PerLanguage = dict[str, Text]


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    # Most records are only ever a part of another: a form of their own is made for those that are read alone.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Note(Record):
    """A remark in each language, with where it comes from: a reference or a line of the source."""

    text: PerLanguage
    reference: Slug | None = None
    line: Line | None = None


class Provenance(Record):
    """Where the source report prints a record: lines, and the place in an appendix."""

    appendix: Text | None = None
    part: Text | None = None
    section: Text | None = None
    order: Text | None = None
    lines: list[Line] = Field(min_length=1)


class Printed(Record):
    """The forms as the source prints them, letter by letter, where they are printed."""

    type: Text | None = None
    number: Text | None = None
    date: Text | None = None
    issuer: Text | None = None


class TitleElsewhere(Record):
    """A title that the source does not print, with the reference it was read in."""

    text: Text
    reference: Slug


class Relation(Record):
    """What this document does to another one, with the evidence.

    verb and certainty are ids of the vocabularies; target is a document id; scope names the part
    of the target; quote and line are the evidence in the source; reference is set instead of line
    where the evidence is an external source. target_article is the number of one article of the target,
    in_annex tells that it stands in the text issued with the target rather than in the target itself.
    """

    verb: Slug
    target: Text
    target_article: Annotated[str, Field(pattern=r"^\d+[a-zđ]?$")] | None = None
    in_annex: bool = False
    scope: PerLanguage | None = None
    certainty: Slug
    quote: Text | None = None
    line: Line | None = None
    reference: Slug | None = None
    note: PerLanguage | None = None


class CriterionLink(Record):
    """That this document concerns criteria: one, a group of them or the whole set."""

    criteria: list[Count] = Field(min_length=1)
    extent: Literal["criterion", "group", "set"]
    certainty: Slug
    quote: Text
    line: Line
    reference: Slug | None = None
    note: PerLanguage | None = None


class AttachedFile(Record):
    """A file of a document, in the folder of its id below files/.

    The full text is read from the file with the role text: Markdown, plain text, or a PDF with a text layer.
    """

    path: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(pdf|md|txt|docx|xlsx)$")]
    role: Literal["scan", "text", "other"]
    language: Text
    bytes: Annotated[int, Field(ge=1)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    pages: Annotated[int, Field(ge=1)] | None = None
    reference: Slug | None = None


class Document(Record):
    """One document. number is canonical and None when unnumbered; date is ISO and None when undated.

    title holds the title as printed by the source (vi) and its translation (en);
    translation names the reference of a published translation, else the translation is unofficial.
    """

    number: Text | None = None
    type: Slug
    issuer: Slug
    date: Date | None = None
    title: PerLanguage = Field(default_factory=dict)
    title_elsewhere: TitleElsewhere | None = None
    translation: Slug | None = None
    listing: Literal["listed", "source", "cited", "external"]
    status: Slug = "not-established"
    provenance: Provenance | None = None
    printed: Printed = Printed()
    relations: list[Relation] = Field(default_factory=list)
    criteria: list[CriterionLink] = Field(default_factory=list)
    keywords: dict[str, list[Text]] = Field(default_factory=dict)
    references: list[Slug] = Field(default_factory=list)
    notes: list[Note] = Field(default_factory=list)
    files: list[AttachedFile] = Field(default_factory=list)

    @property
    def section(self) -> str | None:
        """The part and section of the appendix that lists the document: "A.2"."""
        place = self.provenance
        return f"{place.part}.{place.section}" if place and place.section else None


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


class Term(Record):
    """A vocabulary entry: the label in each language, with the reference of the translation."""

    label: PerLanguage
    reference: Slug | None = None


class Issuer(Term):
    """An issuing body: label as the source prints it, and the full name for citations.

    full_name is missing where the entry only says that the source names no issuer. term_starts: the
    years in which its numbers begin anew; empty when they do so every year. body tells bodies of the
    state from those of the Party, whose papers are no legislation; jurisdiction says where they act.
    """

    full_name: PerLanguage | None = None
    term_starts: list[Annotated[str, Field(pattern=r"^\d{4}$")]] = Field(default_factory=list)
    body: Literal["state", "party"] = "state"
    jurisdiction: Literal["national", "local"] | None = None


class InstrumentType(Term):
    """An instrument type: abbreviation in numbers, nature in the terms of exports, other words people use.

    untyped_number: its state documents are numbered without an abbreviation, as letters are.
    """

    abbreviation: Text | None = None
    nature: Literal["legislation", "regulation", "report", "letter", "document"] = "document"
    untyped_number: bool = False
    words: list[Text] = Field(default_factory=list)


class Verb(Term):
    """A relation verb: label reads from the acting document, inverse from its target.

    effect tells that the verb changes its target (amends, replaces …), so that rings of it cannot be; eli
    and schema_org name the property that says the same in these vocabularies, where there is one.
    """

    inverse: PerLanguage
    effect: Literal["changes"] | None = None
    eli: Annotated[str, Field(pattern=r"^[a-z_]+$")] | None = None
    schema_org: Annotated[str, Field(pattern=r"^[a-zA-Z]+$")] | None = None


class Unit(Term):
    """A unit of counts: label as it follows a number, and the form for one where it differs."""

    one: PerLanguage = Field(default_factory=dict)


class Vocabulary(Record):
    """The vocabularies that are plain lists of terms."""

    certainties: dict[str, Term]
    statuses: dict[str, Term]
    listings: dict[str, Term]
    groups: dict[str, Term]
    units: dict[str, Unit]
    qualifiers: dict[str, Term] = Field(default_factory=dict)
    populations: dict[str, Term] = Field(default_factory=dict)
    left_out_reasons: dict[str, Term] = Field(default_factory=dict)


class Issuers(Record):
    """The file vocabularies/issuers.yml."""

    issuers: dict[str, Issuer]


class Types(Record):
    """The file vocabularies/types.yml."""

    types: dict[str, InstrumentType]


class Verbs(Record):
    """The file vocabularies/verbs.yml."""

    verbs: dict[str, Verb]


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
    first_year: Annotated[str, Field(pattern=r"^\d{4}$")] | None = None
    last_year: Annotated[str, Field(pattern=r"^\d{4}$")] | None = None
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


class Licence(Record):
    """A licence: its name as people write it, and where its text stands."""

    name: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]


class Archive(Record):
    """The archive itself: what it is about, its languages and its public address.

    issues_url is where issue forms open, mail the address of the editors for those without an account;
    licence is that of the data, left out as long as its owner has chosen none.
    """

    format: Literal[FORMAT]
    name: PerLanguage
    short_name: PerLanguage
    description: PerLanguage
    programme: PerLanguage
    place: PerLanguage
    country: PerLanguage | None = None
    period: Text
    source: Text
    languages: list[Text] = Field(min_length=1)
    site_url: Annotated[str, Field(pattern=r"^https?://\S+/$")]
    edit_url: Annotated[str, Field(pattern=r"^https?://\S*\{path\}\S*$")]
    issues_url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    mail: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")] | None = None
    licence: Licence | None = None

    @field_validator("languages")
    @classmethod
    def _distinct(cls, value: list[str]) -> list[str]:
        if len(set(value)) != len(value):
            raise ValueError("distinct")
        return value


class Redirects(Record):
    """Ids that were published, and where those that moved have gone: old id to new id."""

    moved: dict[Text, Text] = Field(default_factory=dict)
    published: list[Text] = Field(default_factory=list)
