"""What search answers on the real registry, in both languages, in the real browser."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from bench.queries import make_queries

PRACTICE = json.loads((Path(__file__).parent / "queries.json").read_text(encoding="utf-8"))


def _rates(asked):
    """Return the share of first answers that are right, by kind, of (kind, expected, answer) triples."""
    hits = defaultdict(list)
    for kind, expected, answer in asked:
        hits[kind].append(bool(answer["ids"]) and answer["ids"][0] in expected)
    return {kind: sum(found) / len(found) for kind, found in hits.items()}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_practice_queries_find_their_document_first(ask, real, language):
    queries = [query for query in PRACTICE if query["lang"] == language]
    by_number = {document.number: key for key, document in real.documents.items() if document.number}
    expected = [{by_number[number] for number in query["expected"]} for query in queries]
    answers = ask(language, [query["query"] for query in queries])
    rates = _rates(zip((query["kind"] for query in queries), expected, answers, strict=True))
    assert min(rates.values()) >= 0.99, rates


@pytest.mark.parametrize("language", ["vi", "en"])
def test_queries_made_from_the_registry_find_their_document_first(ask, real, language):
    queries = [query for query in make_queries(real, 40, seed=11) if query.language == language]
    answers = ask(language, [query.text for query in queries])
    rates = _rates(zip(("all" for _ in queries), (q.expected for q in queries), answers, strict=True))
    assert rates["all"] >= 0.99, rates


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("query", ["99999/QĐ-UBND", "12/5/1950", "zzzzqq xxyyzz"])
def test_a_query_without_result_is_said_to_be_one(ask, language, query):
    [answer] = ask(language, [query])
    assert not answer["exact"]


def test_the_nearest_number_is_offered(ask, real):
    [answer] = ask("vi", ["735/QĐ-UBND"])
    assert real.documents[answer["ids"][0]].number == "734/QĐ-UBND"


def test_criteria_and_their_names_are_found_below_documents(ask):
    [answer] = ask("vi", ["tiêu chí 19"])
    assert any("tieu-chi/19" in url for url in answer["urls"])


@pytest.mark.parametrize(
    "query", ["()", "*", "~", "[a-z]+", "\\", "<b>734</b>", "+ - :", "đ" * 500, "1" * 400]
)
def test_no_query_breaks_search(ask, query):
    assert ask("vi", [query])
