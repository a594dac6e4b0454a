"""Views of what accompanies the source's results: targets, further reports, figures by area."""

from policyarchive.audit.figures import figure_label, find_figure, measure_path
from policyarchive.audit.wording import localise_value
from policyarchive.pages.results.figures import figure_row
from policyarchive.pages.results.rows import columns, result_row
from policyarchive.registry.model.reports import Breakdown, FurtherTable
from policyarchive.registry.model.statements import Statement
from policyarchive.site.amounts import with_unit, written
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def targets_view(site: Site) -> View:
    """Return the targets that the source sets, each beside the figure observed, then those in words alone."""
    targets = [(key, statement) for key, statement in site.registry.statements.items() if statement.target]
    aims = [aim for section in site.registry.sections.values() for aim in section.aims]
    return {
        "targets": [_target(site, key, statement) for key, statement in targets],
        "aims": [{"label": site.pick(a.label), "words": a.words, "line": a.line} for a in aims],
    }


def _target(site: Site, identifier: str, statement: Statement) -> View:
    observed = _observed(site, statement.observed) if statement.observed else None
    return {**figure_row(site, identifier), "words": statement.words, "observed": observed}


def _observed(site: Site, reference: str) -> View:
    """Return the figure observed: a statement, or a cell of a results table with what it is of."""
    if reference in site.registry.statements:
        return figure_row(site, reference)
    figure = find_figure(site.registry, reference)
    return {
        "amount": _amount(site, reference, figure.text),
        "when": site.pick(figure_label(site.registry, reference)),
        "line": figure.line,
    }


def _amount(site: Site, reference: str, text: str) -> str:
    """Return a figure of a results table as the language writes it, that of an indicator with its unit."""
    kind, name, *rest = reference.split("/")
    if kind != "indicators":
        return localise_value(text, site.language)
    if rest[-1] == "percent":
        return f"{written(site, text)}%"
    unit = site.registry.indicators[name].unit
    return with_unit(site, written(site, text), unit, text)


def further_tables(site: Site, number: str | None = None) -> list[View]:
    """Return the criteria in the results tables of further reports; with a number only the row of that criterion."""
    reports = site.registry.reports.values()
    tables = [_table(site, r.report, r.table, number) for r in reports if r.table]
    return [table for table in tables if table["rows"]]


def _table(site: Site, report: str, table: FurtherTable, number: str | None) -> View:
    criteria = {key: row for key, row in table.rows.items() if key in site.registry.criteria}
    rows = {key: row for key, row in criteria.items() if number in (None, key)}
    return {
        "report": summary_of(site, report),
        "columns": columns(site, table),
        "change_label": site.pick(table.change.label),
        "rows": [result_row(site, key, row, table) for key, row in rows.items()],
    }


def breakdowns(site: Site, path: str | None = None) -> list[View]:
    """Return the figures by area; with the path of a criterion or another indicator only those of that one."""
    recorded = site.registry.breakdowns.values()
    return [_breakdown(site, b) for b in recorded if path in (None, _measure(site, b.of))]


def _measure(site: Site, reference: str) -> str | None:
    """Return the path of the criterion or other indicator that a figure belongs to; None where it belongs to none."""
    statement = site.registry.statements.get(reference)
    if statement:
        return f"criteria/{statement.criterion}" if statement.criterion else None
    return measure_path(site.registry, reference)


def _breakdown(site: Site, breakdown: Breakdown) -> View:
    areas = site.registry.areas.areas
    return {
        "label": site.pick(figure_label(site.registry, breakdown.of)),
        "whole": localise_value(find_figure(site.registry, breakdown.of).text, site.language),
        "report": summary_of(site, breakdown.report or site.registry.archive.source),
        "rows": [
            {
                "area": site.pick(areas[key].label),
                "within": site.pick(areas[around].label) if (around := areas[key].within) else "",
                "value": value.printed or localise_value(value.value, site.language),
                "line": value.line,
            }
            for key, value in breakdown.values.items()
        ],
    }
