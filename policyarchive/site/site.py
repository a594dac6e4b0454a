"""One language of one archive: the registry, its indexes, the words and the addresses together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from policyarchive.core.html import tag_language
from policyarchive.core.words import FALLBACK, fill_words, name_of_language, words
from policyarchive.registry.load import Registry
from policyarchive.site.index import Index
from policyarchive.site.urls import Urls

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Site:
    """What views and pages need. address is the public address of the whole site, ending in "/".

    editor: where the editor in the browser sends changes, as its scripts are told; None where the site has no editor.

    as_of: the day of the data ("2026-11-24"), from which it is seen what has expired; "" where it is not known.

    results: what functions marked `once` have made, by function. peers: the site in each language asked for so far,
    shared by them all.
    """

    registry: Registry
    index: Index
    language: str
    urls: Urls
    address: str
    as_of: str = ""
    editor: Mapping[str, str] | None = None
    results: dict[Callable[..., Any], Callable[..., Any]] = field(
        default_factory=dict, compare=False, repr=False
    )
    peers: dict[str, "Site"] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Register with the other languages of the site."""
        self.peers[self.language] = self

    @cached_property
    def first_language(self) -> str:
        """The first language of the archive: the one its source is written in."""
        return self.registry.archive.languages[0]

    def t(self, key: str, /, **values: object) -> str:
        """Return an interface text in the language of this site."""
        return fill_words(self._words, key, values)

    @cached_property
    def _words(self) -> dict[str, str]:
        return words(self.language, self.first_language)

    def pick(self, texts: dict[str, str]) -> str:
        """Return the text in the language of this site, else in another one, marked as such."""
        if self.language in texts:
            return texts[self.language]
        language = self.choose_language(texts)
        return self.mark(texts[language], language)

    def choose_language(self, texts: Iterable[str]) -> str:
        """Return the language to read a choice of languages in: this one, else one of the archive's, else English, else any."""
        wanted = (self.language, *self.registry.archive.languages, FALLBACK)
        return next((code for code in wanted if code in texts), next(iter(texts)))

    def mark(self, text: str, language: str) -> str:
        """Return a text of a language, marked where that is not the language of this site."""
        return text if language == self.language else tag_language(text, language)

    def name_of(self, language: str) -> str:
        """Return the name of a language in the language of this site, else its own name."""
        named = words(self.language, self.first_language).get(f"language.{language}")
        return named or tag_language(name_of_language(language), language)

    def path(self, key: str) -> str:
        """Return the address of a page of this language below the site."""
        return self.urls.path(self.language, key)

    def file(self, key: str) -> str:
        """Return the path of the file behind a page of this language."""
        path = self.path(key)
        return path + "index.html" if path.endswith("/") or not path else path

    def from_root(self, path: str) -> str:
        """Return a path below the site as an address from the root, right on any page."""
        return urlsplit(self.address).path + path

    def permalink(self, key: str) -> str:
        """Return the full public address of a page of this language."""
        return self.address + self.path(key)


def once(function: Callable[Concatenate[Site, P], R]) -> Callable[Concatenate[Site, P], R]:
    """Cache on the site what a function makes of it and of plain arguments: many pages ask for the same."""

    @wraps(function)
    def cached(site: Site, /, *arguments: P.args, **options: P.kwargs) -> R:
        if function not in site.results:
            site.results[function] = cache(partial(function, site))
        result: R = site.results[function](*arguments, **options)
        return result

    return cached


def in_language(site: Site, language: str) -> Site:
    """Return the site in one of its languages, each with its own cached results."""
    return site.peers.get(language) or replace(site, language=language, results={})


def site_for(
    registry: Registry,
    language: str,
    *,
    address: str | None = None,
    directory_urls: bool = True,
    as_of: str = "",
    editor: Mapping[str, str] | None = None,
) -> Site:
    """Return the site of a registry in one language, at its own public address unless another is given.

    editor: where the editor in the browser sends changes, in the place of the forge of the archive.
    """
    return Site(
        registry=registry,
        index=Index(registry),
        language=language,
        urls=Urls(registry.archive.languages, directory_urls=directory_urls),
        address=address or registry.archive.site_url,
        as_of=as_of,
        editor=editor or (_editor(registry) if directory_urls else None),
    )


def _editor(registry: Registry) -> Mapping[str, str] | None:
    """Return what the scripts of the editor are told of the archive's forge; None where it has none."""
    forge = registry.archive.forge
    if forge is None:
        return None
    named = {"kind": forge.kind, "api": forge.api_url, "repository": forge.repository, "branch": forge.branch}
    return named | ({"client_id": forge.client_id} if forge.client_id else {})
