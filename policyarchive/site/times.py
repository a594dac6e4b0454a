"""How the times of a table of results are called in each language."""

from collections.abc import Mapping

from policyarchive.core import dates
from policyarchive.core.html import capitalised
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.site.names import date_of
from policyarchive.site.site import Site

Times = Mapping[str, ObservationColumn]
_SPAN = " – "  # between the headings above each other that a label is built of
_YEAR = 12  # months


def period_of(site: Site, date: str, until: str | None, *, form: str = "short") -> str:
    """Return a date, or a period from its first date to its last, in the form "long" or "short": "9 tháng đầu năm 2023"."""
    if until is None:
        return date_of(site, date, form=form)
    first, last = dates.parts(date), dates.parts(until)
    if dates.precision(date) == dates.precision(until) == 0:
        return site.t(f"date.{form}.years", first=first.year, last=last.year)
    if first.year == last.year and first.month and last.month and not (first.day or last.day):
        return _months(site, first.year, first.month, last.month, form)
    days = [date_of(site, day, form=form) for day in (date, until)]
    return (_SPAN if any(" " in day for day in days) else "–").join(days)


def _months(site: Site, year: int, first: int, last: int, form: str) -> str:
    """Return months of one year; all twelve are the year."""
    if (first, last) == (1, _YEAR):
        return date_of(site, str(year), form=form)
    if first == 1:
        part = site.t(f"date.{form}.from_january").split("|")[last - 1]
    else:
        names = site.t(f"date.{form}.months").split()
        part = site.t(f"date.{form}.some_months", first=names[first - 1], last=names[last - 1])
    return site.t(f"date.{form}.part_of_year", part=part, year=year)


def length_of(column: ObservationColumn) -> int:
    """Return how long a time is, in days: only figures of times of one length are compared."""
    return dates.length(column.date, column.until)


def order_of(column: ObservationColumn) -> tuple[int, int]:
    """Return what times are ordered by: their end, the longer last, so that a year comes after its quarters."""
    return dates.last_day(column.until or column.date).toordinal(), length_of(column)


def short_label(site: Site, column: ObservationColumn) -> str:
    """Return a time in words with the stage of its figures, where they are not actual: "2025: target"."""
    return capitalised(label_in_text(site, column))


def label_in_text(site: Site, column: ObservationColumn) -> str:
    """Return the same as it stands inside a sentence: "quý III năm 2021"."""
    when = period_of(site, column.date, column.until, form="long")
    if column.stage == "actual":
        return when
    return site.t("time.with_stage", when=when, stage=site.t(f"sheet.stage.{column.stage}"))


def chart_label(site: Site, times: Times, key: str) -> str:
    """Return a time in short words; as recorded, where the table has another with the same words."""
    label = short_label(site, times[key])
    same = [other for other in times.values() if short_label(site, other) == label]
    return label if len(same) == 1 else site.pick(times[key].label)


def time_label(site: Site, times: Times, key: str) -> str:
    """Return the heading of a time: as recorded, in short words where that is built of several headings, or not the only one."""
    own = site.pick(times[key].label)
    same = [other for other in times.values() if site.pick(other.label) == own]
    built = any(_SPAN in text for text in times[key].label.values()) or times[key].until is not None
    return chart_label(site, times, key) if built or len(same) > 1 else own
