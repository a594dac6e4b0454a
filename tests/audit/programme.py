"""An invented programme: twelve indicators, four years, a plan for the last one, two comparisons. Every figure agrees with every other."""

from dataclasses import replace
from decimal import Decimal

from policyarchive.core.numerals import format_figure
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import Comparison, ObservationColumn, ResultTable
from policyarchive.registry.model.indicators import Indicator, Observation, PrintedRow
from policyarchive.registry.model.reports import FurtherReport, FurtherTable, ResultRow
from policyarchive.registry.model.vocabularies import Term, Unit

YEARS = ("2041", "2042", "2043", "2044")
PLAN = "2044-plan"
TIMES = (*YEARS, PLAN)
UNITS = {"ho": "count", "trieu": "money", "km": "count", "xa": "count", "phan-tram": "percent"}

# id: name, unit, group, parent, whole of the percentages, what is better, decimals, values for the times.
ROWS = {
    "tong-so-ho": ("Tổng số hộ", "ho", "ho", None, None, "neither", 0, (80120, 80560, 81040, 81530, 81500)),
    "ho-ngheo": ("Hộ nghèo", "ho", "ho", None, "ho", "less", 0, (18243, 15310, 12667, 10191, 9800)),
    "von": ("Tổng vốn", "trieu", "von", None, None, "more", 1, ("361.5", "402.2", "455.9", "518.4", "500.0")),
    "von-trung-uong": ("Vốn trung ương", "trieu", "von", "von", None, "more", 1, ("211.2", "230.7", "251.1", "270.9", "260.5")),
    "von-dia-phuong": ("Vốn địa phương", "trieu", "von", "von", None, "more", 1, ("150.3", "171.5", "204.8", "247.5", "239.5")),
    "duong": ("Đường được làm", "km", "duong", None, None, "more", 1, ("96.4", "105.2", "131.7", "150.3", "160.0")),
    "duong-xa": ("Đường xã", "km", "duong", None, None, "more", 1, ("41.1", "44.9", "56.0", "62.2", "66.0")),
    "duong-thon": ("Đường thôn", "km", "duong", None, None, "more", 1, ("55.3", "60.3", "75.7", "88.1", "94.0")),
    "xa-nuoc": ("Xã có nước sạch", "xa", "xa", None, "xa", "more", 0, (35, 41, 58, 67, 60)),
    "xa-dien": ("Xã có điện", "xa", "xa", None, "xa", "more", 0, (81, 88, 97, 103, 109)),
    "xa-truong": ("Xã có trường", "xa", "xa", None, "xa", "more", 0, (53, 61, 74, 86, 86)),
}  # fmt: skip
WHOLES = {"ho": "tong-so-ho", "xa": None}  # no row counts the communes: they are a hundred and ten
COMMUNES = 110
SHARE = "ty-le-ho-ngheo"
FORMS = {"change": ("difference", None, None), "growth": ("percent-change", "2044", "2043")}


def programme(registry: Registry) -> Registry:
    """Return a registry whose results are those of the programme, and nothing else of which is about results."""
    units = {key: Unit(label={"vi": key, "en": key}, kind=kind) for key, kind in UNITS.items()}
    populations = {
        "ho": Term(label={"vi": "tổng số hộ", "en": "all households"}),
        "xa": Term(label={"vi": "các xã"}),
    }
    terms = registry.terms.model_copy(update={"units": units, "populations": populations})
    indicators = {key: _indicator(key, line) for line, key in enumerate(ROWS, start=40)}
    return replace(
        registry, terms=terms, result_table=_table(), indicators=indicators | {SHARE: _share()},
        criteria={}, sections={}, reports={}, breakdowns={},
    )  # fmt: skip


def with_report(registry: Registry) -> Registry:
    """Return the programme with a further report that prints its whole table again."""
    rows = {
        key: ResultRow(line=i.line, printed=i.printed, observations=i.observations, comparisons=i.comparisons)
        for key, i in registry.indicators.items()
    }
    table = registry.result_table
    further = FurtherTable(
        columns=[], observations=table.observations, comparisons=table.comparisons, rows=rows
    )
    return replace(registry, reports={"2045": FurtherReport(report="tinh/2012/6-bc-tinh", table=further)})


def cell(registry: Registry, key: str, place: str, **fields: str) -> Registry:
    """Return the registry with one cell of an indicator changed: that of a time, or of a comparison."""
    held = registry.indicators[key]
    name = "observations" if place in held.observations else "comparisons"
    cells = getattr(held, name)
    changed = held.model_copy(update={name: cells | {place: cells[place].model_copy(update=fields)}})
    return replace(registry, indicators=registry.indicators | {key: changed})


def comparison(registry: Registry, key: str, **fields: str | None) -> Registry:
    """Return the registry with some fields of a comparison of its table changed."""
    table = registry.result_table
    changed = table.comparisons | {key: table.comparisons[key].model_copy(update=fields)}
    return replace(registry, result_table=table.model_copy(update={"comparisons": changed}))


def _table() -> ResultTable:
    times = {
        time: ObservationColumn(
            heading=f"Năm {time}", label={"vi": f"Năm {time}", "en": time}, date=time[:4],
            stage="plan" if time == PLAN else "actual",
        )
        for time in TIMES
    }  # fmt: skip
    comparisons = {
        key: Comparison(
            heading=f"So sánh ({key})", label={"vi": key, "en": key}, form=form, later=later, earlier=earlier
        )
        for key, (form, later, earlier) in FORMS.items()
    }
    return ResultTable(
        number="2", title="Kết quả", name={"vi": "Kết quả", "en": "Results"}, line=30, headings=[[t.heading for t in times.values()]],
        heading_lines=[31, 31], columns=[], observations=times, comparisons=comparisons,
    )  # fmt: skip


def _indicator(key: str, line: int) -> Indicator:
    _, unit, _, _, whole, _, places, values = ROWS[key]
    numbers = [Decimal(value) for value in values]
    wholes = (
        [Decimal(value) for value in ROWS[WHOLES[whole]][7]]
        if whole and WHOLES[whole]
        else [Decimal(COMMUNES)] * len(TIMES)
    )
    percents = [format_figure(100 * n / w, 2) if whole else "" for n, w in zip(numbers, wholes, strict=True)]
    return _record(key, line, ROWS[key], [format_figure(n, places) for n in numbers], percents, numbers)


def _share() -> Indicator:
    poor, all_ = ROWS["ho-ngheo"][7], ROWS["tong-so-ho"][7]
    values = [format_figure(Decimal(100 * part) / whole, 2) for part, whole in zip(poor, all_, strict=True)]
    numbers = [Decimal(value.replace(",", ".")) for value in values]
    row = ("Tỷ lệ hộ nghèo", "phan-tram", "ho", None, "ho", "less", 2, ())
    return _record(SHARE, 60, row, values, [""] * len(TIMES), numbers)


def _record(
    key: str, line: int, row: tuple, values: list[str], percents: list[str], numbers: list[Decimal]
) -> Indicator:
    name, unit, group, parent, whole, direction, places, _ = row
    first, _, before, last, _ = numbers
    return Indicator(
        name={"vi": name}, group=group, unit=unit, denominator=whole, direction=direction, parent=parent, line=line,
        printed=PrintedRow(name=name, unit=unit),
        observations={
            time: Observation(value=value, **({"percent": percent} if percent else {}))
            for time, value, percent in zip(TIMES, values, percents, strict=True)
        },
        comparisons={
            "change": Observation(value=format_figure(last - first, places)),
            "growth": Observation(value=format_figure(100 * (last - before) / before, 1)),
        },
    )  # fmt: skip
