"""The head of a page and the page for wrong addresses, as HTML that the theme puts in its place.

What the pages of a kind share in their heads is apart: the theme prints it once a kind (see macros/frames.py).
"""

from policyarchive.exports.catalogue import downloads
from policyarchive.pages.frame.metadata import Head, head_view, shared_view
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import environment, render
from policyarchive.site.urls import HOME, SEARCH


def head(site: Site, *, key: str, title: str, description: str) -> str:
    """Return what the head of a page alone says: linked data, Open Graph, citation fields, links.

    title and description are plain text.
    """
    name = site.pick(site.registry.archive.name) if key == HOME else title
    view = head_view(site, Head(key=key, title=name, description=description), downloads(site))
    return render(site, "frame/head.html.j2", site.path(key), **view)


def shared_head(site: Site, key: str) -> str:
    """Return what the head of a page says as well, and every other page as deep in the site."""
    return render(site, "frame/head.html.j2", site.path(key), **shared_view(site))


def not_found(site: Site) -> str:
    """Return what stands on the page for wrong addresses, in every language, that of the site first.

    It is shown at any address, so its links start from the root of the site.
    """
    languages = sorted(site.urls.languages, key=lambda language: language != site.language)
    parts = [in_language(site, language) for language in languages]
    view = [
        {"t": s.t, "language": s.language, "home": s.rooted(s.path(HOME)), "search": s.rooted(s.path(SEARCH))}
        for s in parts
    ]
    return environment(site.language, site.first).get_template("frame/not_found.html.j2").render(parts=view)
