"""Which document a text names: by its id, by the address of its page, or by its number. Nothing is guessed."""

import datetime
import re
from collections import defaultdict

from policyarchive.core.dates import order
from policyarchive.core.numbering.reading import NoNumber
from policyarchive.core.numbering.spelling import plain
from policyarchive.core.text import slug
from policyarchive.core.words import words
from policyarchive.registry.load import Registry

_ID = r"(?P<id>[^/?#]+/[^/?#]+/[^/?#]+?)"
_ADDRESS = rf"(?:(?:[^?#]*/)?(?:{{folders}})/)?{_ID}(?:/(?:index\.html)?|\.html)?(?:[?#].*)?"


class Resolver:
    """The documents of one registry by what names them."""

    def __init__(self, registry: Registry):
        languages = registry.archive.languages
        folders = "|".join(re.escape(words(code, languages[0])["url.document"]) for code in languages)
        self._address = re.compile(_ADDRESS.format(folders=folders))
        self._documents = registry.documents
        self._read_number = registry.read_number
        self._by_key: dict[str, dict[str, str]] = defaultdict(dict)
        for identifier, document in registry.documents.items():
            if document.number:
                self._by_key[_key(document.number)][identifier] = document.number

    def find(self, text: str) -> list[str]:
        """Return the ids of the documents that a text names, newest first: [] where it names none.

        The address is that of any language. Where the text is exactly a number, documents with that number alone count.
        """
        match = self._address.fullmatch(text.strip())
        if match and match["id"] in self._documents:
            return [match["id"]]
        matches = self._numbered(text)
        return sorted(matches, key=self._age, reverse=True)

    def _age(self, identifier: str) -> tuple[bool, tuple[datetime.date, int], str]:
        date = self._documents[identifier].date
        return date is not None, order(date), identifier

    def _numbered(self, text: str) -> list[str]:
        """Return the documents with a number that is the text but for case, signs and leading zeros.

        The very number comes first. Else its letters have their accents as in the number, or the text has none at
        all and is no number of a known form: an accent that was typed is meant.
        """
        exactly, certain = self._read(text)
        key, spelling = _key(exactly), _spelling(exactly)
        alike = self._by_key.get(key, {})
        if exact := [identifier for identifier, number in alike.items() if number == exactly]:
            return exact
        if spelling == key and not certain:
            return list(alike)
        return [identifier for identifier, number in alike.items() if _spelling(number) == spelling]

    def _read(self, text: str) -> tuple[str, bool]:
        """Return a number as its system writes it, and whether every letter of it is meant; else the text as typed."""
        try:
            reading = self._read_number(text)
        except NoNumber:
            return plain(text), False
        if reading.mended or not reading.is_established:
            return plain(text), False
        return reading.canonical, reading.certain


def _key(number: str) -> str:
    """Return the slug of a number without leading zeros: "03/2041/NQ-HĐND" gives "3-2041-nq-hdnd"."""
    return slug(number).lstrip("0")


def _spelling(number: str) -> str:
    """Return the key of a number with the accents of its letters: "03/2041/NQ-HĐND" gives "3-2041-nq-hđnd"."""
    return re.sub(r"[\W_]+", "-", plain(number).lower()).strip("-").lstrip("0")
