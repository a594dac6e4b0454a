"""The pages that are made from the registry: which there are, what they are called, what they hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from policyarchive.pages.documents import lists
from policyarchive.pages.documents.document import document_view
from policyarchive.pages.documents.dossiers import dossier_view
from policyarchive.pages.documents.finder import list_finder_view
from policyarchive.pages.documents.full_text import full_text_view
from policyarchive.pages.documents.sections import further_list_view
from policyarchive.pages.results.criterion import criterion_view
from policyarchive.pages.results.indicator import indicator_view
from policyarchive.pages.results.opening import opening_sentences
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View, render


@dataclass(frozen=True, kw_only=True)
class Page:
    """A generated page: key gives its address; view is what its template prints; tab is the key of its navigation entry.

    names makes title and description, both plain text: a page that is already built needs neither.
    """

    site: Site
    key: str
    names: Callable[[], tuple[str, str]]
    template: str
    view: Callable[[], View]
    tab: str

    @cached_property
    def _named(self) -> tuple[str, str]:
        return self.names()

    @property
    def title(self) -> str:
        """Return what the page is called."""
        return self._named[0]

    @property
    def description(self) -> str:
        """Return what search engines and cards say of the page."""
        return self._named[1]

    def body(self) -> str:
        """Return the HTML of the page without its frame."""
        return self.render_view(self.view())

    def render_view(self, view: View) -> str:
        """Return the HTML of a view of this page."""
        return render(self.site, self.template, self.site.path(self.key), **view)


def generated(site: Site) -> Iterator[Page]:
    """Yield every generated page of one language; documents in the order of memory and disk, which is quicker."""
    yield from (_document(site, identifier) for identifier in site.registry.documents)
    yield from (_full_text(site, identifier) for identifier in site.index.full_texts)
    yield from (_criterion(site, number) for number in site.registry.criteria)
    yield from (_indicator(site, identifier) for identifier in site.registry.indicators)
    yield from (_list(site, key) for key in lists.list_keys(site))
    yield from (_further_list(site, identifier) for identifier in site.registry.lists)
    yield from (_dossier(site, identifier) for identifier in site.registry.dossiers)


def _document(site: Site, identifier: str) -> Page:
    return Page(
        site=site,
        key=f"document:{identifier}",
        names=lambda: _names_of_document(site, identifier),
        template="documents/document.html.j2",
        view=lambda: document_view(site, identifier),
        tab="page:documents",
    )


def _names_of_document(site: Site, identifier: str) -> tuple[str, str]:
    summary = summary_of(site, identifier)
    return summary.long_name, summary.subject or site.t("document.no_title")


def _full_text(site: Site, identifier: str) -> Page:
    return Page(
        site=site,
        key=f"fulltext:{identifier}",
        names=lambda: _names_of_full_text(site, identifier),
        template="documents/full_text.html.j2",
        view=lambda: full_text_view(site, identifier),
        tab="page:documents",
    )


def _names_of_full_text(site: Site, identifier: str) -> tuple[str, str]:
    name = summary_of(site, identifier).long_name
    return site.t("fulltext.title", name=name), site.t("fulltext.description", name=name)


def _criterion(site: Site, number: str) -> Page:
    return Page(
        site=site,
        key=f"criterion:{number}",
        names=lambda: _names_of_criterion(site, number),
        template="results/criterion.html.j2",
        view=lambda: criterion_view(site, number),
        tab="page:results",
    )


def _names_of_criterion(site: Site, number: str) -> tuple[str, str]:
    label = criterion_label(site, site.registry.criteria[number])
    return label, site.t("criterion.description", name=label, place=site.pick(site.registry.archive.place))


def _indicator(site: Site, identifier: str) -> Page:
    return Page(
        site=site,
        key=f"indicator:{identifier}",
        names=lambda: _names_of_indicator(site, identifier),
        template="results/indicator.html.j2",
        view=lambda: indicator_view(site, identifier),
        tab="page:results",
    )


def _names_of_indicator(site: Site, identifier: str) -> tuple[str, str]:
    name, place = indicator_title(site, identifier), site.pick(site.registry.archive.place)
    return name, site.t(
        "indicator.description", name=name, place=place, opening=opening_sentences(site, identifier)[0]
    )


def _list(site: Site, key: str) -> Page:
    return Page(
        site=site,
        key=key,
        names=lambda: _names_of_list(site, key),
        template="documents/list.html.j2",
        view=lambda: _list_view(site, key),
        tab="page:documents",
    )


def _list_view(site: Site, key: str) -> View:
    finder = list_finder_view(
        site,
        lists.members(site, key),
        fixed=lists.fixed_facets(key),
        years=lists.years_of(key),
        caption=lists.list_title(site, key),
    )
    return {**lists.list_view(site, key), **finder}


def _further_list(site: Site, identifier: str) -> Page:
    return Page(
        site=site,
        key=f"list:{identifier}",
        names=lambda: _names_of_further_list(site, identifier),
        template="documents/further_list.html.j2",
        view=lambda: further_list_view(site, identifier),
        tab="page:documents",
    )


def _names_of_further_list(site: Site, identifier: str) -> tuple[str, str]:
    name = site.pick(site.registry.lists[identifier].name)
    count = sum(map(len, site.index.sections_of(identifier).values()))
    return name, site.t("list.description", title=name, count=count)


def _dossier(site: Site, identifier: str) -> Page:
    return Page(
        site=site,
        key=f"dossier:{identifier}",
        names=lambda: _names_of_dossier(site, identifier),
        template="documents/dossier.html.j2",
        view=lambda: dossier_view(site, identifier),
        tab="page:dossiers",
    )


def _names_of_dossier(site: Site, identifier: str) -> tuple[str, str]:
    dossier = site.registry.dossiers[identifier]
    title = site.pick(dossier.title)
    if dossier.summary:
        about = site.pick(dossier.summary)
    else:
        about = site.t("dossier.description", title=title, count=len(dossier.members))
    return site.t("dossier.title", title=title), about


def _names_of_list(site: Site, key: str) -> tuple[str, str]:
    title, count = lists.list_title(site, key), len(lists.members(site, key))
    return title, site.t("list.description", title=title, count=count)
