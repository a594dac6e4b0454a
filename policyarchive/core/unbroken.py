"""What never breaks across lines on a page: numbers of documents, dates, spans of years and of figures, names of files.

One rule for the whole site, in assets/unbroken.json: templates and hand-written pages pass through `keep_together` when they
are HTML; the scripts that write rows follow it by prose.js. It is a matter of display: texts, attributes and what is copied
keep their plain spaces and hyphens. 15/1/2044 and 26,36% need nothing: no browser breaks a line between such signs and a figure.
"""

import json
import re
from functools import lru_cache

from markupsafe import Markup, escape

from policyarchive.core.assets import ASSETS

_RULE = json.loads((ASSETS / "unbroken.json").read_text(encoding="utf-8"))
# In HTML, & is an entity.
_THINGS = re.compile(f"({'|'.join(_RULE['whole'])})|({_RULE['number']})".replace("[\\w&]", "(?:[\\w]|&amp;)"))
# A tag; with it, where nothing is to be marked, all that is in its element: what is kept together already, what is no text.
_SKIPPED = re.compile(
    r"""(<(?:(?:span class="(?:number|unbroken)[^>]*|time[^>]*)>[^<]*"""
    r"""|(title|script|style|option|textarea|svg|pre)\b.*?</\2>"""
    r"""|!--.*?-->|[/!a-zA-Z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>))""",
    re.DOTALL,
)
_CANDIDATE = re.compile(r"[0-9]|[\w]\.[a-z]")  # quick to look for: most texts have no such thing
_CACHED = 20_000  # numbers: each is on several pages


def keep_together(html: str) -> str:
    """Return HTML in which no such thing can break; what is kept together already stays as it is."""
    pieces = _SKIPPED.split(html)
    pieces[::3] = [_THINGS.sub(_kept, text) if _CANDIDATE.search(text) else text for text in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces)


def _kept(match: re.Match[str]) -> str:
    if whole := match[1]:
        return f'<span class="unbroken">{whole}</span>'
    return f'<span class="{_class(match[2].replace("&amp;", "&"))}">{match[2]}</span>'


@lru_cache(_CACHED)
def number(text: str) -> Markup:
    """Return a number of a document, whatever its form, as HTML; a long one is smaller on phones."""
    return Markup(f'<span class="{_class(text)}">{escape(text)}</span>')


def _class(text: str) -> str:
    return "number number--long" if len(text) > _RULE["long"] else "number"
