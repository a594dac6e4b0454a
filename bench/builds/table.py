"""The measurements as tables in Markdown."""

from collections.abc import Iterable, Sequence

from bench.builds import targets
from bench.builds.run import HUGO, PLAIN, Result

_HEAD = ("Documents", "Step", "Generator", "CPU s", "Wall s", "Peak MB", "Site MB", "Files", "Record page KB (gzip)", "CPU, of plain", "CPU, of Hugo")  # fmt: skip
_TEXTS = 3


def write_tables(results: Sequence[Result]) -> str:
    """Return the measurements, then the targets."""
    ordered = sorted(results, key=lambda result: (result.asked, result.output is None))
    measured = markdown(_HEAD, (_row(result, results) for result in ordered), _TEXTS)
    return "\n\n".join([measured, markdown(targets.HEAD, targets.rows(results), 1)])


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int) -> str:
    """Return a table in Markdown; the first columns hold text, the others figures."""
    marks = ["---"] * texts + ["--:"] * (len(head) - texts)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rows))


def _row(result: Result, results: Sequence[Result]) -> tuple[str, ...]:
    cost, output = result.cost, result.output
    written = ("", "", "")
    if output:
        page = f"{output.page / 1e3:.1f} ({output.page_gzip / 1e3:.1f})"
        written = (f"{output.size / 1e6:,.0f}", f"{output.files:,}", page)
    return (
        str(result.documents),
        result.step,
        result.generator,
        f"{cost.cpu:.2f}",
        f"{cost.wall:.2f}",
        f"{cost.peak / 1e6:,.0f}",
        *written,
        *(_ratio(result, results, other) for other in (PLAIN, HUGO)),
    )


def _ratio(result: Result, results: Sequence[Result], other: str) -> str:
    """Return the CPU time as a part of another generator's in the same step, "" where it has none."""
    theirs = [
        r for r in results if (r.asked, r.step, r.generator) == (result.asked, result.step, other)
    ]  # fmt: skip
    return f"{result.cost.cpu / theirs[0].cost.cpu:.3f}" if theirs else ""
