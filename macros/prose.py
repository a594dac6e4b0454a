"""Words of records as HTML: numbers and dates unbroken, passages of another language marked."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

_UNBROKEN = re.compile(r"(\b\w*\d[\w&]*(?:[/–-][\w&]+)+)")
_QUOTED = re.compile(r"(“[^”]*[^\W\d_a-zA-Z][^”]*”)")
_LONG = 20  # signs from which on a number may break after all
_KEPT = 20_000  # passages: each stands on several pages


@lru_cache(_KEPT)
def prose(words: str, language: str, source: str) -> Markup:
    """Return words with their numbers unbroken, and what they quote in the language of the source marked so."""
    if language == source:
        return unbroken(words)
    pieces = _QUOTED.split(words)
    return Markup(
        "".join(
            _in_language(unbroken(piece), source) if index % 2 else unbroken(piece)
            for index, piece in enumerate(pieces)
        )
    )


def unbroken(words: str) -> Markup:
    """Return words in which no number, date or span of years can break."""
    pieces = _UNBROKEN.split(words)
    if len(pieces) == 1:
        return escape(words)
    return Markup(
        "".join(number(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces))
    )


@lru_cache(_KEPT)
def number(text: str) -> Markup:
    """Return a number of a document, which does not break unless it is long."""
    long = " number--long" if len(text) > _LONG else ""
    return Markup(f'<span class="number{long}">{escape(text)}</span>')


def foreign(words: str, its_language: str, language: str, source: str) -> Markup:
    """Return words in a language, marked where the page has another one."""
    text = prose(str(words), language, source)
    return text if its_language == language else _in_language(text, its_language)


def _in_language(text: Markup, language: str) -> Markup:
    return Markup(f'<span lang="{escape(language)}">{text}</span>')


@lru_cache(_KEPT, typed=True)  # a date in another language is equal to one that is not
def day(iso: str, text: str) -> Markup:
    """Return a date of issue as people read it and as machines do."""
    return Markup(f'<time datetime="{escape(iso)}">{escape(text)}</time>')
