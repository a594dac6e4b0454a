"""The measurements as tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from math import floor, log10

from bench.builds import targets
from bench.builds.run import HUGO, OWN, PLAIN, WHOLE, Result

_OTHERS = ("Step", "CPU\u00a0s", "Wall s", "Peak MB")
_DETAILS = ("Step", "Generator", "Wall s", "Peak MB", "Site MB", "Files", "Record page KB (gzip)")


def write_tables(results: Sequence[Result]) -> str:
    """Return the measurements of each size, then the targets."""
    sizes = dict.fromkeys(result.documents for result in sorted(results, key=lambda result: result.asked))
    measured = (part for size in sizes for part in _size(size, [r for r in results if r.documents == size]))
    return "\n\n".join([*measured, markdown(targets.HEAD, targets.rows(results), 1)])


def _size(documents: int, results: Sequence[Result]) -> Iterator[str]:
    """Yield the costs of one size: a table of all steps, one for what writes no site, and what else was measured, folded."""
    yield f"### {documents:,} documents"
    built, others = [r for r in results if r.output], [r for r in results if not r.output]
    yield f"#### Building, CPU seconds, {documents:,} documents"
    yield _costs(built)
    if others:
        yield f"#### Without a site, {documents:,} documents"
        yield markdown(_OTHERS, ((r.step, f"{r.cost.cpu:.2f}", *_use(r)) for r in others), 1)
    details = markdown(_DETAILS, ((r.step, r.generator, *_use(r), *_written(r)) for r in built), 2)
    yield f'<details markdown="1"><summary>Time, memory and files</summary>\n\n{details}\n\n</details>'


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int) -> str:
    """Return a table in Markdown; the first columns hold text, the others figures."""
    marks = ["---"] * texts + ["--:"] * (len(head) - texts)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rows))


def _costs(built: Sequence[Result]) -> str:
    """Return the seconds of each generator in each step, then ours as multiples of those of the others."""
    steps, generators = (dict.fromkeys(getattr(r, name) for r in built) for name in ("step", "generator"))
    seconds = {(r.generator, r.step): r.cost.cpu for r in built}
    rows = [
        (name, *(f"{seconds[name, step]:.2f}" if (name, step) in seconds else "" for step in steps))
        for name in generators
    ]
    rows += [
        (f"{own}{',' if ',' in own else ''} compared with {other}", *(_ratio(seconds, own, other, step) for step in steps))
        for own in (OWN, WHOLE)
        for other in (PLAIN, HUGO)
        if own in generators and other in generators
    ]  # fmt: skip
    return markdown(("Generator", *(step.capitalize() for step in steps)), rows, 1)


def _use(result: Result) -> tuple[str, str]:
    return f"{result.cost.wall:.2f}", f"{result.cost.peak / 1e6:,.0f}"


def _written(result: Result) -> tuple[str, ...]:
    if not (output := result.output):
        return "", "", ""
    page = f"{output.page / 1e3:.1f} ({output.page_gzip / 1e3:.1f})"
    return f"{output.size / 1e6:,.0f}", f"{output.files:,}", page


def _ratio(seconds: dict[tuple[str, str], float], own: str, other: str, step: str) -> str:
    """Return the CPU time of one generator as a multiple of another's in a step, to two figures: "0.38×"; "" where one has none."""
    if (own, step) not in seconds or (other, step) not in seconds:
        return ""
    ratio = seconds[own, step] / seconds[other, step]
    return f"{ratio:.{max(0, 1 - floor(log10(ratio)))}f}×"
