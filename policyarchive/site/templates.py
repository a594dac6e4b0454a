"""Views to HTML through autoescaped templates: registry text can never become markup."""

import re
from functools import cache, partial
from itertools import groupby
from json import JSONEncoder
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from policyarchive.core.assets import ASSETS
from policyarchive.core.html import (
    LanguageTagged,
    day,
    foreign_markup,
    insert_lang_attributes,
    prose,
    strip_language_marks,
)
from policyarchive.core.qr import qr_code
from policyarchive.core.software_digest import digest, loaded_version
from policyarchive.core.text import enumerated
from policyarchive.core.unbroken import keep_together, number
from policyarchive.core.words import fill_words, words
from policyarchive.site.site import Site

View = dict[str, Any]  # what a template prints, by the names that it uses

_JSON = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# Words that mean nothing to Markdown nor to a forge: no sign of markup, no mention, reference, address or commit in them.
_PLAIN = re.compile(r"(?![-+]|\d+[.)]$)(?:[^\W_]|[.,;!?“”‘’\"'()…–—→≠≤≥·/%&+-])+:?")
_MEANS_MORE = re.compile(r"www\.|&\S*;|\bgh-\d|\b[0-9a-f]{7,40}\b", re.IGNORECASE)
_TEMPLATES = ASSETS / "templates"


class _LanguageAware(Template):
    """A template whose HTML says which words are in another language and keeps numbers whole; no other kind of file does."""

    def render(self, *arguments: object, **view: object) -> str:
        text = super().render(*arguments, **view)
        if (self.name or "").endswith(".html.j2"):
            return keep_together(insert_lang_attributes(text))
        return strip_language_marks(text)


@cache
def environment(language: str | None = None, first: str | None = None) -> Environment:
    """Return the template environment.

    That of a language has its words: the filter t makes those of the interface part of the template when it is
    compiled, so that they cost nothing on the many pages; the function t fills in values.
    """
    templates = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=bytecode_cache(language, first),
    )
    templates.template_class = _LanguageAware
    templates.filters |= {
        "md": markdown_text,
        "number": number,
        "day": day,
        "qr": qr_code,
    }
    templates.filters |= {"tenth": tenth, "whole": whole}
    if language:
        _add_words(templates, language, first or language)
    templates.policies |= {"json.dumps_function": _JSON.encode, "json.dumps_kwargs": {}}
    return templates


def bytecode_cache(language: str | None, first: str | None, kind: str = "page") -> FileSystemBytecodeCache:
    """Return Jinja's own cache of compiled templates, separate for everything that is compiled into them.

    kind: tells environments with different options apart.
    """
    table = words(language, first or language) if language else {}
    made_with = digest([loaded_version(), kind, f"{language}-{first}", *table.values()])
    return FileSystemBytecodeCache(pattern=f"policyarchive-{made_with[:16]}-%s.cache")


def markdown_text(text: str) -> Markup:
    """Return text that Markdown shows literally, on one line: whatever could mean something stands as code.

    In code a forge names nobody and links to nothing, however a sign is written; an entity would come back as its sign.
    """
    runs = groupby(text.split(), key=_is_plain)
    return Markup(" ".join(" ".join(run) if plain else _code(" ".join(run)) for plain, run in runs))


def _is_plain(word: str) -> bool:
    return _PLAIN.fullmatch(word) is not None and _MEANS_MORE.search(word) is None


def _code(text: str) -> str:
    """Return a code span: its fence is longer than every run of backticks in the text."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    space = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{space}{text}{space}{fence}"


def tenth(value: float) -> str:
    """Return a place on a drawing, to the tenth of a pixel."""
    return f"{round(value, 1):g}"


def whole(value: float) -> str:
    """Return a place on a drawing, to the pixel."""
    return f"{value:.0f}"


def _add_words(templates: Environment, language: str, first: str) -> None:
    """Give templates the words of a language, and filters for words that may be in another one."""
    translate = partial(_translate, words(language, first))
    templates.globals |= {"t": translate, "lang": language, "first": first}
    templates.filters |= {
        "t": translate,
        "text": partial(_text, language=language, first=first),
        "foreign": partial(foreign_markup, language=language, source=first),
        "in_language": cache(partial(_in_language, language)),
        "enumerated": partial(enumerated, before_last=words(language, first)["list.last"]),
    }


def _translate(table: dict[str, str], key: str, /, **values: object) -> str:
    return fill_words(table, key, values)


def _text(words: str, language: str, first: str) -> Markup:
    if not isinstance(words, LanguageTagged):
        return prose(words, language, first)
    if words.language:
        return foreign_markup(words, words.language, language, first)
    return Markup(insert_lang_attributes(words.html))


def _in_language(language: str, its_language: str) -> Markup:
    """Return the attribute of an element whose words are in its language; none where that is the page's."""
    return Markup("" if its_language == language else f' lang="{escape(its_language)}"')


def render(site: Site, template: str, page: str, **view: object) -> str:
    """Return the HTML of a template for a page, whose path below the site relative links start from."""
    link = partial(site.urls.link, page)

    def href(key: str, anchor: str = "") -> str:
        address = link(site.path(key))
        return f"{address}#{anchor}" if anchor else address

    return (
        environment(site.language, site.first_language)
        .get_template(template)
        .render(href=href, file=link, **view)
    )
