"""One language of one archive: the registry, its indexes, the words and the addresses together."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from macros.indexes import Index
from macros.load import Registry
from macros.translations import translate
from macros.urls import Urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What views and pages need. address is the public address of the whole site, ending in "/"."""

    registry: Registry
    index: Index
    language: str
    urls: Urls
    address: str

    @property
    def first(self) -> str:
        """The first language of the archive: the one its source is written in."""
        return self.registry.archive.languages[0]

    def t(self, key: str, /, **values: object) -> str:
        """Return an interface text in the language of this site."""
        return translate(self.language, key, **values)

    def pick(self, texts: dict[str, str]) -> str:
        """Return the text in the language of this site, else in the first language of the archive."""
        return texts.get(self.language) or texts[self.first]

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
