"""The small files at known places: OpenSearch description, robots.txt, humans.txt, security.txt."""

import datetime
from collections.abc import Iterator
from urllib.parse import urlsplit

from policyarchive.core.git import UNKNOWN, History
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, environment
from policyarchive.site.urls import HOME, SEARCH

OPENSEARCH = "opensearch.xml"
_SECURITY = (".well-known/security.txt", "security.txt")  # the second: some hosts leave hidden folders out
_TRUSTED = datetime.timedelta(days=364)  # RFC 9116 recommends less than a year


def web_files(site: Site, history: History) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files that all languages share."""
    yield "robots.txt", _render("exports/robots.txt.j2", sitemap=f"{site.address}sitemap.xml")
    yield "humans.txt", _humans(site, history)
    yield from ((path, _security(site, history)) for path in _SECURITY if _may_report(site, history))


def opensearch(site: Site) -> tuple[str, str]:
    """Return (path, text) of the description of the search in the language of the site."""
    archive, root = site.registry.archive, site.urls.root(site.language)
    text = _render(
        "exports/opensearch.xml.j2",
        short_name=site.t("opensearch.name"),
        description=site.t("opensearch.description", name=site.pick(archive.short_name)),
        language=site.language,
        icon=f"{site.address}assets/favicon.svg",
        search=site.permalink(SEARCH),
        address=site.address + root + OPENSEARCH,
        example=site.registry.documents[archive.source].number,
    )
    return root + OPENSEARCH, text


def _may_report(site: Site, history: History) -> bool:
    """Tell whether the archive has an address for reports, is at the root of its host, where they look, and has a time."""
    archive = site.registry.archive
    at_root = urlsplit(site.address).path == "/"
    return bool(archive.mail or archive.issues_url) and at_root and history.moment != UNKNOWN.moment


def _security(site: Site, history: History) -> str:
    """Return where to report a weakness, as RFC 9116 has it; it holds for a year from the time of the data."""
    archive = site.registry.archive
    contacts = [f"mailto:{archive.mail}" if archive.mail else None, archive.issues_url]
    return _render(
        "exports/security.txt.j2",
        contacts=[contact for contact in contacts if contact],
        expires=f"{history.moment + _TRUSTED:%Y-%m-%dT%H:%M:%SZ}",
        languages=", ".join(site.urls.languages),
        address=site.address + _SECURITY[0],
    )


def _humans(site: Site, history: History) -> str:
    sites = [in_language(site, language) for language in site.urls.languages]
    return _render(
        "exports/humans.txt.j2", parts=[_part(s) for s in sites], moment=history.moment.strftime("%Y-%m-%d")
    )


def _part(site: Site) -> View:
    archive = site.registry.archive
    report = summary_of(site, archive.source).long_name
    return {
        "name": site.pick(archive.name),
        "description": site.pick(archive.description),
        "unofficial": site.t("footer.unofficial"),
        "source": site.t("footer.source", report=report),
        "address": site.permalink(HOME),
    }


def _render(template: str, **view: object) -> str:
    return environment().get_template(template).render(**view)
