"""Numbers and dates as spreadsheets leave them. The documents are invented."""

import pytest

from policyarchive.checks.check import checked_registry
from tests.intake.importing.test_import import imported, reasons

HEADINGS = ["Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"]
SPOILED = ["3-Thg5", "May-03", "3-May", "03/05", "3-Thg5-2004", "03/05/2004", "2004-05-03"]
WHOLE = ["3/QĐ-UBND", "15/2004/QĐ-UBND", "Không số", "3/5-QĐ"]


def row(number, date, title="Về việc trồng rừng"):
    return ["Quyết định", number, date, "UBND tỉnh", title]


def test_numbers_that_a_spreadsheet_made_dates_of_are_refused(folder):
    rows = [row(number, "02/3/2004", f"Về rừng {n}") for n, number in enumerate(SPOILED + WHOLE)]
    found = reasons(imported(folder, [HEADINGS, *rows], dry_run=True))
    assert found == {number: "number-date" if "2004" in number and "Thg" not in number else "number-spoiled" for number in SPOILED}  # fmt: skip


def test_dates_as_spreadsheets_show_them_are_read(folder):
    dates = [
        "6-Aug-18",
        "6-Thg8-18",
        "06-Thg8-2018",
        "06/08/2018 00:00:00",
        "2018-08-06 00:00",
        "6 August 2018",
    ]
    rows = [row(f"{n}/QĐ-UBND", date, f"Về rừng {n}") for n, date in enumerate(dates, 1)]
    result = imported(folder, [HEADINGS, *rows], dry_run=True)
    assert [row.document.date for row in result.rows] == ["2018-08-06"] * len(dates)


def test_a_date_may_have_its_month_first_where_another_one_has(folder):
    dates = ["12/25/2017", "04/07/2018", "07/07/2018", "25/12/2017", "4 July 2018"]
    rows = [row(f"{n}/QĐ-UBND", date, f"Về rừng {n}") for n, date in enumerate(dates, 1)]
    result = imported(folder, [HEADINGS, *rows], dry_run=True)
    assert reasons(result) == {"1/QĐ-UBND": "impossible-date", "2/QĐ-UBND": "date-order"}
    refused = next(one for one in result.refusals if one.printed.number == "2/QĐ-UBND")
    assert "“12/25/2017” in row 2" in refused.reason.sentence("en")


def test_addresses_are_left_out_and_said_once(folder):
    rows = [
        [*HEADINGS, "Liên kết", "Ghi chú"],
        [*row("9/QĐ-UBND", "02/3/2004"), "https://cay.example/9", "Còn"],
    ]
    rows += [[*row("10/QĐ-UBND", "03/3/2004"), "www.cay.example", "xem http://cay.example"]]
    result = imported(folder, rows)
    assert reasons(result) == {} and len(result.written) == 3
    assert [(w.code, w.values) for w in result.warnings] == [
        ("left-out-cells", {"name": "Liên kết", "count": 2}),
        ("left-out-cells", {"name": "Ghi chú", "count": 1}),
    ]
    cells = checked_registry(folder).documents["ubnd/2004/9-qd-ubnd"].printed.cells
    assert "Còn" in cells.values() and not any("cay" in cell for cell in cells.values())


def test_letters_that_look_like_another_are_that_one(folder):
    rows = [row("9/QÐ-UBND", "02/3/2004", "Ðề án trồng rừng")]
    result = imported(folder, [HEADINGS, *rows])
    document = checked_registry(folder).documents["ubnd/2004/9-qd-ubnd"]
    assert reasons(result) == {} and document.title == {"vi": "Đề án trồng rừng"}


def test_a_number_between_two_others_goes_with_its_symbol(folder):
    rows = [["Số", "Ký hiệu", "Ngày ban hành", "Trích yếu"], ["45a", "QĐ-UBND", "02/3/2004", "Về rừng"]]
    rows += [["46bis", "QĐ-UBND", "02/3/2004", "Về tre"], ["QĐ 47", "QĐ-UBND", "02/3/2004", "Về cây"]]
    result = imported(folder, rows, dry_run=True)
    assert [row.printed.number for row in result.rows] == ["45a/QĐ-UBND", "46bis/QĐ-UBND", "QĐ 47"]


def test_a_list_with_an_abbreviation_of_its_own_for_one_type_means_the_other(folder):
    columns = ["Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"]
    doubtful = ["1250-QĐ/TU", "15/01/2004", "Tỉnh ủy", "Kiện toàn Ban trồng cây"]
    other = ["8-QĐi/TU", "30/6/2004", "Tỉnh ủy", "Trách nhiệm trồng cây"]
    assert reasons(imported(folder, [columns, doubtful], dry_run=True)) == {"1250-QĐ/TU": "several-types"}
    read = imported(folder, [columns, doubtful, other], dry_run=True)
    assert [row.document and row.document.type for row in read.rows] == ["quyet-dinh", "quy-dinh"]


@pytest.mark.parametrize(
    ("day", "month", "year", "reason"),
    [("", "3", "2004", "date-blank"), ("2", "", "2004", "date-blank"), ("", "", "", "no-number-and-date")],
)
def test_a_date_in_parts_that_are_not_all_filled_is_refused(folder, day, month, year, reason):
    rows = [["Số, ký hiệu", "Ngày", "Tháng", "Năm", "Trích yếu"], ["9/QĐ-UBND", day, month, year, "Về rừng"]]
    assert reasons(imported(folder, rows, dry_run=True)) == {"9/QĐ-UBND": reason}
