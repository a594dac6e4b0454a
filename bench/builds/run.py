"""The measurements: per size and generator, a build into a fresh folder, into an existing one, and after an edit."""

import gzip
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median_low

from bench.builds import hugo, own, plain
from bench.builds.cost import Cost, measure, median_cost, total_cost
from bench.builds.preview import measure_preview
from policyarchive.checks.check import checked_registry
from policyarchive.site.site import Site, site_for

OWN, PLAIN, HUGO = "this project", "plain Material", "Hugo"
WHOLE = "this project, with cards, citations and exports"  # which no other makes
_RUNS = 5
_LARGE = 10_000  # from so many documents on each command runs once, the others not after an edit; of more, ours alone
FRESH, AGAIN, EDITED = "fresh folder", "existing folder", "one record edited"
CHECK, SEARCH, PREVIEW = "check of the registry", "read, search index", "edit seen in the preview"
FLOOR = "as many bytes into as many files, by a plain loop"
REGISTRY = own.ROOT / "registry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """commands build into `site`; edit changes one record by adding a mark."""

    name: str
    commands: list[list[str]]
    site: Path
    edit: Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a build wrote. size is bytes; page and page_gzip are those of the record page of median size."""

    files: int
    size: int
    page: int
    page_gzip: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """asked: the size that was asked for; documents: how many the registry holds, at least those it began with."""

    asked: int
    documents: int
    generator: str
    step: str
    cost: Cost
    output: Output | None = None


def measure_builds(folder: Path, sizes: list[int], runs: int | None, program: Path) -> Iterator[Result]:
    """Yield what was measured. runs: how often each command runs, by default 5 times, from 10,000 documents once.

    program: Hugo. Everything is written below folder.
    """
    for size in sizes:
        place = folder / str(size)
        yield from _of_size(place, size, runs or (1 if size >= _LARGE else _RUNS), program)


def _of_size(folder: Path, asked: int, runs: int, program: Path) -> Iterator[Result]:
    own.write_project(REGISTRY, folder / "own", asked)
    sites = _sites(folder / "own/registry")
    if asked <= _LARGE:
        _write_others(folder, sites)
    site = sites[0]
    result = partial(Result, asked=asked, documents=len(site.registry.documents))
    generators = _generators(folder, site.urls.languages, program)
    generators = [generators[0], _whole(folder), *(generators[1:] if asked <= _LARGE else [])]
    costs = _interleaved(generators, folder, runs, others_edited=asked < _LARGE)
    for generator in generators:
        output = output_of(generator.site, site)
        for step in (step for step in (FRESH, AGAIN, EDITED) if (generator.name, step) in costs):
            cost = median_cost(costs[generator.name, step])
            yield result(generator=generator.name, step=step, cost=cost, output=output)
    for generator in generators[:2]:
        cost = median_cost(_floors(folder, generator.site, runs))
        yield result(generator=generator.name, step=FLOOR, cost=cost)
    for step, command in _tools(folder / "own/registry").items():
        cost = median_cost(measure(command, own.ROOT) for _ in range(runs))
        yield result(generator=OWN, step=step, cost=cost)
    yield result(generator=OWN, step=PREVIEW, cost=median_cost(_previews(folder / "own", site, runs)))


def _write_others(folder: Path, sites: list[Site]) -> None:
    """Write the projects of the other generators, with the hand-written pages as ours has built them."""
    lent = folder / "lent"
    for command in own.commands(folder / "own", lent, pages=True):
        measure(command, folder)
    plain.write_project(sites, lent, folder / "plain")
    hugo.write_project(sites, lent, folder / "hugo")


def _floors(folder: Path, site: Path, runs: int) -> Iterator[Cost]:
    for run in range(runs):
        os.sync()
        target = folder / f"floor {site.name} {run}"
        yield measure([sys.executable, "-m", "bench.builds.floor", str(site), str(target)], own.ROOT)


def _sites(registry: Path) -> list[Site]:
    """Return a registry as a site in each of its languages, the first one first."""
    loaded = checked_registry(registry)
    return [site_for(loaded, language) for language in loaded.archive.languages]


def _generators(folder: Path, languages: list[str], program: Path) -> list[Generator]:
    site = folder / "site"
    return [
        Generator(
            name=OWN,
            commands=own.commands(folder / "own", site / "own", pages=True),
            site=site / "own",
            edit=lambda mark: own.edit(folder / "own", mark),
        ),
        Generator(
            name=PLAIN,
            commands=plain.commands(folder / "plain", site / "plain", languages),
            site=site / "plain",
            edit=lambda mark: plain.edit(folder / "plain", mark),
        ),
        Generator(
            name=HUGO,
            commands=hugo.commands(program, folder / "hugo", site / "hugo"),
            site=site / "hugo",
            edit=lambda mark: hugo.edit(folder / "hugo", mark),
        ),
    ]


def _whole(folder: Path) -> Generator:
    target = folder / "site/whole"
    return Generator(
        name=WHOLE,
        commands=own.commands(folder / "own", target),
        site=target,
        edit=lambda mark: own.edit(folder / "own", f"{mark} {mark}"),
    )


def _interleaved(
    generators: list[Generator], folder: Path, runs: int, *, others_edited: bool
) -> dict[tuple[str, str], list[Cost]]:
    """Return what each step cost each generator. A step of all comes before the next of any, ours beside Hugo's:
    what else the machine does changes within minutes.
    """
    costs: defaultdict[tuple[str, str], list[Cost]] = defaultdict(list)
    in_turn = sorted(generators, key=lambda generator: generator.name not in (OWN, HUGO))
    for run in range(1, runs + 1):
        for generator in generators:
            _set_aside(generator.site, run)
        for step, generator in product((FRESH, AGAIN, EDITED), in_turn):
            if step == EDITED and generator.name != OWN and not others_edited:
                continue
            if step == EDITED:
                generator.edit(f"({run})")
            os.sync()  # else the kernel would write what the one before has left while this one is measured
            cost = total_cost(measure(command, folder) for command in generator.commands)
            costs[generator.name, step].append(cost)
            print(f"{folder.name} {generator.name}, {step}: {cost.cpu:.2f} CPU s", file=sys.stderr)
    return costs


def _set_aside(site: Path, run: int) -> None:
    """Make room for a fresh folder. Nothing is deleted meanwhile.

    A file system may search what was deleted lately for each file that it creates (ext4 without a journal does,
    for a minute), and the next build would pay for that.
    """
    site.parent.mkdir(exist_ok=True)
    for file in [site, *site.parent.glob(f".{site.name}.*")]:  # the memory of the build before
        if file.exists():
            file.rename(file.with_name(f"{run - 1} {file.name}"))


def _tools(registry: Path) -> dict[str, list[str]]:
    check = [sys.executable, "-m", "policyarchive", "check", "--registry", str(registry)]
    return {CHECK: check, SEARCH: [sys.executable, "-m", "bench.builds.search", str(registry)]}


def _previews(project: Path, site: Site, runs: int) -> Iterator[Cost]:
    page = site.path(f"document:{own.edited_document(project)}")
    for run in range(1, runs + 1):
        yield measure_preview(project, page, lambda mark: own.edit(project, mark), f"({PREVIEW} {run})")


def output_of(folder: Path, site: Site) -> Output:
    """Return the sizes of a site; its pages have the same addresses whichever generator built it."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    pages = [
        folder / site.path(f"document:{identifier}") / "index.html" for identifier in site.registry.documents
    ]
    by_size = {page.stat().st_size: page for page in pages}
    page = by_size[median_low(file.stat().st_size for file in pages)]
    return Output(
        files=len(files),
        size=sum(file.stat().st_size for file in files),
        page=page.stat().st_size,
        page_gzip=len(gzip.compress(page.read_bytes())),
    )
