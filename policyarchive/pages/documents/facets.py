"""The facets that a list of documents can be filtered by, each with the options that its documents have."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from policyarchive.core.dates import year_or_undated
from policyarchive.pages.documents.lists import year_label
from policyarchive.pages.documents.provenance import section_names
from policyarchive.registry.model.documents import LISTED, Document, issuers_of
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View
from policyarchive.site.validity import CHANGED, standing


def facets(site: Site, identifiers: Collection[str], fixed: Mapping[str, str]) -> list[View]:
    """Return each facet but the fixed ones that tells documents of a list apart: { name, label, options }."""
    counts = _counts(site, identifiers)
    found = [
        _facet(site, name, options, counts[name])
        for name, options in _options(site).items()
        if name not in fixed
    ]
    return [
        facet for facet in found if any(option["count"] < len(identifiers) for option in facet["options"])
    ]


def _facet(site: Site, name: str, options: Iterable[tuple[str, str]], counts: Counter[str]) -> View:
    return {
        "name": name,
        "label": site.t(f"finder.facet.{name}"),
        "options": [
            {"value": value, "label": label, "count": counts[value]}
            for value, label in options
            if counts[value]
        ],
    }


def _counts(site: Site, identifiers: Iterable[str]) -> dict[str, Counter[str]]:
    """Return how many documents have each value of each facet."""
    counts = {name: Counter[str]() for name in _options(site)}
    for identifier in identifiers:
        for name, values in _values(site, identifier, site.registry.documents[identifier]).items():
            counts[name].update(values)
    return counts


def _values(site: Site, identifier: str, document: Document) -> dict[str, Iterable[str]]:
    index = site.index
    listed = document.listing == LISTED and document.section
    return {
        "issuer": issuers_of(document),
        "type": [document.type],
        "year": [year_or_undated(document.date)],
        "section": [document.section] if listed and document.section else [],
        "criterion": {number for link in document.criteria for number in link.criteria},
        "related": ["yes" if identifier in index.outgoing or identifier in index.incoming else "no"],
        "force": standing(site, identifier),
    }


@once
def _options(site: Site) -> dict[str, list[tuple[str, str]]]:
    """Return the options of each facet, as (value, label), in the order to show."""
    registry, index = site.registry, site.index
    table = registry.document_list
    return {
        "issuer": [(key, site.pick(registry.issuers[key].label)) for key in index.by_issuer],
        "type": [(key, site.pick(registry.types[key].label)) for key in index.by_type],
        "year": [(year, year_label(site, year)) for year in index.by_year],
        "section": [(key, f"{key} {', '.join(section_names(site, table, key))}") for key in table.sections],
        "criterion": [
            (number, f"{number}. {criterion_name(site, registry.criteria[number])}")
            for number in index.by_criterion
        ],
        "related": [(value, site.t(f"finder.related.{value}")) for value in ("yes", "no")],
        "force": [
            *((key, site.pick(status.label)) for key, status in registry.terms.statuses.items()),
            (CHANGED, site.t("finder.force.changed")),
        ],
    }
