"""Whether the targets and plans that the table of the source prints are reached. That is no note on the source: pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetState:
    """A target or plan and the result for the same time. aim, result: keys of the table's times; result is None without one.

    gap: the result less the target, in the unit of the indicator. reached: None where that cannot be told: without a result or a
    direction, where the result is only a bound ("more than 95"), and where it equals a target that is one.
    """

    aim: str
    result: str | None
    gap: Decimal | None
    reached: bool | None


def target_state(registry: Registry, indicator: Indicator) -> list[TargetState]:
    """Return the state of every target and plan of which an indicator has a figure, in the order of the table."""
    times = registry.result_table.observations
    aims = (key for key, time in times.items() if time.stage != "actual")
    return [_state(times, indicator, aim) for aim in aims if _figure(indicator, aim) is not None]


def _figure(indicator: Indicator, time: str) -> Decimal | None:
    cell = indicator.observations.get(time)
    return cell.decimal if cell else None


def _state(times: Mapping[str, ObservationColumn], indicator: Indicator, aim: str) -> TargetState:
    result = next((key for key in times if _is_result(times, indicator, key, aim)), None)
    if result is None:
        return TargetState(aim=aim, result=None, gap=None, reached=None)
    target, actual = indicator.observations[aim], indicator.observations[result]
    gap = (actual.decimal or Decimal()) - (target.decimal or Decimal())
    return TargetState(aim=aim, result=result, gap=gap, reached=_is_reached(indicator, target, actual, gap))


def _is_result(times: Mapping[str, ObservationColumn], indicator: Indicator, key: str, aim: str) -> bool:
    """Tell whether a time holds a result of an indicator for the same date or period as a target."""
    one, other = times[key], times[aim]
    same = (one.date, one.until) == (other.date, other.until)
    return one.stage == "actual" and same and _figure(indicator, key) is not None


def _is_reached(indicator: Indicator, target: Observation, actual: Observation, gap: Decimal) -> bool | None:
    if indicator.direction == "neither" or actual.qualifier or (target.qualifier and not gap):
        return None
    return gap >= 0 if indicator.direction == "more" else gap <= 0
