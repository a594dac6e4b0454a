"""Views of the charts: geometry with the words around it."""

from macros import charts
from macros.audit.bases import column_bases
from macros.marked import like
from macros.model import Observation, ObservationColumn
from macros.naming import criterion_name, shared_unit_name, unit_name
from macros.site import Site
from macros.views.parts import View, note_view

MARKERS = ("start", "middle", "end")


def overview_chart(site: Site) -> View:
    """Return the chart of all criteria: where each started, where it stands, and the change."""
    columns = list(site.registry.result_table.observations.values())
    criteria = list(site.registry.criteria.values())
    rows = [
        [int(c.observations[key].count) for key in site.registry.result_table.observations] for c in criteria
    ]
    geometry = charts.overview(rows, len(columns))
    first, last = site.pick(columns[0].label), site.pick(columns[-1].label)
    return {
        **geometry,
        "id": "chart-overview",
        "title": _sentence(site.t("chart.overview.title", count=len(criteria), first=first, last=last, unit=shared_unit_name(site))),
        "desc": _sentence(site.t("chart.overview.desc", unit=shared_unit_name(site), rows="; ".join(_said(site, c, r) for c, r in zip(geometry["rows"], criteria, strict=True)))),
        "legend": [
            {**place, "marker": _marker(index, len(columns)), "label": site.pick(column.label)}
            for index, (place, column) in enumerate(zip(geometry["legend"], columns, strict=True))
        ],
        "rows": [
            {**row, "number": c.number, "name": criterion_name(site, c), "change": signed(row["change"]), "by": row["change"],
             "markers": [_marker(index, len(columns)) for index in range(len(columns))]}
            for row, c in zip(geometry["rows"], criteria, strict=True)
        ],
    }  # fmt: skip


def _sentence(text: str) -> str:
    return like(text, text[0].upper() + text[1:])


def _said(site: Site, row: View, criterion) -> str:
    return site.t(
        "chart.overview.row",
        name=criterion_name(site, criterion),
        first=row["first"],
        last=row["last"],
        change=signed(row["change"]),
    )


def _marker(index: int, count: int) -> str:
    """Return the shape of an observation: the first, the last or one between."""
    return MARKERS[0] if index == 0 else MARKERS[2] if index == count - 1 else MARKERS[1]


def falls(site: Site) -> list[View]:
    """Return the criteria that fewer units meet at the end, with what the registry notes on them."""
    return [
        {"key": f"criterion:{c.number}", "number": c.number, "name": criterion_name(site, c),
         "change": signed(int(c.change)), "notes": [note_view(site, note) for note in c.notes]}
        for c in site.registry.criteria.values()
        if int(c.change) < 0
    ]  # fmt: skip


def signed(change: int) -> str:
    """Return a change with its sign: "+35", "−5", "0"."""
    return f"+{change}" if change > 0 else f"−{-change}" if change else "0"


def criterion_chart(site: Site, number: str) -> View:
    """Return the chart of one criterion: a bar an observation, with count and percentage as printed."""
    criterion = site.registry.criteria[number]
    observed = _observed(site, number)
    cells, unit = [cell for _, cell in observed], criterion.printed.unit
    whole = max((base for base in column_bases(site.registry, unit).values() if base), default=0)
    geometry = charts.bars([int(cell.count) for cell in cells], whole)
    name = criterion_name(site, criterion)
    rows = [
        {**bar, "label": site.pick(column.label), "marker": _marker(index, len(cells)),
         "value": site.t("chart.criterion.value", count=cell.count, percent=_percent(site, cell.percent), unit=unit_name(site, unit))}
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
    found = [(column, site.registry.criteria[number].observations[key]) for key, column in columns.items()]
    for report in site.registry.reports.values():
        row = report.table.rows.get(number) if report.table else None
        dates = {column.date for column, _ in found}
        columns = report.table.observations.items() if row else ()
        found += [(column, row.observations[key]) for key, column in columns if column.date not in dates]
    return found


def _percent(site: Site, printed: str) -> str:
    return printed if site.language == site.first else printed.replace(",", ".")


def placed(site: Site, chart: View, name: str, *, sortable: bool = False) -> View:
    """Return what the figure around a chart needs. name is that of the chart's template."""
    stem = chart["id"].removeprefix("chart-")
    return {
        "chart": chart,
        "chart_template": f"charts/{name}.svg.j2",
        "standalone": False,
        "sortable": sortable,
        "csv": "data/results.csv",
        "svg": f"data/charts/{stem}.{site.language}.svg",
    }
