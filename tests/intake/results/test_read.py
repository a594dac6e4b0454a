"""Tables of results over several pages, sheets and merged cells. All content is invented."""

import pytest

from policyarchive.intake.results.meanings import NoMeaning, told
from policyarchive.intake.results.read import read_results
from tests.intake.formats.builders import p, tbl, tc, tr, word
from tests.intake.formats.conftest import read
from tests.tables import check_each

__all__ = ["read"]
HEAD = ("TT", "Chỉ tiêu", "ĐVT", "Năm 2040", "Năm 2041")


def test_a_table_goes_on_in_the_next_one_with_or_without_its_headings(read):
    again = tbl(tr(*HEAD), tr("2", "Hộ cận nghèo", "hộ", "20", "18"))
    body = p("Biểu 1") + tbl(tr(*HEAD), tr("1", "Hộ nghèo", "hộ", "30", "28")) + p("Trang 1/2") + again
    body += tbl(tr("3", "Hộ khác", "hộ", "40", "45")) + p("Người lập biểu")
    (found,) = read_results(read(word(body), ".docx"))
    assert [row.name for row in found.rows] == ["Hộ nghèo", "Hộ cận nghèo", "Hộ khác"]
    assert (found.above, found.below, found.heading_rows) == (("Biểu 1",), ("Người lập biểu",), (2, 4, 5))


def test_another_table_is_one_of_its_own(read):
    body = tbl(tr(*HEAD), tr("1", "Hộ nghèo", "hộ", "30", "28")) + p("Biểu 2")
    body += tbl(tr(*HEAD), tr("1", "Hộ nghèo", "hộ", "3", "2"))
    first, second = read_results(read(word(body), ".docx"))
    assert second.above == ("Biểu 2",) and not first.unread + second.unread


def test_a_merged_name_holds_for_each_row_but_a_merged_figure_is_refused(read):
    begin, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        tr("1", tc("Hộ nghèo", begin), "hộ", "30", tc("28", begin)),
        tr("2", tc("", goes_on), "%", "3,5", tc("", goes_on)),
    ]
    (found,) = read_results(read(word(tbl(tr(*HEAD), *rows)), ".docx"))
    assert [(row.name, row.unit) for row in found.rows] == [("Hộ nghèo", "hộ")]
    assert [line.reason for line in found.unread] == ["import.unread.figure_two_ways"]


def test_what_a_person_tells_of_a_column_is_one_of_the_known_meanings():
    check_each(
        [
            ("value@2020", "value@2020"),
            ("percent@2020-06", "percent@2020-06"),
            ("plan@2025", "value@2025-plan"),
            ("target-percent@2016-2020", "percent@2016-2020-target"),
            ("value@2023-01-to-2023-06", "value@2023-01-to-2023-06"),
            ("ratio@2023/2023-plan", "ratio@2023/2023-plan"),
            ("difference@2023/2020:percent", "difference@2023/2020:percent"),
            ("note", "note"),
        ],
        lambda text, meaning: check_meaning(text, meaning),
    )
    for text in ("value", "value@", "value@20", "plan", "ratio@2023", "growth@2023/2020", "value@2020-13"):
        with pytest.raises(NoMeaning):
            told(text)


def check_meaning(text, meaning):
    assert told(text).column("").meaning == meaning
