"""The record of the source report as the way in to all that the archive takes from it; what it lacks is left out."""

from policyarchive.core.git import UNKNOWN
from policyarchive.exports.catalogue import all_exports
from policyarchive.pages.documents.provenance import section_anchor, section_names
from policyarchive.pages.parts import FOLDED
from policyarchive.pages.results.notes_page import matters_view
from policyarchive.pages.results.opening import Dated, known_actuals
from policyarchive.pages.results.planned import planned_view
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.amounts import amount_of, written
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.times import period_of
from policyarchive.site.urls import page_of_measure


def hub_view(site: Site) -> View:
    """Return what the archive holds of the report: its list, results, figures, contradictions, targets, and files."""
    return {
        "list": _list(site),
        "results": _results(site),
        "figures": _figures(site),
        "notes": matters_view(site),
        "targets": _targets(site),
        "downloads": _downloads(site),
    }


def _list(site: Site) -> View | None:
    """Return the sections of the list that hold documents, under those above them."""
    table = site.registry.document_list
    groups: dict[str, list[View]] = {}
    for key, identifiers in site.index.by_section.items():
        if identifiers:
            name, *above = section_names(site, table, key) or [site.pick(table.name)]
            link = {"name": name, "anchor": section_anchor(key), "count": len(identifiers)}
            groups.setdefault(": ".join(reversed(above)), []).append(link)
    if not groups:
        return None
    return {
        "count": len(site.index.listed),
        "groups": [{"name": name, "links": links} for name, links in groups.items()],
    }


def _results(site: Site) -> list[View]:
    """Return the criteria, then the groups of other indicators, each row with its last figure."""
    registry = site.registry
    groups: dict[str | None, dict[str, Indicator]] = {}
    if registry.criteria:
        groups[None] = {f"criteria/{key}": one for key, one in registry.criteria.items()}
    for key, one in registry.indicators.items():
        groups.setdefault(one.group, {})[f"indicators/{key}"] = one
    return [_group(site, group, measures) for group, measures in groups.items()]


def _group(site: Site, group: str | None, measures: dict[str, Indicator]) -> View:
    """Return a group of results; when: the time of all of its last figures, where that is one."""
    shown = measures if len(measures) < FOLDED else {}
    rows = [_measure(site, path, indicator) for path, indicator in shown.items()]
    times = {row["when"] for row in rows}
    return {
        "label": site.pick(site.registry.terms.groups[group].label) if group else None,
        "anchor": f"group-{group}" if group else "",
        "count": len(measures),
        "when": times.pop() if len(times) == 1 else "",
        "rows": rows,
    }


def _measure(site: Site, path: str, indicator: Indicator) -> View:
    known = known_actuals(site, indicator)
    last = known[-1] if known else None
    return {
        "key": page_of_measure(path),
        "number": indicator.number,
        "name": criterion_name(site, indicator),
        "amount": amount_of(site, indicator.unit, last.cell) if last else "",
        "percent": written(site, last.cell.percent) if last and last.cell.percent else "",
        "when": _when(site, last) if last else "",
    }


def _when(site: Site, last: Dated) -> str:
    return period_of(site, last.column.date, last.column.until, form="long")


def _figures(site: Site) -> View | None:
    """Return the sections of the body that print figures, with how many there are."""
    sections = [
        {"anchor": f"section-{key}", "label": one.label, "name": site.pick(one.name), "count": len(one.statements)}
        for key, one in site.registry.sections.items()
        if one.statements
    ]  # fmt: skip
    return {"count": len(site.registry.statements), "sections": sections} if sections else None


def _targets(site: Site) -> View | None:
    """Return how many targets the report sets, and where the page on results has them."""
    set_in_text = sum(bool(one.target) for one in site.registry.statements.values())
    set_in_text += sum(len(section.aims) for section in site.registry.sections.values())
    if set_in_text:
        return {"count": set_in_text, "anchor": "targets"}
    planned = len(planned_view(site))
    return {"count": planned, "anchor": "planned"} if planned else None


def _downloads(site: Site) -> list[View]:
    """Return the appendices in the language of the page, as Word files and as pages for printing."""
    found = (export for export in all_exports(site, UNKNOWN) if export.language == site.language)
    return [
        {"path": export.path, "about": site.t(f"export.{export.about}")}
        for export in found
        if export.about.startswith("appendix-")
    ]
