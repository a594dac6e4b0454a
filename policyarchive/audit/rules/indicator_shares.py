"""Rules about percentages in the tables of results: beside a value, of one whole; and values in per cent of two other rows."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from policyarchive.audit.columns import heading_lines
from policyarchive.audit.figures import INDICATORS, PERCENT, KnownFigure
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, NOT_CHECKABLE, Finding, Findings
from policyarchive.audit.results import ADDITIVE, SHARE, Results, is_criterion, results_tables
from policyarchive.audit.rounding import percentage
from policyarchive.audit.wholes import Whole, implied_whole, printed_whole, sharing_rows, whole_row
from policyarchive.core.numerals import decimals, format_figure
from policyarchive.registry.load import Registry

WholeAt = Callable[[str], Whole | None]
_EVIDENCE = 2  # times at which one row must be the share of two others to be taken for it


def percentages_of_wholes(registry: Registry) -> Findings:
    """Every percentage beside a value against that value and its whole: the row that counts it, else what other percentages imply."""
    for table in results_tables(registry):
        for path in table.rows:
            pairs = [] if is_criterion(path) else list(_pairs(table, path))
            whole = _whole_of(table, path, pairs) if pairs else None
            for time, value, percent in pairs:
                yield _share(table, path, time, percent, value, whole(time) if whole else None)


def _pairs(table: Results, path: str) -> Iterator[tuple[str, KnownFigure, KnownFigure]]:
    for time, _ in table.cells(path):
        value, percent = table.figure(path, time), table.figure(path, time, PERCENT)
        if value and percent:
            yield time, value, percent


def _whole_of(table: Results, path: str, pairs: list[tuple[str, KnownFigure, KnownFigure]]) -> WholeAt | None:
    """Return where the wholes of a row's percentages are: in the row that counts them, else where most of its percentages fit."""
    named, parent = whole_row(table, path), f"{INDICATORS}/{table.rows[path].parent}"
    if named:
        return lambda time: printed_whole(table, named, time)
    sources: list[WholeAt] = [
        lambda time: implied_whole(table, sharing_rows(table, path, parent=True), time),
        lambda time: printed_whole(table, parent, time),
        lambda time: implied_whole(table, sharing_rows(table, path, parent=False), time),
    ]
    fits = [sum(_fits(source(time), value, percent) for time, value, percent in pairs) for source in sources]
    return sources[fits.index(max(fits))] if any(fits) else None


def _fits(whole: Whole | None, value: KnownFigure, percent: KnownFigure) -> bool:
    return whole is not None and whole.judge(value, percent.text) != INCONSISTENT


def _share(
    table: Results, path: str, time: str, percent: KnownFigure, part: KnownFigure, whole: Whole | None
) -> Finding:
    finding = Finding(
        code="indicator-percentage",
        subject=percent.subject,
        lines=table.lines(path),
        verdict=NOT_CHECKABLE,
        stated=percent.text,
        found={"label": table.label(path, table.times[time].label)},
        concerns=(part.subject,),
    )
    if whole is None or percent.text.startswith("-"):
        return finding
    verdict, places = whole.judge(part, percent.text), decimals(percent.text)
    shown = places if verdict == CONSISTENT else max(places, 2)
    ends = [format_figure(percentage(part.value, end), shown) for end in (whole.high, whole.low) if end > 0]
    computed = "–".join(dict.fromkeys(ends))
    return replace(
        finding,
        verdict=verdict,
        computed=computed,
        formula=f"{part.text} / {whole.text} = {computed}%" if computed else f"{part.text} / {whole.text}",
        concerns=(part.subject, *((whole.figure.subject,) if whole.figure else ())),
    )


def shares_of_rows(registry: Registry) -> Findings:
    """A value in per cent against the two other rows whose part and whole it is found to give."""
    for table in results_tables(registry):
        for path in (row for row in table.rows if table.kind(row) == SHARE):
            rows = _rows_of_share(table, path)
            if rows is not None:
                yield from _shares_of(table, path, *rows)


def _shares_of(table: Results, path: str, part: str, whole: str) -> Findings:
    for time, _ in table.cells(path):
        if found := _share_at(table, path, time, part, whole):
            yield _share(table, path, time, *found)


def _rows_of_share(table: Results, path: str) -> tuple[str, str] | None:
    """Return the part and the whole of a row in per cent: the only two that fit it at most times, and at enough of them.

    Where no row counts the set that the row names, both are of the row's own group, and more times are needed to tell.
    """
    named = whole_row(table, path)
    near = [
        row
        for row in table.rows
        if table.kind(row) in ADDITIVE and (named or _group(table, row) == _group(table, path))
    ]
    fits = {
        (part, whole): fitting
        for whole in ([named] if named else near)
        for part in near
        if part != whole
        and table.rows[part].unit == table.rows[whole].unit
        and (fitting := _times_fitting(table, path, part, whole)) >= (_EVIDENCE if named else _EVIDENCE + 1)
    }
    best = [rows for rows, fitting in fits.items() if fitting == max(fits.values())]
    return best[0] if len(best) == 1 else None


def _group(table: Results, path: str) -> str:
    return table.rows[path].group


def _times_fitting(table: Results, path: str, part: str, whole: str) -> int:
    """Return at how many times a row is the share of a part in a whole; 0 where that is not so at most of them."""
    found = [f for time, _ in table.cells(path) if (f := _share_at(table, path, time, part, whole))]
    fitting = sum(_fits(w, value, percent) for percent, value, w in found if 0 < percent.value < 100)
    return fitting if 2 * fitting > len(found) else 0


def _share_at(
    table: Results, path: str, time: str, part: str, whole: str
) -> tuple[KnownFigure, KnownFigure, Whole] | None:
    percent, value = table.figure(path, time), table.figure(part, time)
    of = printed_whole(table, whole, time)
    return (percent, value, of) if percent and value and of else None


def one_whole_per_column(registry: Registry) -> Findings:
    """The percentages of a column that are of one set, which no row counts, are of one whole."""
    table = next(results_tables(registry))
    for rows in _groups(table):
        for time in table.times:
            cells = [
                (path, value, percent)
                for path in rows
                for t, value, percent in _pairs(table, path)
                if t == time
            ]
            if len(cells) > 1:
                yield _one_whole(table, time, cells)


def _groups(table: Results) -> list[list[str]]:
    """Return the rows with percentages by the sets that these are of, without those whose set a row counts."""
    groups = {
        tuple(sharing_rows(table, path, parent=True)): None
        for path in table.rows
        if not is_criterion(path) and not whole_row(table, path) and any(_pairs(table, path))
    }
    return [list(group) for group in groups]


def _one_whole(table: Results, time: str, cells: list[tuple[str, KnownFigure, KnownFigure]]) -> Finding:
    whole = implied_whole(table, [path for path, *_ in cells], time)
    fitting = [path for path, value, percent in cells if _fits(whole, value, percent)]
    label = table.times[time].label
    verdict = NOT_CHECKABLE if not whole else CONSISTENT if len(fitting) == len(cells) else INCONSISTENT
    return Finding(
        code="indicator-whole",
        subject=f"columns/{time}",
        lines=heading_lines(table.registry, time),
        verdict=verdict,
        stated=table.times[time].heading,
        computed=whole.text if whole else "",
        formula=f"{len(fitting)}/{len(cells)}",
        found={"column": label, "fits": str(len(fitting)), "cells": str(len(cells))},
    )


SHARE_RULES = (percentages_of_wholes, shares_of_rows, one_whole_per_column)
