"""An extension of the template language: HTML without the indentation that keeps a template readable."""

import re

from jinja2.ext import Extension

_INDENTATION = re.compile(r"(?P<tag>[%#]\}\n)?^[ \t]+", re.MULTILINE)


class Flush(Extension):
    """Begins every line of a template for HTML at its margin: browsers show the same, and pages weigh less.

    After a tag one space stays: the line break after a tag is dropped, and words on both sides must not meet.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source of a template without indentation, unless it is of another kind of file."""
        if not name or not name.endswith((".html", ".html.j2")):
            return source
        return _INDENTATION.sub(lambda match: f"{match['tag']} " if match["tag"] else "", source)
