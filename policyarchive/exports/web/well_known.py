"""The small files at known places: OpenSearch description, robots.txt, humans.txt."""

from collections.abc import Iterator

from policyarchive.core.git import History
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, environment
from policyarchive.site.urls import HOME, SEARCH

OPENSEARCH = "opensearch.xml"


def web_files(site: Site, history: History) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files that all languages share."""
    yield "robots.txt", _render("exports/robots.txt.j2", sitemap=f"{site.address}sitemap.xml")
    yield "humans.txt", _humans(site, history)


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
    )
    return root + OPENSEARCH, text


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
