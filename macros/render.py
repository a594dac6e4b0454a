"""Views to HTML through autoescaped templates: registry text can never become markup."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros import prose
from macros.site import Site

_SIGNS = re.compile(r"[!-+./:-@\[-`{-~]")
_TEMPLATES = Path(__file__).parent / "templates"
_ASSETS = Path(__file__).parent / "theme" / "assets"  # a chart as a file brings its style along


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
    templates.filters["md"] = markdown_text
    templates.filters |= {"text": _text, "foreign": _foreign, "number": prose.number, "day": prose.day}
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return templates


def markdown_text(text: str) -> Markup:
    """Return text that Markdown shows literally: every sign that could mean something becomes an entity."""
    return Markup(_SIGNS.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split())))


@pass_context
def _text(context: Context, words: str) -> Markup:
    return prose.prose(words, context["lang"], context["first"])


@pass_context
def _foreign(context: Context, words: str, language: str) -> Markup:
    return prose.foreign(words, language, context["lang"], context["first"])


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
