"""An extension of the template language: HTML without the indentation that keeps a template readable."""

import re

from jinja2.ext import Extension

# Elements that browsers set apart from what stands before them, whether space is between or not.
_BLOCKS = (
    "html|head|meta|title|link|script|base|body|header|footer|main|nav|article|section|div|p|pre|h[1-6]|ul|ol|li"
    "|dl|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption"
)
_INDENTATION = re.compile(rf"(?P<tag>[%#]\}}\n)?^[ \t]+(?P<block></?(?:{_BLOCKS})(?=[ >]))?", re.MULTILINE)


class Flush(Extension):
    """Begins every line of a template for HTML at its margin: browsers show the same, and pages weigh less.

    After a tag one space stays, but before a block: the line break after a tag is dropped, and words on both
    sides must not meet.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source of a template without indentation, unless it is of another kind of file."""
        if not name or not name.endswith((".html", ".html.j2")):
            return source
        return _INDENTATION.sub(_margin, source)


def _margin(match: re.Match) -> str:
    tag, block = match["tag"] or "", match["block"] or ""
    return f"{tag} " if tag and not block else tag + block
