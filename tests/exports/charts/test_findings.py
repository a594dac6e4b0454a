"""Titles that state what the figures show, in both languages."""

from dataclasses import replace
from functools import partial

from policyarchive.core.words import translate
from policyarchive.exports.charts.findings import finding_of_criteria, finding_of_row, finding_of_rows
from tests.exports.charts.programme import YEARS, parts_of_whole, programme, row
from tests.tables import check_each

vi, en = partial(translate, "vi"), partial(translate, "en")


def met(*counts, whole=110):
    return tuple(
        replace(parts_of_whole((0, count), whole), id=str(index)) for index, count in enumerate(counts)
    )


def test_criteria_are_summed_up_by_those_all_met_and_those_few_did():
    cases = [
        ((110, 110, 36, 37), "2 of 4 criteria met by all 110 communes; 1 by fewer than a third", "2 trong 4 tiêu chí có 110/110 xã đạt; 1 tiêu chí có chưa đến một phần ba số xã đạt"),
        ((110, 60), "1 of 2 criteria met by all 110 communes; each of the others by at least a third", "1 trong 2 tiêu chí có 110/110 xã đạt; các tiêu chí còn lại đều có từ một phần ba số xã trở lên đạt"),
        ((109, 3), "None of 2 criteria met by all 110 communes; 1 by fewer than a third", "Không tiêu chí nào trong 2 tiêu chí có 110/110 xã đạt; 1 tiêu chí có chưa đến một phần ba số xã đạt"),
        ((109, 90), "None of 2 criteria met by all 110 communes; each by at least a third", "Không tiêu chí nào trong 2 tiêu chí có 110/110 xã đạt; tiêu chí nào cũng có từ một phần ba số xã trở lên đạt"),
        ((110, 110), "All 110 communes met all 2 criteria", "Cả 2 tiêu chí đều có 110/110 xã đạt"),
    ]  # fmt: skip

    def says(counts, english, vietnamese):
        assert finding_of_criteria(met(*counts), "communes", en) == english
        assert finding_of_criteria(met(*counts), "xã", vi) == vietnamese

    check_each(cases, says)


def test_without_one_whole_it_is_the_change_that_is_summed_up():
    rows = (*met(5), *met(5, whole=94))
    assert finding_of_criteria(rows, "communes", en) == "All 2 indicators improved between 2021 and 2022"


def test_for_poverty_a_fall_is_an_improvement():
    rows = programme().rows
    assert finding_of_rows(rows, en) == (
        "8 of 10 indicators improved between 2021 and 2024; 1 worsened (2 more have no better direction)"
    )
    assert finding_of_rows((rows[0], rows[4]), vi) == "Cả 2 chỉ tiêu đều chuyển biến tốt (2021 – 2024)"


def test_rows_of_every_other_sort():
    rise, fall = row("Vốn", ("3", "5"), years=YEARS[:2]), row("Nợ", ("5", "4"), years=YEARS[:2])
    neither = [replace(found, direction="neither") for found in (rise, fall)]
    single = [row("a", ("7",), years=("2024",)), row("b", ("9",), years=("2024",))]
    cases = [
        (neither, "1 of 2 indicators rose between 2021 and 2022; 1 fell"),
        (single, "Highest: b (9%); lowest: a (7%), 2024"),
        ([single[0], replace(single[1], unit="km")], "2 indicators (2024)"),
        ([row("a", (None, None), years=YEARS[:2])] * 2, "No figures are printed"),
        ([rise], "Vốn: 5% (2022), up from 3% (2021)"),
        ([rise, row("c", ("1", "1"), years=YEARS[:2])], "1 of 2 indicators improved between 2021 and 2022; none worsened"),
    ]  # fmt: skip

    def says(rows, text):
        assert finding_of_rows(tuple(rows), en) == text

    check_each(cases, says)


def test_one_row_is_its_last_figure_beside_its_first():
    cases = [
        (("25.3", None, "12.1"), "Hộ nghèo: 12.1% (2023), down from 25.3% (2021)"),
        (("1", "2", "3"), "Hộ nghèo: 3% (2023), up from 1% (2021)"),
        (("1", "2", "1"), "Hộ nghèo: 1%, the same at the start (2021) and at the end (2023)"),
        ((None, "2", None), "Hộ nghèo: 2% (2022)"),
        ((None, None, None), "Hộ nghèo: no figure is printed"),
    ]

    def says(values, text):
        assert finding_of_row(row("Hộ nghèo", values, years=YEARS[:3], decimal="."), en) == text

    check_each(cases, says)


def test_a_date_inside_a_sentence_is_written_as_there():
    found = row("Điện", ("1", "2"), years=YEARS[:2])
    first, last = found.points
    found = replace(found, points=(replace(first, label="Năm 2021"), replace(last, label="June 2022")))
    assert finding_of_row(found, vi) == "Điện: 2% (June 2022), tăng từ 1% (năm 2021)"
