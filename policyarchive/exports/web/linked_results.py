"""Linked data of results: the Dataset of all, and each indicator with its observations, in the terms of schema.org."""

from policyarchive.core.dates import in_iso, order, span_in_iso
from policyarchive.core.numerals import parse_figure
from policyarchive.exports.data.indicator_models import plain_number
from policyarchive.exports.web.identities import identity, work
from policyarchive.exports.web.linked_data import creator_of, licence_of, place_of
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.names import count_label, criterion_label, shared_unit_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure


def dataset_node(site: Site, files: list[View]) -> View:
    """Return the results as a Dataset. files: the downloads, as distribution nodes."""
    table, archive = site.registry.result_table, site.registry.archive
    times = sorted((column.date for column in table.observations.values()), key=order)
    return {
        "@type": "Dataset",
        "@id": identity(site, "page:results"),
        "url": site.permalink("page:results"),
        "name": site.pick(table.name),
        "description": _description(site, site.pick(table.name)),
        "inLanguage": site.language,
        "creator": creator_of(site),
        "isBasedOn": {"@id": work(site, archive.source)},
        "temporalCoverage": f"{span_in_iso(times[0])[0]}/{span_in_iso(times[-1])[-1]}",
        "spatialCoverage": place_of(site),
        "variableMeasured": _variables(site),
        "distribution": files,
        **licence_of(site),
    }


def _variables(site: Site) -> list[str]:
    """Return what the results are of: counts and percentages of criteria, then each other indicator."""
    registry = site.registry
    counts = [count_label(site), site.t("results.percent")] if registry.criteria else []
    return counts + [site.pick(indicator.name) for indicator in registry.indicators.values()]


def indicator_node(site: Site, path: str) -> View:
    """Return one indicator, a criterion or another, as a part of the Dataset, about its observations."""
    indicator, key = site.registry.measures[path], page_of_measure(path)
    name = criterion_label(site, indicator) if indicator.number else site.pick(indicator.name)
    return {
        "@type": "Dataset",
        "@id": identity(site, key),
        "url": site.permalink(key),
        "name": name,
        "description": _description(site, name, indicator),
        "isPartOf": {"@id": identity(site, "page:results")},
        "spatialCoverage": place_of(site),
        **licence_of(site),
        "about": [
            node for column in indicator.observations for node in _observations(site, indicator, column)
        ],
    }


def _observations(site: Site, indicator: Indicator, column: str) -> list[View]:
    """Return the value and the percentage of an indicator at one time, each where a figure is printed."""
    cell = indicator.observations[column]
    heading = site.registry.result_table.observations[column]
    shared: View = {
        "@type": "Observation",
        "name": site.pick(heading.label),
        "observationDate": in_iso(heading.date),
        "observationAbout": place_of(site),
    }
    nodes = []
    if cell.decimal is not None:
        nodes.append(shared | _measured(site, indicator) | {"value": plain_number(cell.decimal)})
    if cell.percent:
        percent = {"variableMeasured": site.t("results.percent"), "value": float(parse_figure(cell.percent)), "unitText": "%"}  # fmt: skip
        nodes.append(shared | percent)
    return nodes


def _measured(site: Site, indicator: Indicator) -> View:
    """Return what the values of an indicator are of; those of criteria count the units that meet one."""
    if indicator.number:
        return {"variableMeasured": count_label(site)}
    unit = site.registry.terms.units[indicator.unit]
    return {"variableMeasured": site.pick(indicator.name), "unitText": site.pick(unit.label)}


def _description(site: Site, name: str, indicator: Indicator | None = None) -> str:
    """Return what a Dataset holds. indicator: the only one that it is about."""
    place = site.pick(site.registry.archive.place)
    are_counts = indicator.number if indicator else not site.registry.indicators
    if are_counts:
        return site.t("linked.dataset", name=name, place=place, unit=shared_unit_name(site))
    return site.t("linked.figures", name=name, place=place)
