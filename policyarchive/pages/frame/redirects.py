"""Pages at short and former addresses: each redirects to its document, or lists the documents it may mean."""

from collections.abc import Iterator

from policyarchive.site.short_links import Redirect, redirects
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, render


def redirect_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield (path, HTML) of every page that redirects."""
    for redirect in redirects(site):
        path = redirect.path
        yield (f"{path}index.html" if path.endswith("/") else path), redirect_page(site, redirect)


def redirect_page(site: Site, redirect: Redirect) -> str:
    """Return the page that redirects to one document, or lists several."""
    there = in_language(site, redirect.language)
    targets = [summary_of(there, identifier) for identifier in redirect.targets]
    return render(
        there,
        "frame/redirect.html.j2",
        redirect.path,
        targets=targets,
        canonical=targets[0].permalink if len(targets) == 1 else None,
        others=[
            _other(site, redirect, language) for language in site.urls.languages if language != there.language
        ],
    )


def _other(site: Site, redirect: Redirect, language: str) -> View:
    there = in_language(site, language)
    targets = [summary_of(there, identifier) for identifier in redirect.targets]
    links = [{"name": one.name, "address": site.urls.link(redirect.path, one.path)} for one in targets]
    return {"language": language, "links": links}
