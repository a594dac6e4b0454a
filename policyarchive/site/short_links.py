"""The addresses of short links, /d/12-qd-ubnd-2017/, and the redirects from addresses that moved."""

from dataclasses import dataclass

from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.short_names import long_name, short_name
from policyarchive.site.site import Site
from policyarchive.site.urls import Urls

FOLDER = "d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """A page that redirects: its path below the site, the language of its words, the ids of its targets."""

    path: str
    language: str
    targets: tuple[str, ...]


def short_path(site: Site, identifier: str) -> str:
    """Return the path of the short link that leads to one document alone."""
    shared = site.index.short_names[short_name(identifier)]
    return _path(site.urls, long_name(identifier) if len(shared) > 1 else short_name(identifier))


def _path(urls: Urls, name: str) -> str:
    return f"{FOLDER}/{name}" + ("/" if urls.directory_urls else ".html")


def redirects(site: Site) -> list[Redirect]:
    """Return all redirects: short links, then in each language the old addresses of moved ids and of former issuers."""
    short = [
        Redirect(path=_path(site.urls, name), language=site.first_language, targets=ids)
        for name, ids in site.index.short_names.items()
    ]
    moved = [
        Redirect(path=site.urls.path(language, f"document:{old}"), language=language, targets=(new,))
        for old, new in site.registry.redirects.moved.items()
        for language in site.urls.languages
    ]
    former = [
        Redirect(path=site.urls.path(language, key), language=language, targets=tuple(ids))
        for key, ids in _former_lists(site.registry).items()
        for language in site.urls.languages
    ]
    return [*short, *moved, *former]


def _former_lists(registry: Registry) -> dict[str, list[str]]:
    """Return the documents below each list that their addresses, cut at a slash, lead to, and that is no more.

    That of a joint document begins with no issuer of it where its bodies became known after it was published.
    """
    issuers = {issuer for document in registry.documents.values() for issuer in issuers_of(document)}
    lists: dict[str, list[str]] = {}
    for identifier in registry.documents:
        issuer, year, _ = identifier.split("/")
        if issuer not in issuers:
            for key in (f"issuer:{issuer}", f"issuer:{issuer}/{year}"):
                lists.setdefault(key, []).append(identifier)
    return lists
