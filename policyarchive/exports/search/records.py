"""The records that search and finder read: one lean record per document, criterion, other indicator and hand-written page."""

from collections.abc import Iterable
from typing import Any

from policyarchive.core.words import words
from policyarchive.exports.search.grammar import type_symbol
from policyarchive.registry.model.documents import ARCHIVE, CITED, EXTERNAL, LISTED, SOURCE, Document
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.vocabularies import InstrumentType, Term
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of

Record = dict[str, Any]

RANKS = {listing: rank for rank, listing in enumerate((LISTED, ARCHIVE, SOURCE, CITED, EXTERNAL))}


def payload(site: Site, pages: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """Return what the search of one language needs. pages are (key, title) of hand-written pages.

    passages: that there are full texts, in a file that is fetched when a query has words.
    """
    registry = site.registry
    return {
        **({"passages": True} if site.index.full_texts else {}),
        "finder": address(site, "page:search"),
        "words": {
            key: text
            for key, text in words(site.language, site.first_language).items()
            if key.startswith("search.")
        },
        "types": {key: _type(site, key, kind) for key, kind in registry.types.items()},
        "issuers": {key: _named(site, issuer) for key, issuer in registry.issuers.items()},
        "records": [
            *(_document(site, identifier) for identifier in registry.documents),
            *(_criterion(site, criterion) for criterion in registry.criteria.values()),
            *(_indicator(site, identifier) for identifier in registry.indicators),
            *(_page(site, key, title) for key, title in pages),
        ],
    }


def address(site: Site, key: str) -> str:
    """Return the address of a page below the folder of its language, as Material resolves results."""
    return site.path(key).removeprefix(site.urls.root(site.language))


def _type(site: Site, identifier: str, kind: InstrumentType) -> dict[str, str]:
    return {**_named(site, kind), "symbol": type_symbol(identifier, kind)}


def _named(site: Site, term: Term) -> dict[str, str]:
    return {"label": site.pick(term.label), "names": " ".join(term.label.values())}


def _document(site: Site, identifier: str) -> Record:
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    issuers = list(summary.issuers)
    others = [text for language, text in summary.titles.items() if language != summary.title_language]
    record = {
        "url": address(site, summary.key),
        "number": summary.number,
        "canonical": _canonical(site, document),
        "name": None if summary.number else summary.name,
        "type": summary.type_id,
        "issuer": issuers[0] if len(issuers) == 1 else None,
        "issuers": issuers if len(issuers) > 1 else None,
        "date": summary.date,
        "day": summary.date_short,
        "title": summary.title,
        "lang": summary.title_language if summary.title_language != site.language else None,
        "other": " ".join([*others, *_keywords(document)]),
        "rank": RANKS[summary.listing],
        "section": document.section if summary.listing == LISTED else None,
        "criteria": sorted({number for link in document.criteria for number in link.criteria}, key=int),
        "related": identifier in site.index.outgoing or identifier in site.index.incoming or None,
    }
    return {key: value for key, value in record.items() if value not in (None, "", [])}


def _canonical(site: Site, document: Document) -> str | None:
    """Return the number as its system writes it, where that is not how the record writes it."""
    reading = site.registry.reading_of(document)
    return reading.canonical if reading and reading.canonical != document.number else None


def _keywords(document: Document) -> list[str]:
    return [keyword for keywords in document.keywords.values() for keyword in keywords]


def _criterion(site: Site, criterion: Indicator) -> Record:
    headings = [words(code, site.first_language)["criterion.heading"] for code in site.urls.languages]
    return {
        "url": address(site, f"criterion:{criterion.number}"),
        "title": criterion_label(site, criterion),
        "other": " ".join([*criterion.name.values(), *headings]),
        "kind": site.t("search.kind.criterion"),
    }


def _indicator(site: Site, identifier: str) -> Record:
    indicator = site.registry.indicators[identifier]
    headings = [words(code, site.first_language)["indicator.heading"] for code in site.urls.languages]
    return {
        "url": address(site, f"indicator:{identifier}"),
        "title": indicator_title(site, identifier),
        "other": " ".join([*indicator.name.values(), *headings]),
        "kind": site.t("search.kind.indicator"),
    }


def _page(site: Site, key: str, title: str) -> Record:
    return {"url": address(site, key), "title": title, "kind": site.t("search.kind.page")}
