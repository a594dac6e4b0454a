"""Dates of every precision: real or not, in order, compared as far as they are known, and written. All are invented."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.dates import (
    first_day,
    in_iso,
    is_before,
    is_day,
    is_sunday,
    last_day,
    moved_to,
    order,
    overlap,
    parts,
    precision,
    span_in_iso,
    year_of,
    year_or_undated,
)
from policyarchive.core.printed_dates import read_date
from policyarchive.site.names import date_of
from tests.support import LANGUAGES

YEARS = st.integers(1900, 2199).map(str)
MONTHS = st.builds("{}-{:02d}".format, YEARS, st.integers(1, 12))
QUARTERS = st.builds("{}-Q{}".format, YEARS, st.integers(1, 4))
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)).map(str)
DATES = st.one_of(YEARS, QUARTERS, MONTHS, DAYS)
thorough = settings(derandomize=True, deadline=None, max_examples=200)


@pytest.mark.parametrize(
    ("date", "numbers"),
    [
        ("2041-03-08", (2041, None, 3, 8)), ("2041-03", (2041, None, 3, None)), ("2041", (2041, None, None, None)),
        ("2041-Q3", (2041, 3, None, None)), ("2044-02-29", (2044, None, 2, 29)),
    ],
)  # fmt: skip
def test_parts(date, numbers):
    assert parts(date) == numbers


@pytest.mark.parametrize(
    "date",
    ["2041-02-29", "2041-13", "2041-00", "41", "2041-3-8", "08/3/2041", "0000", "", "2041-03-08 ", "2041-Q5", "2041-Q0",
     "2041-q3", "2041Q3", "2041-Q3-01", "2041-03-08\n", "1899", "2200-01"],
)  # fmt: skip
def test_no_real_date_is_refused(date):
    with pytest.raises(ValueError):
        parts(date)


def test_year_of():
    assert (year_of("2041-03"), year_of("2041-Q1"), year_of(None)) == ("2041", "2041", None)
    assert (year_or_undated("2041-03"), year_or_undated(None)) == ("2041", "undated")


def test_a_date_sorts_by_its_first_day_the_coarser_before_the_finer():
    ordered = [
        "2040-12-31", "2041", "2041-Q1", "2041-01", "2041-01-01", "2041-06-30", "2041-Q3", "2041-07", "2041-07-01",
        "2041-07-02", "2041-08", "2041-Q4", "2041-10", "2041-12-31", "2042", None,
    ]  # fmt: skip
    backwards = ordered[::-1]
    assert sorted(backwards, key=order) == ordered


@thorough
@given(st.lists(st.one_of(YEARS, MONTHS, DAYS)))
def test_without_quarters_dates_sort_as_their_texts(dates):
    assert sorted(dates, key=order) == sorted(dates)


@thorough
@given(DATES, DATES)
def test_of_two_dates_one_is_before_the_other_or_they_overlap(one, other):
    assert is_before(one, other) + is_before(other, one) + overlap(one, other) == 1
    assert overlap(one, other) == overlap(other, one)
    if is_before(one, other):
        assert order(one) < order(other)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2041-Q2", "2041-07", True), ("2041-Q2", "2041-06", False), ("2041-Q3", "2041-08-15", False),
        ("2041-08-15", "2041-Q3", False), ("2041-06-30", "2041-Q3", True), ("2041", "2041-Q4", False),
        ("2040-Q4", "2041", True), ("2041-05", "2041-05-31", False), ("2041-02", "2041-03-01", True),
    ],
)  # fmt: skip
def test_before_is_said_as_far_as_both_are_known(one, other, before):
    assert is_before(one, other) is before


@thorough
@given(DATES)
def test_a_date_lies_between_its_ends(date):
    assert first_day(date) <= last_day(date)
    assert overlap(date, first_day(date).isoformat()) and overlap(date, last_day(date).isoformat())
    assert is_day(date) == (first_day(date) == last_day(date)) == (precision(date) == 3)


def test_iso_8601_has_no_quarters():
    assert [in_iso(date) for date in ("2041-Q3", "2041-07", "2041")] == ["2041", "2041-07", "2041"]
    assert span_in_iso("2041-Q3") == ("2041-07", "2041-09") and span_in_iso("2041-07") == ("2041-07",)


def test_a_sunday_is_one_of_a_known_day_alone():
    assert is_sunday("2041-03-10") and not is_sunday("2041-03-11")
    assert not any(map(is_sunday, ("2041-03", "2041-Q1", "2041", None)))


def test_a_date_moves_to_another_year_where_that_has_such_a_day():
    assert [moved_to("2041", date) for date in ("2044-02-28", "2044-02-29", "2044-Q2", "2044")] == [
        "2041-02-28", None, "2041-Q2", "2041",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "form", "date", "written"),
    [
        ("vi", "long", "2041-05-29", "ngày 29 tháng 5 năm 2041"),
        ("vi", "long", "2041-02-01", "ngày 01 tháng 02 năm 2041"),
        ("vi", "long", "2041-10", "tháng 10 năm 2041"),
        ("vi", "long", "2041-Q3", "quý III năm 2041"),
        ("vi", "long", "2041", "năm 2041"),
        ("vi", "short", "2041-02-01", "01/02/2041"),
        ("vi", "short", "2041-10", "10/2041"),
        ("vi", "short", "2041-Q4", "Quý IV/2041"),
        ("en", "long", "2041-05-29", "29 May 2041"),
        ("en", "long", "2041-02", "February 2041"),
        ("en", "long", "2041-Q3", "the third quarter of 2041"),
        ("en", "short", "2041-09-01", "1 Sep 2041"),
        ("en", "short", "2041-Q3", "Q3 2041"),
        ("en", "short", "2041", "2041"),
        ("en", "long", None, ""),
    ],
)
def test_languages_write_dates_their_way(sites, language, form, date, written):
    assert date_of(sites[language], date, form=form) == written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["long", "short"])
def test_what_a_language_writes_is_read_back(sites, language, form):
    @thorough
    @given(DATES)
    def reads_back(date):
        assert read_date(date_of(sites[language], date, form=form)) == date

    reads_back()


@thorough
@given(DATES)
def test_a_date_is_read_as_itself(date):
    assert read_date(date) == date
