"""The results appendix as the source lays it out, for any columns: headings, rows, widths."""

from collections.abc import Sequence
from itertools import groupby

from policyarchive.audit.wording import localise_value
from policyarchive.exports.data.appendices import cells_of_result
from policyarchive.exports.data.layouts import LONG_SIDE, Layout, Line, attachment_of, title_of
from policyarchive.registry.model.appendices import ResultColumn
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.comparisons import comparison_label
from policyarchive.site.names import count_label, unit_name
from policyarchive.site.site import Site

_FIGURES = ("value", "percent")
_CENTRED = ("order", "unit", "value", "percent", "comparison")
_FIXED = {"order": 11, "unit": 21}
_SHARES = {"name": 57, "value": 23, "percent": 23, "comparison": 25, "note": 35, "other": 25}


def result_layout(site: Site) -> Layout:
    """Return the results appendix: one row per criterion or other indicator, in as many columns as the source has."""
    table = site.registry.result_table
    rows = sorted(site.registry.measures.values(), key=lambda row: row.line)
    return Layout(
        title=title_of(site, table),
        attachment=attachment_of(site, table),
        headings=_headings(site, table.columns),
        lines=tuple(_line(site, row) for row in rows),
        widths=_widths(table.columns),
        centred=frozenset(n for n, column in enumerate(table.columns) if column.holds in _CENTRED),
        landscape=True,
    )


def _widths(columns: Sequence[ResultColumn]) -> tuple[int, ...]:
    """Return the widths of columns in millimetres; where they have no room on the page, those with figures and words give way."""
    fixed = [_FIXED.get(column.holds, 0) for column in columns]
    shares = [_SHARES.get(column.holds, 0) for column in columns]
    room = LONG_SIDE - sum(fixed)
    if sum(shares) > room:
        shares = [share * room // sum(shares) for share in shares]
        shares[shares.index(max(shares))] += room - sum(shares)
    return tuple(width or share for width, share in zip(fixed, shares, strict=True))


def _headings(site: Site, columns: Sequence[ResultColumn]) -> tuple[tuple[str, ...], ...]:
    """Return the heading rows as printed; in another language one over all figures, one with times, one with what is counted."""
    if site.language == site.first_language:
        return tuple(tuple(row) for row in site.registry.result_table.headings)
    rows = [_over_all(site, columns), [_time(site, column) for column in columns]]
    if any(column.holds == "percent" for column in columns):
        rows.append([_counted(site, column) for column in columns])
    return tuple(tuple(row) for row in rows)


def _over_all(site: Site, columns: Sequence[ResultColumn]) -> list[str]:
    """Return the uppermost row: figures that stand together have one heading."""
    *fixed, results = site.t("print.result_columns").split("|")
    words = dict(zip(("order", "name", "unit"), fixed, strict=True))
    cells: list[str] = []
    for is_figure, run in groupby(enumerate(columns), key=lambda item: item[1].holds in _FIGURES):
        together = list(run)
        if is_figure:
            cells += [results, *[""] * (len(together) - 1)]
        else:
            cells += [
                words.get(column.holds) or _own_heading(site, place, column) for place, column in together
            ]
    return cells


def _own_heading(site: Site, place: int, column: ResultColumn) -> str:
    """Return the heading of a column that is neither a figure nor of all tables: of a comparison in the language, else as printed."""
    table = site.registry.result_table
    if column.holds == "comparison" and column.at in table.comparisons:
        return comparison_label(site, table.comparisons[column.at], table.observations)
    return " ".join(dict.fromkeys(row[place] for row in table.headings if place < len(row) and row[place]))


def _time(site: Site, column: ResultColumn) -> str:
    if column.holds != "value" or column.at is None:
        return ""
    return site.pick(site.registry.result_table.observations[column.at].label)


def _counted(site: Site, column: ResultColumn) -> str:
    """Return what a column of figures counts, in a table that has percentages too."""
    if column.holds == "percent":
        return site.t("results.percent")
    if column.holds != "value":
        return ""
    return site.t("figure.amount") if site.registry.indicators else count_label(site)


def _line(site: Site, row: Indicator) -> Line:
    table = site.registry.result_table
    cells = cells_of_result(site.registry, table, row)
    if site.language != site.first_language:
        cells = [_in_language(site, row, *pair) for pair in zip(table.columns, cells, strict=True)]
    return Line(kind="record", cells=tuple(cells))


def _in_language(site: Site, row: Indicator, column: ResultColumn, cell: str) -> str:
    """Return a cell in the language of the site; figures of criteria are as printed, as on their pages."""
    if column.holds == "name":
        name = site.pick(row.name)
        return site.t("criterion.label", number=row.number, name=name) if row.number else name
    if column.holds == "unit" and row.printed.unit:
        return unit_name(site, row.printed.unit, one=True).capitalize()
    return (
        cell if row.number or column.holds in ("order", "note", "other") else _figure(site, row, column, cell)
    )


def _figure(site: Site, row: Indicator, column: ResultColumn, cell: str) -> str:
    """Return a figure as the language writes it, with the words that qualify it."""
    cells = row.comparisons if column.holds == "comparison" else row.observations
    found = cells.get(column.at or "")
    qualifier = found.qualifier if found and column.holds != "percent" else None
    if found is None or qualifier is None:
        return localise_value(cell, site.language)
    text = localise_value(found.value, site.language)
    return site.pick(site.registry.terms.qualifiers[qualifier].label).format(value=text)
