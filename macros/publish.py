"""Everything that is written beside the pages: files to take away, citations, feeds, cards."""

from collections.abc import Callable, Iterable, Iterator

from macros import attached, cards, feeds
from macros.card_images import card
from macros.catalogue import ZIP, catalogue
from macros.citation_files import citation_files
from macros.exports import data_files as exports_of_records
from macros.files.bundle import bundle
from macros.history import History
from macros.pages import Page, generated
from macros.site import Site, in_language
from macros.webfiles import opensearch, web_files

File = tuple[str, bytes]


def files(site: Site, history: History) -> Iterator[File]:
    """Yield (path below the site, content) of every file that does not lie beside one page."""
    yield from data_files(site, history)
    yield from _texts(web_files(site, history))
    for identifier, file in attached.all_files(site.registry):
        content = attached.location(site.registry, identifier, file).read_bytes()
        yield attached.address(identifier, file), content
    for language in site.urls.languages:
        yield from _of_language(in_language(site, language), history)


def data_files(site: Site, history: History) -> Iterator[File]:
    """Yield the files to take away and the charts of the pages, then the zip of them."""
    exports = {export: export.content() for export in catalogue(site, history)}
    listed = {export.path: content for export, content in exports.items()}
    charts = {p: t.encode() for p, t in exports_of_records(site).items() if p not in listed}
    yield from (listed | charts).items()
    yield ZIP, bundle(site, list(exports), listed | charts, history)


def _of_language(site: Site, history: History) -> Iterator[File]:
    for issuer in (None, *site.index.by_issuer):
        yield feeds.path_of(site, issuer), feeds.feed(site, history, issuer).encode()
    yield from _texts([opensearch(site)])
    yield cards.path_of_all(site), card(site, site.pick(site.registry.archive.name))


def parts(site: Site) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Yield (path below the site, key of its page, what makes its content) of every file beside a page of a language."""
    for identifier in site.registry.documents:
        for file in citation_files(site, identifier):
            yield file.path, f"document:{identifier}", lambda file=file: file.text().encode()
    for page in generated(site):
        yield cards.path_of(site, page.key), page.key, lambda page=page: _card(site, page)


def _card(site: Site, page: Page) -> bytes:
    return card(site, page.title, page.description if page.description != page.title else "")


def _texts(found: Iterable[tuple[str, str]]) -> Iterator[File]:
    return ((path, text.encode()) for path, text in found)
