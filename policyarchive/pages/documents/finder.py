"""The view of the finder: the facets to filter documents by, and what is shown without scripts."""

from collections.abc import Iterable

from policyarchive.exports.search.files import FOLDER, citations_path
from policyarchive.exports.search.records import RANKS, newest_first
from policyarchive.pages.documents.document import section_names
from policyarchive.pages.documents.lists import year_label, years_view
from policyarchive.pages.parts import FOLDED
from policyarchive.registry.model.documents import LISTED
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

_ORDERS = ("-date", "date", "number", "-number", "issuer", "-issuer")  # as finder_order.js names them


def finder_view(site: Site) -> View:
    """Return the facets, the scripts by their paths below the site, and every document, newest first.

    Where documents are many there are the years instead, as groups.
    """
    root = site.urls.root(site.language)
    ordered = site.index.ordered
    many = len(ordered) >= FOLDED
    names = ("grammar", f"records.{site.language}", "finder")
    return {
        "facets": [_facet(site, name, options) for name, options in _facets(site)],
        "orders": _ORDERS,
        "count": len(ordered),
        "rows": [] if many else [summary_of(site, one) for one in newest_first(site)],
        "groups": years_view(site, ordered) if many else [],
        "scripts": [f"{FOLDER}/{name}.js" for name in names],
        "styles": f"{FOLDER}/finder.css",
        "citations": citations_path(site, "{year}"),
        "root": root,
        "address": site.address + root,
        "said": _row_words(site),
    }


def _row_words(site: Site) -> View:
    """Return the words of rows: listings by their rank in search."""
    return {
        "undated": site.t("document.undated"),
        "untitled": site.t("document.no_title"),
        "listings": [one != LISTED and site.t(f"listing.short.{one}") for one in RANKS],
    }


def _facets(site: Site) -> Iterable[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield each facet with the options that documents have, as (value, label), in the order to show."""
    registry, index = site.registry, site.index
    yield "issuer", ((key, site.pick(registry.issuers[key].label)) for key in index.by_issuer)
    yield "type", ((key, site.pick(registry.types[key].label)) for key in index.by_type)
    yield "year", ((year, year_label(site, year)) for year in index.by_year)
    yield "section", _sections(site)
    yield (
        "criterion",
        ((number, _criterion(site, number)) for number, links in index.by_criterion.items() if links),
    )
    yield "related", ((value, site.t(f"finder.related.{value}")) for value in ("yes", "no"))


def _sections(site: Site) -> Iterable[tuple[str, str]]:
    used = {site.registry.documents[identifier].section for identifier in site.index.listed}
    table = site.registry.document_list
    for key in table.sections:
        if key in used:
            yield key, f"{key} {', '.join(section_names(site, table, key))}"


def _criterion(site: Site, number: str) -> str:
    return f"{number}. {criterion_name(site, site.registry.criteria[number])}"


def _facet(site: Site, name: str, options: Iterable[tuple[str, str]]) -> View:
    return {
        "name": name,
        "label": site.t(f"finder.facet.{name}"),
        "options": [{"value": value, "label": label} for value, label in options],
    }
