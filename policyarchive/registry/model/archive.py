"""The archive itself (archive.yml) and its published ids (redirects.yml)."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from policyarchive.registry.model.fields import Distinct, PerLanguage, Record, Text, check_order
from policyarchive.registry.model.forms import FORMS
from policyarchive.registry.paths import code_of_name

Format = Literal["3"]
FORMAT: Format = "3"  # of the registry: see registry/migrations.py


def is_language(value: object) -> bool:
    """Tell whether a value is the code of a language: a folder of the site, so no path and no name that Windows reserves."""
    return isinstance(value, str) and bool(re.fullmatch(FORMS["language"], value)) and not code_of_name(value)


def _validate_code(value: str) -> str:
    if not is_language(value):
        raise PydanticCustomError("language-code", "not a language code")
    return value


def _validate_period(value: str) -> str:
    """A period of years ends after it begins; other words for a period pass as they are."""
    years = re.fullmatch(r"([0-9]{4})[-–]([0-9]{4})", value)
    if years:
        check_order(int(years[1]), int(years[2]))
    return value


LanguageCode = Annotated[
    str, AfterValidator(_validate_code), Field(json_schema_extra={"pattern": FORMS["language"]})
]


class Licence(Record):
    """A licence: its name as people write it, and where its text stands."""

    name: Text
    url: Annotated[str, Field(pattern=FORMS["address"])]


class LawDatabase(Record):
    """Where the force of documents is looked up officially: its name, and its address where that is recorded."""

    name: PerLanguage
    url: Annotated[str, Field(pattern=FORMS["address"])] | None = None


class Forge(Record):
    """Where the editor in the browser sends changes: the kind of forge, the address of its interface, the repository there.

    branch: the one that proposals are for; client_id: of the application by which people sign in on the page of a GitLab.
    """

    kind: Literal["github", "gitlab"]
    api_url: Annotated[str, Field(pattern=FORMS["address"])]
    repository: Text
    branch: Text = "main"
    client_id: Text | None = None


class Archive(Record):
    """The archive itself: what it is about, its languages and its public address.

    short_name stands in the header, brief_name in its place on phones.
    issues_url is where issue forms open, mail the address of the editors for those without an account; forge, where
    the editor in the browser sends changes: without it the site has none;
    licence is that of the data, left out as long as its owner has chosen none; law_database holds the documents of
    bodies of the state; country_code is that of ISO 3166-1; offline_url is where readers find the zip of `make offline`.
    """

    format: Format
    name: PerLanguage
    short_name: PerLanguage
    brief_name: PerLanguage | None = None
    description: PerLanguage
    programme: PerLanguage
    place: PerLanguage
    country: PerLanguage | None = None
    country_code: Annotated[str, Field(pattern=FORMS["country-code"])] | None = None
    period: Annotated[Text, AfterValidator(_validate_period)]
    source: Text
    languages: Annotated[list[LanguageCode], Distinct, Field(min_length=1)]
    site_url: Annotated[str, Field(pattern=FORMS["site-address"])]
    edit_url: Annotated[str, Field(pattern=FORMS["edit-address"])] | None = None
    issues_url: Annotated[str, Field(pattern=FORMS["address"])] | None = None
    mail: Annotated[str, Field(pattern=FORMS["mail"])] | None = None
    forge: Forge | None = None
    licence: Licence | None = None
    law_database: LawDatabase | None = None
    offline_url: Annotated[str, Field(pattern=FORMS["address"])] | None = None


class Redirects(Record):
    """Ids that were published, and where those that moved have gone: old id to new id."""

    moved: dict[Text, Text] = Field(default_factory=dict)
    published: Annotated[list[Text], Distinct] = Field(default_factory=list)
