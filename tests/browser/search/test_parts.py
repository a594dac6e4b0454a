"""Many documents: their records and words come in parts, which hold what one file would."""

import json
from dataclasses import replace

import pytest

from bench.synthetic import invent_documents
from policyarchive.exports.search import files
from policyarchive.exports.search.citations import place_of
from policyarchive.exports.search.files import search_files
from policyarchive.exports.search.grammar import grammar
from policyarchive.exports.search.tokens import Tokens
from policyarchive.registry.model.documents import Document
from policyarchive.site.site import site_for
from tests.browser.search.test_scores import HERE, misses

MOST = 2_000_000  # bytes of a file


@pytest.fixture(scope="module")
def large(real):
    """The real registry with invented documents, as many as are cut into parts."""
    invented = invent_documents(real, files.FEWEST, 1)
    documents = {key: Document.model_validate(record) for key, record in invented}
    return replace(real, documents={**real.documents, **documents})


def _written(site, folder):
    for path, text in search_files(site):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_parts_answer_as_one_file_does(real, monkeypatch, tmp_path):
    whole = _written(site_for(real, "vi"), tmp_path / "whole")
    monkeypatch.setattr(files, "FEWEST", 1)
    in_parts = _written(site_for(real, "vi"), tmp_path / "parts")
    assert not list(whole.rglob("parts/*")) and list(in_parts.rglob("parts/*"))
    queries = json.loads((HERE / "queries-2.json").read_text(encoding="utf-8"))
    asked = tmp_path / "queries.json"
    kinds = {query["kind"] for query in queries} - {"page"}
    own = [query for query in queries if query["lang"] == "vi" and query["kind"] in kinds]
    asked.write_text(json.dumps(own), encoding="utf-8")
    assert not misses(in_parts, 0.97, asked)


def test_no_file_of_many_documents_is_large(large):
    sizes = {path: len(text.encode()) for path, text in search_files(site_for(large, "vi"))}
    assert len(sizes) > 20 and max(sizes.values()) < MOST


TOKENS = """([grammar, texts]) => {
  const tokens = archiveSearch.makeTokens(grammar)
  return texts.map(text => tokens(text).map(({ typed, word, form, at }) => [typed, word, form, at]))
}"""


def test_words_are_taken_apart_alike_in_python_and_in_the_browser(scripts, real):
    rules = grammar(real)
    texts = [text for document in real.documents.values() for text in document.title.values()]
    texts += [text for one in real.statements.values() for text in (*one.label.values(), one.words)]
    texts += [
        "hoá, hòa; QUỲNH",
        "tỷ lệ – tỉ lệ (m²)",
        "People’s Committee",
        "12,5 tiêu chí/xã",
        "a\u0301 o\u031b\u0301",
        "½ ﬁ Ⅷ",
    ]
    ours = [list(map(list, Tokens(rules).of(text))) for text in texts]
    assert scripts.evaluate(TOKENS, [rules, texts]) == ours


def test_the_browser_looks_for_citations_where_they_are_put(scripts, real):
    asked = [(identifier, files) for identifier in real.documents for files in (1, 2, 7, 250)]
    found = scripts.evaluate("asked => asked.map(([id, files]) => archiveSearch.placeOf(id, files))", asked)
    assert found == [place_of(*one) for one in asked]
