"""One language of one archive: the registry, its indexes, the words and the addresses together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial, wraps
from urllib.parse import urlsplit

from policyarchive.core.html import tag_language
from policyarchive.core.words import fill_words, name_of_language, words
from policyarchive.registry.load import Registry
from policyarchive.site.index import Index
from policyarchive.site.urls import Urls


@dataclass(frozen=True, kw_only=True)
class Site:
    """What views and pages need. address is the public address of the whole site, ending in "/".

    kept: what `once` has made, by function. peers: the site in each language asked for so far, shared by them all.
    """

    registry: Registry
    index: Index
    language: str
    urls: Urls
    address: str
    kept: dict[Callable, Callable] = field(default_factory=dict, compare=False, repr=False)
    peers: dict[str, "Site"] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Be known to the other languages of the site."""
        self.peers[self.language] = self

    @cached_property
    def first(self) -> str:
        """The first language of the archive: the one its source is written in."""
        return self.registry.archive.languages[0]

    def t(self, key: str, /, **values: object) -> str:
        """Return an interface text in the language of this site."""
        return fill_words(self._words, key, values)

    @cached_property
    def _words(self) -> dict[str, str]:
        return words(self.language, self.first)

    def pick(self, texts: dict[str, str]) -> str:
        """Return the text in the language of this site, else in another one, marked as such."""
        if self.language in texts:
            return texts[self.language]
        language = self.spoken(texts)
        return self.marked(texts[language], language)

    def spoken(self, texts: Iterable[str]) -> str:
        """Return the language to read a choice of languages in: this one, else the first, else any."""
        return next((code for code in (self.language, self.first) if code in texts), next(iter(texts)))

    def marked(self, text: str, language: str) -> str:
        """Return a text of a language, marked where that is not the language of this site."""
        return text if language == self.language else tag_language(text, language)

    def name_of(self, language: str) -> str:
        """Return the name of a language in the language of this site, else its own name."""
        named = words(self.language, self.first).get(f"language.{language}")
        return named or tag_language(name_of_language(language), language)

    def path(self, key: str) -> str:
        """Return the address of a page of this language below the site."""
        return self.urls.path(self.language, key)

    def file(self, key: str) -> str:
        """Return the path of the file behind a page of this language."""
        path = self.path(key)
        return path + "index.html" if path.endswith("/") or not path else path

    def rooted(self, path: str) -> str:
        """Return a path below the site as an address that is right wherever it stands."""
        return urlsplit(self.address).path + path

    def permalink(self, key: str) -> str:
        """Return the full public address of a page of this language."""
        return self.address + self.path(key)


def once(function: Callable) -> Callable:
    """Keep what a function makes of a site and plain arguments: many pages ask for the same."""

    @wraps(function)
    def kept(site: Site, *arguments, **options):
        asked = site.kept.get(function)
        if asked is None:
            asked = site.kept[function] = cache(partial(function, site))
        return asked(*arguments, **options)

    return kept


def in_language(site: Site, language: str) -> Site:
    """Return the site in one of its languages, each with what is kept of it."""
    return site.peers.get(language) or replace(site, language=language, kept={})


def site_for(
    registry: Registry, language: str, *, address: str | None = None, directory_urls: bool = True
) -> Site:
    """Return the site of a registry in one language, at its own public address unless another is given."""
    return Site(
        registry=registry,
        index=Index(registry),
        language=language,
        urls=Urls(registry.archive.languages, directory_urls=directory_urls),
        address=address or registry.archive.site_url,
    )
