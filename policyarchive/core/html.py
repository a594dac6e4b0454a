"""Words of records as HTML: passages of another language marked.

A text in another language than the page around it is a plain string wherever a string is expected. A template that
prints it writes signs around it, and `insert_lang_attributes` turns the signs into a lang attribute where HTML
allows one: not in attributes, titles or scripts.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from markupsafe import Markup, escape

from policyarchive.core.dates import in_iso

# Private-use characters: the checker refuses them in the registry, so no text can hold them.
_OPEN, _MIDDLE, _CLOSE = "\uf8f0", "\uf8f1", "\uf8f2"
_MARKED = re.compile(f"{_OPEN}([^{_MIDDLE}]*){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_SILENT = re.compile(  # elements that hold no elements of HTML, and tags
    r"""<(title|script|style|option|textarea|svg)\b.*?</\1\s*>|<(?:!--.*?--|[^<>"']|"[^"]*"|'[^']*')*>""",
    re.DOTALL | re.IGNORECASE,
)


class LanguageTagged(str):
    """A text with what HTML says of it; language is None where only a part of it is in another one."""

    html: Markup
    language: str | None

    def __new__(cls, text: str, html: Markup, language: str | None = None) -> "LanguageTagged":
        self = super().__new__(cls, text)
        self.html, self.language = html, language
        return self

    def __html__(self) -> str:
        return self.html


def tag_language(text: str, language: str) -> LanguageTagged:
    """Return a text that says which language it is in."""
    return LanguageTagged(text, Markup(f"{_OPEN}{language}{_MIDDLE}{escape(str(text))}{_CLOSE}"), language)


def fill_template(text: str, values: dict[str, object]) -> str:
    """Return a text with its values filled in; foreign where the text is, or where a value is."""
    result = text.format_map(values)
    if isinstance(text, LanguageTagged) and text.language:
        return tag_language(result, text.language)
    for value in values.values():
        if isinstance(value, LanguageTagged):
            return LanguageTagged(result, escape(text).format(**values))
    return result


def join_texts(separator: str, texts: Collection[str]) -> str:
    """Return texts as one, each foreign where it was."""
    joined = separator.join(texts)
    if any(isinstance(text, LanguageTagged) for text in texts):
        return LanguageTagged(joined, escape(separator).join(texts))
    return joined


def tag_like(whole: str, piece: str) -> str:
    """Return a piece of a text, foreign where the whole is."""
    return (
        tag_language(piece, whole.language) if isinstance(whole, LanguageTagged) and whole.language else piece
    )


def capitalised(text: str) -> str:
    """Return a text with a capital at its beginning, foreign where it was."""
    return tag_like(text, text[:1].upper() + text[1:])


def uncapitalised(text: str) -> str:
    """Return a text with a small letter at its beginning, foreign where it was."""
    return tag_like(text, text[:1].lower() + text[1:])


def insert_lang_attributes(html: str) -> str:
    """Return HTML with lang attributes in the place of the signs, and without signs where HTML allows none."""
    if _OPEN not in html:
        return html
    return _MARKED.sub(r'<span lang="\1">\2</span>', _SILENT.sub(_without_marks, html))


def _without_marks(found: re.Match[str]) -> str:
    return strip_language_marks(found[0]) if _OPEN in found[0] else found[0]


def strip_language_marks(html: str) -> str:
    """Return HTML without the signs."""
    return _MARKED.sub(r"\2", html)


_QUOTED = re.compile(r"(“[^”]*[^\W\d_a-zA-Z][^”]*”)")
_CACHED = 20_000  # passages: each is on several pages


@lru_cache(_CACHED)
def prose(words: str, language: str, source: str) -> Markup:
    """Return words with what they quote in the language of the source marked so."""
    if language == source:
        return escape(words)
    pieces = _QUOTED.split(words)
    return Markup(
        "".join(
            _in_language(escape(piece), source) if index % 2 else escape(piece)
            for index, piece in enumerate(pieces)
        )
    )


def foreign_markup(words: str, its_language: str, language: str, source: str) -> Markup:
    """Return words in a language, marked where the page has another one."""
    text = prose(str(words), language, source)
    return text if its_language == language else _in_language(text, its_language)


def _in_language(text: Markup, language: str) -> Markup:
    return Markup(f'<span lang="{escape(language)}">{text}</span>')


@lru_cache(_CACHED, typed=True)  # a date in another language is equal to one that is not
def day(date: str, text: str) -> Markup:
    """Return a date of issue as people read it and as machines do."""
    return Markup(f'<time datetime="{in_iso(date)}">{escape(text)}</time>')
