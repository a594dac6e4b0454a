"""Holds the HTML of macros while their page passes through Markdown, which sees only a placeholder.

So registry text never meets Markdown, and large tables cost it no time.
"""

import re

_BLOCKS = (
    "<section",
    "<h2",
    "<h3",
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
_PLACEHOLDER = re.compile(r'<(div|span) data-held="(\d+)"></\1>')


class Placeholders:
    """The HTML held for the pages of one language."""

    def __init__(self) -> None:
        self._held: list[str] = []

    def hold(self, html: str) -> str:
        """Keep HTML and return the placeholder that Markdown sees instead; plain text needs none."""
        if not html.lstrip().startswith("<"):
            return html
        self._held.append(html.strip())
        tag = "div" if html.lstrip().startswith(_BLOCKS) else "span"
        return f'<{tag} data-held="{len(self._held) - 1}"></{tag}>'

    def restore(self, content: str, language: str | None = None) -> str:
        """Return the content of a page with the HTML in the place of its placeholders; it is held no longer.

        language: that of the HTML, where the page around it is in another one.
        """
        return _PLACEHOLDER.sub(lambda match: self._restored(match[1], int(match[2]), language), content)

    def _restored(self, tag: str, number: int, language: str | None) -> str:
        html, self._held[number] = self._held[number], ""
        return f'<{tag} lang="{language}">{html}</{tag}>' if language else html
