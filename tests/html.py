"""A built page as a browser sees it: elements with attributes, ids, text, title."""

import itertools
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

# Elements and attributes that make a browser ask for something while it shows the page.
ASKING = {
    "script": ["src"], "img": ["src", "srcset"], "source": ["src", "srcset"], "iframe": ["src"], "embed": ["src"],
    "video": ["src", "poster"], "audio": ["src"], "object": ["data"], "use": ["href"], "image": ["href"],
}  # fmt: skip
ASKING_RELS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "manifest",
}


@dataclass
class Page(HTMLParser):
    """One HTML file. path is its place below the site: "en/documents/index.html"."""

    path: str
    source: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self.inside: list[str] = []
        self.feed(self.source)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, {name: value or "" for name, value in attributes}))
        self.inside.append(tag)

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data):
        self.texts.append((self.inside[-1] if self.inside else "", data))

    def values(self, tag: str, name: str) -> list[str]:
        return [
            attributes[name] for found, attributes in self.elements if found == tag and name in attributes
        ]

    @cached_property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @cached_property
    def title(self) -> str:
        inside_head = [text for tag, text in self.texts if tag == "title"]
        return inside_head[0] if inside_head else ""

    @cached_property
    def text(self) -> str:
        return "".join(text for tag, text in self.texts if tag not in ("script", "style"))

    @property
    def address(self) -> str:
        return self.path.removesuffix("index.html")

    @cached_property
    def links(self) -> list[tuple[str, str]]:
        """Internal links of this page: (path of a file below the site, anchor)."""
        found = []
        for link in self.values("a", "href") + self.values("form", "action") + self.values("link", "href"):
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            address, anchor = urldefrag(urljoin(f"http://site/{self.path}", link))
            path = unquote(urlsplit(address).path.lstrip("/"))
            found.append((path + "index.html" if path.endswith("/") or not path else path, unquote(anchor)))
        return found

    @cached_property
    def asked(self) -> list[str]:
        """Addresses that a browser asks for while it shows this page."""
        asked = [value for tag, names in ASKING.items() for name in names for value in self.values(tag, name)]
        for tag, attributes in self.elements:
            if tag == "link" and ASKING_RELS & set(attributes.get("rel", "").split()):
                asked.append(attributes.get("href", ""))
        return asked


def pages(site: Path) -> dict[str, Page]:
    """Return every page of a built site by its path."""
    files = sorted(site.rglob("*.html"))
    return {
        path: Page(path, f.read_text(encoding="utf-8"))
        for f in files
        if (path := f.relative_to(site).as_posix())
    }


def headers(site: Path) -> dict[str, str]:
    """Return the headers that a built site asks its server to send with every file."""
    first, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    lines = itertools.takewhile(lambda line: not line.startswith("/"), lines)
    return dict(re.fullmatch(r"  ([\w-]+): (.+)", line).groups() for line in lines)
