"""The measurements of search, one after the other: sizes, languages, sets of queries, engines."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from bench.measure import measure_own, measure_stock
from bench.queries import Query, make_queries
from bench.report import Row
from bench.synthetic import write_registry
from policyarchive.registry.load import Registry, load

ROOT = Path(__file__).resolve().parent.parent
_PRACTICE = ROOT / "tests/browser/search/queries.json"


def measurements(
    browser: Browser, folder: Path, sizes: list[int], documents: int, *, stock: bool
) -> Iterator[Row]:
    """Yield a row per measurement: the registry as it is, then synthetic ones of `sizes` documents.

    Queries are made about `documents` documents of each; stock measures Material's own search as well,
    on the registry as it is. Everything built is written to folder.
    """
    base = load(ROOT / "registry").registry
    sets = {"practice": practice_queries(base), "generated": make_queries(base, documents)}
    for kind, queries in sets.items():
        for language in base.archive.languages:
            place = folder / f"{kind}-{language}"
            yield _measure_own(browser, base, language, kind, queries, place)
            if stock:
                site = _stock_site(folder / f"stock-{language}", language, base.archive.languages[0])
                mine = _in_language(queries, language)
                measurement = measure_stock(browser, base, language, mine, site)
                yield len(base.documents), language, kind, "stock", measurement
    for size in sizes:
        yield from _measure_synthetic(browser, base, folder / str(size), size, documents)


def _measure_own(
    browser: Browser, registry: Registry, language: str, kind: str, queries: list[Query], folder: Path
) -> Row:
    measurement = measure_own(browser, registry, language, _in_language(queries, language), folder)
    return len(registry.documents), language, kind, "own", measurement


def _in_language(queries: list[Query], language: str) -> list[Query]:
    return [query for query in queries if query.language == language]


def _measure_synthetic(
    browser: Browser, base: Registry, folder: Path, size: int, documents: int
) -> Iterator[Row]:
    write_registry(base, ROOT / "registry", folder / "registry", size)
    registry = load(folder / "registry").registry
    queries = make_queries(registry, documents)
    for language in base.archive.languages:
        yield _measure_own(browser, registry, language, "generated", queries, folder / language)


def practice_queries(registry: Registry) -> list[Query]:
    """Return the practice queries, with ids for the numbers they expect."""
    ids = {document.number: key for key, document in registry.documents.items()}
    return [
        Query(language=one["lang"], kind=one["kind"], text=one["query"], expected=tuple(ids[n] for n in one["expected"]))
        for one in json.loads(_PRACTICE.read_text(encoding="utf-8"))
    ]  # fmt: skip


def _stock_site(target: Path, language: str, first: str) -> Path:
    """Build the site in one language, once, and keep the index that Material's own search reads."""
    if not target.exists():
        file = ROOT / ("mkdocs.yml" if language == first else f"mkdocs.{language}.yml")
        hooks = [str(ROOT / name) for name in ("bench/through_mkdocs.py", "bench/stock.py")]
        plugins = {
            "policyarchive": {},
            "search": {"lang": language},
            "macros": {"modules": ["macros"], "on_undefined": "strict"},
        }
        build(load_config(config_file=str(file), site_dir=str(target), hooks=hooks, plugins=plugins))
    return target
