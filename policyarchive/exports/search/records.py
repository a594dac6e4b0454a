"""What search and finder read: a lean record of each document, figure, note and page, and the names that queries use."""

from collections.abc import Iterable, Iterator
from typing import Any

from policyarchive.core.words import decimal_mark, words
from policyarchive.exports.search.grammar import type_symbol
from policyarchive.exports.search.places import WrittenPage, place_records
from policyarchive.exports.search.record import Record, address, lean, other_texts
from policyarchive.exports.search.results import result_records, section_names
from policyarchive.registry.model.documents import (
    ARCHIVE,
    CITED,
    EXTERNAL,
    LISTED,
    NOT_ESTABLISHED,
    SOURCE,
    Document,
)
from policyarchive.registry.model.vocabularies import InstrumentType, Issuer, Verb
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.validity import standing

RANKS = {listing: rank for rank, listing in enumerate((LISTED, ARCHIVE, SOURCE, CITED, EXTERNAL))}


def payload(site: Site, pages: Iterable[WrittenPage] = ()) -> dict[str, Any]:
    """Return what the search of one language needs, with all documents; pages are the hand-written ones."""
    return {**frame(site), "records": [*document_records(site), *other_records(site, pages)]}


def document_records(site: Site) -> Iterator[Record]:
    """Yield the records of documents, the newest first and undated ones last."""
    order = newest_first(site)
    places = {identifier: place for place, identifier in enumerate(order)}
    yield from (_document(site, identifier, places) for identifier in order)


def other_records(site: Site, pages: Iterable[WrittenPage] = ()) -> list[Record]:
    """Return the records of all else, which follow those of documents."""
    return [*result_records(site), *place_records(site, pages)]


def frame(site: Site) -> dict[str, Any]:
    """Return what the search needs beside records: words, and the names that queries use.

    passages: that there are full texts, in a file that is fetched when a query has words. source: the place of the source.
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
        "types": {key: _type(site, key, registry.types[key]) for key in site.index.by_type},
        "issuers": {key: _issuer(site, registry.issuers[key]) for key in site.index.by_issuer},
        "verbs": {key: _verb(site, verb) for key, verb in registry.verbs.items()},
        "sections": section_names(site),
        "figures": address(site, "page:figures"),
        "units": [text for unit in registry.terms.units.values() for text in unit.label.values()],
        "decimal": decimal_mark(site.language),
        "source": newest_first(site).index(registry.archive.source),
        "programme": [*registry.archive.programme.values()],
        "place": [*registry.archive.place.values(), *(registry.archive.country or {}).values()],
    }


def newest_first(site: Site, identifiers: Iterable[str] | None = None) -> list[str]:
    """Return the ids of all documents, or of some in the order of the index, the newest first, undated ones last."""
    documents = site.registry.documents
    ordered = site.index.ordered if identifiers is None else tuple(identifiers)
    dated = [identifier for identifier in ordered if documents[identifier].date]
    undated = [identifier for identifier in ordered if not documents[identifier].date]
    return [*reversed(dated), *reversed(undated)]


def _type(site: Site, identifier: str, kind: InstrumentType) -> dict[str, str]:
    names = dict.fromkeys([*kind.label.values(), *kind.words])
    return {
        "label": site.pick(kind.label),
        "names": "; ".join(names),
        "symbol": type_symbol(identifier, kind),
    }


def _issuer(site: Site, issuer: Issuer) -> dict[str, str]:
    names = [*issuer.label.values(), *(issuer.full_name or {}).values(), *issuer.symbols]
    return {"label": site.pick(issuer.label), "names": "; ".join(dict.fromkeys(names))}


def _verb(site: Site, verb: Verb) -> dict[str, Any]:
    return {
        "label": site.pick(verb.label),
        "inverse": site.pick(verb.inverse),
        "names": list(verb.label.values()),
        "inverses": list(verb.inverse.values()),
    }


def _document(site: Site, identifier: str, places: dict[str, int]) -> Record:
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    issuers = list(summary.issuers)
    record: Record = {
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
        "published": summary.is_published or None,
        **other_texts(summary.titles, summary.title_language, _keywords(document)),
        "rank": RANKS[summary.listing],
        "status": known if (known := standing(site, identifier)) != [NOT_ESTABLISHED] else None,
        "section": document.section if summary.listing == LISTED else None,
        "criteria": sorted({number for link in document.criteria for number in link.criteria}, key=int),
        "related": identifier in site.index.outgoing or identifier in site.index.incoming or None,
        "relations": _relations(site, identifier, places),
    }
    return lean(record)


def _canonical(site: Site, document: Document) -> str | None:
    """Return the number as its system writes it, where that is not how the record writes it."""
    reading = site.registry.reading_of(document)
    return reading.canonical if reading and reading.canonical != document.number else None


def _keywords(document: Document) -> list[str]:
    return [keyword for keywords in document.keywords.values() for keyword in keywords]


def _relations(site: Site, identifier: str, places: dict[str, int]) -> list[list[object]]:
    """Return [verb, place of the other document, 1 where that one is the acting one]."""
    acting = [[edge.relation.verb, places[edge.target]] for edge in site.index.outgoing.get(identifier, ())]
    inverse = [
        [edge.relation.verb, places[edge.source], 1] for edge in site.index.incoming.get(identifier, ())
    ]
    return [*acting, *inverse]
