"""The view of the finder: every document as a row that can be filtered, and the facets to filter by."""

from collections import Counter
from collections.abc import Iterable

from macros.dates import year_of
from macros.indexes import UNDATED
from macros.naming import criterion_name, titles_of
from macros.search.grammar import type_symbol
from macros.search.publish import FOLDER
from macros.site import Site
from macros.views.lists import year_label
from macros.views.parts import View, document_ref

RELATED, UNRELATED = "yes", "no"


def finder_view(site: Site) -> View:
    """Return the rows, newest first, the facets, and the scripts by their paths below the site."""
    rows = [_row(site, identifier) for identifier in reversed(site.index.ordered)]
    root = site.urls.root(site.language) + FOLDER
    return {
        "rows": sorted(rows, key=lambda row: row["year"] == UNDATED),
        "facets": [_facet(site, name, options, rows) for name, options in _facets(site)],
        "scripts": [f"{root}/{name}.js" for name in ("reader", "grammar", "finder")],
        "styles": f"{root}/finder.css",
        "citations": f"{root}/citations.{site.language}.js",
        "address": site.permalink("document:{id}"),
    }


def _row(site: Site, identifier: str) -> View:
    document = site.registry.documents[identifier]
    place = document.provenance
    related = identifier in site.index.outgoing or identifier in site.index.incoming
    shown = document_ref(site, identifier)
    return {
        **shown,
        "symbol": type_symbol(document.type, site.registry.types[document.type]),
        "other": " ".join(_other_words(site, identifier, str(shown["title"]))),
        "values": {
            "issuer": [document.issuer],
            "type": [document.type],
            "year": [year_of(document.date) or UNDATED],
            "section": [f"{place.part}.{place.section}"] if place and place.section else [],
            "criterion": sorted({number for link in document.criteria for number in link.criteria}, key=int),
            "related": [RELATED if related else UNRELATED],
        },
    }


def _other_words(site: Site, identifier: str, shown: str) -> Iterable[str]:
    """Yield the words in other languages by which a row is found as well."""
    document = site.registry.documents[identifier]
    yield from (title for title in titles_of(site, document).values() if title != shown)
    yield from (word for words in document.keywords.values() for word in words)
    for term in (site.registry.types[document.type], site.registry.issuers[document.issuer]):
        yield from (label for language, label in term.label.items() if language != site.language)


def _facets(site: Site) -> Iterable[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield each facet with all of its options as (value, label), in the order to show."""
    registry = site.registry
    yield "issuer", ((key, site.pick(issuer.label)) for key, issuer in registry.issuers.items())
    yield "type", ((key, site.pick(kind.label)) for key, kind in registry.types.items())
    yield "year", ((year, year_label(site, year)) for year in site.index.by_year)
    yield "section", _sections(site)
    yield "criterion", ((number, _criterion(site, number)) for number in registry.criteria)
    yield "related", ((value, site.t(f"finder.related.{value}")) for value in (RELATED, UNRELATED))


def _sections(site: Site) -> Iterable[tuple[str, str]]:
    for part_id, part in site.registry.document_list.parts.items():
        for section_id, section in part.sections.items():
            label = f"{part_id}.{section_id} {site.pick(section.name)}, {site.pick(part.name)}"
            yield f"{part_id}.{section_id}", label


def _criterion(site: Site, number: str) -> str:
    return f"{number}. {criterion_name(site, site.registry.criteria[number])}"


def _facet(site: Site, name: str, options: Iterable[tuple[str, str]], rows: list[View]) -> View:
    counts = Counter(value for row in rows for value in row["values"][name])
    return {
        "name": name,
        "label": site.t(f"finder.facet.{name}"),
        "options": [
            {"value": value, "label": label, "count": counts[value]}
            for value, label in options
            if value in counts
        ],
    }
