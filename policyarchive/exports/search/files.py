"""The files that carry search to the browser, and the address of the worker that Material starts."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache

from policyarchive.core.assets import ASSETS
from policyarchive.core.words import words
from policyarchive.exports.search.grammar import grammar
from policyarchive.exports.search.numbering import numbering
from policyarchive.exports.search.parts import FEWEST, parts
from policyarchive.exports.search.passages import passages
from policyarchive.exports.search.places import WrittenPage
from policyarchive.exports.search.records import (
    document_records,
    frame,
    other_records,
    payload,
)
from policyarchive.exports.search.tokens import Tokens
from policyarchive.site.site import Site

FOLDER = "assets/search"
NUMBERING = "numbering.js"  # by what numbers are read
_SCRIPTS = ("worker", "engine", "finder", "number_box", "tray", "excel", "word")
_LIST_WORDS = (
    "tray.",
    "list_file.",
    "print.column.",
    "column.",
)  # of the tray and of files made in the browser
_SIGNS = 8  # of a digest, in an address that changes with what it leads to
_BUNDLES = ASSETS / "search" / "browser" / "bundles"  # written by `make bundle`


def search_files(site: Site, pages: Iterable[WrittenPage] = ()) -> Iterator[tuple[str, str]]:
    """Yield each file of search: its path below the site, and its text.

    One after the other, so that a caller need not hold all of them: with many documents they are large.
    """
    for name in _SCRIPTS:
        yield f"{FOLDER}/{name}.js", script(name)
    yield f"{FOLDER}/list.{site.language}.js", _assignment("archiveListWords", _list_words(site))
    version = hashlib.sha256()
    for path, text in _data(site, pages):
        version.update(text.encode())
        yield path, text
    yield (
        f"{FOLDER}/version.{site.language}.js",
        _assignment("archiveVersion", version.hexdigest()[:_SIGNS]),
    )
    stub = json.dumps({"config": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": []}, "docs": []})
    root = site.urls.root(site.language)
    yield f"{root}search/search_index.json", stub
    yield f"{root}search/search_index.js", f"var __index = {stub}"


def _list_words(site: Site) -> dict[str, str]:
    table = words(site.language, site.first_language)
    return {key: text for key, text in table.items() if key.startswith(_LIST_WORDS)}


def _data(site: Site, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, str]]:
    """Yield the files that change with the records."""
    yield f"{FOLDER}/grammar.js", _assignment("archiveGrammar", grammar(site.registry))
    yield f"{FOLDER}/{NUMBERING}", _assignment("archiveNumbering", numbering(site.registry.number_rules))
    if len(site.registry.documents) < FEWEST:
        yield f"{FOLDER}/records.{site.language}.js", _assignment("archiveRecords", payload(site, pages))
    else:
        yield from _parts(site, pages)
    texts = passages(site)
    for number, some in enumerate(texts, 1):
        name = "passages" if number == 1 else f"passages-{number}"
        value = {"files": len(texts), "texts": some}
        yield f"{FOLDER}/{name}.{site.language}.js", _assignment("archivePassages", value)


def _parts(site: Site, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, str]]:
    """Yield the files of many documents, the main one last."""
    main, others = frame(site), other_records(site, pages)
    said = [one["title"] for one in others if one.get("kind") == "statement" and "criterion" not in one]
    reported = (main["source"], said)
    for name, value in parts(document_records(site), reported, Tokens(grammar(site.registry))):
        if name:
            path = f"{FOLDER}/parts/{site.language}.{name}.js"
            yield path, f"(self.archiveParts ??= {{}})[{_json(name)}] = JSON.parse({_quoted(_json(value))})\n"
        else:
            whole = {**main, "parts": value, "records": others}
            yield f"{FOLDER}/records.{site.language}.js", _assignment("archiveRecords", whole)


def _assignment(name: str, value: object) -> str:
    """Return a script that gives a value to others: scripts load under file:// too, data files do not."""
    return f"self.{name} = {_json(value)}\n"


def _quoted(text: str) -> str:
    """Return a text as a script quotes it; browsers read long JSON in half the time that the same script takes."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _version(texts: Iterable[str]) -> str:
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:_SIGNS]


def worker_address(language: str) -> str:
    """Return the address of the worker below the site.

    It is on every page and changes with the scripts alone; the worker asks for the version of the records.
    """
    return f"{FOLDER}/worker.js?{language}.{_version(map(script, ('worker', 'engine')))}"


@cache
def script(name: str) -> str:
    """Return a script for the browser: "worker", the "engine" that it loads at the first query, "finder", "excel" …"""
    return (_BUNDLES / f"{name}.js").read_text(encoding="utf-8")
