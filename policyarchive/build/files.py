"""Everything that is written beside the pages: downloads, citations, feeds, cards."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.git import History
from policyarchive.core.html import capitalised
from policyarchive.core.progress import progress
from policyarchive.core.words import translate
from policyarchive.exports.catalogue import ZIP, all_exports
from policyarchive.exports.charts.files import chart_pictures as chart_pictures
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.data.bundle import bundle
from policyarchive.exports.data.records import data_files as exports_of_records
from policyarchive.exports.export import Export, OfDocuments
from policyarchive.exports.linked.akoma_ntoso import akoma_ntoso, akoma_ntoso_path
from policyarchive.exports.web import feeds
from policyarchive.exports.web.offline import manifest, manifest_path, offline_files
from policyarchive.exports.web.social_cards import card, path_of, path_of_all
from policyarchive.exports.web.well_known import opensearch, web_files
from policyarchive.pages.frame.redirects import redirect_pages
from policyarchive.pages.generated import Page, generated
from policyarchive.registry.attachments import address, all_files, file_of
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.urls import FULL_TEXT

File = tuple[str, bytes]
# Gives the content of a file where the site has it already; told of which documents it is made.
Kept = Callable[[str, OfDocuments], bytes | None]


def nothing_kept(path: str, of_documents: OfDocuments) -> None:
    """Stand for a site that has nothing yet."""


def site_files(site: Site, history: History, kept: Kept = nothing_kept) -> Iterator[File]:
    """Yield (path below the site, content) of every file that belongs to no one page."""
    yield from data_files(site, history, kept)
    yield from _encode_texts(web_files(site, history))
    yield from _encode_texts(redirect_pages(site))
    yield from offline_files(site)
    for identifier, file in all_files(site.registry):
        content = file_of(site.registry, identifier, file).read_bytes()
        yield address(identifier, file), content
    for language in site.urls.languages:
        yield from _of_language(in_language(site, language), history)


def data_files(site: Site, history: History, kept: Kept = nothing_kept) -> Iterator[File]:
    """Yield the downloads and the charts of the pages, then the zip of them."""

    def content(export: Export) -> bytes:
        return kept(export.path, export.of_documents) or export.content()

    listed_exports = sorted(all_exports(site, history), key=lambda export: export.zipped)
    exports: dict[Export, bytes] = {}
    shown_in = terminal_language(os.environ)
    for export in progress(listed_exports, translate(shown_in, "progress.files")):
        if export.zipped:
            exports[export] = content(export)
        else:
            yield export.path, content(export)
    listed = {export.path: made for export, made in exports.items()}
    others = {path: make for path, make in exports_of_records(site).items() if path not in listed}
    drawn = {path: kept(path, _is_of_documents(path)) or make().encode() for path, make in others.items()}
    yield from (listed | drawn).items()
    yield ZIP, kept(ZIP, True) or bundle(site, list(exports), listed | drawn, history)


def plain_exports(site: Site, history: History) -> list[Export]:
    """Return the downloads that are written as they are made; the policy of a page is added to others."""
    return [export for export in all_exports(site, history) if not export.path.endswith(".html")]


def _is_of_documents(path: str) -> bool:
    """Tell whether a file that is no download is made from documents: pictures are, charts and schemas are not."""
    return path.startswith("data/pictures/")


def _of_language(site: Site, history: History) -> Iterator[File]:
    for issuer in (None, *site.index.by_issuer):
        yield feeds.path_of(site, issuer), feeds.feed(site, history, issuer).encode()
    yield from _encode_texts([opensearch(site), (manifest_path(site), manifest(site))])
    yield path_of_all(site), card(site, site.pick(site.registry.archive.name))


def page_files(site: Site) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Yield (path below the site, key of its page, what makes its content) of every file beside a page of a language."""
    for identifier in site.registry.documents:
        for file in citation_files(site, identifier):
            yield file.path, f"document:{identifier}", partial(_encode_text, file.text)
    for identifier in site.index.full_texts:
        if path := akoma_ntoso_path(site, identifier, site.language):
            yield path, f"{FULL_TEXT}:{identifier}", partial(akoma_ntoso, site, identifier)
    for page in generated(site):
        yield path_of(site, page.key), page.key, partial(_card, site, page)


def _encode_text(text: Callable[[], str]) -> bytes:
    return text().encode()


def _card(site: Site, page: Page) -> bytes:
    """Return the card of a page; of a document with its date, in which nothing breaks, and its issuer."""
    kind, _, identifier = page.key.partition(":")
    if kind == "document":
        document = summary_of(site, identifier)
        date = document.date_long.replace(" ", "\u00a0")
        said = " · ".join(part for part in (capitalised(date), document.issuer) if part)
        return card(site, document.name, document.title or "", line=said)
    return card(site, page.title, page.description if page.description != page.title else "")


def _encode_texts(texts: Iterable[tuple[str, str]]) -> Iterator[File]:
    return ((path, text.encode()) for path, text in texts)
