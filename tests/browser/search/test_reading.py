"""The browser reads queries as cases.json says, folds as Python does, and finds the dates that Python reads.

The documents and dates there are invented.
"""

import csv
import random

import pytest

from policyarchive.core.dates import first_day, last_day, order, parts
from policyarchive.exports.search.folding import search_fold
from policyarchive.exports.search.grammar import grammar_of_words
from tests.support import ROOT


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
        "([keys, words]) => words.map(word => archiveSearch.untelex(word, keys))",
        [invented["unaccented"], [text for text, _ in cases["untelex"]]],
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


with (ROOT / "tests/data/date-forms.tsv").open(encoding="utf-8") as table:
    DATES = [(row["form"], row["date"]) for row in csv.DictReader(table, delimiter="\t")]
FIND_DATES = """([grammar, texts]) => {
  const { makeFold, makeTakeDates } = archiveSearch
  const fold = makeFold(grammar), takeDates = makeTakeDates(grammar)
  return texts.map(text => { const { dates, maybeDates } = takeDates(fold(text)); return [...dates, ...maybeDates] })
}"""


def test_the_browser_finds_the_date_that_python_reads(scripts):
    """Of a text that is no date the browser, which looks inside, may find one; of an impossible day at most the month or year."""
    rows = [(form, date) for form, date in DATES if date != "unread"]
    found = scripts.evaluate(
        FIND_DATES, [grammar_of_words({}, [], ["vi", "en", "fr"]), [form for form, _ in rows]]
    )
    for (form, date), keys in zip(rows, found, strict=True):
        real = [key for key in keys if _is_date(key)]
        assert (form, real) == (form, [date]) or date == "impossible" and all(len(key) < 10 for key in real)


def _is_date(key):
    try:
        return bool(parts(key))
    except ValueError:
        return False


def test_months_of_a_language_that_the_archive_lacks_are_words(scripts):
    found = scripts.evaluate(FIND_DATES, [grammar_of_words({}, []), ["hoa mai 2021", "mars 2021"]])
    assert found == [["2021"], ["2021"]]


COMPARE = """dates => {
  const { dateMatches, daysBetween, firstDay, inIso, lastDay, order } = archiveSearch
  return {
    order: [...dates].sort((a, b) => (order(a) > order(b)) - (order(a) < order(b))),
    ends: dates.map(date => [firstDay(date), lastDay(date)]), iso: inIso("2041-Q3"), undated: order(undefined),
    on: dates.filter(date => dateMatches("2041-Q3", date)), inAugust: dates.filter(date => dateMatches("2041-08", date)),
    from2041: dates.filter(date => dateMatches("2041", date)), near: daysBetween("2041-Q3", "2041-08-02")
  }
}"""
PARTIAL = ["2042", "2041-08-02", "2041-Q3", "2041-06-30", "2041-07", "2041", "2041-07-01", "2041-Q4"]


def test_the_browser_orders_and_compares_dates_as_python_does(scripts):
    found = scripts.evaluate(COMPARE, PARTIAL)
    assert found["order"] == sorted(PARTIAL, key=order)
    for date, (first, last) in zip(PARTIAL, found["ends"], strict=True):
        assert first == first_day(date).isoformat()
        assert f"{last_day(date)}" <= last < f"{last[:8]}32"
    assert (found["iso"], found["undated"], found["near"]) == ("2041", "", 1)
    assert found["on"] == ["2041-08-02", "2041-Q3", "2041-07", "2041-07-01"]
    assert found["inAugust"] == ["2041-08-02"] and len(found["from2041"]) == len(PARTIAL) - 1


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
