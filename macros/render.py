"""Views to HTML through autoescaped templates: registry text can never become markup."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from macros import marked
from macros.site import Site

_UNBROKEN = re.compile(r"(\w*\d[\w&]*(?:[/–-][\w&]+)+)")
_SIGNS = re.compile(r"[!-+./:-@\[-`{-~]")
_QUOTED = re.compile(r"(“[^”]*[^\W\d_a-zA-Z][^”]*”)")
_TEMPLATES = Path(__file__).parent / "templates"
_ASSETS = Path(__file__).parent / "theme" / "assets"  # a chart as a file brings its style along


class _Marked(Template):
    """A template whose HTML says which of its words stand in another language; no other kind of file does."""

    def render(self, *arguments: object, **view: object) -> str:
        text = super().render(*arguments, **view)
        return marked.placed(text) if self.name.endswith(".html.j2") else marked.plain(text)


@cache
def environment() -> Environment:
    """Return the template environment: autoescape, and an error for every undefined name."""
    templates = Environment(
        loader=FileSystemLoader([_TEMPLATES, _ASSETS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.template_class = _Marked
    templates.filters["chunks"] = chunks
    templates.filters["md"] = markdown_text
    templates.filters["passages"] = passages
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return templates


def markdown_text(text: str) -> Markup:
    """Return text that Markdown shows literally: every sign that could mean something becomes an entity."""
    return Markup(_SIGNS.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split())))


def chunks(text: str) -> list[tuple[str, bool]]:
    """Return a text in pieces, each marked whether it must not be broken: a number, date or span of years."""
    pieces = _UNBROKEN.split(text)
    return [(marked.like(text, piece), index % 2 == 1) for index, piece in enumerate(pieces) if piece]


def passages(text: str) -> list[tuple[str, bool]]:
    """Return a text in pieces, each marked whether it quotes words with letters that English has not."""
    pieces = _QUOTED.split(text)
    return [(marked.like(text, piece), index % 2 == 1) for index, piece in enumerate(pieces) if piece]


def render(site: Site, template: str, page: str, **view: object) -> str:
    """Return the HTML of a template for a page, whose path below the site relative links start from."""
    return (
        environment()
        .get_template(template)
        .render(
            t=site.t,
            lang=site.language,
            first=site.first,
            href=links_from(site, page),
            file=lambda path: site.urls.link(page, path),
            **view,
        )
    )


def links_from(site: Site, page: str) -> Callable[[str], str]:
    """Return a function from page keys to relative addresses seen from a page."""

    def href(key: str, anchor: str = "") -> str:
        address = site.urls.link(page, site.path(key))
        return f"{address}#{anchor}" if anchor else address

    return href
