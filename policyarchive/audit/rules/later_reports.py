"""Rules about what comes beside the source report: further reports on the same figures, figures by area."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policyarchive.audit.figures import (
    CELLS,
    PERCENT,
    REPORTS,
    VALUE,
    cell_label,
    document_label,
    equation,
    figure_label,
    find_figure,
    measure_path,
)
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, ROUNDING, Finding, Findings
from policyarchive.audit.results import ADDITIVE, Results, results_tables
from policyarchive.audit.rounding import judge_signed, slack_of
from policyarchive.audit.rules.repeated_figures import PERCENT_UNITS
from policyarchive.audit.rules.results_table import change_between_columns, percentage_of_base
from policyarchive.core.numerals import decimals, format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.reports import Breakdown, FurtherTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """One figure at one date as one report prints it: figure and date say which, document is the report."""

    figure: tuple[str, ...]
    subject: str
    document: str
    text: str
    line: int
    label: dict[str, str]


def between_reports(registry: Registry) -> Findings:
    """A figure that several reports print for the same date is the same in all of them."""
    first: dict[tuple[str, ...], Print] = {}
    for figure in _prints(registry):
        other = first.setdefault(figure.figure, figure)
        if other.document == figure.document:
            continue
        yield Finding(
            code="between-reports",
            subject=figure.subject,
            lines=(other.line,) if other.document == registry.archive.source else (),
            verdict=_same(figure.text, other.text),
            stated=figure.text,
            computed=other.text,
            formula=equation(figure.text, other.text),
            found={
                "label": figure.label,
                "report": document_label(registry, figure.document),
                "other": document_label(registry, other.document),
                "line": str(figure.line),
            },
            concerns=(other.subject,),
        )


def _same(text: str, other: str) -> str:
    """Return whether two prints of a figure agree, one perhaps with more decimals than the other."""
    if parse_figure(text) == parse_figure(other):
        return CONSISTENT
    rounded, exact = sorted((text, other), key=decimals)
    agree = decimals(rounded) < decimals(exact) and judge_signed(rounded, parse_figure(exact)) == CONSISTENT
    return ROUNDING if agree else INCONSISTENT


def _prints(registry: Registry) -> Iterator[Print]:
    """Yield the figures of the source, then those of the further reports in the order of their files."""
    tables = {table.report: table for table in results_tables(registry)}
    source = registry.archive.source
    yield from _cells(tables[None], source)
    for identifier, statement in registry.statements.items():
        if statement.as_of and not statement.target:
            yield Print(
                figure=(identifier, statement.as_of), subject=f"statements/{identifier}", document=source,
                text=statement.value, line=statement.line, label=statement.label,
            )  # fmt: skip
    for key, report in registry.reports.items():
        if key in tables:
            yield from _cells(tables[key], report.report)
        for identifier, later in report.figures.items():
            for item in later:
                yield Print(
                    figure=(identifier, item.as_of), subject=f"statements/{identifier}", document=report.report,
                    text=item.value, line=item.line, label=registry.statements[identifier].label,
                )  # fmt: skip


def _cells(table: Results, document: str) -> Iterator[Print]:
    for path in table.rows:
        for column, _ in table.cells(path):
            time = table.times[column]
            label = cell_label(table.registry, path, time.label)
            for part in (VALUE, PERCENT):
                if figure := table.figure(path, column, part):
                    yield Print(
                        figure=(path, time.date, time.until or "", time.stage, part), subject=figure.subject,
                        document=document, text=figure.text, line=figure.line, label=label,
                    )  # fmt: skip


def tables_of_reports(registry: Registry) -> Findings:
    """Percentages and changes of criteria in a further report's table, by the rules for the table of the source."""
    for key, report in registry.reports.items():
        alone = _in_place_of_source(registry, report.table) if report.table else None
        if alone is None:
            continue
        for finding in (*percentage_of_base(alone), *change_between_columns(alone)):
            cell = finding.subject.removeprefix(f"{CELLS}/")
            reference = f"{REPORTS}/{key}/{cell}"
            yield replace(
                finding,
                code="report-table",
                subject=reference,
                lines=(),
                inference=None,
                found={
                    "label": figure_label(registry, reference),
                    "report": document_label(registry, report.report),
                    "line": str(alone.criteria[cell.partition("/")[0]].line),
                },
            )


def _in_place_of_source(registry: Registry, table: FurtherTable) -> Registry:
    """Return the registry with the criteria of a further report's table in the place of those of the source."""
    columns = {"observations": table.observations, "comparisons": table.comparisons}
    printed = {number: row for number, row in table.rows.items() if number in registry.criteria}
    rows = {n: registry.criteria[n].model_copy(update=dict(row)) for n, row in printed.items()}
    return replace(registry, result_table=registry.result_table.model_copy(update=columns), criteria=rows)


def parts_by_area(registry: Registry) -> Findings:
    """The values of all areas of a kind add up to the figure they are parts of."""
    for key, breakdown in registry.breakdowns.items():
        whole = find_figure(registry, breakdown.of)
        values = [value.value for value in breakdown.values.values()]
        total = format_figure(sum(map(parse_figure, values)), max(map(decimals, (whole.text, *values))))
        source = breakdown.report in (None, registry.archive.source)
        yield Finding(
            code="by-area",
            subject=f"breakdowns/{key}",
            lines=tuple(dict.fromkeys(v.line for v in breakdown.values.values())) if source else (),
            verdict=_verdict(registry, breakdown, whole.text),
            stated=whole.text,
            computed=total,
            formula=f"{' + '.join(values)} = {total}",
            found={"label": figure_label(registry, breakdown.of), "areas": str(len(breakdown.values))},
            concerns=(whole.subject,),
        )


def _verdict(registry: Registry, breakdown: Breakdown, whole: str) -> str:
    """Percentages do not add up, and some of the areas need not be all of the figure."""
    areas = registry.areas.areas
    kind = areas[next(iter(breakdown.values))].kind
    if not _adds_up(registry, breakdown.of) or {a for a, area in areas.items() if area.kind == kind} != set(
        breakdown.values
    ):
        return NOT_CHECKABLE
    values = [value.value for value in breakdown.values.values()]
    gap = abs(sum(map(parse_figure, values)) - parse_figure(whole))
    slack = sum(slack_of(figure, counted=True) for figure in (whole, *values))
    return CONSISTENT if not gap else ROUNDING if gap <= slack else INCONSISTENT


def _adds_up(registry: Registry, reference: str) -> bool:
    """Tell whether a figure is the sum of its areas: a count or an amount of money, no percentage, ratio or index."""
    statement = registry.statements.get(reference)
    if statement:
        return not statement.unit.startswith(PERCENT_UNITS)
    unit = registry.terms.units.get(registry.measures[measure_path(registry, reference)].unit)
    return not reference.endswith(PERCENT) and (unit is None or unit.kind in ADDITIVE)


FURTHER_RULES = (between_reports, tables_of_reports, parts_by_area)
