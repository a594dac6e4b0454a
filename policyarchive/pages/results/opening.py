"""The sentence that opens the page of an indicator, made by rule from its figures."""

from dataclasses import dataclass
from decimal import Decimal

from policyarchive.core.html import capitalised
from policyarchive.core.numerals import decimals, format_figure
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.site.amounts import amount_of, with_unit, written
from policyarchive.site.names import is_percent
from policyarchive.site.site import Site
from policyarchive.site.times import length_of, order_of, period_of

ACTUAL = "actual"
_LEAST = 3  # indicators that a rank is told among


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An observation with the key and the column of its time."""

    time: str
    column: ObservationColumn
    cell: Observation


def known_actuals(site: Site, indicator: Indicator) -> list[Dated]:
    """Return the actual observations of the source's table that hold a figure or words, in the order of their times.

    Those of a criterion are in the order of the columns.
    """
    columns = site.registry.result_table.observations.items()
    cells = indicator.observations
    dated = [Dated(time=key, column=column, cell=cells[key]) for key, column in columns if key in cells]
    known = [one for one in dated if one.column.stage == ACTUAL and (one.cell.value or one.cell.printed)]
    return known if indicator.number else sorted(known, key=lambda one: order_of(one.column))


def first_like(known: list[Dated]) -> Dated | None:
    """Return the first of some observations whose time is as long as that of the last; None where there is none before it.

    A month says nothing beside a year, nor a year beside the five of a period.
    """
    last = known[-1].column
    alike = (one for one in known if one.cell.value and length_of(one.column) == length_of(last))
    return next(
        (one for one in alike if (one.column.date, one.column.until) != (last.date, last.until)), None
    )


def has_figures(site: Site) -> bool:
    """Tell whether any indicator that is no criterion has an actual figure, and not only words."""
    found = (known_actuals(site, indicator) for indicator in site.registry.indicators.values())
    return any(one.cell.value for known in found for one in known)


def opening_sentences(site: Site, identifier: str) -> list[str]:
    """Return the last figure with its whole and its change since the first, then the rank where that says something."""
    indicator = site.registry.indicators[identifier]
    known = known_actuals(site, indicator)
    if not known:
        return [site.t("opening.none")]
    now, since = _now(site, indicator, known[-1]), _since(site, indicator, first_like(known), known[-1])
    return [site.t("opening.sentence", now=now, since=since), *_rank(site, identifier, known[-1].time)]


def _now(site: Site, indicator: Indicator, last: Dated) -> str:
    when, cell = capitalised(period_of(site, last.column.date, last.column.until, form="long")), last.cell
    if not cell.value:
        return site.t("opening.words", when=when, words=cell.printed)
    amount, whole = amount_of(site, indicator.unit, cell), _whole(site, indicator)
    if cell.percent and whole:
        return site.t(
            "opening.share", when=when, amount=amount, percent=written(site, cell.percent), whole=whole
        )
    if cell.percent:
        return site.t("opening.percent", when=when, amount=amount, percent=written(site, cell.percent))
    if whole and is_percent(site, indicator):
        return site.t("opening.of_whole", when=when, amount=amount, whole=whole)
    return site.t("opening.amount", when=when, amount=amount)


def _whole(site: Site, indicator: Indicator) -> str:
    """Return what percentages of an indicator are of; "" where that is not recorded."""
    whole = indicator.denominator
    return site.pick(site.registry.terms.populations[whole].label) if whole else ""


def _since(site: Site, indicator: Indicator, first: Dated | None, last: Dated) -> str:
    """Return the change since the first figure; "" where there is none before the last."""
    before, after = first.cell.decimal if first else None, last.cell.decimal
    if first is None or before is None or after is None:
        return ""
    change = after - before
    when = period_of(site, first.column.date, first.column.until, form="long")
    earlier = amount_of(site, indicator.unit, first.cell)
    if not change:
        return site.t("opening.same", when=when)
    way, better = "up" if change > 0 else "down", judged(indicator, change)
    values = {"when": when, "earlier": earlier, "judged": site.t(f"opening.{better}") if better else ""}
    if first.cell.qualifier or last.cell.qualifier:
        return site.t(f"opening.{way}_about", **values)
    places = max(decimals(first.cell.value), decimals(last.cell.value))
    return site.t(f"opening.{way}", **values, change=_difference(site, indicator, abs(change), places))


def _difference(site: Site, indicator: Indicator, change: Decimal, places: int) -> str:
    """Return a change without its sign, with so many decimals; percentages differ by percentage points."""
    value = format_figure(change, places)
    if is_percent(site, indicator):
        return site.t("opening.points", count=change, text=written(site, value))
    return with_unit(site, written(site, value), indicator.unit, value)


def judged(indicator: Indicator, change: Decimal) -> str:
    """Return "better" or "worse" for a change; "" where neither way is, or nothing changes."""
    if indicator.direction == "neither" or not change:
        return ""
    return "better" if (change > 0) == (indicator.direction == "more") else "worse"


def change_of(site: Site, indicator: Indicator) -> str:
    """Return "better" or "worse" for the change between the first and the last figure; "" where neither is said."""
    known = [one for one in known_actuals(site, indicator) if one.cell.value]
    first = first_like(known) if known else None
    before, after = first.cell.decimal if first else None, known[-1].cell.decimal if known else None
    return "" if before is None or after is None else judged(indicator, after - before)


def _rank(site: Site, identifier: str, time: str) -> list[str]:
    """Return the rank among the indicators that are shares of the same whole at the same time; [] among fewer than three."""
    indicators = site.registry.indicators
    levels = {key: _level(indicators[key], time) for key in _comparable(site, indicators[identifier])}
    exact = [level for level in levels.values() if level is not None]
    own = levels.get(identifier)
    if own is None or len(exact) < _LEAST:
        return []
    place = 1 + sum(level > own for level in exact)
    return [site.t("opening.rank", place=place, total=len(exact), whole=_whole(site, indicators[identifier]))]


def _comparable(site: Site, indicator: Indicator) -> list[str]:
    """Return the ids of the indicators that are shares of the same whole as one, itself included."""
    if not is_percent(site, indicator) or not indicator.denominator:
        return []
    same = (indicator.unit, indicator.denominator)
    return [key for key, other in site.registry.indicators.items() if (other.unit, other.denominator) == same]


def _level(indicator: Indicator, time: str) -> Decimal | None:
    """Return the exact figure of an indicator for a time; None where it has none."""
    cell = indicator.observations.get(time)
    return cell.decimal if cell and not cell.qualifier else None
