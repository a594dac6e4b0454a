"""The page of an appendix for paper."""

from macros.files.spans import spans
from macros.render import render
from macros.site import Site
from macros.views.layouts import Layout

_PAGES = {"1": "page:appendix-1", "2": "page:results"}


def paper_page(site: Site, layout: Layout, number: str, path: str) -> str:
    """Return an appendix as a page of its own, made for printing; path is where it stands below the site."""
    canonical = site.permalink(_PAGES[number])
    return render(
        site, "print.html.j2", path, layout=layout, headings=spans(layout.headings), canonical=canonical
    )
