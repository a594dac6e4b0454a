"""HTML made by macros waits here while its page passes through Markdown, which sees only a marker.

So registry text never meets Markdown, and large tables cost it no time.
"""

import re

_held: list[str] = []
_BLOCKS = (
    "<section",
    "<table",
    "<div",
    "<nav",
    "<ol",
    "<ul",
    "<dl",
    "<header",
    "<figure",
    "<form",
    "<p",
    "<details",
)
_MARKER = re.compile(r'<(div|span) data-held="(\d+)"></\1>')


def put(html: str) -> str:
    """Keep HTML and return the marker that stands for it in Markdown; plain text needs none."""
    if not html.lstrip().startswith("<"):
        return html
    _held.append(html.strip())
    tag = "div" if html.lstrip().startswith(_BLOCKS) else "span"
    return f'<{tag} data-held="{len(_held) - 1}"></{tag}>'


def restore(content: str, language: str | None = None) -> str:
    """Return the content of a page with every marker replaced by the HTML it stands for, which is held no longer.

    language: that of the HTML, where the page around it is in another one.
    """
    return _MARKER.sub(lambda match: _said(match[1], _taken(int(match[2])), language), content)


def _taken(number: int) -> str:
    html, _held[number] = _held[number], ""
    return html


def _said(tag: str, html: str, language: str | None) -> str:
    return f'<{tag} lang="{language}">{html}</{tag}>' if language else html


def clear() -> None:
    """Forget everything held: a new build begins."""
    _held.clear()
