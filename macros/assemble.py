"""Everything that a build adds to the hand-written pages, written into the folder of the site."""

from collections.abc import Callable, Iterable

from macros.frames import Fields, Frame, fields_of, kind_of, marks
from macros.history import History
from macros.output import Output
from macros.pages import Page, generated
from macros.policy import Policies
from macros.site import Site
from macros.sitemap import sitemaps


def write_pages(output: Output, site: Site, printed: Callable[[Page, Fields], str]) -> list[str]:
    """Write every generated page of a language, and return their keys.

    printed: what the theme prints for a page with given fields. Raises FrameError where it leaves a field out.
    """
    frames: dict[tuple, Frame] = {}
    keys = []
    for page in generated(site):
        fields, kind = fields_of(site, page), kind_of(site, page)
        if kind not in frames:
            frames[kind] = Frame(printed(page, marks(fields)), fields)
        output.write(site.file(page.key), frames[kind].filled(fields).encode())
        keys.append(page.key)
    return keys


def write_map(output: Output, site: Site, keys: Iterable[str], history: History) -> None:
    """Write the map of the site. keys: the pages of each language."""
    for path, text in sitemaps(site, keys, history).items():
        output.write(path, text.encode())


def write_files(output: Output, site: Site, history: History, policies: Policies | None) -> None:
    """Write the files beside the pages, then the headers that fit all pages."""
    from macros import publish  # with what draws pictures: not loaded for pages alone

    for path, content in publish.files(site, history):
        if policies and path.endswith(".html"):
            content = policies.protect(content.decode()).encode()
        output.write(path, content)
    for path, text in policies.files() if policies else ():
        output.write(path, text.encode())
