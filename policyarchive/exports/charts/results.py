"""The charts of an archive: from its registry, in one language, to plain data."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from policyarchive.core.words import decimal_mark
from policyarchive.exports.charts.choice import kind_of
from policyarchive.exports.charts.findings import finding_of_criteria, finding_of_row, finding_of_rows
from policyarchive.exports.charts.model import Chart, Row, Words
from policyarchive.exports.charts.noted import Notes
from policyarchive.exports.charts.observations import common_length, own_rows_of, row_of
from policyarchive.site.names import data_licence, is_percent, shared_unit_name
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of

_CRITERIA, _INDICATORS = "criteria/", "indicators/"
_MONTH = 30.4  # days
_OWN_WORDS = (1, 3, 12)


def charts_of(site: Site) -> Iterator[Chart]:
    """Yield every chart of an archive that has a figure: all criteria, all other indicators, each of them."""
    charts = [
        *([overview_chart(site)] if site.registry.criteria else []),
        *([indicators_chart(site)] if site.registry.indicators else []),
        *(measure_chart(site, path) for path in site.registry.measures),
    ]
    yield from (chart for chart in charts if any(row.known for row in chart.rows))


def overview_chart(site: Site) -> Chart:
    """Return the chart of all criteria, by their level at the last date."""
    notes, shared, unit = Notes(), _shared_notes(site), shared_unit_name(site)
    paths = [f"{_CRITERIA}{number}" for number in site.registry.criteria]
    rows = _sorted([row_of(site, path, notes, shared) for path in paths])
    chart = Chart(id="overview", title=finding_of_criteria(rows, unit, site.t), subtitle="", rows=rows)
    return _with_words(site, chart, site.t("chart.subtitle.criteria", unit=unit), notes, shared)


def indicators_chart(site: Site) -> Chart:
    """Return the chart of all indicators that are no criteria and have figures, in the order of their table.

    It shows times of one length, that of most figures; others are in the charts of their indicators.
    """
    notes, shared = Notes(), _shared_notes(site)
    paths = [f"{_INDICATORS}{key}" for key in site.registry.indicators]
    length = common_length(site, paths)
    every = [row_of(site, path, notes, shared, length) for path in paths]
    rows = tuple(row for row in every if row.known)
    chart = Chart(id="indicators", title=finding_of_rows(rows, site.t), subtitle="", rows=rows)
    if kind_of(chart) in ("dumbbell", "bars"):
        chart = replace(chart, rows=_sorted(list(rows)))
    about = (
        site.t("chart.subtitle.own_scales") if kind_of(chart) == "multiples" else rows[0].unit if rows else ""
    )
    return _with_words(site, chart, about, notes, shared)


def measure_chart(site: Site, path: str) -> Chart:
    """Return the chart of one criterion or indicator. path: "criteria/2", "indicators/ho-ngheo". Raises KeyError for an unknown one."""
    notes, indicator = Notes(), site.registry.measures[path]
    rows = own_rows_of(site, path, notes)
    apart = len(rows) > 1
    unit = site.pick(site.registry.terms.units[indicator.unit].label)
    about = site.t("chart.subtitle.criterion", unit=unit) if indicator.number else unit
    identifier = path.replace(_CRITERIA, "criterion-").replace(_INDICATORS, "indicator-")
    shown = tuple(_named_by_length(site, row) for row in rows) if apart else rows
    title = finding_of_row(rows[-1], site.t)
    chart = Chart(id=identifier, title=title, subtitle="", rows=shown, apart=apart)
    return _with_words(site, chart, about, notes, [site.pick(note.text) for note in indicator.notes])


def _named_by_length(site: Site, row: Row) -> Row:
    """Return a row under the length of its times, for a chart whose title has the name: "By month"."""
    point = row.points[-1]
    months = round(point.days / _MONTH)
    if months in _OWN_WORDS:
        name = site.t(f"chart.length.months.{months}")
    elif months % 12 == 0 and months:
        name = site.t("chart.length.years", years=months // 12)
    else:
        name = site.t("chart.length.months", months=months) if months else site.t("chart.length.days")
    return replace(row, name=name, unit="")


def _sorted(rows: list[Row]) -> tuple[Row, ...]:
    """Return rows by their last figure, the highest first."""
    return tuple(sorted(rows, key=lambda row: -row.known[-1].number if row.known else Decimal(0)))


def _with_words(site: Site, chart: Chart, about: str, notes: Notes, warnings: list[str]) -> Chart:
    """Return a chart with the words around it."""
    wholes = _wholes(chart)
    differ = [site.t("chart.warning.wholes")] if len({whole for _, whole in wholes}) > 1 else []
    inferred = [site.t("chart.note.base")] if wholes else []
    return replace(
        chart,
        subtitle=_subtitle(site, about, chart, wholes),
        unit_mark="%" if _is_percent(site, chart) else "",
        warnings=(*differ, *warnings),
        notes=(*notes.lines(), *inferred),
        source=_source(site),
        licence=f"{site.pick(site.registry.archive.name)}, {site.address}. {data_licence(site)}",
        words=Words(
            better=site.t("chart.better"),
            worse=site.t("chart.worse"),
            change=site.t("results.change"),
            decimal=decimal_mark(site.language),
        ),
    )


def _is_percent(site: Site, chart: Chart) -> bool:
    """Tell whether the figures of all rows are percentages."""
    measures = [site.registry.measures[row.id] for row in chart.rows]
    return all(is_percent(site, measure) for measure in measures)


def _wholes(chart: Chart) -> list[tuple[str, int]]:
    """Return what the figures of each date are parts of, by its label, where that is the same for all rows."""
    found: dict[tuple[str, str], set[int | None]] = {time: set() for time in chart.dates}
    for row in chart.rows:
        for point in row.known:
            found[point.date, point.label].add(point.whole)
    known = [(label, wholes) for (_, label), wholes in found.items()]
    return [(label, whole) for label, wholes in known if len(wholes) == 1 for whole in wholes if whole]


def _subtitle(site: Site, about: str, chart: Chart, wholes: list[tuple[str, int]]) -> str:
    """Return unit, denominators and dates."""
    labels = [label for _, label in chart.dates]
    if chart.apart:
        return f"{about}; {site.t('chart.subtitle.apart')}"
    if not labels:
        return about
    if len({whole for _, whole in wholes}) > 1:
        parts = [site.t("chart.subtitle.whole", label=label, whole=whole) for label, whole in wholes]
        return f"{about}. {'; '.join(parts)}"
    of = [site.t("chart.subtitle.of", whole=wholes[0][1])] if wholes else []
    span = labels[0] if len(labels) == 1 else f"{labels[0]} – {labels[-1]}"
    return ", ".join([about, *of, span])


def _source(site: Site) -> str:
    report = summary_of(site, site.registry.archive.source).long_name
    return site.t("chart.source", report=report, table=site.pick(site.registry.result_table.name))


def _shared_notes(site: Site) -> list[str]:
    """Return the notes that several indicators share: what makes them hard to compare is said once, for the whole chart."""
    texts = [site.pick(note.text) for measure in site.registry.measures.values() for note in measure.notes]
    return [text for text in dict.fromkeys(texts) if texts.count(text) > 1]
