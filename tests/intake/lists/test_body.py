"""Rows of a list told apart: entries, totals, rests of titles, what stands below. All content is invented."""

from policyarchive.intake.lists.read import read_lists
from tests.intake.formats.builders import tbl, tc, tr, word
from tests.intake.lists.told import told, wrong_rows

CASES = {
    "entries with cells missing": """
        = | STT | Loại văn bản | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I |  | Quyết định | 7-QĐ/TU | 2/5/2019 | Trồng cây
        >I |  |  | 8-QĐ/TU |  | Trồng cây
        >I | 3 | Quyết định | Không số | 2/5/2019 | Trồng cây
        >I | 4 | Quyết định |  |  | Trồng cây
        >I | 5 |  |  |  | Trồng cây
        >I | 6 | Quyết định | 9-QĐ/TU | 2/5/2019 | Trồng cây
        >I | 7 | Quyết định | 10-QĐ/TU
        >I | 8 | Quyết định | 4263 | 2/5/2019 | Trồng cây
        >I | 9 |  | 10-QĐ/TU | 2/5/2019
        >I | x | Quyết định | 10-QĐ/TU | 2/5/2019 | Trồng cây
        >I | 10 |  | 11-QĐ/TU
    """,
    "orders in any form": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        > | 01 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        > | 2. | 8-QĐ/TU | 2/5/2019 | Trồng cây
        > | 3) | 9-QĐ/TU | 2/5/2019 | Trồng cây
        > | I | 10-QĐ/TU | 2/5/2019 | Trồng cây
        > | x | 11-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "number and date in one cell": """
        = | STT | Loại văn bản | Số, ngày, tháng ban hành | Trích yếu
        > | 1 | Quyết định | Số …/QĐ-UBND ngày …/…/2016 | Trồng cây
        > | 2 | Quyết định | Số 4263 năm 2016 | Trồng cây
        !unclear |  | Quyết định | năm 2016 | Trồng cây
        > |  | Quyết định | Số 4263 ngày 2/5/2016 | Trồng cây
    """,
    "no column of orders": """
        = | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | 2 |  | Ủy ban nhân dân tỉnh
        !after_unread_heading | 8/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "a title that goes on": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !goes_on |  |  |  | và tưới cây
        !goes_on |  |  |  | a) ở xã
        !after_unread_heading | 2 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        §II | II | Ủy ban nhân dân tỉnh
        >II | 1 | 9/QĐ-UBND | 2/5/2019 | Trồng cây
        !goes_on |  |  |  | Ủy ban nhân dân huyện
        !after_unread_heading | 1 | 10/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "headings in the column of titles": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I |  |  |  | I. Tỉnh ủy
        §I.1 |  |  |  | Năm 2019
        >I.1 | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §II |  |  |  | II. Ủy ban nhân dân tỉnh
        >II | 1 | 8/QĐ-UBND | 2/5/2019 | Trồng cây
    """,
    "totals": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Công an tỉnh
        >I | 1 | 7/QĐ-CAT | 2/5/2019 | Trồng cây
        !summary |  | Cộng: 1 văn bản
        §II | II | Tổng cục Lâm nghiệp
        >II | 1 | 8/QĐ-TCLN | 2/5/2019 | Trồng cây
        !summary | Tổng cộng |  |  | 2
        >II | 2 | 9/QĐ-TCLN | 2/5/2019 | Trồng cây
        !summary |  |  |  | Cộng
    """,
    "a number alone": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !number_empty | 2
        >I | 3 | 8-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "what stands below": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        §II | II | Ủy ban nhân dân tỉnh
        !below_list | Lạng Hà, ngày 5 tháng 3 năm 2021
        !below_list | Người lập biểu |  | CHỦ TỊCH
        !below_list | Nguyễn Văn A |  | Trần Thị B
    """,
    "a number with a text, and nothing that tells what it is": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        >I | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | 5 |  |  | Ủy ban nhân dân tỉnh
        !after_unread_heading | 6 | 8-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | 7 |  |  | Hội đồng nhân dân tỉnh
        !after_unread_heading |  | 9-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "a number with two texts that does not count on": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu | Ghi chú
        §1 | 1 |  |  | Tỉnh ủy
        >1 | 1 | 7-QĐ/TU | 2/5/2019 | Trồng cây
        !unclear | 2 |  |  | Ủy ban nhân dân tỉnh | 12 văn bản
        !after_unread_heading | 1 | 8-QĐ/TU | 2/5/2019 | Trồng cây
    """,
    "a heading that names a document": """
        = | STT | Số, ký hiệu | Ngày ban hành | Trích yếu | Ghi chú
        §I | I. Thực hiện Nghị quyết số 7-NQ/TU ngày 2/5/2016
        >I | 1 | 8/QĐ-UBND | 2/5/2016 | Trồng cây
        !unclear | 1 | Thực hiện Chỉ thị số 9-CT/TU
        !after_unread_heading | 1 | 10/QĐ-UBND | 2/5/2016 | Trồng cây
        §II | II. Thực hiện Chỉ thị số 11-CT/TU
        !unclear |  | Thực hiện Chỉ thị số 12-CT/TU |  |  | 5 văn bản
        !after_unread_heading | 1 | 13/QĐ-UBND | 2/5/2016 | Trồng cây
    """,
    "columns that may hold the same": """
        = | STT | Số hiệu | Ký hiệu | Ngày ban hành | Trích yếu
        §I | I | Tỉnh ủy
        !columns_twice | 1 | 7 | QĐ/TU | 2/5/2019 | Trồng cây
    """,
}  # fmt: skip


def test_every_row_is_told_apart():
    assert {name: wrong for name, case in CASES.items() if (wrong := wrong_rows(case))} == {}


BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEAD = tr("STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu")


def listed(read, *rows):
    source = read(word(tbl(HEAD, *rows)), ".docx")
    (found,) = read_lists(source)
    return told(source, [found]), [entry.cells for entry in found.entries]


def test_the_text_of_a_merged_cell_holds_for_each_of_its_rows(read):
    fates, cells = listed(
        read,
        tr("1", tc("Quyết định", BEGINS), tc("7/QĐ-UBND", BEGINS), tc("2/5/2016", BEGINS), "Trồng cây"),
        tr("2", tc("", GOES_ON), tc("", GOES_ON), tc("", GOES_ON), "Tưới cây"),
        tr("3", tc("", GOES_ON), "8/QĐ-UBND", "3/5/2016", "Bón cây"),
    )
    assert fates == ["=", ">", ">", ">"]
    assert cells == [
        ("1", "Quyết định", "7/QĐ-UBND", "2/5/2016", "Trồng cây"),
        ("2", "Quyết định", "7/QĐ-UBND", "2/5/2016", "Tưới cây"),
        ("3", "Quyết định", "8/QĐ-UBND", "3/5/2016", "Bón cây"),
    ]


def test_a_row_whose_number_and_title_are_merged_goes_on(read):
    fates, cells = listed(
        read,
        tr("1", "Quyết định", tc("7/QĐ-UBND", BEGINS), "2/5/2016", tc("Trồng cây", BEGINS)),
        tr("", "Quy định", tc("", GOES_ON), "3/5/2016", tc("", GOES_ON)),
    )
    assert fates == ["=", ">", "!goes_on"] and len(cells) == 1


def test_a_heading_in_a_cell_over_all_columns(read):
    wide = '<w:gridSpan w:val="5"/>'
    fates, _ = listed(read, tr(tc("I. Tỉnh ủy", wide)), tr("1", "", "7-QĐ/TU", "2/5/2016", "Trồng cây"))
    assert fates == ["=", "§I", ">I"]


def test_lines_of_a_cell_are_read_as_one(read):
    _, ((_, _, number, _, title),) = listed(
        read, tr("1", "", tc("<w:p><w:r><w:t>7/QĐ-</w:t><w:br/><w:t>UBND</w:t></w:r></w:p>"), "", "Trồng cây")
    )
    assert (number, title) == ("7/QĐ- UBND", "Trồng cây")
