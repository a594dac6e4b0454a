"""The vocabularies (vocabularies/): lists of terms with their labels in each language."""

from typing import Annotated, Literal

from pydantic import Field

from policyarchive.registry.model.fields import (
    BY_LANGUAGE,
    Date,
    Distinct,
    Language,
    PerLanguage,
    Record,
    Slug,
    Text,
)
from policyarchive.registry.model.forms import FORMS


class Term(Record):
    """A vocabulary entry: the label in each language, with the reference of the translation."""

    label: PerLanguage
    reference: Slug | None = None

    def label_in(self, language: str) -> str:
        """Return the label in a language, else in another one."""
        return self.label.get(language) or next(iter(self.label.values()))


class Issuer(Term):
    """An issuing body: label as the source prints it, and the full name for citations.

    full_name is missing where the entry only says that the source names no issuer. term_starts: the
    years in which its numbers begin anew; empty when they do so every year. body tells bodies of the
    state from those of the Party and from mass organisations, whose papers are no legislation; jurisdiction says where
    they act. symbols: those it signs with in numbers, the one in force first; spellings: others of the first one.
    until: the first day on which it is no more; successor: the body that took its place.
    """

    full_name: PerLanguage | None = None
    term_starts: list[Annotated[str, Field(pattern=FORMS["year"])]] = Field(default_factory=list)
    body: Literal["state", "party", "organisation"] = "state"
    jurisdiction: Literal["national", "local"] | None = None
    symbols: Annotated[list[Text], Distinct] = Field(default_factory=list)
    spellings: Annotated[list[Text], Distinct] = Field(default_factory=list)
    since: Date | None = None
    until: Date | None = None
    successor: Slug | None = None

    def signs_with(self, symbol: str) -> bool:
        """Tell whether the body signs with a symbol; "QH13" is "QH" in a term."""
        return symbol in self.symbols or symbol.rstrip("0123456789") in self.symbols


class InstrumentType(Term):
    """An instrument type: abbreviation in numbers, nature in the terms of exports, other words people use.

    untyped_number: its state documents are numbered without an abbreviation, as letters are.
    older_abbreviations: older and variant ones. jurisdiction: national where national bodies alone issue the type.
    plural: the name of many, in the languages that have a form for it.
    """

    plural: PerLanguage = Field(default_factory=dict)
    abbreviation: Text | None = None
    nature: Literal["legislation", "regulation", "report", "letter", "document"] = "document"
    older_abbreviations: Annotated[list[Text], Distinct] = Field(default_factory=list)
    jurisdiction: Literal["national"] | None = None
    untyped_number: bool = False
    words: list[Text] = Field(default_factory=list)


class Verb(Term):
    """A relation verb: label reads from the acting document, inverse from its target.

    effect tells that the verb changes its target (amends, replaces …), so that rings of it cannot be; ends, that
    the target is no longer in force; eli and schema_org name the property that says the same in these vocabularies, where there is one.
    heading and inverse_heading stand above the targets and above the acting documents; {} where the wording itself serves.
    """

    inverse: PerLanguage
    heading: PerLanguage = Field(default_factory=dict)
    inverse_heading: PerLanguage = Field(default_factory=dict)
    effect: Literal["changes"] | None = None
    ends: bool = False
    eli: Annotated[str, Field(pattern=FORMS["eli"])] | None = None
    schema_org: Annotated[str, Field(pattern=FORMS["schema-org"])] | None = None

    @property
    def changes_its_target(self) -> bool:
        """Whether the target is another document in law after it."""
        return self.effect == "changes"

    @property
    def reads_both_ways(self) -> bool:
        """Whether it says the same from both of its ends, as "is related to" does."""
        return self.label == self.inverse


class Unit(Term):
    """A unit of figures: label as it follows a number, and the form for one where it differs. kind: what it measures."""

    one: PerLanguage = Field(default_factory=dict)
    kind: Literal["count", "percent", "money", "ratio", "index", "text"] = "count"

    @property
    def is_percent(self) -> bool:
        """Whether figures are percentages: by the kind, or because the label says so."""
        return self.kind == "percent" or any(text.startswith("%") for text in self.label.values())


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


Synonyms = Annotated[dict[Language, Annotated[list[Text], Distinct, Field(min_length=1)]], BY_LANGUAGE]


class SynonymList(Record):
    """The file vocabularies/synonyms.yml: groups of words and phrases, by language, that mean the same to the search."""

    synonyms: list[Annotated[Synonyms, Field(min_length=1)]]


class Area(Term):
    """A unit of area. kind is a unit of the vocabulary (district, commune); within, the area around it."""

    kind: Slug
    within: Slug | None = None


class Areas(Record):
    """The file vocabularies/areas.yml."""

    areas: dict[Slug, Area]
