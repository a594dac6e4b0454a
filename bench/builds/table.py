"""The measurements as tables in Markdown: a row for each generator, a column for each size, narrow enough for phones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import floor, log10

from bench.builds import targets
from bench.builds.run import FRESH, HUGO, OWN, PLAIN, WHOLE, Output, Result

_NONE = "–"
Cases = dict[tuple[str, str, int], Result]  # by generator, step and size
Cell = Callable[[Result], str]


def write_tables(results: Sequence[Result]) -> str:
    """Return the CPU seconds of every step, what else was measured and the targets, the last two folded."""
    cases = {(r.generator, r.step, r.documents): r for r in results}
    parts = [*_seconds(cases), _folded("Time, memory and files", _details(cases))]
    reached = markdown(targets.HEAD, targets.rows(results))
    return "\n\n".join([*parts, _folded("Targets and what was reached", [reached])])


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; the first column holds names, the others figures."""
    marks = ["---"] + ["--:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rows))


def _folded(name: str, parts: Iterable[str]) -> str:
    return "\n\n".join((f'<details markdown="1"><summary>{name}</summary>', *parts, "</details>"))


def _seconds(cases: Cases) -> Iterator[str]:
    """Yield a table of CPU seconds for each step that writes a site, then one for all others."""
    for step in _steps(cases):
        rows = [row for name in _generators(cases) for row in _costs(cases, name, step)]
        yield f"### CPU seconds: {step}"
        yield _by_size(cases, "Generator", rows)
    if others := _others(cases):
        yield "### CPU seconds: without a site"
        yield _by_size(cases, "Step", [(_named(*case), _row(cases, *case, _cpu)) for case in others])


def _costs(cases: Cases, name: str, step: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the seconds of a generator; after ours, also as multiples of those of the others."""
    yield name, _row(cases, name, step, _cpu)
    for other in (PLAIN, HUGO) if name in (OWN, WHOLE) else ():
        if other in _generators(cases):
            yield (
                f"– compared with {other}",
                [_ratio(cases, (name, other), step, size) for size in _sizes(cases)],
            )


def _details(cases: Cases) -> Iterator[str]:
    every = {f"{step}, {name}": (name, step) for step in _steps(cases) for name in _generators(cases)}
    every |= {_named(*case): case for case in _others(cases)}
    for title, used in (("Wall seconds", _wall), ("Peak of memory, MB", _peak)):
        rows = [(name, _row(cases, *case, used)) for name, case in every.items()]
        yield f"#### {title}"
        yield _by_size(cases, "Step", rows)
    for title, written in (("Site, MB", _size), ("Files", _files), ("Record page, KB (gzip)", _page)):
        rows = [(name, _row(cases, name, FRESH, written)) for name in _generators(cases)]
        yield f"#### {title}"
        yield _by_size(cases, "Generator", rows)


def _by_size(cases: Cases, named: str, rows: Iterable[tuple[str, list[str]]]) -> str:
    head = (named, *(f"{size:,}" for size in _sizes(cases)))
    return markdown(head, ((name, *cells) for name, cells in rows))


def _row(cases: Cases, generator: str, step: str, cell: Cell) -> list[str]:
    found = (cases.get((generator, step, size)) for size in _sizes(cases))
    return [cell(result) if result else _NONE for result in found]


def _ratio(cases: Cases, names: tuple[str, str], step: str, size: int) -> str:
    """Return the CPU time of one generator as a multiple of another's, to two figures: "0.38×"; a dash where one has none."""
    own, other = (cases.get((name, step, size)) for name in names)
    if not own or not other:
        return _NONE
    ratio = own.cost.cpu / other.cost.cpu
    return f"{ratio:.{max(0, 1 - floor(log10(ratio)))}f}×"


def _sizes(cases: Cases) -> list[int]:
    return sorted({size for *_, size in cases})


def _steps(cases: Cases) -> list[str]:
    return list(dict.fromkeys(step for (_, step, _), r in cases.items() if r.output))


def _others(cases: Cases) -> list[tuple[str, str]]:
    return list(dict.fromkeys((name, step) for (name, step, _), r in cases.items() if not r.output))


def _named(generator: str, step: str) -> str:
    return step if generator == OWN else f"{step} ({generator})"


def _generators(cases: Cases) -> list[str]:
    return list(dict.fromkeys(name for (name, *_), r in cases.items() if r.output))


def _cpu(result: Result) -> str:
    return f"{result.cost.cpu:.2f}"


def _wall(result: Result) -> str:
    return f"{result.cost.wall:.2f}"


def _peak(result: Result) -> str:
    return f"{result.cost.peak / 1e6:,.0f}"


def _size(result: Result) -> str:
    return f"{_output(result).size / 1e6:,.0f}"


def _files(result: Result) -> str:
    return f"{_output(result).files:,}"


def _page(result: Result) -> str:
    output = _output(result)
    return f"{output.page / 1e3:.1f} ({output.page_gzip / 1e3:.1f})"


def _output(result: Result) -> Output:
    if not result.output:
        raise ValueError(result.step)
    return result.output
