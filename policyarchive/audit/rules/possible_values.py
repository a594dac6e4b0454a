"""Rules about what no value of an indicator can be: a negative count, a share beyond its whole, a part larger than its whole."""

from collections.abc import Iterator
from dataclasses import replace

from policyarchive.audit.figures import INDICATORS, PERCENT, KnownFigure, at_most
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, Finding, Findings
from policyarchive.audit.results import ADDITIVE, COUNT, SHARE, Results, is_criterion, results_tables
from policyarchive.audit.wholes import whole_row
from policyarchive.registry.load import Registry


def possible_values(registry: Registry) -> Findings:
    """Counts are not negative, shares of a whole lie between 0 and 100, no part is larger than its whole.

    Those of criteria are checked by their percentages: of them only impossible ones are reported here.
    """
    for table in results_tables(registry):
        for path in table.rows:
            for finding in (*_signs(table, path), *_shares(table, path), *_parts(table, path)):
                if finding.verdict != CONSISTENT or not is_criterion(path):
                    yield finding


def _signs(table: Results, path: str) -> Findings:
    for time, _ in table.cells(path) if table.kind(path) == COUNT else ():
        if figure := table.figure(path, time):
            holds = figure.value >= 0
            formula = f"{figure.text} {'≥' if holds else '<'} 0"
            yield _finding(table, path, time, figure, formula, holds=holds, wording="negative")


def _shares(table: Results, path: str) -> Findings:
    """Percentages beside a value are shares of a whole; values in per cent are where the indicator names their whole."""
    is_share = table.kind(path) == SHARE and table.rows[path].denominator is not None
    for time, _ in table.cells(path):
        value, percent = table.figure(path, time) if is_share else None, table.figure(path, time, PERCENT)
        for figure in filter(None, (value, percent)):
            holds = 0 <= figure.value <= 100
            formula = f"{figure.text} < 0" if figure.value < 0 else at_most(figure.text, "100", holds=holds)
            yield _finding(table, path, time, figure, formula, holds=holds, wording="no-share")


def _parts(table: Results, path: str) -> Findings:
    for time, _ in table.cells(path) if table.kind(path) in ADDITIVE else ():
        if figure := table.figure(path, time):
            for whole in _wholes(table, path, time):
                holds = figure.value <= whole.value
                formula = at_most(figure.text, whole.text, holds=holds)
                finding = _finding(table, path, time, figure, formula, holds=holds, wording="part")
                yield replace(finding, concerns=(whole.subject,))


def _wholes(table: Results, path: str, time: str) -> Iterator[KnownFigure]:
    """Yield the figures that a value lies within: that of the row it is a part of, that of the whole of its percentages."""
    row = table.rows[path]
    for other in dict.fromkeys((f"{INDICATORS}/{row.parent}", whole_row(table, path) or "")):
        if other in table.rows and table.rows[other].unit == row.unit:
            whole = table.figure(other, time)
            if whole and whole.value >= 0:
                yield whole


def _finding(
    table: Results, path: str, time: str, figure: KnownFigure, formula: str, *, holds: bool, wording: str
) -> Finding:
    """Return whether a figure is possible. wording: what is said where it is not."""
    return Finding(
        code="possible-value",
        subject=figure.subject,
        lines=table.lines(path),
        verdict=CONSISTENT if holds else INCONSISTENT,
        wording=None if holds else wording,
        stated=figure.text,
        formula=formula,
        found={"label": table.label(path, table.times[time].label)},
    )


VALUE_RULES = (possible_values,)
