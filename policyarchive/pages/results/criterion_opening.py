"""What opens and closes the page of a criterion: its last figure in a sentence, and where it stands among all criteria."""

from decimal import Decimal

from policyarchive.audit.columns import column_bases, unit_of
from policyarchive.audit.wording import localise_value
from policyarchive.core.html import capitalised
from policyarchive.core.numerals import parse_figure
from policyarchive.core.text import enumerated
from policyarchive.pages.results.opening import Dated, known_actuals
from policyarchive.pages.results.rows import criterion_ref
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.amounts import written
from policyarchive.site.names import shared_unit_name
from policyarchive.site.site import Site
from policyarchive.site.templates import View
from policyarchive.site.times import period_of


def criterion_sentences(site: Site, number: str) -> list[str]:
    """Return how many units met a criterion last, of how many and what share; the change since the first time; the rank."""
    criterion = site.registry.criteria[number]
    known = known_actuals(site, criterion)
    if not known:
        return []
    last, unit = known[-1], site.pick(unit_of(site.registry, criterion.printed.unit).label)
    base = column_bases(site.registry, criterion.printed.unit)[last.time]
    when = capitalised(period_of(site, last.column.date, last.column.until, form="long"))
    values = {
        "when": when,
        "count": last.cell.value,
        "unit": unit,
        "percent": written(site, last.cell.percent),
    }
    key = "opening.criterion" if base else "opening.criterion_alone"
    now = site.t(key, **values, whole=localise_value(str(base or ""), site.language))
    return [
        site.t("opening.sentence", now=now, since=_since(site, known[0], last)),
        _rank(site, number, last.time),
    ]


def _since(site: Site, first: Dated, last: Dated) -> str:
    """Return the change since the first count; "" where there is but one."""
    if first is last:
        return ""
    change = int(last.cell.value) - int(first.cell.value)
    when = period_of(site, first.column.date, first.column.until, form="long")
    way = "same" if not change else "up" if change > 0 else "down"
    return site.t(f"opening.{way}", when=when, earlier=first.cell.value, change=abs(change), judged="")


def _rank(site: Site, number: str, time: str) -> str:
    """Return the place of a criterion among all, by the share of units that meet it; criteria level with it share the place."""
    shares = {key: _share(criterion, time) for key, criterion in site.registry.criteria.items()}
    higher = sum(share > shares[number] for share in shares.values())
    level = [key for key, share in shares.items() if share == shares[number] and key != number]
    is_last = higher + len(level) + 1 == len(shares)
    key = "first" if not higher else "last" if is_last else "rank"
    numbers = enumerated(level, site.t("list.last")) if level else ""
    beside = site.t("opening.level", count=len(level), numbers=numbers) if level else ""
    return site.t(f"opening.criterion_{key}", place=higher + 1, total=len(shares), level=beside)


def _share(criterion: Indicator, time: str) -> Decimal:
    return parse_figure(criterion.observations[time].percent)


def criterion_strip(site: Site, number: str) -> list[View]:
    """Return all criteria with the share of units that met each last, in the order of their numbers; current: that of the page."""
    return [_bar(site, key, is_current=key == number) for key in site.registry.criteria]


def strip_caption(site: Site) -> str:
    """Return what the strip of all criteria shows, with its time where that is one for all."""
    unit = shared_unit_name(site)
    last = {
        known[-1].time: known[-1].column
        for one in site.registry.criteria.values()
        if (known := known_actuals(site, one))
    }
    if len(last) != 1:
        return site.t("strip.criteria_last", unit=unit)
    (column,) = last.values()
    return site.t("strip.criteria", unit=unit, when=period_of(site, column.date, column.until, form="long"))


def _bar(site: Site, number: str, *, is_current: bool) -> View:
    known = known_actuals(site, site.registry.criteria[number])
    percent = known[-1].cell.percent if known else "0"
    height = min(round(parse_figure(percent)), 100)
    return {
        **criterion_ref(site, number),
        "current": is_current,
        "percent": written(site, percent),
        "height": height,
    }
