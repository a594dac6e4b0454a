"""Measure search in a real browser and print a table: python scripts/bench_search.py --sizes 1000 10000 --stock 1000."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mkdocs.commands.build import build
from mkdocs.config import load_config

from bench.browser import chromium
from bench.measure import measure_own, measure_stock
from bench.queries import Asked, made_queries
from bench.report import table
from bench.synthetic import write_registry
from macros.load import load

PRACTICE = ROOT / "tests/search/queries.json"


def main() -> None:
    """Measure the registry as it is, then synthetic ones of the sizes named; print both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[1000, 10000], help="documents of synthetic registries"
    )
    parser.add_argument("--stock", type=int, default=0, help="measure Material's own search up to this size")
    parser.add_argument("--documents", type=int, default=40, help="documents to make queries about")
    options = parser.parse_args()
    base, _ = load(ROOT / "registry")
    rows = []
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        for size in (len(base.documents), *options.sizes):
            folder = Path(name) / str(size)
            write_registry(base, ROOT / "registry", folder / "registry", size)
            registry, _ = load(folder / "registry")
            made = made_queries(registry, options.documents)
            sets = [("generated", made)] + (
                [("practice", practice(registry))] if size == len(base.documents) else []
            )
            for kind, asked in sets:
                for language in base.archive.languages:
                    mine = [one for one in asked if one.language == language]
                    own = measure_own(browser, registry, language, mine, folder / f"own-{language}")
                    rows.append((size, language, kind, "own", own))
                    if size <= options.stock:
                        site = stock_site(folder, language)
                        rows.append(
                            (
                                size,
                                language,
                                kind,
                                "stock",
                                measure_stock(browser, registry, language, mine, site),
                            )
                        )
    print(table(rows))


def practice(registry) -> list[Asked]:
    """Return the practice queries, with ids for numbers."""
    ids = {document.number: key for key, document in registry.documents.items()}
    queries = json.loads(PRACTICE.read_text(encoding="utf-8"))
    return [
        Asked(
            language=q["lang"],
            kind=q["kind"],
            query=q["query"],
            expected=tuple(ids[n] for n in q["expected"]),
        )
        for q in queries
    ]


def stock_site(folder: Path, language: str) -> Path:
    """Build the site of a registry in one language, once, with the index of Material's own search."""
    target = folder / f"stock-{language}"
    if not target.exists():
        os.environ["ARCHIVE_REGISTRY"] = str(folder / "registry")
        file = ROOT / ("mkdocs.yml" if language == "vi" else f"mkdocs.{language}.yml")
        hooks = [str(ROOT / "macros/mkdocs_hook.py"), str(ROOT / "bench/stock.py")]
        build(load_config(config_file=str(file), site_dir=str(target), hooks=hooks))
    return target


if __name__ == "__main__":
    main()
