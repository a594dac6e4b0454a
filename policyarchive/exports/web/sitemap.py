"""Sitemaps: every page with its counterparts in the other languages, split where there are many."""

from collections.abc import Iterable

from policyarchive.core.git import History
from policyarchive.site.site import Site
from policyarchive.site.templates import View, environment

LIMIT = 5_000  # addresses in one file: sitemaps.org allows 50,000, but such a file is over 20 MB


def sitemaps(site: Site, keys: Iterable[str], history: History, *, limit: int = LIMIT) -> dict[str, str]:
    """Return the text of each file by its path: sitemap.xml, and where that is an index, its parts."""
    pages = [entry for key in keys for entry in _entries(site, key, history)]
    parts = [pages[start : start + limit] for start in range(0, len(pages), limit)] or [[]]
    if len(parts) == 1:
        return {"sitemap.xml": _render("exports/sitemap.xml.j2", pages=pages)}
    files = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, start=1)}
    index = _render("exports/sitemap_index.xml.j2", addresses=[site.address + path for path in files])
    return {"sitemap.xml": index} | {
        path: _render("exports/sitemap.xml.j2", pages=part) for path, part in files.items()
    }


def _entries(site: Site, key: str, history: History) -> list[View]:
    """Return a page in every language; each names all of them and the default."""
    kind, _, rest = key.partition(":")
    file = site.registry.files.get(
        {
            "document": f"documents/{rest}",
            "criterion": f"criteria/{rest}",
            "indicator": f"indicators/{rest}",
            "dossier": f"dossiers/{rest}",
        }.get(kind, "")
    )
    addresses = {language: site.address + site.urls.path(language, key) for language in site.urls.languages}
    alternates = (
        [*addresses.items(), ("x-default", addresses[site.first_language])] if len(addresses) > 1 else []
    )
    changed = history.changed_at(file.path).strftime("%Y-%m-%d") if file else None
    return [
        {"address": address, "changed": changed, "alternates": alternates} for address in addresses.values()
    ]


def _render(template: str, **view: object) -> str:
    return environment().get_template(template).render(**view)
