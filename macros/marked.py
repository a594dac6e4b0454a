"""Texts that stand in another language than the page around them.

Such a text is a plain string wherever one is wanted. A template that prints it writes signs around it, and
`placed` turns the signs into a lang attribute where HTML allows one: not in attributes, titles or scripts.
"""

import re

from markupsafe import Markup, escape

# Private-use characters: the checker refuses them in the registry, so no text can hold them.
_OPEN, _MIDDLE, _CLOSE = "\uf8f0", "\uf8f1", "\uf8f2"
_MARKED = re.compile(f"{_OPEN}([^{_MIDDLE}]*){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_TAG = re.compile(r"""(<(?:!--.*?--|[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_SILENT = ("title", "script", "style", "option", "textarea", "svg")


class Foreign(str):
    """A text with what HTML says of it; language is None where only a part of it is in another one."""

    html: Markup
    language: str | None

    def __new__(cls, text: str, html: Markup, language: str | None = None) -> "Foreign":
        self = super().__new__(cls, text)
        self.html, self.language = html, language
        return self

    def __html__(self) -> str:
        return self.html


def foreign(text: str, language: str) -> Foreign:
    """Return a text that says which language it is in."""
    return Foreign(text, Markup(f"{_OPEN}{language}{_MIDDLE}{escape(str(text))}{_CLOSE}"), language)


def filled(text: str, values: dict[str, object]) -> str:
    """Return a text with its values filled in; foreign where the text is, or where a value is."""
    plain = text.format_map(values)
    if isinstance(text, Foreign):
        return foreign(plain, text.language)
    for value in values.values():
        if isinstance(value, Foreign):
            return Foreign(plain, escape(text).format(**values))
    return plain


def like(whole: str, piece: str) -> str:
    """Return a piece of a text, foreign where the whole is."""
    return foreign(piece, whole.language) if isinstance(whole, Foreign) and whole.language else piece


def placed(html: str) -> str:
    """Return HTML with lang attributes in the place of the signs, and without signs where none can stand."""
    if _OPEN not in html:
        return html
    pieces, silent = [], None
    for piece in _TAG.split(html):
        if not piece.startswith("<"):
            pieces.append(plain(piece) if silent else _MARKED.sub(r'<span lang="\1">\2</span>', piece))
            continue
        pieces.append(plain(piece))
        name = piece[1:].split(maxsplit=1)[0].rstrip(">").lower() if piece[1:2].strip() else ""
        if silent is None and name in _SILENT:
            silent = name
        elif name == f"/{silent}":
            silent = None
    return "".join(pieces)


def plain(html: str) -> str:
    """Return HTML without the signs."""
    return _MARKED.sub(r"\2", html)
