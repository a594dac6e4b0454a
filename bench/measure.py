"""Search measured in a real browser: which document comes first, how fast, from how many bytes."""

import gzip
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from playwright.sync_api import Browser

from bench.browser import serve_folder
from bench.queries import Query
from policyarchive.exports.search.files import search_files, worker_address
from policyarchive.exports.search.record import address
from policyarchive.registry.load import Registry
from policyarchive.site.site import site_for

_WORKER = (Path(__file__).parent / "worker.js").read_text(encoding="utf-8")
Rates = dict[str, tuple[float, float, float, int]]  # hit@1, hit@3, MRR and number of queries, by kind
_LOADED = ("worker", "engine", "grammar", "numbering", "records")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One measurement. Times are milliseconds, sizes bytes.

    number and words are the times from starting the worker to its first answer to a number and to words.
    """

    rates: Rates
    p50: float
    p95: float
    number: float
    words: float
    size: int
    gzipped: int


def measure_own(
    browser: Browser, registry: Registry, language: str, queries: list[Query], folder: Path
) -> Measurement:
    """Measure the search of this repository; its files are written to `folder`."""
    site = site_for(registry, language)
    files = dict(search_files(site))
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    loaded = [text for path, text in files.items() if Path(path).name.split(".")[0] in _LOADED]
    return _measure(browser, folder, worker_address(language), None, registry, language, queries, loaded)


def measure_stock(
    browser: Browser, registry: Registry, language: str, queries: list[Query], folder: Path
) -> Measurement:
    """Measure the search that Material brings; `folder` holds a site with its index in stock.json."""
    worker = next((folder / "assets/javascripts/workers").glob("search.*.min.js"))
    index = (folder / "stock.json").read_text(encoding="utf-8")
    setup = {**json.loads(index), "options": {"suggest": False}}
    loaded = [index, worker.read_text(encoding="utf-8")]
    path = worker.relative_to(folder).as_posix()
    return _measure(browser, folder, path, setup, registry, language, queries, loaded)


def _measure(
    browser: Browser, folder: Path, worker: str, setup: dict[str, Any] | None, registry: Registry, language: str,
    queries: list[Query], loaded: list[str],
) -> Measurement:  # fmt: skip
    opening = [next(d.number for d in registry.documents.values() if d.number), "nong thon moi"]
    with serve_folder(folder) as base:
        page = browser.new_page()
        (folder / "blank.html").write_text("<!doctype html><title>Search</title>", encoding="utf-8")
        page.goto(base + "blank.html")
        result = page.evaluate(_WORKER, [base + worker, setup, opening, _distinct(queries)])
        page.close()
    answers = dict(zip(_distinct(queries), result["answers"], strict=True))
    times = quantiles([answer["ms"] for answer in result["answers"]], n=100)
    return Measurement(
        rates=_rates(registry, language, queries, answers),
        p50=times[49],
        p95=times[94],
        number=result["number"],
        words=result["words"],
        size=sum(len(text.encode()) for text in loaded),
        gzipped=sum(len(gzip.compress(text.encode())) for text in loaded),
    )


def _distinct(queries: list[Query]) -> list[str]:
    return list(dict.fromkeys(query.text for query in queries))


def _rates(
    registry: Registry, language: str, queries: list[Query], answers: dict[str, dict[str, Any]]
) -> Rates:
    site = site_for(registry, language)
    ids = {address(site, f"document:{identifier}"): identifier for identifier in registry.documents}
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    for query in queries:
        urls = [url.split("#")[0] for url in answers[query.text]["urls"]]
        places = [place for place, url in enumerate(urls, 1) if ids.get(url) in query.expected]
        for kind in (query.kind, "all"):
            ranks[kind].append(places[0] if places else 0)
    return {kind: _rate(places) for kind, places in ranks.items()}


def _rate(ranks: list[int]) -> tuple[float, float, float, int]:
    """Return hit@1, hit@3, MRR and the number of queries, from the places of the first right answers."""
    count = len(ranks)
    first, third = sum(r == 1 for r in ranks), sum(0 < r <= 3 for r in ranks)
    return first / count, third / count, sum(1 / r for r in ranks if r) / count, count
