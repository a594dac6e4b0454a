"""The pages that are made from the registry: which there are, what they are called, what they hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.naming import name_of, title_of
from macros.public import Macros
from macros.render import render
from macros.site import Site
from macros.views import lists, rows
from macros.views.fulltext import full_text_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A generated page: key gives its address; body makes its HTML; tab is the key of its navigation entry.

    title and description are plain text. edit is the path of the file behind it, if one record is.
    """

    key: str
    title: str
    description: str
    body: Callable[[], str]
    tab: str
    edit: str | None = None


def generated(site: Site) -> Iterator[Page]:
    """Yield every generated page of one language."""
    yield from (_document(site, identifier) for identifier in site.index.ordered)
    yield from (_full_text(site, identifier) for identifier in site.index.full_texts)
    yield from (_criterion(site, number) for number in site.registry.criteria)
    yield from (_list(site, key) for key in lists.list_keys(site))


def _document(site: Site, identifier: str) -> Page:
    document = site.registry.documents[identifier]
    key = f"document:{identifier}"
    return Page(
        key=key,
        title=name_of(site, document, long=True),
        description=title_of(site, document) or site.t("document.no_title"),
        body=lambda: _macros(site, key).document_page(identifier),
        tab="page:documents",
        edit=site.registry.files[f"documents/{identifier}"].path,
    )


def _full_text(site: Site, identifier: str) -> Page:
    key = f"fulltext:{identifier}"
    name = name_of(site, site.registry.documents[identifier], long=True)
    return Page(
        key=key,
        title=site.t("fulltext.title", name=name),
        description=site.t("fulltext.description", name=name),
        body=lambda: render(site, "fulltext.html.j2", site.path(key), **full_text_view(site, identifier)),
        tab="page:documents",
        edit=site.registry.files[f"documents/{identifier}"].path,
    )


def _criterion(site: Site, number: str) -> Page:
    key = f"criterion:{number}"
    label = rows.criterion_ref(site, number)["label"]
    return Page(
        key=key,
        title=label,
        description=site.t("criterion.description", name=label, place=site.pick(site.registry.archive.place)),
        body=lambda: _macros(site, key).criterion_page(number),
        tab="page:results",
        edit=site.registry.files[f"criteria/{number}"].path,
    )


def _list(site: Site, key: str) -> Page:
    title, count = lists.list_title(site, key), len(lists.members(site, key))
    return Page(
        key=key,
        title=title,
        description=site.t("list.description", title=title, count=count),
        body=lambda: render(site, "list.html.j2", site.path(key), **lists.list_view(site, key)),
        tab="page:documents",
    )


def _macros(site: Site, key: str) -> Macros:
    return Macros(site=site, page=site.path(key))
