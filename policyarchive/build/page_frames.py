"""What surrounds the bodies of generated pages: the same on all pages of a kind but for a few fields.

The theme prints it once per kind, with a placeholder for each field; every page is then that text with
its own values. The result equals what the theme prints when it is given the values.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from markupsafe import escape

from policyarchive.pages.frame.head import head
from policyarchive.pages.generated import Page
from policyarchive.site.site import Site

Fields = dict[str, str]
_PLACEHOLDER = re.compile("\ue000([a-z:]+)\ue001")  # between characters for private use, which no text has


class FrameError(Exception):
    """Raised where the theme does not print a field; the text names the fields."""


class PageFrame:
    """The text around the bodies of one kind of page, cut at its fields. digest: SHA-256 of that text."""

    def __init__(self, html: str, fields: Iterable[str]):
        """Cut what the theme printed for the placeholders of these fields. Raises FrameError where one is missing."""
        self._pieces = _PLACEHOLDER.split(html)
        self.digest = sha256(html.encode()).hexdigest()
        missing = set(fields) - set(self._pieces[1::2])
        if missing:
            raise FrameError(", ".join(sorted(missing)))

    def fill(self, fields: Fields) -> str:
        """Return the page with these fields, as HTML."""
        pieces = list(self._pieces)
        pieces[1::2] = [fields[name] for name in pieces[1::2]]
        return "".join(pieces)


def placeholders(fields: Iterable[str]) -> Fields:
    """Return the placeholder of each field."""
    return {name: f"\ue000{name}\ue001" for name in fields}


def field_names(site: Site, page: Page) -> tuple[str, ...]:
    """Return the names of the fields of a page, whose body need not be made for that."""
    return tuple(_fields(site, page, "", ""))


def fields_of(site: Site, pages: Sequence[Page]) -> list[Fields]:
    """Return the fields of some pages as HTML: the words and addresses of each, its head, its body.

    Each step is done for all pages before the next one: a processor repeats a step faster than it alternates steps.
    """
    heads = [head(site, key=page.key, title=page.title, description=page.description) for page in pages]
    views = [page.view() for page in pages]
    bodies = [page.render_view(view) for page, view in zip(pages, views, strict=True)]
    return [_fields(site, *parts) for parts in zip(pages, heads, bodies, strict=True)]


def _fields(site: Site, page: Page, its_head: str, body: str) -> Fields:
    path, link = site.path(page.key), site.urls.link
    others = [language for language in site.urls.languages if language != site.language]
    addresses = {language: site.urls.path(language, page.key) for language in site.urls.languages}
    return {
        "title": escape(str(page.title)),
        "description": escape(str(page.description)),
        "canonical": site.address + path,
        "report": link(path, site.path(f"document:{site.registry.archive.source}")),
        **(_alternates(site, addresses) if others else {}),
        **{f"link:{language}": link(path, addresses[language]) for language in others},
        "head": its_head,
        "body": body,
    }


def _alternates(site: Site, addresses: Fields) -> Fields:
    """Return the full address of a page in every language, and that for readers of none of them."""
    fields = {f"address:{language}": site.address + address for language, address in addresses.items()}
    return fields | {"default": site.address + addresses[site.first_language]}


def kind_of(site: Site, page: Page) -> tuple[str, str, int]:
    """Return what the text around a page depends on: its navigation entry, where its address begins, how deep it is."""
    source = site.urls.source(site.language, page.key)
    return page.tab, source.split("/")[0], source.count("/")
