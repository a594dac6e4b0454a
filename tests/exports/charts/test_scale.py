"""Figures to places along an axis, round ticks, labels that fit, dates."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyarchive.exports.charts import times
from policyarchive.exports.charts.lettering import width
from policyarchive.exports.charts.scale import fitting, scale_of, tick_texts, with_sign, written
from tests.tables import check_each

figures = st.decimals(-(10**9), 10**9, places=2)


def numbers(*texts):
    return tuple(map(Decimal, texts))


def test_ticks_are_round_and_hold_the_figures():
    cases = [
        (numbers("3", "95"), None, numbers("0", "20", "40", "60", "80", "100")),
        (numbers("0.7", "0.8"), None, numbers("0", "0.2", "0.4", "0.6", "0.8")),
        (numbers("-320", "85"), None, numbers("-400", "-300", "-200", "-100", "0", "100")),
        (numbers("23", "110"), 110, numbers("0", "50", "100", "110")),
        (numbers("0"), None, numbers("0", "1")),
        ((), None, numbers("0", "1")),
    ]

    def has_ticks(values, whole, ticks):
        assert scale_of(values, 0, 100, whole=whole, ticks=4 if whole else 5).ticks == ticks

    check_each(cases, has_ticks)


def test_lines_far_from_zero_need_not_begin_there_but_bars_do():
    values = numbers("185400", "192750")
    assert scale_of(values, 0, 1, zero=False).low > 180_000
    assert scale_of(values, 0, 1).low == 0


@given(st.lists(figures, min_size=1, max_size=12), st.booleans())
def test_every_figure_is_on_the_axis(values, zero):
    scale = scale_of(values, 10, 210, zero=zero)
    assert all(9.99 <= scale.at(value) <= 210.01 for value in values)
    assert 2 <= len(scale.ticks) <= 9 and list(scale.ticks) == sorted(set(scale.ticks))


def test_figures_are_written_as_each_language_does():
    cases = [
        ("1250.5", ",", "1.250,5"),
        ("1250.5", ".", "1,250.5"),
        ("-3", ",", "−3"),
        ("1E+3", ",", "1.000"),
        ("0.10", ".", "0.1"),
    ]
    check_each(cases, lambda value, mark, text: _equal(written(Decimal(value), mark), text))
    assert written(Decimal("89.1"), ",", "%", places=2) == "89,10%"
    assert [with_sign(Decimal(change), ",") for change in (35, 0, -5)] == ["+35", "0", "−5"]


def _equal(found, expected):
    assert found == expected


def test_ticks_have_the_same_number_of_decimals():
    assert tick_texts(scale_of(numbers("0.7"), 0, 1), ",", "%")[:2] == ["0,0%", "0,2%"]


@given(st.lists(st.tuples(st.floats(0, 700), st.text(max_size=12)), min_size=1, max_size=15))
def test_labels_that_are_kept_never_overlap(items):
    places, texts = [x for x, _ in items], [text for _, text in items]
    kept = fitting(places, texts, 12)
    spans = sorted((places[i] - width(texts[i], 12) / 2, places[i] + width(texts[i], 12) / 2) for i in kept)
    assert kept and all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))


def test_dates_of_any_exactness_have_a_place():
    assert times.year_of("2011") == 2011 == times.year_of("2011-01-01")
    assert times.year_of("2011-07") == 2011.5
    assert times.places(["2011", "2013", "2021"], 0, 100) == [0, 20, 100]
    assert times.places(["2011"], 0, 100) == [50]
    assert times.year_of("2011-05-30") == pytest.approx(2011.41, abs=0.01)
