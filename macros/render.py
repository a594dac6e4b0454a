"""Views to HTML through autoescaped templates: registry text can never become markup."""

import re
from collections.abc import Callable
from functools import cache, partial
from json import JSONEncoder
from pathlib import Path

from jinja2 import FileSystemLoader, Template
from markupsafe import Markup, escape

from macros import marked, prose
from macros.compiled import compiled
from macros.engine import Engine
from macros.site import Site
from macros.translations import said, words

_JSON = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_SIGNS = re.compile(r"[!-+./:-@\[-`{-~]")
_TEMPLATES = Path(__file__).parent / "templates"
_ASSETS = Path(__file__).parent / "theme" / "assets" / "parts"  # a chart as a file brings its style along


@cache
def environment(language: str | None = None, first: str | None = None) -> Engine:
    """Return the template environment.

    That of a language has its words: the filter t makes those of the interface part of the template when it is
    compiled, so that they cost nothing on the many pages; the function t fills in values.
    """
    templates = Engine(FileSystemLoader([_TEMPLATES, _ASSETS]), compiled(language, first))
    templates.filters |= {
        "md": markdown_text,
        "number": prose.number,
        "day": prose.day,
        "unbroken": prose.unbroken,
    }
    if language:
        _speak(templates, language, first or language)
    templates.policies |= {"json.dumps_function": _JSON.encode, "json.dumps_kwargs": {}}
    return templates


def markdown_text(text: str) -> Markup:
    """Return text that Markdown shows literally: every sign that could mean something becomes an entity."""
    return Markup(_SIGNS.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split())))


def _speak(templates: Engine, language: str, first: str) -> None:
    """Give templates the words of a language, and filters for words that may stand in another one."""
    worded = partial(_worded, words(language, first))
    templates.globals |= {"t": worded, "lang": language, "first": first}
    templates.filters |= {
        "t": worded,
        "text": partial(_text, prose.printer(language, first), language, first),
        "foreign": partial(prose.foreign, language, first),
        "in_language": cache(partial(_in_language, language)),
    }


def _worded(table: dict[str, str], key: str, /, **values: object) -> str:
    return said(table, key, values)


def _text(printed: Callable[[str], Markup], language: str, first: str, words: str) -> Markup:
    if not isinstance(words, marked.Foreign):
        return printed(words)
    if words.language:
        return prose.foreign(language, first, words, words.language)
    return Markup(marked.placed(words.html))


def _in_language(language: str, its_language: str) -> Markup:
    """Return the attribute of an element whose words are in its language; none where that is the page's."""
    return Markup("" if its_language == language else f' lang="{escape(its_language)}"')


def render(site: Site, template: str, page: str, **view: object) -> str:
    """Return the HTML of a template for a page, whose path below the site relative links start from."""
    link = partial(site.urls.link, page)

    def href(key: str, anchor: str = "") -> str:
        address = link(site.path(key))
        return f"{address}#{anchor}" if anchor else address

    return _template(site.language, site.first, template).render(href=href, file=link, **view)


@cache
def _template(language: str, first: str, name: str) -> Template:
    return environment(language, first).get_template(name)
