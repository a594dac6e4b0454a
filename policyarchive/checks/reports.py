"""Rules for further reports, breakdowns and areas: whatever they name is known, and rows fit their table."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from policyarchive.checks.statements import figure_references
from policyarchive.core.problems import Location, Problem
from policyarchive.registry.load import Registry

Problems = Iterator[Problem]


def reports_are_documents(registry: Registry) -> Problems:
    """A further report and the report of a breakdown are documents of the registry."""
    for name, record in _all(registry):
        if record.report is not None and f"documents/{record.report}" not in registry.files:
            place = registry.files[name].place("report")
            yield _unknown("unknown-document", place, record.report, registry.documents)


def _all(registry: Registry) -> Iterator[tuple]:
    yield from ((f"reports/{key}", report) for key, report in registry.reports.items())
    yield from ((f"breakdowns/{key}", breakdown) for key, breakdown in registry.breakdowns.items())


def further_rows_fit(registry: Registry) -> Problems:
    """A row of a further table belongs to a criterion and has exactly the columns of its table."""
    for key, report in registry.reports.items():
        columns = set(report.table.observations) if report.table else set()
        for number, row in report.table.rows.items() if report.table else ():
            place = registry.files[f"reports/{key}"].place("table", "rows", number)
            if f"criteria/{number}" not in registry.files:
                yield _unknown("unknown-criterion", place, number, registry.criteria)
            if set(row.observations) != columns:
                found = {"found": ", ".join(row.observations), "columns": ", ".join(sorted(columns))}
                yield Problem(code="observation-columns", place=place, found=found)


def further_figures_are_known(registry: Registry) -> Problems:
    """What a further report continues is a statement; what a breakdown parts is a figure."""
    for key, report in registry.reports.items():
        for reference in report.figures:
            if reference not in registry.statements:
                place = registry.files[f"reports/{key}"].name_place("figures", reference)
                yield _unknown("unknown-figure", place, reference, registry.statements)
    known = figure_references(registry) if registry.breakdowns else set()
    for key, breakdown in registry.breakdowns.items():
        if breakdown.of not in known:
            place = registry.files[f"breakdowns/{key}"].place("of")
            yield _unknown("unknown-figure", place, breakdown.of, known)


def areas_are_known(registry: Registry) -> Problems:
    """Areas of a breakdown, the area around one and its kind are terms of the vocabularies."""
    areas = registry.areas.areas
    for key, breakdown in registry.breakdowns.items():
        for area in breakdown.values:
            if area not in areas:
                place = registry.files[f"breakdowns/{key}"].name_place("values", area)
                yield _unknown("unknown-term", place, area, areas)
    for key, area in areas.items():
        for field, known in (("kind", registry.terms.units), ("within", areas)):
            value = getattr(area, field)
            if value is not None and value not in known:
                yield _unknown(
                    "unknown-term", registry.files["areas"].place("areas", key, field), value, known
                )


def areas_of_a_breakdown_are_of_one_kind(registry: Registry) -> Problems:
    """Districts and the communes within them do not stand side by side: each would count twice."""
    areas = registry.areas.areas
    for key, breakdown in registry.breakdowns.items():
        first = next((areas[area].kind for area in breakdown.values if area in areas), None)
        for area in breakdown.values:
            if area in areas and areas[area].kind != first:
                place = registry.files[f"breakdowns/{key}"].name_place("values", area)
                found = {"value": area, "kind": areas[area].kind, "first": str(first)}
                yield Problem(code="mixed-areas", place=place, found=found)


REPORT_RULES = (
    reports_are_documents,
    further_rows_fit,
    further_figures_are_known,
    areas_are_known,
    areas_of_a_breakdown_are_of_one_kind,
)


def _unknown(code: str, place: Location, value: str, known: Iterable[str]) -> Problem:
    near = get_close_matches(value, list(known), n=1, cutoff=0.4)
    return Problem(code=code, place=place, found={"value": value, "near": near[0] if near else "–"})
