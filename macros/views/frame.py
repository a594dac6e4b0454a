"""The view of what surrounds every page: title, languages, footer. The theme's templates print it."""

from collections.abc import Callable
from functools import partial

from macros.naming import name_of
from macros.site import Site
from macros.translations import translate
from macros.urls import HOME
from macros.views.parts import View


def frame_view(site: Site, key: str, *, rooted: bool = False) -> View:
    """Return the frame of a page; rooted: its links start from the root, for a page shown at any address."""
    registry = site.registry
    link = site.rooted if rooted else partial(site.urls.link, site.path(key))
    return {
        "key": key,
        "language": site.language,
        "t": site.t,
        "name": site.pick(registry.archive.name),
        "short_name": site.pick(registry.archive.short_name),
        "languages": [_language(site, link, key, language) for language in site.urls.languages],
        "default": site.address + site.urls.path(site.first, key),
        "head": "",
        "home": link(site.path(HOME)),
        "data": link(site.path("page:data")),
        "report": {
            "name": name_of(site, registry.documents[registry.archive.source], long=True),
            "address": link(site.path(f"document:{registry.archive.source}")),
        },
    }


def _language(site: Site, link: Callable[[str], str], key: str, language: str) -> View:
    path = site.urls.path(language, key)
    return {
        "code": language,
        "name": translate(language, "language.self"),
        "current": language == site.language,
        "link": link(path),
        "address": site.address + path,
    }
