"""The measurements as tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from bench.builds import targets
from bench.builds.run import HUGO, OWN, PLAIN, Result

_COSTS = ("Generator", "CPU\u00a0s", "of plain", "of Hugo")
_OTHERS = ("Step", "CPU\u00a0s", "Wall s", "Peak MB")
_DETAILS = ("Step", "Generator", "Wall s", "Peak MB", "Site MB", "Files", "Record page KB (gzip)")


def write_tables(results: Sequence[Result]) -> str:
    """Return the measurements of each size, then the targets."""
    sizes = dict.fromkeys(result.documents for result in sorted(results, key=lambda result: result.asked))
    measured = (part for size in sizes for part in _size(size, [r for r in results if r.documents == size]))
    return "\n\n".join([*measured, markdown(targets.HEAD, targets.rows(results), 1)])


def _size(documents: int, results: Sequence[Result]) -> Iterator[str]:
    """Yield the costs of one size: a table for each step, one for what writes no site, and what else was measured, folded."""
    yield f"### {documents:,} documents"
    built, others = [r for r in results if r.output], [r for r in results if not r.output]
    for step in dict.fromkeys(result.step for result in built):
        yield f"#### {step.capitalize()}, {documents:,} documents"
        yield markdown(_COSTS, (_cost(r, results) for r in built if r.step == step), 1)
    if others:
        yield f"#### Without a site, {documents:,} documents"
        yield markdown(_OTHERS, ((_named(r), f"{r.cost.cpu:.2f}", *_use(r)) for r in others), 1)
    details = markdown(_DETAILS, ((r.step, r.generator, *_use(r), *_written(r)) for r in built), 2)
    yield f'<details markdown="1"><summary>Time, memory and files</summary>\n\n{details}\n\n</details>'


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int) -> str:
    """Return a table in Markdown; the first columns hold text, the others figures."""
    marks = ["---"] * texts + ["--:"] * (len(head) - texts)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rows))


def _cost(result: Result, results: Sequence[Result]) -> tuple[str, ...]:
    seconds = f"{result.cost.cpu:.2f}"
    ratios = (_ratio(result, results, other) for other in (PLAIN, HUGO))
    return result.generator, f"**{seconds}**" if result.generator == OWN else seconds, *ratios


def _named(result: Result) -> str:
    return result.step if result.generator == OWN else f"{result.step} ({result.generator})"


def _use(result: Result) -> tuple[str, str]:
    return f"{result.cost.wall:.2f}", f"{result.cost.peak / 1e6:,.0f}"


def _written(result: Result) -> tuple[str, ...]:
    if not (output := result.output):
        return "", "", ""
    page = f"{output.page / 1e3:.1f} ({output.page_gzip / 1e3:.1f})"
    return f"{output.size / 1e6:,.0f}", f"{output.files:,}", page


def _ratio(result: Result, results: Sequence[Result], other: str) -> str:
    """Return the CPU time as a part of another generator's in the same step, "" where it has none."""
    theirs = [
        r for r in results if (r.asked, r.step, r.generator) == (result.asked, result.step, other)
    ]  # fmt: skip
    return f"{result.cost.cpu / theirs[0].cost.cpu:.3f}" if theirs else ""
