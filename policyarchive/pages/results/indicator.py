"""View of the page of an indicator that is no criterion."""

from collections.abc import Iterator

from policyarchive.pages.parts import crumbs, edit_ways, report_links, term
from policyarchive.pages.results.amounts import cell_of
from policyarchive.pages.results.figures import figure_table
from policyarchive.pages.results.later_reports import breakdowns
from policyarchive.pages.results.notes import page_notes
from policyarchive.pages.results.observations import observations_view
from policyarchive.pages.results.opening import known_actuals, opening_sentences
from policyarchive.pages.results.own_chart import own_chart
from policyarchive.pages.results.planned import planned_view
from policyarchive.pages.results.rows import names_of
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.statements import Statement
from policyarchive.site.amounts import amount_of
from policyarchive.site.names import criterion_name, indicator_title, note_view
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.times import short_label


def indicator_view(site: Site, identifier: str) -> View:
    """Return the view of an indicator's page. Raises KeyError for an unknown id."""
    indicator, path = site.registry.indicators[identifier], f"indicators/{identifier}"
    return {
        "crumbs": crumbs(site, ("page:results", site.t("crumb.results"))),
        "label": indicator_title(site, identifier),
        "opening": opening_sentences(site, identifier),
        "facts": _facts(site, indicator),
        "parts_of": [indicator_ref(site, key) for key in _parts_of(site, identifier)],
        "figure": own_chart(site, path),
        "observed": observations_view(site, indicator.unit, indicator, site.registry.result_table),
        "breakdowns": breakdowns(site, path),
        "planned": planned_view(site, identifier),
        "later": list(_later(site, identifier)),
        "figures": figure_table(site, _statements(site, f"{path}/")),
        "data_notes": page_notes(site, f"indicator:{identifier}"),
        "names": names_of(site, indicator),
        "printed_name": indicator.printed.name,
        "notes": [note_view(site, note) for note in indicator.notes],
        "line": indicator.line,
        "strip": _strip(site, identifier),
        **_neighbours(site, identifier),
        "permalink": site.permalink(f"indicator:{identifier}"),
        "report": report_links(site, path),
        "edit": edit_ways(site, path),
    }


def indicator_ref(site: Site, identifier: str) -> View:
    """Return what a link to an indicator says."""
    name = criterion_name(site, site.registry.indicators[identifier])
    return {"key": f"indicator:{identifier}", "name": name, "label": indicator_title(site, identifier)}


def _facts(site: Site, indicator: Indicator) -> View:
    """Return what an indicator is: group, unit, whole, direction, definition, what it is a part of; None where not recorded."""
    terms, direction = site.registry.terms, indicator.direction
    whole = terms.populations.get(indicator.denominator or "")
    return {
        "group": term(site, terms.groups, indicator.group),
        "unit": site.pick(terms.units[indicator.unit].label),
        "whole": site.pick(whole.label) if whole else None,
        "direction": None if direction == "neither" else site.t(f"direction.{direction}"),
        "definition": site.pick(indicator.definition) if indicator.definition else None,
        "parent": indicator_ref(site, indicator.parent) if indicator.parent else None,
    }


def _parts_of(site: Site, identifier: str) -> list[str]:
    return [key for key, other in site.registry.indicators.items() if other.parent == identifier]


def _later(site: Site, identifier: str) -> Iterator[View]:
    """Yield what later reports print of an indicator."""
    unit = site.registry.indicators[identifier].unit
    for report in site.registry.reports.values():
        if report.table and identifier in report.table.rows:
            row = report.table.rows[identifier]
            observed = observations_view(site, unit, row, report.table)
            yield {"report": summary_of(site, report.report), "observed": observed}


def _statements(site: Site, start: str) -> list[str]:
    """Return the ids of the statements of the body that name a figure of an indicator, given the start of its references."""
    statements = site.registry.statements.items()
    return [key for key, statement in statements if any(r.startswith(start) for r in _named(statement))]


def _named(statement: Statement) -> list[str]:
    references = (statement.same_as, statement.observed, statement.part_of)
    return [reference for reference in references if reference]


def _strip(site: Site, identifier: str) -> list[View]:
    """Return every indicator of the group with its last figure; current: the one of the page."""
    group = site.registry.indicators[identifier].group
    return [
        {**indicator_ref(site, key), "current": key == identifier, **_last(site, other)}
        for key, other in site.registry.indicators.items()
        if other.group == group
    ]


def _last(site: Site, indicator: Indicator) -> View:
    known = known_actuals(site, indicator)
    if not known:
        return {"amount": "", "cell": cell_of(site, None), "when": ""}
    last = known[-1]
    return {
        "amount": amount_of(site, indicator.unit, last.cell),
        "cell": cell_of(site, last.cell),
        "when": short_label(site, last.column),
    }


def _neighbours(site: Site, identifier: str) -> View:
    keys = list(site.registry.indicators)
    place = keys.index(identifier)
    return {
        "previous": indicator_ref(site, keys[place - 1]) if place else None,
        "next": indicator_ref(site, keys[place + 1]) if place + 1 < len(keys) else None,
    }
