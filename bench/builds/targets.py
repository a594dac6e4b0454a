"""The targets for the speed of builds, and what was reached."""

from collections.abc import Iterable, Iterator

from bench.builds.run import AGAIN, EDITED, FRESH, HUGO, OWN, PLAIN, PREVIEW, Result

Row = tuple[str, ...]
Results = dict[tuple[int, str, str], Result]
HEAD: Row = ("Target", "Limit", "Reached, CPU", "Reached, wall")

_RATIOS = (
    (48, FRESH, PLAIN, 0.5),
    (1_000, FRESH, HUGO, 1.0),
    (10_000, FRESH, PLAIN, 0.10),
    (10_000, FRESH, HUGO, 0.75),
    (10_000, AGAIN, PLAIN, 0.05),
)
_SECONDS = ((1_000, EDITED, 2), (10_000, EDITED, 6), (48, PREVIEW, 1), (1_000, PREVIEW, 3))
_GROWTH = (1_000, 10_000, 11)
_PEAK = (10_000, 500)
_PAGE = (16_384, 6_144)


def rows(results: Iterable[Result]) -> Iterator[Row]:
    """Yield a row for each target that the measurements cover: name, limit, reached."""
    by_case = {(result.asked, result.generator, result.step): result for result in results}
    for asked, step, other, limit in _RATIOS:
        if (asked, OWN, step) in by_case:
            yield _ratio(by_case, asked, step, other, limit)
    yield from _growth(by_case)
    yield from (_seconds(by_case[asked, OWN, step], limit) for asked, step, limit in _SECONDS if (asked, OWN, step) in by_case)  # fmt: skip
    yield from _limits(by_case)


def _ratio(by_case: Results, asked: int, step: str, other: str, limit: float) -> Row:
    own, theirs = by_case[asked, OWN, step].cost, by_case[asked, other, step].cost
    name = f"{asked:,} documents, {step}: compared with {other}"
    return name, f"≤ {limit:.2f}", f"{own.cpu / theirs.cpu:.2f}", f"{own.wall / theirs.wall:.2f}"


def _growth(by_case: Results) -> Iterator[Row]:
    small, large, limit = _GROWTH
    if (small, OWN, FRESH) in by_case and (large, OWN, FRESH) in by_case:
        less, more = by_case[small, OWN, FRESH].cost, by_case[large, OWN, FRESH].cost
        name = f"growth from {small:,} to {large:,} documents, {FRESH}"
        yield name, f"≤ {limit}", f"{more.cpu / less.cpu:.1f}", f"{more.wall / less.wall:.1f}"


def _seconds(result: Result, limit: int) -> Row:
    name = f"{result.asked:,} documents, {result.step}: wall"
    return name, f"≤ {limit} s", f"{result.cost.cpu:.1f} s", f"{result.cost.wall:.1f} s"


def _limits(by_case: Results) -> Iterator[Row]:
    """Yield the peak of memory, and the weight of a record page at each size."""
    documents, limit = _PEAK
    if result := by_case.get((documents, OWN, FRESH)):
        yield (
            f"{documents:,} documents: peak of memory",
            f"≤ {limit} MB",
            f"{result.cost.peak / 1e6:.0f} MB",
            "",
        )
    for (asked, generator, step), result in by_case.items():
        if (generator, step) == (OWN, FRESH) and result.output:
            sizes = result.output.page, result.output.page_gzip
            for name, size, most in zip(("raw", "gzip"), sizes, _PAGE, strict=True):
                yield f"{asked:,} documents: record page, {name}", f"≤ {most / 1024:.0f} KiB", f"{size / 1024:.1f} KiB", ""  # fmt: skip
