"""Everything that a build adds to the hand-written pages, written into the folder of the site."""

import os
from collections.abc import Callable, Iterable
from itertools import islice

from policyarchive.build.dependencies import Dependencies
from policyarchive.build.headers import header_files, insert_policy
from policyarchive.build.output import Output
from policyarchive.build.page_frames import Fields, PageFrame, field_names, fields_of, kind_of, placeholders
from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.git import History
from policyarchive.core.progress import progress
from policyarchive.core.software_digest import digest
from policyarchive.core.words import translate
from policyarchive.exports.changes.feed import feed, feed_path
from policyarchive.exports.export import OfDocuments
from policyarchive.exports.search.citations import citations_by_year
from policyarchive.exports.search.files import search_files
from policyarchive.exports.search.places import WrittenPage
from policyarchive.exports.web.sitemap import sitemaps
from policyarchive.pages.editor.page import origin
from policyarchive.pages.generated import Page, generated
from policyarchive.site.site import Site

_BATCH = 64  # pages, few enough to have in memory at once
PrintPage = Callable[[Page, Fields], str]
Frames = dict[tuple[str, str, int], PageFrame]


def frames_of(site: Site, print_page: PrintPage) -> Frames:
    """Return the frame of every kind of generated page.

    print_page: returns what the theme prints for a page with given fields. Raises FrameError where it leaves a field out.
    """
    first_pages = {kind_of(site, page): page for page in reversed(list(generated(site)))}
    return {kind: _frame(site, page, print_page) for kind, page in first_pages.items()}


def _frame(site: Site, page: Page, print_page: PrintPage) -> PageFrame:
    names = field_names(site, page)
    return PageFrame(print_page(page, placeholders(names)), names)


def write_language(
    output: Output, site: Site, frames: Frames, software: str, *, everything: bool
) -> list[str]:
    """Write the generated pages of a language, and with everything the files beside them.

    Only stale files are made again. Return the keys of all pages. software: the digest of what
    makes them (see core/software_digest.py).
    """
    dependencies = Dependencies(site, software)
    pages: Iterable[Page] = list(generated(site))
    if site.language == site.first_language:  # others are made by another process meanwhile
        shown_in = terminal_language(os.environ)
        pages = progress(pages, translate(shown_in, "progress.pages"))
    keys = write_pages(output, site, frames, dependencies, pages)
    for path, key, make in citations_by_year(site):
        output.write_if_stale(path, make, dependencies.digest_of(key))
    if everything:
        from policyarchive.build import files  # with what draws pictures: not loaded for pages alone

        for path, key, make in files.page_files(site):
            output.write_if_stale(path, make, dependencies.digest_of(key))
        for path, make in files.chart_pictures(site):
            output.write_if_stale(path, make, dependencies.of_file("", of_documents=False))
    return keys


def write_search(output: Output, site: Site, pages: Iterable[WrittenPage]) -> None:
    """Write the search and the feed of changes of a language. pages: the hand-written ones."""
    for path, text in search_files(site, pages):
        output.write(path, text.encode())
    output.write(feed_path(site), feed(site).encode())


def write_pages(
    output: Output, site: Site, frames: Frames, dependencies: Dependencies, pages: Iterable[Page]
) -> list[str]:
    """Write those of some generated pages of a language that are stale; return the keys of all."""
    keys: list[str] = []
    rest = iter(pages)
    while batch := list(islice(rest, _BATCH)):
        frame_of = {page.key: frames[kind_of(site, page)] for page in batch}
        made_from = {
            page.key: _page_digest(dependencies.digest_of(page.key), frame_of[page.key]) for page in batch
        }
        due = [page for page in batch if not output.is_current(site.file(page.key), made_from[page.key])]
        for page, fields in zip(due, fields_of(site, due), strict=True):
            text = frame_of[page.key].fill(fields)
            output.write(site.file(page.key), text.encode(), made_from[page.key])
        keys += frame_of
    return keys


def _page_digest(content: str | None, frame: PageFrame) -> str | None:
    """Return the digest of a page in its frame; None: no digest, always rebuild."""
    return content and digest([content, frame.digest])


def write_sitemap(output: Output, site: Site, keys: Iterable[str], history: History) -> None:
    """Write the sitemap. keys: the pages of each language."""
    for path, text in sitemaps(site, keys, history).items():
        output.write(path, text.encode())


def write_exports(output: Output, site: Site, history: History, software: str, *, half: int) -> None:
    """Write every other download, while another process writes the others. half: 0 or 1. software: as for write_language."""
    from policyarchive.build import files

    dependencies, version = Dependencies(site, software), _version(history)
    for export in files.plain_exports(site, history)[half::2]:
        made_from = dependencies.of_file(version, export.of_documents)
        output.write_if_stale(export.path, export.content, made_from)


def _version(history: History) -> str:
    """Return what the files of a build name beside its records."""
    return f"{history.moment} {os.environ.get('ARCHIVE_COMMIT', '')}"


def write_files(output: Output, site: Site, history: History, software: str, *, protected: bool) -> None:
    """Write the files that belong to no one page, as far as no half of the downloads has them, then the headers of the site.

    software: as for write_language. protected: pages carry a security policy.
    """
    from policyarchive.build import files

    dependencies, made_from = Dependencies(site, software), dict[str, str]()
    version = _version(history)

    def kept(path: str, of_documents: OfDocuments) -> bytes | None:
        made_from[path] = dependencies.of_file(version, of_documents)
        return None if path.endswith(".html") else output.kept(path, made_from[path])  # one has its policy

    for path, content in files.site_files(site, history, kept):
        if protected and path.endswith(".html"):
            content = insert_policy(content.decode()).encode()
        output.write(path, content, made_from.get(path))
    for path, text in header_files(origin(site)) if protected and site.urls.directory_urls else ():
        output.write(path, text.encode())
