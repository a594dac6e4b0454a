"""The time of a whole archive as plain data: documents by body, the times of results, how each criterion moved."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.audit.columns import column_bases, shared_unit
from policyarchive.core.dates import last_day
from policyarchive.core.numerals import parse_figure
from policyarchive.exports.charts.times import year_of
from policyarchive.exports.pictures.nodes import lane_of, lanes
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.amounts import written
from policyarchive.site.names import criterion_label, shared_unit_name
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import summary_of
from policyarchive.site.times import period_of

MOST_DOTS = 600  # documents from which on only their numbers by year are drawn
_ACTUAL = "actual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A document at its time, a year with its part."""

    lane: str
    at: float
    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A time that results are known at."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The figures of a criterion in time. name: with its last figure; falls: the last is less than the first."""

    name: str
    points: tuple[tuple[float, Decimal], ...]
    falls: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What a strip of time shows. counts: how many documents a lane has in a year, all of them; dots: each, where they are few.

    first, last: the years that it begins and ends with. measured: what the figures of the paths are; most: the greatest that there can be.
    """

    id: str
    title: str
    description: str
    lanes: Mapping[str, str]
    counts: Mapping[tuple[str, int], int]
    dots: tuple[Dot, ...]
    marks: tuple[Mark, ...]
    paths: tuple[Path, ...]
    measured: str
    most: Decimal
    first: int
    last: int


@once
def timeline(site: Site) -> Timeline | None:
    """Return the time of the archive; None where no document has a date."""
    documents = site.registry.documents
    dated = [(one, date) for one in site.index.ordered if (date := documents[one].date)]
    if not dated:
        return None
    counts = Counter((lane_of(site, one), int(date[:4])) for one, date in dated)
    columns = _columns(site)
    marks = tuple(Mark(at=_end_of(column), label=_mark_label(site, column)) for column in columns.values())
    paths = tuple(
        path for criterion in site.registry.criteria.values() if (path := _path(site, criterion, columns))
    )
    years = [year for _, year in counts] + [int(mark.at) for mark in marks]
    return Timeline(
        id="timeline",
        title=site.t("picture.timeline"),
        description=site.t(
            "picture.timeline.description", first=min(years), last=max(years), count=len(dated)
        ),
        lanes=_named(site, counts),
        counts=counts,
        dots=tuple(_dot(site, *one) for one in dated) if len(dated) <= MOST_DOTS else (),
        marks=marks,
        paths=paths,
        measured=site.t("chart.subtitle.criteria", unit=shared_unit_name(site)) if paths else "",
        most=_most(site, paths),
        first=min(years),
        last=max(years),
    )


def _named(site: Site, counts: Counter[tuple[str, int]]) -> Mapping[str, str]:
    """Return the names of lanes with the number of their documents."""
    totals: Counter[str] = Counter()
    for (lane, _), count in counts.items():
        totals[lane] += count
    return {
        lane: f"{name} ({written(site, str(totals[lane]))})" for lane, name in lanes(site, totals).items()
    }


def _dot(site: Site, identifier: str, date: str) -> Dot:
    summary = summary_of(site, identifier)
    label = " · ".join(filter(None, (summary.long_name, summary.title)))
    return Dot(lane=lane_of(site, identifier), at=year_of(date), key=summary.key, label=label)


def _columns(site: Site) -> dict[str, ObservationColumn]:
    """Return the times of the results, without estimates, plans and targets, in the order of the table."""
    columns = site.registry.result_table.observations.items()
    return {key: column for key, column in columns if column.stage == _ACTUAL}


def _end_of(column: ObservationColumn) -> float:
    """Return the last day of a time as a year with its part: figures of a year are known at its end."""
    return year_of(last_day(column.until or column.date).isoformat())


def _mark_label(site: Site, column: ObservationColumn) -> str:
    """Return what a time is called, a year with the words that it stands at its end."""
    label = period_of(site, column.date, column.until)
    is_year = len(column.until or column.date) == len("2011")
    return site.t("picture.timeline.year", year=label) if is_year else label


def _path(site: Site, criterion: Indicator, columns: Mapping[str, ObservationColumn]) -> Path | None:
    """Return how a criterion moved; None where fewer than two figures are known, or its unit is not that of the others.

    Where the table has its times in another order than that of their ends, only the first and the last figure are told.
    """
    if criterion.printed.unit != shared_unit(site.registry):
        return None
    cells = {key: criterion.observations[key] for key in columns if key in criterion.observations}
    found = [(_end_of(columns[key]), parse_figure(cell.value)) for key, cell in cells.items() if cell.value]
    points = found if found == sorted(found, key=lambda point: point[0]) else [found[0], found[-1]]
    if len(points) < 2 or points[0][0] >= points[-1][0]:
        return None
    name = site.t("picture.timeline.end", name=criterion_label(site, criterion), value=f"{points[-1][1]}")
    return Path(name=name, points=tuple(points), falls=points[-1][1] < points[0][1])


def _most(site: Site, paths: tuple[Path, ...]) -> Decimal:
    """Return the number of units that a criterion can be met by, as far as it is known; at least the greatest figure."""
    unit = shared_unit(site.registry) if paths else None
    bases = column_bases(site.registry, unit).values() if unit else ()
    figures = [value for path in paths for _, value in path.points]
    return max([*figures, *(Decimal(base) for base in bases if base)], default=Decimal(0))
