"""What never breaks across lines on a page: numbers of documents and dates with the word before them, spans, short sums, names of files.

One rule for the whole site, in assets/unbroken.json: templates and hand-written pages pass through `keep_together` when they
are HTML; the scripts that write rows follow it by prose.js. It is a matter of display: texts, attributes and what is copied
keep their plain spaces and hyphens. 15/1/2044 and 26,36% need nothing: no browser breaks a line between such signs and a figure.
Addresses may break, but only after a slash, those of mail after "@"; no script writes them into rows.
"""

import json
import re
from functools import lru_cache

from markupsafe import Markup

from policyarchive.core.assets import ASSETS

_RULE = json.loads((ASSETS / "unbroken.json").read_text(encoding="utf-8"))
# In HTML, & is an entity.
_ADDRESS = r"""https?://[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"""
_THINGS = re.compile(
    f"({_ADDRESS})|({'|'.join(_RULE['whole'])})|({_RULE['number']})".replace("[\\w&]", "(?:[\\w]|&amp;)")
)
_BREAKS = re.compile(r"(?:(?<=[^:/]/)|(?<=@))(?=[^/])")
_PIECE = 36  # letters of an address that a phone has room for
# A tag; with it, where nothing is to be marked, all that is in its element: what is kept together already, a short sum, what is no text.
_SKIPPED = re.compile(
    r"""(<(?:(?:span class="(?:number|unbroken|address)[^>]*|time[^>]*)>[^<]*"""
    r"""|span class="sum">[^<]{1,32}(?=<)"""
    r"""|(title|script|style|option|textarea|svg|pre)\b.*?</\2>"""
    r"""|!--.*?-->|[/!a-zA-Z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>))""",
    re.DOTALL,
)
_CANDIDATE = re.compile(r"[0-9]|://|[\w]\.[a-z]")  # quick to look for: most texts have no such thing
_SPACE = "\ue000"  # for private use: no text has it
_CACHED = 20_000  # numbers: each is on several pages


def keep_together(html: str) -> str:
    """Return HTML in which no such thing can break; what is kept together already stays as it is."""
    pieces = _SKIPPED.split(html)
    pieces[::3] = [_THINGS.sub(_kept, text) if _CANDIDATE.search(text) else text for text in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces)


def words_of(text: str) -> list[str]:
    """Return the words of a plain text, of which those that stand together are one, with their spaces."""
    held = _THINGS.sub(lambda match: match[0].replace(" ", _SPACE), text) if _CANDIDATE.search(text) else text
    return [word.replace(_SPACE, " ") for word in held.split()]


def _kept(match: re.Match[str]) -> str:
    if address := match[1]:
        return _address(address)
    if whole := match[2]:
        return f'<span class="unbroken">{whole}</span>'
    _, _, text = match[3].replace("&amp;", "&").rpartition(" ")  # without the word before it
    return f'<span class="{_class(text)}">{match[3]}</span>'


def _address(text: str) -> str:
    return "<wbr>".join(_piece(piece) for piece in _BREAKS.split(text))


def _piece(text: str) -> str:
    """Return a piece of an address, which would break at a hyphen only; a long one may."""
    if "-" not in text:
        return text
    return f'<span class="{"address" if len(text) > _PIECE else "unbroken"}">{text}</span>'


def number(text: str, lead: str = "") -> Markup:
    """Return a number of a document, whatever its form, as HTML with the word before it; a long one is smaller on phones."""
    return _number(text, Markup("{} ").format(lead) if lead else Markup())


@lru_cache(_CACHED)
def _number(text: str, lead: Markup) -> Markup:
    style = _class(text)
    if style == "number":
        return Markup('<span class="number">{}{}</span>').format(lead, text)
    return Markup('{}<span class="{}">{}</span>').format(lead, style, text)


def _class(text: str) -> str:
    return "number number--long" if len(text) > _RULE["long"] else "number"
