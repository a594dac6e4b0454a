"""Everything that a build adds to the hand-written pages, written into the folder of the site."""

from collections.abc import Callable, Iterable
from itertools import islice

from macros import changes
from macros.fingerprint import digest
from macros.frames import Fields, Frame, fields_of, kind_of, marks
from macros.history import History
from macros.output import Output
from macros.pages import Page, generated
from macros.policy import Policies
from macros.recipes import Recipes
from macros.search.publish import citations_by_year, search_files
from macros.site import Site
from macros.sitemap import sitemaps

_TOGETHER = 64  # pages, few enough to be held at once
Printed = Callable[[Page, Fields], str]


def frames_of(site: Site, printed: Printed) -> dict[tuple, Frame]:
    """Return the frame of every kind of generated page.

    printed: what the theme prints for a page with given fields. Raises FrameError where it leaves a field out.
    """
    first = {kind_of(site, page): page for page in reversed(list(generated(site)))}
    return {kind: _frame(site, page, printed) for kind, page in first.items()}


def _frame(site: Site, page: Page, printed: Printed) -> Frame:
    (fields,) = fields_of(site, [page])
    return Frame(printed(page, marks(fields)), fields)


def write_language(
    output: Output, site: Site, frames: dict[tuple, Frame], software: str, *, everything: bool
) -> list[str]:
    """Write the generated pages of a language, and where everything is wanted the files beside them.

    Only what is made from something new is made. Return the keys of all pages. software: the digest of what
    makes them (see macros/fingerprint.py).
    """
    recipes = Recipes(site, software)
    keys = write_pages(output, site, frames, recipes)
    for path, key, make in citations_by_year(site):
        output.make(path, make, recipes.of(key))
    if everything:
        from macros import publish  # with what draws pictures: not loaded for pages alone

        for path, key, make in publish.parts(site):
            output.make(path, make, recipes.of(key))
    return keys


def write_search(output: Output, site: Site, pages: Iterable[tuple[str, str]]) -> None:
    """Write the search and the feed of changes of a language. pages: key and title of the hand-written ones."""
    for path, text in search_files(site, pages):
        output.write(site.urls.root(site.language) + path, text.encode())
    output.write(changes.feed_path(site), changes.feed(site).encode())


def write_pages(output: Output, site: Site, frames: dict[tuple, Frame], recipes: Recipes) -> list[str]:
    """Write the generated pages of a language that are made from something new; return the keys of all."""
    keys, pages = [], generated(site)
    while some := list(islice(pages, _TOGETHER)):
        around = {page.key: frames[kind_of(site, page)] for page in some}
        recipe = {page.key: _recipe(recipes.of(page.key), around[page.key]) for page in some}
        due = [page for page in some if not output.stands(site.file(page.key), recipe[page.key])]
        for page, fields in zip(due, fields_of(site, due), strict=True):
            text = around[page.key].filled(fields)
            output.write(site.file(page.key), text.encode(), recipe[page.key])
        keys += around
    return keys


def _recipe(told: str | None, frame: Frame) -> str | None:
    """Return what a page in its frame is made from, as one digest; None where that is too much to be told."""
    return told and digest([told, frame.digest])


def write_map(output: Output, site: Site, keys: Iterable[str], history: History) -> None:
    """Write the map of the site. keys: the pages of each language."""
    for path, text in sitemaps(site, keys, history).items():
        output.write(path, text.encode())


def write_files(output: Output, site: Site, history: History, policies: Policies | None) -> None:
    """Write the files that lie beside no one page, then the headers that fit all pages."""
    from macros import publish

    for path, content in publish.files(site, history):
        if policies and path.endswith(".html"):
            content = policies.protect(content.decode()).encode()
        output.write(path, content)
    for path, text in policies.files() if policies else ():
        output.write(path, text.encode())
