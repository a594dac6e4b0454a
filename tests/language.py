"""Which words of a built page stand in which language, as its lang attributes say."""

from collections.abc import Iterator
from html.parser import HTMLParser

SPOKEN = ("title", "aria-label", "placeholder", "alt", "data-label", "data-done", "data-none", "data-count")
SILENT = {"script", "style", "code", "pre"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Spoken(HTMLParser):
    """Collects (language, words) of every text and of every attribute that is read to people."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        language = values.get("lang") or (self.open[-1][1] if self.open else "")
        self.found += [(language, values[name]) for name in SPOKEN if values.get(name)]
        if values.get("name") == "description" or values.get("property", "").startswith("og:"):
            self.found.append((language, values["content"]))
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attributes):
        if tag not in VOID:
            return
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag in (name for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self.open and data.strip() and not SILENT & {name for name, _ in self.open}:
            self.found.append((self.open[-1][1], data))


def spoken(source: str, language: str) -> Iterator[str]:
    """Yield the texts of a page that are in a language."""
    return (words for found, words in Spoken(source).found if found == language)
