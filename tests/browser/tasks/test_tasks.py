"""The twelve tasks that people come with, each begun at the home page: two clicks and one screen at most."""

import csv
from datetime import datetime
from urllib.parse import unquote

import openpyxl

from tests.browser.tasks.person import Person
from tests.browser.tasks.png import size_of

DECREE, RECORD = "van-ban/ubnd/2017/734-qd-ubnd/", "734 qd ubnd"
ROWS = """() => [...document.querySelectorAll(".finder tbody tr:has(.cell-date)")].map(row => row.querySelector(".cell-date").innerText)"""
NOT_SENT = """() => addEventListener("click", event => {
    self.asked = event.target.closest("a").href; event.preventDefault() }, { once: true })"""
OFFERED = "css => document.querySelector(css).textContent"
INSIDE = """css => { const { top, bottom } = document.querySelector(css).getBoundingClientRect(); return top > -1 && bottom < innerHeight + 1 }"""


def test_a_document_is_found_by_its_number(person):
    person.searches(RECORD)
    person.arrives(DECREE)
    assert person.sees("h1") == "Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017"
    assert person.hands.script("() => document.querySelectorAll('mark').length") == 0
    person.is_done()


def test_a_document_is_found_with_the_mouse(person):
    person.clicks_on("#search-box")
    person.types(RECORD)
    person.clicks_on("button[type=submit]", "Tìm")
    person.arrives(DECREE)
    person.is_done()


def test_b_what_was_issued_in_a_month(person):
    person.searches("tháng 5/2017")
    person.sees(".finder-status", "3 kết quả")
    person.sees(".finder tbody tr:last-of-type .cell-title")
    dates = person.hands.script(ROWS)
    assert sorted(dates) == ["11/5/2017", "29/5/2017", "29/5/2017"]
    person.is_done()


def test_c_what_amends_and_guides_a_document(person):
    person.searches("bo tieu chi xa")
    person.sees(".finder-status", " kết quả")
    person.clicks_on(".finder tbody a", "734/QĐ-UBND")
    assert "Kho chưa ghi nhận văn bản sửa đổi" in person.sees(".facts dd", "sửa đổi")
    person.is_done()


def test_c_what_amends_and_guides_a_document_known_by_number(person):
    person.searches(RECORD)
    assert "Kho chưa ghi nhận văn bản sửa đổi" in person.sees(".facts dd", "sửa đổi")
    person.clicks_on(".jumps a", "Quan hệ với văn bản khác")
    person.sees("h3", "Văn bản hướng dẫn")
    person.sees(".relation-name", "337/HD-BCĐ")
    person.sees(".relation-name", "495/HD-BCĐ")
    person.is_done()


def test_d_a_criterion_its_result_and_its_basis(person):
    person.searches("tiêu chí 17")
    person.arrives("tieu-chi/17/")
    assert "29 trong 110 xã đạt (26,36%)" in person.sees(".record-title")
    person.clicks_on(".jumps a", "Văn bản liên quan")
    person.sees(".relation-name", "734/QĐ-UBND")
    person.is_done()


def test_e_the_citation_in_english(person):
    person.searches(RECORD)
    person.clicks_on(".actions button", "Trích dẫn bằng tiếng Anh")
    person.sees(".actions button", "Đã sao chép")
    assert person.pastes().startswith(
        "People’s Committee of Bắc Kạn Province, Decision No. 734/QĐ-UBND of 29 May 2017"
    )
    person.is_done()


def test_e_the_legal_basis(person):
    person.searches(RECORD)
    person.clicks_on(".actions button", "Sao chép căn cứ")
    person.sees(".actions button", "Đã sao chép")
    assert person.pastes().startswith("Căn cứ Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017 của ")
    person.is_done()


def test_e_the_resolutions_of_a_body_as_a_workbook(person):
    person.clicks_on("main a", "Hội đồng nhân dân tỉnh")
    person.arrives("van-ban/hdnd/")
    person.clicks_on(".finder-out button", "Excel")
    file = person.hands.saved()
    assert file.name == "van-ban-hdnd.xlsx"
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))[1:]
    assert len(rows) == 12 and {row[1] for row in rows} == {"Nghị quyết"}
    assert all(isinstance(row[3], datetime) for row in rows)
    person.is_done()


def test_e_a_part_of_a_list_as_csv(person):
    person.searches("nghị quyết hđnd 2019")
    person.sees(".finder-status", "3 ")
    person.clicks_on(".finder-out button", "CSV")
    with person.hands.saved().open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3
    person.is_done()


def test_f_what_does_not_add_up(person):
    person.clicks_on("main a", "Vấn đề không khớp trong báo cáo")
    assert person.sees(".data-note h3") == "Số tiêu chí bình quân một xã: in 12,5, tính được 11,86"
    assert "1.305 / 110 = 11,86" in person.sees(".data-note p")
    person.is_done()


def test_g_a_part_of_a_list_is_shared_in_either_language(person):
    person.searches("hđnd 2019")
    person.sees(".finder-status", "3 kết quả")
    person.clicks_on(".finder-out button", "Liên kết")
    person.sees(".finder-status", "Đã sao chép")
    assert (link := person.pastes()) == person.hands.address()
    person.is_done()
    person.hands.go(link)
    person.sees(".finder-status", "3 kết quả")
    person.clicks_on("header a", "English")
    person.sees(".finder-status", "3 results")


def test_h_a_fault_is_reported_without_an_account(person):
    person.searches(RECORD)
    person.sees(".actions a", "Báo sai sót")
    person.hands.script(NOT_SENT)
    person.clicks_on(".actions a", "Báo sai sót")
    letter = unquote(person.hands.script("() => asked"))
    assert letter.startswith("mailto:") and "734/QĐ-UBND" in letter and "Thông tin đúng" in letter
    person.is_done()


def test_i_then_and_now_in_one_picture(person):
    person.clicks_on("header a, nav a", "Kết quả")
    person.sees("svg.chart")
    assert person.hands.script(INSIDE, "svg.chart")
    person.clicks_on(".chart-foot a", "PNG")
    width, height = size_of(person.hands.saved())
    assert width > 1000 and height > 500
    person.is_done()


def test_j_on_a_phone_a_document_is_found_and_shared(phone, base):
    person = Person(phone, base)
    person.searches(RECORD)
    person.arrives(DECREE)
    person.clicks_on(".actions button", "Sao chép liên kết")
    person.sees(".actions button", "Đã sao chép")
    assert person.pastes().endswith("/" + DECREE)
    person.is_done()


def test_k_what_is_known_of_force(person):
    person.clicks_on("nav a", "Tra cứu")
    person.sees("#finder-force")
    assert "chưa xác minh (66)" in person.hands.script(OFFERED, "#finder-force")
    person.clicks_on("#finder-force")
    person.types("", "ArrowDown", "ArrowDown", "Enter")
    person.sees(".finder-status", " trong 66 văn bản")
    person.sees(".finder tbody a", "1239/QĐ-UBND")
    person.is_done()


def test_l_the_legal_basis_as_a_picture(person):
    person.searches(RECORD)
    person.clicks_on(".jumps a", "Sơ đồ quan hệ")
    person.sees("svg.picture--wide")
    assert person.hands.script(INSIDE, "svg.picture--wide")
    person.is_done()
