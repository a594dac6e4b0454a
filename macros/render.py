"""Views to HTML through autoescaped templates: registry text can never become markup."""

import re
from functools import cache, partial
from json import JSONEncoder
from pathlib import Path

from jinja2 import FileSystemLoader
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
        "text": partial(_text, language=language, first=first),
        "foreign": partial(prose.foreign, language=language, source=first),
        "in_language": cache(partial(_in_language, language)),
    }


def _worded(table: dict[str, str], key: str, /, **values: object) -> str:
    return said(table, key, values)


def _text(words: str, language: str, first: str) -> Markup:
    if not isinstance(words, marked.Foreign):
        return prose.prose(words, language, first)
    if words.language:
        return prose.foreign(words, words.language, language, first)
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

    return environment(site.language, site.first).get_template(template).render(href=href, file=link, **view)
