"""Rules for later reports, breakdowns and areas: whatever they name is known, and rows fit their table."""

from collections.abc import Iterator

from policyarchive.checks.statements import figure_references
from policyarchive.core.problems import Problem, unknown_value
from policyarchive.registry.load import Registry
from policyarchive.registry.model.reports import Breakdown, FurtherReport

Problems = Iterator[Problem]


def reports_are_documents(registry: Registry) -> Problems:
    """A further report and the report of a breakdown are documents of the registry."""
    for name, record in _all(registry):
        if record.report is not None and f"documents/{record.report}" not in registry.files:
            location = registry.files[name].location("report")
            yield unknown_value("unknown-document", location, record.report, registry.documents)


def _all(registry: Registry) -> Iterator[tuple[str, FurtherReport | Breakdown]]:
    yield from ((f"reports/{key}", report) for key, report in registry.reports.items())
    yield from ((f"breakdowns/{key}", breakdown) for key, breakdown in registry.breakdowns.items())


def further_rows_fit(registry: Registry) -> Problems:
    """A row of a further table belongs to a criterion or another indicator, and has the columns of its table, a criterion all of them."""
    for key, report in registry.reports.items():
        columns = set(report.table.observations) if report.table else set()
        for number, row in report.table.rows.items() if report.table else ():
            location = registry.files[f"reports/{key}"].location("table", "rows", number)
            if not {f"criteria/{number}", f"indicators/{number}"} & registry.files.keys():
                yield unknown_value("unknown-criterion", location, number, registry.criteria)
            own = set(row.observations)
            if own - columns or (number in registry.criteria and own != columns):
                found = {
                    "found": ", ".join(sorted(own)) or "–",
                    "columns": ", ".join(sorted(columns)) or "–",
                }
                yield Problem(code="observation-columns", location=location, found=found)


def further_figures_are_known(registry: Registry) -> Problems:
    """What a further report continues is a statement; what a breakdown parts is a figure."""
    for key, report in registry.reports.items():
        for reference in report.figures:
            if reference not in registry.statements:
                location = registry.files[f"reports/{key}"].name_location("figures", reference)
                yield unknown_value("unknown-figure", location, reference, registry.statements)
    known = figure_references(registry) if registry.breakdowns else set()
    for key, breakdown in registry.breakdowns.items():
        if breakdown.of not in known:
            location = registry.files[f"breakdowns/{key}"].location("of")
            yield unknown_value("unknown-figure", location, breakdown.of, known)


def areas_are_known(registry: Registry) -> Problems:
    """Areas of a breakdown, the area around one and its kind are terms of the vocabularies."""
    areas = registry.areas.areas
    for key, breakdown in registry.breakdowns.items():
        for area in breakdown.values:
            if area not in areas:
                location = registry.files[f"breakdowns/{key}"].name_location("values", area)
                yield unknown_value("unknown-term", location, area, areas)
    for key, term in areas.items():
        for field, value, known in (
            ("kind", term.kind, registry.terms.units),
            ("within", term.within, areas),
        ):
            if value is not None and value not in known:
                location = registry.files["areas"].location("areas", key, field)
                yield unknown_value("unknown-term", location, value, known)


def areas_of_a_breakdown_are_of_one_kind(registry: Registry) -> Problems:
    """Districts and the communes within them are not in one breakdown: each would count twice."""
    areas = registry.areas.areas
    for key, breakdown in registry.breakdowns.items():
        first = next((areas[area].kind for area in breakdown.values if area in areas), None)
        for area in breakdown.values:
            if area in areas and areas[area].kind != first:
                location = registry.files[f"breakdowns/{key}"].name_location("values", area)
                found = {"value": area, "kind": areas[area].kind, "first": str(first)}
                yield Problem(code="mixed-areas", location=location, found=found)


RULES = (
    reports_are_documents,
    further_rows_fit,
    further_figures_are_known,
    areas_are_known,
    areas_of_a_breakdown_are_of_one_kind,
)
