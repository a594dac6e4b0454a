"""Rules about what comes beside the source report: further reports on the same figures, figures by area."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from policyarchive.audit.figures import (
    CELLS,
    REPORTS,
    cell_label,
    document_label,
    equation,
    figure_label,
    find_figure,
)
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from policyarchive.audit.rules.repeated_figures import PERCENT_UNITS
from policyarchive.audit.rules.results_table import change_between_columns, percentage_of_base
from policyarchive.core.numerals import format_figure, parse_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import Breakdown, FurtherTable, ResultRow

PERCENT = "percent"
Rows = Mapping[str, Indicator | ResultRow]  # by the number of the criterion
Columns = Mapping[str, ObservationColumn]


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
            verdict=CONSISTENT if parse_figure(figure.text) == parse_figure(other.text) else INCONSISTENT,
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


def _prints(registry: Registry) -> Iterator[Print]:
    """Yield the figures of the source, then those of the further reports in the order of their files."""
    source, columns = registry.archive.source, registry.result_table.observations
    yield from _cells(registry, source, CELLS, registry.criteria, columns)
    for identifier, statement in registry.statements.items():
        if statement.as_of and not statement.target:
            yield Print(
                figure=(identifier, statement.as_of), subject=f"statements/{identifier}", document=source,
                text=statement.value, line=statement.line, label=statement.label,
            )  # fmt: skip
    for key, report in registry.reports.items():
        if report.table:
            columns = report.table.observations
            yield from _cells(registry, report.report, f"{REPORTS}/{key}", report.table.rows, columns)
        for identifier, later in report.figures.items():
            for item in later:
                yield Print(
                    figure=(identifier, item.as_of), subject=f"statements/{identifier}", document=report.report,
                    text=item.value, line=item.line, label=registry.statements[identifier].label,
                )  # fmt: skip


def _cells(registry: Registry, document: str, prefix: str, rows: Rows, columns: Columns) -> Iterator[Print]:
    for number_, row in rows.items():
        for column, cell in row.observations.items():
            label = cell_label(registry, number_, columns[column].label)
            for part, text in (("count", cell.value), (PERCENT, cell.percent)):
                yield Print(
                    figure=(CELLS, number_, columns[column].date, part),
                    subject=f"{prefix}/{number_}/{column}/{part}",
                    document=document, text=text, line=row.line, label=label,
                )  # fmt: skip


def tables_of_reports(registry: Registry) -> Findings:
    """Percentages and changes of a further report's table, by the rules for the table of the source."""
    for key, report in registry.reports.items():
        if report.table is None:
            continue
        alone = _in_place_of_source(registry, report.table)
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
    """Return the registry with the table of a further report in the place of that of the source."""
    columns = {"observations": table.observations}
    rows = {n: registry.criteria[n].model_copy(update=dict(row)) for n, row in table.rows.items()}
    return replace(registry, result_table=registry.result_table.model_copy(update=columns), criteria=rows)


def parts_by_area(registry: Registry) -> Findings:
    """The values of all areas of a kind add up to the figure they are parts of."""
    for key, breakdown in registry.breakdowns.items():
        whole = find_figure(registry, breakdown.of)
        total = sum(parse_figure(value.value) for value in breakdown.values.values())
        source = breakdown.report in (None, registry.archive.source)
        yield Finding(
            code="by-area",
            subject=f"breakdowns/{key}",
            lines=tuple(dict.fromkeys(v.line for v in breakdown.values.values())) if source else (),
            verdict=_verdict(registry, breakdown, total == whole.value),
            stated=whole.text,
            computed=format_figure(total),
            formula=f"{' + '.join(v.value for v in breakdown.values.values())} = {format_figure(total)}",
            found={"label": figure_label(registry, breakdown.of), "areas": str(len(breakdown.values))},
            concerns=(whole.subject,),
        )


def _verdict(registry: Registry, breakdown: Breakdown, agrees: bool) -> str:
    """Percentages do not add up, and some of the areas need not be all of the figure."""
    areas = registry.areas.areas
    kind = areas[next(iter(breakdown.values))].kind
    whole = {key for key, area in areas.items() if area.kind == kind} == set(breakdown.values)
    statement = registry.statements.get(breakdown.of)
    share = statement.unit.startswith(PERCENT_UNITS) if statement else breakdown.of.endswith(PERCENT)
    return NOT_CHECKABLE if share or not whole else CONSISTENT if agrees else INCONSISTENT


FURTHER_RULES = (between_reports, tables_of_reports, parts_by_area)
