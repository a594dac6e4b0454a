"""The dossiers (dossiers/): documents on one subject in an order that editors give them, and the results on it."""

from typing import Annotated

from pydantic import Field

from policyarchive.registry.model.fields import Count, Distinct, PerLanguage, Record, Slug, Text
from policyarchive.registry.model.statements import FigureReference


class DossierDocument(Record):
    """A document of a dossier, by its id; note: what it is there for."""

    document: Text
    note: PerLanguage | None = None


class Dossier(Record):
    """A subject with its documents. criteria, indicators and figures name the results recorded on it.

    Criteria by number, indicators by id, figures of the body as section/key.
    """

    title: Annotated[PerLanguage, Field(min_length=1)]
    summary: PerLanguage | None = None
    documents: Annotated[list[DossierDocument], Field(min_length=2)]
    criteria: Annotated[list[Count], Distinct] = Field(default_factory=list)
    indicators: Annotated[list[Slug], Distinct] = Field(default_factory=list)
    figures: Annotated[list[FigureReference], Distinct] = Field(default_factory=list)

    @property
    def members(self) -> list[str]:
        """Return the ids of its documents, in order."""
        return [entry.document for entry in self.documents]
