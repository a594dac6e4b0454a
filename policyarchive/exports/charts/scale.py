"""From figures to places along an axis: round ticks, how they are written, which of them fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from policyarchive.core.numerals import format_figure, to_english
from policyarchive.exports.charts import lettering

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_GAP = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A straight axis: low and high are figures, start and end the pixels where they lie."""

    low: Decimal
    high: Decimal
    start: float
    end: float
    ticks: tuple[Decimal, ...]

    def at(self, value: Decimal) -> float:
        """Return the place of a figure."""
        return self.start + (self.end - self.start) * float((value - self.low) / (self.high - self.low))


def scale_of(
    values: Sequence[Decimal], start: float, end: float, *, whole: int | None = None, ticks: int = 5, zero: bool = True
) -> Scale:  # fmt: skip
    """Return a scale that holds all values and, where it is known, their whole. zero: it begins at 0 in any case."""
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    if zero or low < high * 2 / 3 or low <= 0 <= high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if whole and high <= whole and low >= 0:
        step = _step(Decimal(whole), ticks)
        inside = (*_multiples(Decimal(0), Decimal(whole), step), Decimal(whole))
        return Scale(
            low=Decimal(0), high=Decimal(whole), start=start, end=end, ticks=tuple(dict.fromkeys(inside))
        )
    step = _step(high - low, ticks)
    first, last = _multiple(low, step, ROUND_FLOOR), _multiple(high, step, ROUND_CEILING)
    last = last if last > first else first + step
    return Scale(low=first, high=last, start=start, end=end, ticks=tuple(_multiples(first, last, step)))


def _step(span: Decimal, ticks: int) -> Decimal:
    """Return the round number that divides a span into about so many parts."""
    if not span:
        return Decimal(1)
    rough = span / ticks
    unit = Decimal(1).scaleb(rough.adjusted())
    return next(step * unit for step in _STEPS if step * unit >= rough)


def _multiple(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (value / step).to_integral_value(rounding) * step


def _multiples(first: Decimal, last: Decimal, step: Decimal) -> list[Decimal]:
    return [first + index * step for index in range(int((last - first) / step) + 1)]


def written(value: Decimal, decimal: str, mark: str = "", places: int | None = None) -> str:
    """Return a figure as a language writes it, "−1.250,5%". decimal: its sign before decimals."""
    shown = max(0, -int(value.normalize().as_tuple().exponent)) if places is None else places
    text = format_figure(value, shown).replace("-", "−")
    return (to_english(text) if decimal == "." else text) + mark


def with_sign(value: Decimal, decimal: str) -> str:
    """Return a change as a language writes it: "+35", "−5", "0"."""
    return f"+{written(value, decimal)}" if value > 0 else written(value, decimal)


def tick_texts(scale: Scale, decimal: str, mark: str) -> list[str]:
    """Return the ticks in words, all with the same number of decimals."""
    places = max(max(0, -int(tick.normalize().as_tuple().exponent)) for tick in scale.ticks)
    return [written(tick, decimal, mark, places) for tick in scale.ticks]


def fitting(places: Sequence[float], texts: Sequence[str], size: float) -> list[int]:
    """Return which of some centred labels fit beside each other: the ends first, then those between."""
    order = sorted(range(len(places)), key=lambda index: (0 < index < len(places) - 1, index))
    taken: list[tuple[float, float]] = []
    kept: list[int] = []
    for index in order:
        half = lettering.width(texts[index], size) / 2 + _GAP / 2
        left, right = places[index] - half, places[index] + half
        if all(right <= other_left or left >= other_right for other_left, other_right in taken):
            taken.append((left, right))
            kept.append(index)
    return sorted(kept)
