"""Whether the targets and plans that the table of the source prints are reached. That is no note on the source: pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.registry.model.indicators import Indicator, Observation
from policyarchive.registry.model.reports import ResultRow

Times = Mapping[str, ObservationColumn]
Row = Indicator | ResultRow
_AIMS = ("plan", "target")


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
    """Return the state of every target and plan of which an indicator has a figure, in the order of the source's table."""
    return states_in_table(registry.result_table.observations, indicator, indicator.direction)


def states_in_table(times: Times, row: Row, direction: str) -> list[TargetState]:
    """Return the same for the row of a table, given its times and which values are better."""
    aims = (key for key, time in times.items() if time.stage in _AIMS)
    return [_state(times, row, aim, direction) for aim in aims if _figure(row, aim) is not None]


def _figure(row: Row, time: str) -> Decimal | None:
    cell = row.observations.get(time)
    return cell.decimal if cell else None


def _state(times: Times, row: Row, aim: str, direction: str) -> TargetState:
    result = next((key for key in times if _is_result(times, row, key, aim)), None)
    if result is None:
        return TargetState(aim=aim, result=None, gap=None, reached=None)
    target, actual = row.observations[aim], row.observations[result]
    gap = (actual.decimal or Decimal()) - (target.decimal or Decimal())
    return TargetState(aim=aim, result=result, gap=gap, reached=_is_reached(direction, target, actual, gap))


def _is_result(times: Times, row: Row, key: str, aim: str) -> bool:
    """Tell whether a time holds a result of a row for the same date or period as a target."""
    one, other = times[key], times[aim]
    same = (one.date, one.until) == (other.date, other.until)
    return one.stage == "actual" and same and _figure(row, key) is not None


def _is_reached(direction: str, target: Observation, actual: Observation, gap: Decimal) -> bool | None:
    if direction == "neither" or actual.qualifier or (target.qualifier and not gap):
        return None
    return gap >= 0 if direction == "more" else gap <= 0
