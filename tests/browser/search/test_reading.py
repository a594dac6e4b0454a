"""The browser reads queries as cases.json says, and folds as Python does. The documents there are invented."""

import random

import pytest

from policyarchive.exports.search.folding import search_fold
from policyarchive.exports.search.grammar import grammar_of_words


@pytest.fixture(scope="module")
def invented(cases):
    numbers = [document["number"] for document in cases["documents"]]
    return grammar_of_words(cases["types"], numbers)


FOLD = "([grammar, texts]) => { const fold = archiveSearch.makeFold(grammar); return texts.map(fold) }"


def test_browser_folds_as_listed(cases, scripts, invented):
    found = scripts.evaluate(FOLD, [invented, [text for text, _ in cases["fold"]]])
    assert found == [folded for _, folded in cases["fold"]]


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


def test_browser_and_python_fold_alike_whatever_is_typed(scripts, invented):
    texts = _junk(3000, seed=7)
    assert scripts.evaluate(FOLD, [invented, texts]) == [search_fold(text) for text in texts]
