"""Rules about values that look as if they were in another unit than those of the same indicator at other times."""

from collections import Counter
from decimal import Decimal
from itertools import pairwise

from policyarchive.audit.figures import KnownFigure
from policyarchive.audit.finding import AMBIGUOUS, CONSISTENT, Finding, Findings
from policyarchive.audit.results import Results, is_criterion, results_tables
from policyarchive.core import dates
from policyarchive.registry.load import Registry

_POWERS = (3, 6)  # of ten: thousands, millions
_SPREAD = 2  # how far from such a power two values may be apart, for they change from one time to the next


def unit_jumps(registry: Registry) -> Findings:
    """No value is about a thousand or a million times those of the other times, or that part of them."""
    for table in results_tables(registry):
        for path in table.rows:
            figures = [] if is_criterion(path) else _figures(table, path)
            if len(figures) > 1:
                yield from _jumps(table, path, figures)


def _figures(table: Results, path: str) -> list[tuple[str, KnownFigure]]:
    """Return the values of a row other than zero with their times, in the order of time."""
    times = sorted(table.times, key=lambda time: dates.order(table.times[time].date))
    figures = [(time, table.figure(path, time, bounds=True)) for time in times]
    return [(time, figure) for time, figure in figures if figure and figure.value]


def _jumps(table: Results, path: str, figures: list[tuple[str, KnownFigure]]) -> Findings:
    scales = _scales([figure.value for _, figure in figures])
    usual, _ = Counter(scales).most_common(1)[0]
    pairs = list(zip(figures, scales, strict=True))
    others = "; ".join(figure.text for (_, figure), scale in pairs if scale == usual)
    if len(set(scales)) == 1:
        yield Finding(
            code="unit-jump", subject=table.subject(path), lines=table.lines(path), verdict=CONSISTENT, formula=others,
            found={"label": table.name(path)}, concerns=tuple(figure.subject for _, figure in figures),
        )  # fmt: skip
    for (time, figure), scale in pairs:
        if scale != usual:
            yield Finding(
                code="unit-jump", subject=figure.subject, lines=table.lines(path), verdict=AMBIGUOUS,
                stated=figure.text, formula=others, found={"label": table.label(path, table.times[time].label)},
            )  # fmt: skip


def _scales(values: list[Decimal]) -> list[int]:
    """Return by how many powers of ten the unit of each value seems to differ from that of the first."""
    scales = [0]
    for before, after in pairwise(values):
        scales.append(scales[-1] + _step(abs(before), abs(after)))
    return scales


def _step(before: Decimal, after: Decimal) -> int:
    ratio = max(before, after) / min(before, after)
    power = next((p for p in _POWERS if 10**p <= _SPREAD * ratio and ratio <= _SPREAD * 10**p), 0)
    return power if after > before else -power


JUMP_RULES = (unit_jumps,)
