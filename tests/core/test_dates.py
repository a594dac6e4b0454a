import pytest

from policyarchive.core.dates import parts, year_of, year_or_undated
from policyarchive.site.names import date_of


@pytest.mark.parametrize(
    ("date", "numbers"),
    [("2041-03-08", (2041, 3, 8)), ("2041-03", (2041, 3)), ("2041", (2041,)), ("2044-02-29", (2044, 2, 29))],
)
def test_parts(date, numbers):
    assert parts(date) == numbers


@pytest.mark.parametrize(
    "date", ["2041-02-29", "2041-13", "41", "2041-3-8", "08/3/2041", "0000", "", "2041-03-08 "]
)
def test_no_real_date_is_refused(date):
    with pytest.raises(ValueError):
        parts(date)


def test_year_of():
    assert (year_of("2041-03"), year_of(None)) == ("2041", None)
    assert (year_or_undated("2041-03"), year_or_undated(None)) == ("2041", "undated")


@pytest.mark.parametrize(
    ("language", "form", "date", "written"),
    [
        ("vi", "long", "2041-05-29", "ngày 29 tháng 5 năm 2041"),
        ("vi", "long", "2041-02-01", "ngày 01 tháng 02 năm 2041"),
        ("vi", "long", "2041-10", "tháng 10 năm 2041"),
        ("vi", "long", "2041", "năm 2041"),
        ("vi", "short", "2041-02-01", "01/02/2041"),
        ("vi", "short", "2041-10", "10/2041"),
        ("en", "long", "2041-05-29", "29 May 2041"),
        ("en", "long", "2041-02", "February 2041"),
        ("en", "short", "2041-09-01", "1 Sep 2041"),
        ("en", "short", "2041", "2041"),
        ("en", "long", None, ""),
    ],
)
def test_languages_write_dates_their_way(sites, language, form, date, written):
    assert date_of(sites[language], date, form=form) == written
