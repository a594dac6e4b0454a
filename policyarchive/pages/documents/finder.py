"""The view of the finder: the one table of documents, of all or of an issuer, a type, a year, with the facets to filter it by."""

from collections.abc import Iterable, Mapping
from typing import Any

from policyarchive.exports.citations.legal_basis import legal_basis
from policyarchive.exports.search.files import FOLDER
from policyarchive.exports.search.records import RANKS, newest_first
from policyarchive.pages.documents.facets import facets
from policyarchive.pages.documents.lists import years_view
from policyarchive.pages.documents.marks import marked_groups, month_label
from policyarchive.pages.frame.box import examples
from policyarchive.pages.parts import FOLDED
from policyarchive.registry.model.documents import LISTED
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_ORDERS = ("-date", "date", "number", "-number", "issuer", "-issuer")  # as finder_order.js names them


def finder_view(site: Site, *, folded: bool = False) -> View:
    """Return the view of the finder of all documents. folded: its table leads, and its form waits behind a button."""
    view = _view(site, newest_first(site), fixed={}, years="year:", caption=site.t("finder.caption"))
    return {**view, "folded": folded}


def list_finder_view(
    site: Site, identifiers: Iterable[str], *, fixed: Mapping[str, str], years: str, caption: str
) -> View:
    """Return the view of the finder of the documents of a list page, given in the order of the index.

    fixed: the facets that the page stands for, with their values; years: how the keys of its years begin.
    """
    return _view(site, newest_first(site, identifiers), fixed=fixed, years=years, caption=caption)


def _view(site: Site, ordered: list[str], *, fixed: Mapping[str, str], years: str, caption: str) -> View:
    """Return the facets, the scripts by their paths below the site, and the documents, newest first.

    Where documents are many there are the years instead, as groups. scripts: what the finder fetches when it is used.
    """
    root = site.urls.root(site.language)
    many = len(ordered) >= FOLDED and "year" not in fixed
    return {
        "facets": facets(site, ordered, fixed),
        "orders": [order for order in _ORDERS if order.lstrip("-") not in fixed],
        "count": len(ordered),
        "marks": marked_groups(site, [] if many else ordered, one_year="year" in fixed),
        "groups": years_view(site, reversed(ordered), key=years) if many else [],
        "data": _data(site, fixed),
        "root": root,
        "fixed": fixed,
        "folded": bool(fixed),
        "examples": examples(site),
        "caption": caption,
        "legal": legal_basis(site, site.registry.archive.source) is not None,
        "scripts": [f"{FOLDER}/{name}.js" for name in ("grammar", f"records.{site.language}")],
    }


def _data(site: Site, fixed: Mapping[str, str]) -> dict[str, Any]:
    """Return what the scripts are told of the page."""
    root = site.urls.root(site.language)
    return {
        "source": site.first_language,
        "address": site.address + root,
        "fixed": fixed,
        "said": _row_words(site),
    }


def _row_words(site: Site) -> View:
    """Return the words of rows: listings by their rank in search."""
    return {
        "undated": site.t("document.undated"),
        "untitled": site.t("document.no_title"),
        "published": site.t("title.published"),
        "count": [site.t("list.count", count=1), site.t("list.count", count="{count}")],
        "months": [month_label(site, str(month)) for month in range(1, 13)],
        "listings": [one != LISTED and site.t(f"listing.short.{one}") for one in RANKS],
    }
