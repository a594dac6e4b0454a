"""Printed figures, rounding, bases and chains."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.audit.columns import base_of_column, bases_of
from policyarchive.audit.finding import CONSISTENT, INCONSISTENT, ROUNDING
from policyarchive.audit.order import out_of_order
from policyarchive.audit.rounding import judge_figure, percentage, share_slips
from policyarchive.core.numerals import (
    decimals,
    format_figure,
    interval_of,
    parse_figure,
    round_half_up,
    to_english,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [("302.500", "302500"), ("40,9", "40.9"), ("-5", "-5"), ("1.234,50", "1234.50"), ("0", "0")],
)
def test_printed_figures_are_read_exactly(text, value):
    assert parse_figure(text) == Decimal(value)


@given(st.integers(0, 10**7), st.integers(0, 3))
def test_printing_and_reading_are_inverse(units, places):
    value = Decimal(units).scaleb(-places)
    assert parse_figure(format_figure(value, places)) == value
    assert decimals(format_figure(value, places)) == places


def test_english_swaps_the_marks():
    assert to_english("1.305 / 40,9 = 12 (04/CTr)") == "1,305 / 40.9 = 12 (04/CTr)"


@pytest.mark.parametrize(
    ("text", "exact", "verdict"),
    [
        ("31,82", "31.8181", CONSISTENT),
        ("31,81", "31.8181", ROUNDING),  # cut off
        ("89,10", "89.0909", ROUNDING),  # rounded up
        ("89,08", "89.0909", INCONSISTENT),
        ("89,00", "89.0909", INCONSISTENT),
        ("89,12", "89.0909", INCONSISTENT),
        ("12,5", "12.45", CONSISTENT),  # half up
        ("12,4", "12.45", ROUNDING),
        ("50", "49.5", CONSISTENT),
        ("50", "49.1", INCONSISTENT),
        ("100", "100", CONSISTENT),
    ],
)
def test_printed_decimals_decide_what_rounding_may_hide(text, exact, verdict):
    assert judge_figure(text, Decimal(exact)) == verdict


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 3))
def test_a_percentage_rounded_half_up_is_consistent(part, whole, places):
    exact = percentage(part, whole)
    assert judge_figure(format_figure(exact, places), exact) == CONSISTENT


@given(st.integers(1, 500), st.integers(1, 500))
def test_the_base_of_a_percentage_is_among_those_found(part, more):
    whole = part + more
    text = format_figure(percentage(part, whole), 2)
    assert parse_figure(text) == 0 or whole in bases_of(str(part), text)


@settings(deadline=None)
@given(st.integers(-2, 300), st.integers(0, 12_000), st.integers(0, 2))
def test_the_bases_are_those_that_a_walk_would_find(part, hundredths, places):
    text = format_figure(Decimal(hundredths) / 100, places).replace(".", "")
    walked = [
        base
        for base in range(max(part, 1), 3000)
        if part > 0 < parse_figure(text) and judge_figure(text, percentage(part, base)) == CONSISTENT
    ]
    bases = bases_of(str(part), text)
    assert [base for base in range(max(part, 1), 3000) if base in bases] == walked


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 100).map(str)), max_size=6))
def test_the_leading_base_is_the_one_that_counting_votes_would_find(cells):
    cells = tuple((str(count), percent) for count, percent in cells)
    votes = Counter(base for cell in cells for base in bases_of(*cell))
    most = max(votes.values(), default=0)
    leading = [base for base, count in votes.items() if count == most]
    assert base_of_column(cells) == (leading[0] if len(leading) == 1 else None)


def test_bases_of_the_largest_figures_are_computed_and_not_walked():
    bases = bases_of("999999999999", "0,000001")
    assert bases.stop - bases.start > 10**20
    assert base_of_column((("999999999999", "0,000001"), ("999999999999", "100"))) is None


@given(st.decimals(min_value=0, max_value=100, places=4))
def test_the_exact_value_lies_within_the_bounds_of_its_print(exact):
    low, high = interval_of(format_figure(exact, 2))
    assert low <= exact <= high
    assert round_half_up(exact, 2) == parse_figure(format_figure(exact, 2))


def test_the_base_that_most_cells_fit_leads():
    cells = (("71", "63,39"), ("52", "46,43"), ("94", "83,93"), ("55", "50"))
    assert base_of_column(cells) == 112
    assert base_of_column((("0", "0"),)) is None
    assert base_of_column((("1", "10"), ("1", "20"))) is None


def test_a_slip_of_one_digit_is_found():
    assert share_slips("90", "100", "122") == [("100", "110")]
    assert share_slips("5", "1", "1000") == []


@pytest.mark.parametrize(
    ("values", "certain", "possible"),
    [
        ([1, 2, 3], set(), set()),
        ([1, 2, 2, 3], set(), set()),
        ([1, 9, 2, 3], {1}, set()),
        ([1, 3, 2, 4], set(), {1, 2}),
        ([], set(), set()),
    ],
)
def test_the_longest_chain_tells_who_is_out_of_order(values, certain, possible):
    assert out_of_order(values) == (certain, possible)


@given(st.lists(st.integers(0, 50), max_size=12))
def test_without_the_doubtful_ones_the_rest_is_in_order(values):
    certain, possible = out_of_order(values)
    rest = [value for place, value in enumerate(values) if place not in certain | possible]
    assert rest == sorted(rest)
