"""Dates in every spelling that lists, letters and people use. The dates are invented; the table is tests/data/date-forms.tsv."""

import csv
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.date_forms import months_in, quarters
from policyarchive.core.date_forms import settings as data
from policyarchive.core.dates import parts
from policyarchive.core.printed_dates import NoDate, as_date, dates_in, read_date
from policyarchive.core.text import fold
from tests.support import ROOT
from tests.tables import check_each

with (ROOT / "tests/data/date-forms.tsv").open(encoding="utf-8") as table:
    ROWS = [(row["form"], row["date"]) for row in csv.DictReader(table, delimiter="\t")]
FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def reading(form: str, **how: bool) -> str:
    """Return the date that a form is, else why it is none."""
    try:
        return read_date(form, **how)
    except NoDate as reason:
        assert reason.is_impossible == (str(reason) == "impossible")
        return str(reason)


def test_a_form_is_read_with_its_precision_or_refused():
    def is_read(form, date):
        assert reading(form) == date
        assert as_date(form) == (None if date in ("impossible", "unread") else date)

    check_each(ROWS, is_read)


def test_the_table_has_every_precision_and_each_refusal():
    kinds = {date if date.isalpha() else "Q" if "Q" in date else len(date) for _, date in ROWS}
    assert kinds == {4, "Q", 7, 10, "impossible", "unread"}


@pytest.mark.parametrize(
    ("form", "date"),
    [
        ("05/04/2044", "2044-05-04"), ("05/04/44", "2044-05-04"), ("01/15/2044", "2044-01-15"), ("15.1.2044", "impossible"),
        ("2044-04-05", "unread"), ("5 tháng 4 năm 2044", "unread"), ("5 April 2044", "unread"), ("4/2044", "unread"),
    ],
)  # fmt: skip
def test_figures_may_be_read_month_first(form, date):
    assert reading(form, month_first=True) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Từ 12/5/2041 đến ngày 30 tháng 6 năm 2041", ["2041-05-12", "2041-06-30"]),
        ("quý III/2041 và quý IV năm 2041", ["2041-Q3", "2041-Q4"]),
        ("from June 2041 to Q1 2042", ["2041-06", "2042-Q1"]),
        ("Số máy 2041", ["2041"]),
        ("Hoa mai 2041", ["2041"]),
        ("mục 1.2.34, 20410512 đồng", []),
        ("31/2/2041", ["2041-02"]),
        ("", []),
    ],
)
def test_a_text_names_dates(text, dates):
    assert dates_in(text) == dates


def test_inside_a_text_months_of_its_languages_count():
    assert (dates_in("Fin mai 2041"), dates_in("Fin mai 2041", ["fr"])) == (["2041"], ["2041-05"])


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.dates())
def test_any_day_of_the_calendar_is_read_in_every_form(day):
    forms = (
        "{0:%d}/{0:%m}/{0.year:04}",
        "{0.day}.{0.month}.{0.year:04}",
        "ngày {0:%d} tháng {0:%m} năm {0.year:04}",
        "{0.year:04}-{0:%m}-{0:%d}",
        "{0.day} {1} {0.year:04}",
        "({0.day}-{0.month}-{0.year:04}).",
    )
    for form in forms:
        printed = form.format(day, FRENCH[day.month - 1])
        if 1900 <= day.year <= 2199:
            assert read_date(printed) == day.isoformat() and parts(day.isoformat())
        else:
            assert reading(printed) == "impossible"


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789/-.,() …quýQIVthángnămof Oct", max_size=30) | st.text(max_size=30))
def test_any_text_is_a_real_date_or_refused(text):
    date = reading(text)
    assert date in ("impossible", "unread") or parts(date)
    assert all(map(parts, dates_in(text)))


def test_a_long_text_is_no_date_and_takes_no_time():
    assert reading("." * 100_000 + "x") == "unread"


def test_a_name_means_one_month_in_every_language_and_spelling():
    lists = data()["months"].values()
    assert all(len(names) == 12 for names in lists)
    names = [(fold(name), number) for own in lists for number, all_ in enumerate(own, 1) for name in all_]
    assert len({name for name, _ in names}) == len(set(names))
    assert len(set(chain(*data()["quarters"]))) == len(quarters()) and set(quarters().values()) == {
        1,
        2,
        3,
        4,
    }


def test_months_of_no_known_language_are_none():
    assert months_in(["km"]) == {} and months_in(["fr"])["août"] == 8
