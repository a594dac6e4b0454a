"""Values are shown as Excel shows them on a Vietnamese machine. All values are invented."""

import pytest

from policyarchive.intake.formats.excel.format_code import UnknownFormat
from policyarchive.intake.formats.excel.number_format import Show, is_american, is_percentage, show_text
from tests.tables import check_each

ACCOUNTS = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)'


FIGURES = [
    (0.1818, "0.00%", "18,18%"),
    (1, "0%", "100%"),
    (1234.5, "#,##0.00", "1.234,50"),
    (1234567, "#,##0", "1.234.567"),
    (123, "#,##0", "123"),
    (0, "#,##0", "0"),
    (0, "#", ""),
    (5, "0.##", "5,"),
    (5.5, "0.0?", "5,5 "),
    (2.5, "0", "3"),
    (18.185, "0.00", "18,19"),
    (1.005, "0.00", "1,01"),
    (1234567, "#,##0,", "1.235"),
    (1234567890, '#,##0.0,, "triệu"', "1.234,6 triệu"),
    (7, "000", "007"),
    (123456789, "000\\-000\\-000", "123-456-789"),
    (-3.5, "0.0", "-3,5"),
    (-3.5, "0.0;(0.0)", "(3,5)"),
    (-0.001, "0.00", "0,00"),
    (-1234, ACCOUNTS, " (1.234)"),
    (0, ACCOUNTS, " -   "),
    (5, "0;-0;;@", "5"),
    (0, "0;-0;;@", ""),
    (5, ";;;", ""),
    (15, '00"/BC-UBND"', "15/BC-UBND"),
    (1234.5, "#,##0.0\\ [$₫-42A]", "1.234,5 ₫"),
    (5, "[Red]0", "5"),
    (7, 'General" km"', "7 km"),
    (5, "@", "5"),
    (7, '"x"', "x"),
    (1e22, "0", "1" + 22 * "0"),
]


def is_shown(value, code, shown):
    assert Show().number(value, code) == shown


def test_figures():
    check_each(FIGURES, is_shown)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (5, "5"),
        (-5, "-5"),
        (31.82, "31,82"),
        (1 / 3, "0,333333333"),
        (0.1 + 0.2, "0,3"),
        (1234567.891234, "1234567,891"),
        (12345678901, "12345678901"),
        (99999999999.5, "100000000000"),
        (1e15, "1E+15"),
        (1.5e-12, "1,5E-12"),
    ],
)
def test_a_number_without_format(value, shown):
    assert Show().number(value, "General") == shown


DATES = [
    (42492, "dd/mm/yyyy", "02/05/2016"),
    (42492, "d/m/yy", "2/5/16"),
    (42492, "yyyy-mm-dd", "2016-05-02"),
    (42492, "dd\\.mm\\.yyyy", "02.05.2016"),
    (42491, "mm/yyyy", "05/2016"),
    (42370, "yyyy", "2016"),
    (42492, '"ngày "dd" tháng "mm" năm "yyyy', "ngày 02 tháng 05 năm 2016"),
    (42492.5, "dd/mm/yyyy hh:mm:ss", "02/05/2016 12:00:00"),
    (42492.55, "h:mm AM/PM", "1:12 CH"),
    (1.5, "[h]:mm", "36:00"),
    (0.25, "[m]", "360"),
    (42492, "d-mmm-yyyy", "2-Thg5-2016"),
    (42492, "[$-409]d-mmm-yyyy", "2-May-2016"),
    (42492, "dddd", "Thứ Hai"),
    (42492, "[$-F800]dddd, mmmm dd, yyyy", "02 Tháng Năm 2016"),
    (59, "dd/mm/yyyy", "28/02/1900"),
    (61, "dd/mm/yyyy", "01/03/1900"),
]


def test_dates():
    check_each(DATES, is_shown)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mm/dd/yyyy", "02/05/2016"),
        ("m/d/yy", "2/5/16"),
        ("[$-409]m/d/yyyy h:mm", "2/5/2016 0:00"),
        ("mm-dd", "02-05"),
        ("yyyy/mm/dd", "2016/05/02"),
        ("mmm d, yyyy", "Thg5 2, 2016"),
        ("mm/yyyy", "05/2016"),
        ("mm:ss", "00:00"),
    ],
)
def test_a_date_with_the_month_first_is_shown_with_the_day_first(code, shown):
    assert Show().number(42492, code) == shown


def test_formats_that_only_americans_read_are_told():
    assert is_american("mm/dd/yyyy") and not is_american("dd/mm/yyyy") and not is_american("[>1]m/d;0")


def test_another_language_has_other_marks():
    show = Show(".")
    shown = [show.number(*given) for given in ((1234.5, "#,##0.00"), (0.1818, "0.00%"), (31.82, "General"))]
    assert shown == ["1,234.50", "18.18%", "31.82"] and show.number(42492, "d mmmm yyyy") == "2 May 2016"


def test_a_workbook_may_count_from_1904():
    assert Show(from_1904=True).number(42492 - 1462, "dd/mm/yyyy") == "02/05/2016"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.25, "# ?/?"),
        (5, "0.0E+00"),
        (5, "[>100]0;0.0"),
        (-1, "dd/mm/yyyy"),
        (3e6, "dd/mm/yyyy"),
        (60, "dd/mm/yyyy"),
        (0.5, "mm:ss.0"),
        (42492, "mmmmm"),
        (1e300, "0.00"),
        (5, "0" * 256),
    ],
)
def test_what_is_not_understood_is_refused(value, code):
    with pytest.raises(UnknownFormat):
        Show().number(value, code)


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("15", '"Số "@', "Số 15"),
        ("15", "0.00", "15"),
        ("a", '0;0;0;"t "@', "t a"),
        ("a", ";;;", ""),
        ("a", "0;@", "a"),
    ],
)
def test_texts(text, code, shown):
    assert show_text(text, code) == shown


def test_percentages_are_told_from_signs():
    assert is_percentage("0.00%") and not is_percentage('0" %"') and not is_percentage("[>1]0%;0")
