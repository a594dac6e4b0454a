"""The view of what surrounds every page: title, languages, footer. The theme's templates print it."""

from macros.naming import name_of
from macros.site import Site
from macros.translations import translate
from macros.urls import HOME
from macros.views.parts import View


def frame_view(site: Site, key: str) -> View:
    """Return the frame of a page."""
    registry = site.registry
    start = site.path(key)
    return {
        "key": key,
        "language": site.language,
        "t": site.t,
        "name": site.pick(registry.archive.name),
        "short_name": site.pick(registry.archive.short_name),
        "languages": [_language(site, start, key, language) for language in site.urls.languages],
        "default": site.address + site.urls.path(site.first, key),
        "home": site.urls.link(start, site.path(HOME)),
        "data": site.urls.link(start, site.path("page:data")),
        "report": {
            "name": name_of(site, registry.documents[registry.archive.source], long=True),
            "address": site.urls.link(start, site.path(f"document:{registry.archive.source}")),
        },
    }


def _language(site: Site, start: str, key: str, language: str) -> View:
    path = site.urls.path(language, key)
    return {
        "code": language,
        "name": translate(language, "language.self"),
        "current": language == site.language,
        "link": site.urls.link(start, path),
        "address": site.address + path,
    }
