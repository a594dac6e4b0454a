"""The small files at known places: OpenSearch description, robots.txt, humans.txt, pages that lead on."""

from collections.abc import Iterator

from macros.history import History
from macros.naming import long_name_of
from macros.render import environment, render
from macros.shortlinks import Forward, forwards
from macros.site import Site, in_language
from macros.urls import HOME, SEARCH
from macros.views.head import OPENSEARCH
from macros.views.parts import View, document_ref


def web_files(site: Site, history: History) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files that stand once for all languages."""
    yield "robots.txt", _render("robots.txt.j2", sitemap=f"{site.address}sitemap.xml")
    yield "humans.txt", _humans(site, history)
    for forward in forwards(site):
        yield _file(forward.path), forward_page(site, forward)


def opensearch(site: Site) -> tuple[str, str]:
    """Return (path, text) of the description of the search in the language of the site."""
    archive, root = site.registry.archive, site.urls.root(site.language)
    text = _render(
        "opensearch.xml.j2",
        short_name=site.t("opensearch.name"),
        description=site.t("opensearch.description", name=site.pick(archive.short_name)),
        language=site.language,
        icon=f"{site.address}{root}assets/favicon.svg",
        search=site.permalink(SEARCH),
        address=site.address + root + OPENSEARCH,
    )
    return root + OPENSEARCH, text


def forward_page(site: Site, forward: Forward) -> str:
    """Return the page that leads on to one document, or lists several."""
    there = in_language(site, forward.language)
    targets = [document_ref(there, identifier) for identifier in forward.targets]
    keys = [f"document:{identifier}" for identifier in forward.targets]
    return render(
        there,
        "forward.html.j2",
        forward.path,
        targets=targets,
        canonical=there.permalink(keys[0]) if len(keys) == 1 else None,
        others=[
            _other(site, forward, language) for language in site.urls.languages if language != there.language
        ],
    )


def _other(site: Site, forward: Forward, language: str) -> View:
    there = in_language(site, language)
    links = [
        {
            "name": document_ref(there, i)["name"],
            "address": site.urls.link(forward.path, there.path(f"document:{i}")),
        }
        for i in forward.targets
    ]
    return {"language": language, "links": links}


def _file(path: str) -> str:
    return f"{path}index.html" if path.endswith("/") else path


def _humans(site: Site, history: History) -> str:
    sites = [in_language(site, language) for language in site.urls.languages]
    return _render(
        "humans.txt.j2", parts=[_part(s) for s in sites], moment=history.moment.strftime("%Y-%m-%d")
    )


def _part(site: Site) -> View:
    archive = site.registry.archive
    report = long_name_of(site, archive.source)
    return {
        "name": site.pick(archive.name),
        "description": site.pick(archive.description),
        "unofficial": site.t("footer.unofficial"),
        "source": site.t("footer.source", report=report),
        "address": site.permalink(HOME),
    }


def _render(template: str, **view: object) -> str:
    return environment().get_template(template).render(**view)
