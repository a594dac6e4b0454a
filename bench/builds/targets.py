"""The targets for the speed of builds, and what was reached."""

from collections.abc import Iterable, Iterator

from bench.builds.run import CHECK, EDITED, FRESH, HUGO, OWN, PLAIN, PREVIEW, WHOLE, Result

Row = tuple[str, ...]
Results = dict[tuple[int, str, str], Result]
HEAD: Row = ("Target", "Limit", "Reached, CPU", "Reached, wall")

_RATIOS = (
    (48, OWN, FRESH, PLAIN, 0.5),
    (1_000, OWN, FRESH, HUGO, 1.3),
    (10_000, OWN, FRESH, PLAIN, 0.12),
    (10_000, OWN, FRESH, HUGO, 0.75),
    (1_000, WHOLE, FRESH, OWN, 2.5),
    (1_000, WHOLE, FRESH, PLAIN, 0.35),
    (10_000, WHOLE, FRESH, PLAIN, 0.25),
)
_SECONDS = (
    *((asked, WHOLE, EDITED, limit) for asked, limit in ((1_000, 1), (10_000, 3), (100_000, 15))),
    *((asked, OWN, PREVIEW, limit) for asked, limit in ((1_000, 0.5), (10_000, 1), (100_000, 3))),
    (10_000, OWN, CHECK, 3),
)
_GROWTH = (10_000, 100_000, 11)
_PEAK = (100_000, 1_500)
_PAGE = (16_384, 6_144)


def rows(results: Iterable[Result]) -> Iterator[Row]:
    """Yield a row for each target that the measurements cover: name, limit, reached."""
    by_case = {(result.asked, result.generator, result.step): result for result in results}
    for asked, generator, step, other, limit in _RATIOS:
        if (asked, generator, step) in by_case and (asked, other, step) in by_case:
            yield _ratio(by_case[asked, generator, step], by_case[asked, other, step], limit)
    yield from _growth(by_case)
    yield from (_seconds(by_case[case], limit) for *case_, limit in _SECONDS if (case := tuple(case_)) in by_case)  # fmt: skip
    yield from _limits(by_case)


def _ratio(own: Result, theirs: Result, limit: float) -> Row:
    name = f"{own.asked:,} documents, {_said(own)}: compared with {theirs.generator}"
    cpu, wall = own.cost.cpu / theirs.cost.cpu, own.cost.wall / theirs.cost.wall
    return name, f"≤ {limit:.2f}", f"{cpu:.2f}", f"{wall:.2f}"


def _said(result: Result) -> str:
    """Return a step, and what it is of where that is not the pages alone."""
    return result.step if result.generator == OWN else f"{result.step}, {result.generator}"


def _growth(by_case: Results) -> Iterator[Row]:
    small, large, limit = _GROWTH
    if (small, OWN, FRESH) in by_case and (large, OWN, FRESH) in by_case:
        less, more = by_case[small, OWN, FRESH].cost, by_case[large, OWN, FRESH].cost
        name = f"growth from {small:,} to {large:,} documents, {FRESH}"
        yield name, f"≤ {limit}", f"{more.cpu / less.cpu:.1f}", f"{more.wall / less.wall:.1f}"


def _seconds(result: Result, limit: float) -> Row:
    name = f"{result.asked:,} documents, {_said(result)}: wall"
    return name, f"≤ {limit} s", f"{result.cost.cpu:.1f} s", f"{result.cost.wall:.1f} s"


def _limits(by_case: Results) -> Iterator[Row]:
    """Yield the peak of memory, and the weight of a record page at each size."""
    documents, limit = _PEAK
    if result := by_case.get((documents, OWN, FRESH)):
        yield (
            f"{documents:,} documents: peak of memory",
            f"≤ {limit:,} MB",
            f"{result.cost.peak / 1e6:.0f} MB",
            "",
        )
    for (asked, generator, step), result in by_case.items():
        if (generator, step) == (OWN, FRESH) and result.output:
            sizes = result.output.page, result.output.page_gzip
            for name, size, most in zip(("raw", "gzip"), sizes, _PAGE, strict=True):
                yield f"{asked:,} documents: record page, {name}", f"≤ {most / 1024:.0f} KiB", f"{size / 1024:.1f} KiB", ""  # fmt: skip
