"""The charts: geometry (counts to positions, as plain values), the words around it, and the SVG files.

A template draws a chart; a chart that is a file of its own brings its colours along. Along the x axis positions are percentages of the chart's width, so that a chart fits any width while
its text keeps its size; heights are pixels.
"""

from decimal import Decimal

from policyarchive.audit.columns import column_bases
from policyarchive.core.html import tag_like
from policyarchive.core.numerals import round_half_up
from policyarchive.core.words import decimal_mark
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.site.names import criterion_name, note_view, shared_unit_name, unit_name
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View, environment

ROW = 46
LEGEND_ROW = 22
TRACK = "70%"


def position(count: int, scale: int) -> str:
    """Return the position of a count on a track from 0 to scale: "31.82%"."""
    return f"{round_half_up(Decimal(100 * count) / scale, 2)}%"


def scale_of(counts: list[int]) -> int:
    """Return the end of a scale that holds all counts: the next multiple of ten."""
    return max(10, -(-max(counts, default=0) // 10) * 10)


def overview(rows: list[list[int]], markers: int) -> View:
    """Return the geometry of the chart of all criteria.

    rows: the counts of each criterion, one per observation, in order; markers: rows of the legend.
    """
    scale = scale_of([count for row in rows for count in row])
    top = markers * LEGEND_ROW + LEGEND_ROW // 2
    return {
        "height": top + len(rows) * ROW,
        "track": TRACK,
        "legend": [{"y": LEGEND_ROW * place + LEGEND_ROW // 2} for place in range(markers)],
        "rows": [_slope(counts, scale, top + place * ROW) for place, counts in enumerate(rows)],
    }


def _slope(counts: list[int], scale: int, y: int) -> View:
    first, last = counts[0], counts[-1]
    low, high = sorted((first, last))
    return {
        "y": y,
        "points": [position(count, scale) for count in counts],
        "from": position(low, scale),
        "to": position(high, scale),
        "first": first,
        "last": last,
        "change": last - first,
        "fall": last < first,
    }


def bars(counts: list[int], whole: int) -> View:
    """Return the geometry of one criterion's chart: a bar per observation, against the whole."""
    scale = max(whole, *counts, 1)
    return {
        "height": len(counts) * ROW,
        "bars": [{"y": place * ROW, "width": position(count, scale)} for place, count in enumerate(counts)],
    }


MARKERS = ("start", "middle", "end")


def overview_chart(site: Site) -> View:
    """Return the chart of all criteria: the first count, the last, and the change."""
    columns = list(site.registry.result_table.observations.values())
    criteria = list(site.registry.criteria.values())
    rows = [
        [int(c.observations[key].value) for key in site.registry.result_table.observations] for c in criteria
    ]
    geometry = overview(rows, len(columns))
    first, last = site.pick(columns[0].label), site.pick(columns[-1].label)
    return {
        **geometry,
        "id": "chart-overview",
        "title": _sentence(site.t("chart.overview.title", count=len(criteria), first=first, last=last, unit=shared_unit_name(site))),
        "desc": _sentence(site.t("chart.overview.desc", unit=shared_unit_name(site), rows="; ".join(_describe(site, c, r) for c, r in zip(geometry["rows"], criteria, strict=True)))),
        "legend": [
            {**place, "marker": _marker(index, len(columns)), "label": site.pick(column.label)}
            for index, (place, column) in enumerate(zip(geometry["legend"], columns, strict=True))
        ],
        "rows": [
            {**row, "number": c.number, "name": criterion_name(site, c), "change": format_change(row["change"]), "by": row["change"],
             "markers": [_marker(index, len(columns)) for index in range(len(columns))]}
            for row, c in zip(geometry["rows"], criteria, strict=True)
        ],
    }  # fmt: skip


def _sentence(text: str) -> str:
    return tag_like(text, text[0].upper() + text[1:])


def _describe(site: Site, row: View, criterion: Indicator) -> str:
    return site.t(
        "chart.overview.row",
        name=criterion_name(site, criterion),
        first=row["first"],
        last=row["last"],
        change=format_change(row["change"]),
    )


def _marker(index: int, count: int) -> str:
    """Return the shape of an observation: the first, the last or one between."""
    return MARKERS[0] if index == 0 else MARKERS[2] if index == count - 1 else MARKERS[1]


def falls(site: Site) -> list[View]:
    """Return the criteria that fewer units meet at the end, with what the registry notes on them."""
    return [
        {"key": f"criterion:{c.number}", "number": c.number, "name": criterion_name(site, c),
         "change": format_change(int(c.change)), "notes": [note_view(site, note) for note in c.notes]}
        for c in site.registry.criteria.values()
        if int(c.change) < 0
    ]  # fmt: skip


def format_change(change: int) -> str:
    """Return a change with its sign: "+35", "−5", "0"."""
    return f"+{change}" if change > 0 else f"−{-change}" if change else "0"


def criterion_chart(site: Site, number: str) -> View:
    """Return the chart of one criterion: a bar per observation, with count and percentage as printed."""
    criterion = site.registry.criteria[number]
    observed = _observed(site, number)
    cells, unit = [cell for _, cell in observed], criterion.printed.unit
    whole = max((base for base in column_bases(site.registry, unit).values() if base), default=0)
    geometry = bars([int(cell.value) for cell in cells], whole)
    name = criterion_name(site, criterion)
    rows = [
        {**bar, "label": site.pick(column.label), "marker": _marker(index, len(cells)),
         "value": site.t("chart.criterion.value", count=cell.value, percent=_percent(site, cell.percent), unit=unit_name(site, unit))}
        for index, (bar, (column, cell)) in enumerate(zip(geometry["bars"], observed, strict=True))
    ]  # fmt: skip
    return {
        **geometry,
        "bars": rows,
        "id": f"chart-criterion-{number}",
        "title": site.t("chart.criterion.title", name=name, unit=unit_name(site, unit)),
        "desc": "; ".join(f"{row['label']}: {row['value']}" for row in rows),
    }


def _observed(site: Site, number: str) -> list[tuple[ObservationColumn, Observation]]:
    """Return the observations of a criterion: those of the source, then the other dates of further reports."""
    columns = site.registry.result_table.observations
    observed = [(column, site.registry.criteria[number].observations[key]) for key, column in columns.items()]
    for report in site.registry.reports.values():
        table, dates = report.table, {column.date for column, _ in observed}
        row = table.rows.get(number) if table else None
        if table and row:
            columns = {key: column for key, column in table.observations.items() if column.date not in dates}
            observed += [(column, row.observations[key]) for key, column in columns.items()]
    return observed


def _percent(site: Site, printed: str) -> str:
    return printed.replace(",", decimal_mark(site.language))


def chart_figure(site: Site, chart: View, name: str, *, sortable: bool = False) -> View:
    """Return what the figure around a chart needs. name is that of the chart's template."""
    stem = chart["id"].removeprefix("chart-")
    return {
        "chart": chart,
        "chart_template": f"exports/charts/{name}.svg.j2",
        "standalone": False,
        "sortable": sortable,
        "csv": "data/results.csv",
        "svg": f"data/charts/{stem}.{site.language}.svg",
    }


def chart_files(site: Site) -> dict[str, str]:
    """Return every chart as an SVG file of its own, in every language, by its path below the site."""
    files: dict[str, str] = {}
    if not site.registry.criteria:
        return files
    for language in site.urls.languages:
        own = in_language(site, language)
        charts = [("overview", overview_chart(own))]
        charts += [("criterion", criterion_chart(own, number)) for number in site.registry.criteria]
        for name, chart in charts:
            view = chart_figure(own, chart, name)
            files[view["svg"]] = _draw({**view, "standalone": True})
    return files


def _draw(view: View) -> str:
    return environment().get_template("exports/charts/frame.svg.j2").render(**view)
