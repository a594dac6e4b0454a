"""Dates in every spelling that lists, letters and people use."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyarchive.core.dates import parts
from policyarchive.core.printed_dates import NoDate, read_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("12/5/2011", "2011-05-12"), ("12-5-2011", "2011-05-12"), ("12.5.11", "2011-05-12"), ("12/05/98", "1998-05-12"),
        ("2011-05-12", "2011-05-12"), ("2011/5/12", "2011-05-12"), ("12 / 5 / 2011", "2011-05-12"),
        ("ngày 06 tháng 10 năm 2021", "2021-10-06"), ("24 tháng 6 năm 2019", "2019-06-24"), ("ngày 24/6/2019", "2019-06-24"),
        ("Ngày 24 tháng 6, 2019", "2019-06-24"), ("06 Oct 2021", "2021-10-06"), ("6 October 2021", "2021-10-06"),
        ("Oct. 6, 2021", "2021-10-06"), ("6th May 2021", "2021-05-06"), ("(12/5/2011)", "2011-05-12"),
        ("[12/5/2011].", "2011-05-12"), ("12/5/2011;", "2011-05-12"), ("12–5–2011", "2011-05-12"),
        ("tháng 6/2019", "2019-06"), ("tháng 6 năm 2019", "2019-06"), ("6/2019", "2019-06"), ("2019-06", "2019-06"),
        ("October 2021", "2021-10"), ("2019", "2019"), ("năm 2019", "2019"), ("03/04/2020", "2020-04-03"),
    ],
)  # fmt: skip
def test_a_spelling_is_read_with_its_precision(printed, iso):
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("31/4/2041", "impossible"), ("13/13/2011", "impossible"), ("5/13/2011", "impossible"), ("30/2/2020", "impossible"),
        ("0/5/2011", "impossible"), ("6/1811", "impossible"), ("", "unread"), ("hôm qua", "unread"), ("12/5", "unread"),
        ("1234567", "unread"), ("12/5/201", "unread"), ("12/5/2011 và 13/5/2011", "unread"), ("quý II/2019", "unread"),
        ("١٢/٥/٢٠١١", "unread"), ("12-5/2011/1", "unread"),
    ],
)  # fmt: skip
def test_what_is_no_date_says_which_kind(printed, why):
    with pytest.raises(NoDate, match=why):
        read_date(printed)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.dates())
def test_any_day_of_the_calendar_is_read_in_every_form(day):
    forms = (
        "{0:%d}/{0:%m}/{0.year:04}",
        "{0.day}.{0.month}.{0.year:04}",
        "ngày {0:%d} tháng {0:%m} năm {0.year:04}",
        "{0.year:04}-{0:%m}-{0:%d}",
    )
    for form in forms:
        printed = form.format(day)
        if 1900 <= day.year <= 2199:
            assert read_date(printed) == day.isoformat() and parts(day.isoformat())
        else:
            with pytest.raises(NoDate, match="impossible"):
                read_date(printed)
