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
_PRACTICE = ROOT / "tests/search/queries.json"


def measurements(
    browser: Browser, folder: Path, sizes: list[int], documents: int, *, stock: bool
) -> Iterator[Row]:
    """Yield a row a measurement: the registry as it is, then synthetic ones of `sizes` documents.

    Queries are made about `documents` documents of each; stock measures Material's own search as well,
    on the registry as it is. folder takes what is built.
    """
    base, _ = load(ROOT / "registry")
    sets = {"practice": practice_queries(base), "generated": make_queries(base, documents)}
    for kind, asked in sets.items():
        for language in base.archive.languages:
            mine = [one for one in asked if one.language == language]
            place = folder / f"{kind}-{language}"
            yield (
                len(base.documents),
                language,
                kind,
                "own",
                measure_own(browser, base, language, mine, place),
            )
            if stock:
                site = _stock_site(folder / f"stock-{language}", language, base.archive.languages[0])
                yield (
                    len(base.documents),
                    language,
                    kind,
                    "stock",
                    measure_stock(browser, base, language, mine, site),
                )
    for size in sizes:
        yield from _synthetic(browser, base, folder / str(size), size, documents)


def _synthetic(browser: Browser, base: Registry, folder: Path, size: int, documents: int) -> Iterator[Row]:
    write_registry(base, ROOT / "registry", folder / "registry", size)
    registry, _ = load(folder / "registry")
    asked = make_queries(registry, documents)
    for language in base.archive.languages:
        mine = [one for one in asked if one.language == language]
        yield (
            size,
            language,
            "generated",
            "own",
            measure_own(browser, registry, language, mine, folder / language),
        )


def practice_queries(registry: Registry) -> list[Query]:
    """Return the practice queries, with ids for the numbers they expect."""
    ids = {document.number: key for key, document in registry.documents.items()}
    return [
        Query(language=one["lang"], kind=one["kind"], query=one["query"], expected=tuple(ids[n] for n in one["expected"]))
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
