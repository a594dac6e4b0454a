"""The ids of the records that a list gives, and rows that are the same document as another one."""

from collections import ChainMap
from collections.abc import Mapping

from policyarchive.intake.importing.error import RowRefused
from policyarchive.intake.proposal import choose_id
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of

_WORDS = 5  # a title of so many words without an accent is not Vietnamese
_Key = tuple[str | None, str | None, tuple[str, ...]]


class Identifiers:
    """Gives ids to the records of one list, in the order of its rows."""

    def __init__(self, registry: Registry):
        self.registry, self.language = registry, registry.archive.languages[0]
        self.read: dict[str, Document] = {}
        self.held: Mapping[str, Document] = ChainMap(self.read, registry.documents)
        self.twins = {_key(document): key for key, document in registry.documents.items()}

    def add(self, document: Document) -> str:
        """Return the id of a record, and hold the record by it. Raises RowRefused where another one is the same document."""
        identifier = self._chosen(document)
        self.read[identifier] = document
        self.twins.setdefault(_key(document), identifier)
        return identifier

    def _chosen(self, document: Document) -> str:
        name = document.number or next(iter(document.title.values()), "")
        identifier = choose_id(self.held, document, name, self.read.keys())
        if identifier in self.read:
            raise RowRefused("twice")
        if identifier in self.registry.documents:
            return identifier
        if self._is_in_another_language(document):
            raise RowRefused("other_language")
        if document.number and (twin := self.twins.get(_key(document))):
            raise RowRefused("same_number", number=document.number, id=twin)
        return identifier

    def _is_in_another_language(self, document: Document) -> bool:
        """Tell whether the title of a Vietnamese list has no Vietnamese letter in as many words as no Vietnamese title has."""
        title = document.title.get(self.language, "")
        return self.language == "vi" and title.isascii() and len(title.split()) >= _WORDS


def _key(document: Document) -> _Key:
    """Return what no two documents have in common: number, date and issuers."""
    return document.number, document.date, tuple(sorted(issuers_of(document)))
