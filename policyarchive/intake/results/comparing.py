"""What a column that compares may mean, by its heading and by the times before it."""

from collections.abc import Iterable, Sequence
from itertools import product

from policyarchive.core.dates import first_day
from policyarchive.intake.results.meanings import Told
from policyarchive.intake.results.model import (
    ACTUAL,
    COMPARISON,
    DIFFERENCE,
    ESTIMATE,
    PERCENT,
    PERCENT_CHANGE,
    PLAN,
    RATIO,
    TARGET,
    VALUE,
    Time,
)
from policyarchive.intake.results.signs import Signs, signs_of
from policyarchive.intake.results.times import times_in

_REACHED, _SET = (ACTUAL, ESTIMATE), (PLAN, TARGET)
Pair = tuple[
    str, str
]  # keys of the later and of the earlier time, or of what was reached and what was planned


def meanings_of_comparison(
    heading: str, columns: Sequence[tuple[Time, str]], pair: Told | None, languages: Iterable[str] = ()
) -> tuple[Told, ...]:
    """Return the meanings that a comparison may have. columns: time and kind of those before it; pair: what is told of it."""
    signs = signs_of(heading)
    times = list(dict.fromkeys(time for time, _ in columns))
    named = list(dict.fromkeys(times_in(heading, languages)))
    pairs = [(pair.later or "", pair.earlier or "")] if pair else _pairs(signs, times, named)
    if not pairs and len(_forms(signs)) == 1:
        return (Told(holds=COMPARISON, form=_forms(signs)[0]),)
    has_pairs = any(holds == PERCENT for _, holds in columns)
    parts = [PERCENT] if pair and pair.of == PERCENT else [VALUE]
    found = [_told(form, one, of) for form, one, of in product(_forms(signs), dict.fromkeys(pairs), parts)]
    if has_pairs and signs.is_percent and not signs.is_ratio and not pair:
        found += [_told(DIFFERENCE, one, PERCENT) for one in dict.fromkeys(pairs)]
    return tuple(found)


def _told(form: str, pair: Pair, of: str) -> Told:
    return Told(holds=COMPARISON, form=form, later=pair[0], earlier=pair[1], of=of)


def _forms(signs: Signs) -> tuple[str, ...]:
    if signs.is_ratio and not signs.is_change:
        return (RATIO,)
    if signs.is_change and not signs.is_percent:
        return (DIFFERENCE,)
    if signs.stages & {*_SET}:
        return (RATIO, DIFFERENCE, PERCENT_CHANGE)
    return (DIFFERENCE, PERCENT_CHANGE, RATIO)


def _pairs(signs: Signs, times: Sequence[Time], named: Sequence[Time]) -> list[Pair]:
    """Return the pairs of times that may be compared."""
    reached = [time for time in times if time.stage in _REACHED]
    planned = _planned(times, named)
    if signs.is_ratio or (len(named) < 2 and signs.stages & {*_SET}):
        return planned
    if len(named) > 1:
        first, *_, last = sorted(named, key=lambda time: first_day(time.date))
        return [(_key(last, [*reached, *times]), _key(first, [*reached, *times]))]
    if len(named) == 1:
        return _with_one(_key(named[0], reached), [time.key for time in reached])
    ends = [(reached[-1].key, reached[n].key) for n in (0, -2) if len(reached) > 1]
    return [*ends, *planned]


def _with_one(key: str, keys: list[str]) -> list[Pair]:
    """Return the pairs of which a heading names one time: the last one with it, or it with the one before."""
    if key not in keys:
        return [(keys[-1], key)] if keys else []
    place = keys.index(key)
    later = [(keys[-1], key)] if place < len(keys) - 1 else []
    return [*later, *([(key, keys[place - 1])] if place else [])]


def _planned(times: Sequence[Time], named: Sequence[Time]) -> list[Pair]:
    """Return what was reached with what was planned for the same time, the nearest columns."""
    asked = {time.date for time in named}
    for time in reversed(times):
        if time.stage in _REACHED and (not asked or time.date in asked):
            plans = [other for other in times if other.stage in _SET and _is_planned(time, other)]
            if plans:
                return [(time.key, plans[-1].key)]
    return []


def plan_before(times: Sequence[Time], heading: str) -> Pair | None:
    """Return the nearest of some times at which something was reached, with the plan for it or for its year; None without both.

    heading: of the column that may compare them; a time that it names is that of both.
    """
    years = {time.date[:4] for time in times_in(heading)}
    reached = [time for time in times if time.stage in _REACHED and (not years or time.date[:4] in years)]
    for time in reversed(reached):
        plans = [other for other in times if other.stage in _SET and _is_planned(time, other)]
        if plans:
            return time.key, plans[-1].key
    return None


def _is_planned(time: Time, plan: Time) -> bool:
    return _is_same_time(time, plan) or (plan.until is None and plan.date == time.date[:4])


def _is_same_time(time: Time, other: Time) -> bool:
    return (time.date, time.until) == (other.date, other.until)


def _key(time: Time, columns: Sequence[Time]) -> str:
    """Return the key of the column of a time, of the one within that year where only one is, months of it included; else its own."""
    exact = [column.key for column in columns if _is_same_time(time, column)]
    within = {
        c.key
        for c in columns
        if {c.date[: len(time.date)], (c.until or c.date)[: len(time.date)]} == {time.date}
    }
    return exact[0] if exact else within.pop() if len(within) == 1 else time.key
