"""The head of a page and the 404 page, as HTML that the theme inserts.

What the pages of a kind share in their heads is separate: it is printed once per kind (see build/page_frames.py).
"""

from policyarchive.exports.result_files import downloads
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
    """Return what the heads of all pages as deep in the site share."""
    return render(site, "frame/head.html.j2", site.path(key), **shared_view(site))


def not_found(site: Site) -> str:
    """Return the body of the 404 page in every language, that of the site first.

    It is shown at any address, so its links start from the root of the site.
    """
    languages = sorted(site.urls.languages, key=lambda language: language != site.language)
    parts = [in_language(site, language) for language in languages]
    view = [
        {
            "t": s.t,
            "language": s.language,
            "home": s.from_root(s.path(HOME)),
            "search": s.from_root(s.path(SEARCH)),
            "documents": s.from_root(s.path("page:documents")),
        }
        for s in parts
    ]
    page = environment(site.language, site.first_language).get_template("frame/not_found.html.j2")
    return page.render(parts=view)
