"""Python and the browser read queries alike: both are held to cases.json. Its documents are invented."""

import random

import pytest

from policyarchive.exports.search.folding import distance, search_fold, untelex
from policyarchive.exports.search.grammar import sequence_and_year, symbols_of, with_words
from policyarchive.exports.search.lookup import Held, level
from policyarchive.exports.search.query import parse


@pytest.fixture(scope="module")
def invented(cases):
    numbers = [document["number"] for document in cases["documents"]]
    return with_words(cases["types"], numbers)


@pytest.fixture(scope="module")
def held(cases):
    return [_held(document) for document in cases["documents"]]


def _held(document):
    sequence, year = sequence_and_year(document["number"])
    symbols = symbols_of(document["number"])
    keys = {"type": document["type"], "date": document["date"], "symbols": symbols}
    return Held(id=document["id"], sequence=sequence, year=year, **keys)


def _read(query):
    numbers = [number.sequence + (f"/{number.year}" if number.year else "") for number in query.numbers]
    parts = {name: getattr(query, name) for name in ("dates", "maybe_dates", "symbols", "words")}
    return {name: value for name, value in {"numbers": numbers, **parts}.items() if value}


def test_python_folds_as_listed(cases):
    assert [[text, search_fold(text)] for text, _ in cases["fold"]] == cases["fold"]


def test_python_undoes_telex_as_listed(cases):
    assert [[text, untelex(text)] for text, _ in cases["untelex"]] == cases["untelex"]


def test_python_reads_queries_as_listed(cases, invented):
    read = {case["text"]: _read(parse(case["text"], invented)) for case in cases["queries"]}
    assert read == {case["text"]: case["read"] for case in cases["queries"]}


def test_python_ranks_keys_as_listed(cases, invented, held):
    for case in cases["queries"]:
        query = parse(case["text"], invented)
        levels = {document.id: level(query, document) for document in held}
        assert {key: value for key, value in levels.items() if value} == case["levels"], case["text"]


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("thuong", "thuogn", 1), ("nq", "nq", 0), ("a", "abcd", 2), ("ubnd", "ubn", 1)],
)
def test_distance_counts_slips_up_to_the_most(one, other, slips):
    assert distance(one, other, 1) == slips


@pytest.mark.browser
def test_browser_folds_as_listed(cases, scripts, invented):
    found = scripts.evaluate(
        "([grammar, texts]) => { const fold = archiveSearch.makeFold(grammar); return texts.map(fold) }",
        [invented, [text for text, _ in cases["fold"]]],
    )
    assert found == [folded for _, folded in cases["fold"]]


@pytest.mark.browser
def test_browser_undoes_telex_as_listed(cases, scripts, invented):
    found = scripts.evaluate(
        "([telex, words]) => words.map(word => archiveSearch.untelex(word, telex))",
        [invented["telex"], [text for text, _ in cases["untelex"]]],
    )
    assert found == [bare for _, bare in cases["untelex"]]


READ_AND_RANK = """([grammar, documents, texts]) => {
  const { makeParse, makeFold, keysOf, level } = archiveSearch
  const parse = makeParse(grammar), fold = makeFold(grammar)
  const held = documents.map(({ id, number, type, date }) => [id, keysOf(number, type, date, fold)])
  return texts.map(text => {
    const query = parse(text), { dates, maybeDates, symbols, words } = query
    const numbers = query.numbers.map(({ sequence, year }) => sequence + (year ? `/${year}` : ""))
    const read = { numbers, dates, maybe_dates: maybeDates, symbols, words }
    const levels = held.map(([id, keys]) => [id, level(query, keys)])
    return { text, read: Object.fromEntries(Object.entries(read).filter(([, value]) => value.length)),
      levels: Object.fromEntries(levels.filter(([, value]) => value)) }
  })
}"""


@pytest.mark.browser
def test_browser_reads_and_ranks_as_listed(cases, scripts, invented):
    texts = [case["text"] for case in cases["queries"]]
    found = scripts.evaluate(READ_AND_RANK, [invented, cases["documents"], texts])
    assert found == cases["queries"]


def _junk(count, seed):
    """Return texts from pieces that numbers, dates and words are made of, in no sensible order."""
    chance = random.Random(seed)
    pieces = [
        "5",
        "12",
        "38",
        "734",
        "2017",
        "05",
        "/",
        "-",
        ".",
        "–",
        "—",
        "số",
        "ngày",
        "tháng",
        "năm",
        "May",
        "of",
        "nghị",
        "quyết",
        "quyet",
        "dinh",
        "QĐ",
        "UBND",
        "nq",
        "tu",
        "Đ",
    ]
    pieces += [
        "29/5/2017",
        "2016-2020",
        "no.",
        " ",
        "&",
        "“",
        "\u0301",
        "½",
        "²",
        "ﬁ",
        "Ⅷ",
        "\u00a0",
        "ẞ",
        "İ",
    ]
    return ["".join(chance.choices([*pieces, " "], k=chance.randint(1, 9))) for _ in range(count)]


@pytest.mark.browser
def test_browser_and_python_agree_on_whatever_is_typed(cases, scripts, invented, held):
    texts = _junk(3000, seed=7)
    found = scripts.evaluate(READ_AND_RANK, [invented, cases["documents"], texts])
    for text, one in zip(texts, found, strict=True):
        query = parse(text, invented)
        levels = {document.id: level(query, document) for document in held}
        assert one["read"] == _read(query), text
        assert one["levels"] == {key: value for key, value in levels.items() if value}, text
