"""The documents: a file per document (documents/)."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from policyarchive.registry.model.appendices import SectionKey
from policyarchive.registry.model.fields import (
    BY_LANGUAGE,
    Count,
    Date,
    Distinct,
    Language,
    Line,
    Note,
    PerLanguage,
    Record,
    Slug,
    Text,
    Whole,
)
from policyarchive.registry.model.forms import FORMS

LISTED, ARCHIVE, SOURCE, CITED, EXTERNAL = "listed", "archive", "source", "cited", "external"
STATED = "stated"
NOT_ESTABLISHED, IN_FORCE = "not-established", "in-force"


class Provenance(Record):
    """Where the source report prints a record: lines, and the place in an appendix. section: its key there, as A.I.

    in_list: the id of a further list that prints it instead, in which the lines then are.
    """

    appendix: Text | None = None
    in_list: Slug | None = None
    section: SectionKey | None = None
    order: Text | None = None
    lines: list[Line] = Field(min_length=1)


class Printed(Record):
    """The forms as the source prints them, letter by letter, where they are printed.

    cells: those cells of the list that the other fields do not print, by the number of their column, from 1.
    """

    type: Text | None = None
    number: Text | None = None
    date: Text | None = None
    issuer: Text | None = None
    cells: dict[Text, str] = Field(default_factory=dict)


class TitleElsewhere(Record):
    """A title that the source does not print, with the reference it was read in."""

    text: Text
    reference: Slug


class Relation(Record):
    """What this document does to another one, with the evidence.

    verb and certainty are ids of the vocabularies; target is a document id; scope names the part
    of the target; quote and line are the evidence in the source; reference is set instead of line
    where the evidence is an external source, and neither where the words are of this document's own title. slips are misprints in the quote, each with the form it should
    have had: the quote itself stays as printed. target_article is the number of one article of the target,
    in_annex tells that it stands in the text issued with the target rather than in the target itself.
    """

    verb: Slug
    target: Text
    target_article: Annotated[str, Field(pattern=FORMS["article"])] | None = None
    in_annex: bool = False
    scope: PerLanguage | None = None
    certainty: Slug
    quote: Text | None = None
    slips: dict[Text, Text] = Field(default_factory=dict)
    line: Line | None = None
    reference: Slug | None = None
    note: PerLanguage | None = None


class CriterionLink(Record):
    """That this document concerns criteria: one, several, a group of them or the whole set. slips, line and reference: as those of a relation."""

    criteria: Annotated[list[Count], Distinct, Field(min_length=1)]
    extent: Literal["criterion", "several", "group", "set"]
    certainty: Slug
    quote: Text
    slips: dict[Text, Text] = Field(default_factory=dict)
    line: Line | None = None
    reference: Slug | None = None
    note: PerLanguage | None = None


class AttachedFile(Record):
    """A file of a document, in the folder of its id below files/.

    The full text is read from the file with the role text: Markdown, plain text, or a PDF with a text layer. made_from:
    the file of the same document from which a text was made, such as a Word file.
    """

    path: Annotated[str, Field(pattern=FORMS["file-name"])]
    role: Literal["scan", "text", "other"]
    language: Text
    bytes: Whole
    sha256: Annotated[str, Field(pattern=FORMS["sha256"])]
    pages: Whole | None = None
    made_from: Annotated[str, Field(pattern=FORMS["file-name"])] | None = None
    reference: Slug | None = None


def _validate_issuers(value: list[str], info: ValidationInfo) -> list[str]:
    """A document has one of the fields issuer and issuers, the second with two bodies or more."""
    if "issuer" not in info.data:  # it is wrong in itself
        return value
    one = info.data["issuer"]
    if not value and not one:
        raise PydanticCustomError("missing-field", "no issuer", {"field": "issuer"})
    if value and one:
        raise PydanticCustomError("issuer-and-issuers", "both fields", {"issuer": one})
    if len(value) == 1:
        raise PydanticCustomError("wrong-form", "no joint document", {"form": "bodies"})
    return value


class Document(Record):
    """One document. number is canonical and None when unnumbered; date is ISO and None when undated.

    issuers: the bodies of a joint document, two or more, the one that its id begins with first; it then has no
    issuer. effective: the day from which it is in force, before the date of issue where it is retroactive; expires: that
    from which it is not; applies_to: whom it binds; signer: as printed. title holds the title as printed by the source and its
    translations, by language; translation names the reference of a published translation, else the translation is unofficial.
    """

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["issuer"]}, {"required": ["issuers"]}]}
    )

    number: Text | None = None
    type: Slug
    issuer: Slug | None = None
    issuers: Annotated[list[Slug], Distinct, AfterValidator(_validate_issuers)] = Field(
        default_factory=list, validate_default=True, json_schema_extra={"minItems": 2}
    )
    date: Date | None = None
    effective: Date | None = None
    expires: Date | None = None
    signer: Text | None = None
    applies_to: PerLanguage = Field(default_factory=dict)
    title: PerLanguage = Field(default_factory=dict)
    title_elsewhere: TitleElsewhere | None = None
    translation: Slug | None = None
    listing: Literal["listed", "archive", "source", "cited", "external"]
    status: Slug = NOT_ESTABLISHED
    provenance: Provenance | None = None
    printed: Printed = Field(default_factory=Printed)
    relations: list[Relation] = Field(default_factory=list)
    criteria: list[CriterionLink] = Field(default_factory=list)
    keywords: Annotated[dict[Language, list[Text]], BY_LANGUAGE] = Field(default_factory=dict)
    references: Annotated[list[Slug], Distinct] = Field(default_factory=list)
    notes: list[Note] = Field(default_factory=list)
    files: list[AttachedFile] = Field(default_factory=list)

    @property
    def section(self) -> str | None:
        """The key of the section that lists the document: "A.I"."""
        return self.provenance.section if self.provenance else None

    @property
    def source_lines(self) -> list[int]:
        """The lines of the source that print the document; [] where it does not, or where the lines are those of a further list."""
        return self.provenance.lines if self.provenance and not self.provenance.in_list else []


def issuer_fields(issuers: Sequence[str]) -> dict[str, object]:
    """Return the field of a record that names its bodies, one or several."""
    return {"issuers": list(issuers)} if len(issuers) > 1 else {"issuer": issuers[0]}


def issuers_of(document: Document) -> tuple[str, ...]:
    """Return the ids of the bodies that issued a document: one, or all of a joint document in the order of the record."""
    return (document.issuer,) if document.issuer else tuple(document.issuers)
