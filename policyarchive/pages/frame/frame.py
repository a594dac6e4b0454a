"""The view of what surrounds every page: title, languages, footer. The theme's templates print it."""

from collections.abc import Callable
from functools import partial

from policyarchive.core.words import name_of_language
from policyarchive.site.names import date_of
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.urls import HOME


def frame_view(site: Site, key: str, *, rooted: bool = False, commit: str = "", date: str = "") -> View:
    """Return the frame of a page.

    rooted: its links start from the root, for a page shown at any address; commit and date tell the
    version of the data, "" when not known.
    """
    registry = site.registry
    report = summary_of(site, registry.archive.source)
    link = site.from_root if rooted else partial(site.urls.link, site.path(key))
    return {
        "key": key,
        "language": site.language,
        "t": site.t,
        "name": site.pick(registry.archive.name),
        "short_name": site.pick(registry.archive.short_name),
        "languages": [_language(site, link, key, language) for language in site.urls.languages],
        "default": site.address + site.urls.path(site.first_language, key),
        "head": "",
        "root": site.urls.root(site.language),
        "home": link(site.path(HOME)),
        "data": link(site.path("page:data")),
        "version": {
            "commit": commit[:10] or site.t("footer.unknown"),
            "date": date,
            "shown": date_of(site, date) or site.t("footer.unknown"),
        },
        "report": {
            "name": report.long_name,
            "address": link(report.path),
        },
    }


def _language(site: Site, link: Callable[[str], str], key: str, language: str) -> View:
    path = site.urls.path(language, key)
    return {
        "code": language,
        "name": name_of_language(language),
        "current": language == site.language,
        "link": link(path),
        "address": site.address + path,
    }
