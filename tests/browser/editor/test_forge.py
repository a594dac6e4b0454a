"""Staff change records on the site: what reaches the forge, and what is kept where something goes wrong."""

import hashlib

import pytest
from playwright.sync_api import expect

from policyarchive.checks.fix import fix_file
from tests.browser.editor.conftest import ENGLISH, HUNG, LAN, RECORD, staff
from tests.support import LANGUAGES

PATH = f"registry/{RECORD}"


def changed_lines(forge, branch):
    diff = forge.repository.git("diff", "-U0", "main", branch).decode()
    return [line for line in diff.split("\n") if line[:1] in "+-" and line[:3] not in ("+++", "---") and line]


def only_proposal(forge):
    (proposal,) = forge.proposals
    return proposal


def test_a_field_is_changed_in_one_line(lan, forge):
    lan.edit()
    lan.field(ENGLISH).fill("Issuing the Set of Criteria")
    lan.review_and_send()
    assert changed_lines(forge, only_proposal(forge).branch) == [
        "-  en: Promulgating the Set of Criteria for New Rural Communes of Bắc Kạn Province in the 2017–2020 period",
        "+  en: Issuing the Set of Criteria",
    ]
    lan.open()
    expect(lan.page.get_by_text("Bản nháp trên máy này")).to_have_count(0)
    expect(lan.page.get_by_role("link", name="Sửa Quyết định 734/QĐ-UBND: Trích yếu")).to_be_visible()


def relate(lan, verb, typed, words, line):
    part = lan.page.locator(
        "fieldset", has=lan.page.locator("> legend", has_text="Quan hệ với văn bản khác")
    ).last
    part.get_by_role("button", name="Thêm: Quan hệ với văn bản khác").click()
    entry = part.locator(".editor-entry--record").last
    entry.get_by_label("Quan hệ (bắt buộc)").select_option(label=verb)
    entry.get_by_role("combobox", name="Văn bản liên quan").fill(typed)
    entry.locator(".editor-rows li").first.click()
    entry.get_by_label("Độ tin cậy").select_option(label="nêu rõ trong nguồn")
    entry.get_by_label("Câu chữ làm căn cứ").fill(words)
    entry.get_by_label("Dòng của báo cáo").fill(line)


@pytest.mark.parametrize(
    ("number", "date", "path"),
    [
        ("99/QĐ-UBND", "2019-03-04", "ubnd/2019/99-qd-ubnd"),
        ("", "", "ubnd/undated/ve-mot-viec-moi"),
    ],
)
def test_a_new_document_with_two_relations_is_what_fix_would_write(lan, forge, tmp_path, number, date, path):
    lan.open()
    lan.sign_in()
    lan.page.get_by_role("link", name="Thêm văn bản mới").click()
    lan.field("Số, ký hiệu").fill(number)
    lan.field("Loại văn bản").select_option(label="Quyết định")
    lan.field("Cơ quan ban hành").select_option(label="Ủy ban nhân dân tỉnh")
    lan.field("Ngày ban hành").fill(date)
    lan.field("Trích yếu – Tiếng Việt").fill("Về một việc mới")
    lan.field("Nơi biết đến văn bản").select_option(label="do kho bổ sung")
    lan.unfold("Quan hệ với văn bản khác")
    relate(lan, "sửa đổi", "734", "Quyết định số 734/QĐ-UBND ngày 29/5/2017", "91")
    relate(lan, "dẫn chiếu", "1980", "Quyết định số 1980/QĐ-TTg", "91")
    lan.review_and_send()
    branch = only_proposal(forge).branch
    text = forge.repository.text(branch, f"registry/documents/{path}.yml")
    file = tmp_path / "record.yml"
    file.write_text(text, encoding="utf-8")
    assert fix_file(file, f"documents/{path}.yml", LANGUAGES).text == text
    assert text.count("  - verb: ") == 2
    assert "target: ubnd/2017/734-qd-ubnd" in text
    assert "target: ttg/2016/1980-qd-ttg" in text


def test_a_file_is_attached_with_its_digest(lan, forge):
    content = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n" + bytes(range(256))
    lan.edit()
    lan.unfold("Tệp đính kèm")
    chosen = {"name": "Quyết định 734.pdf", "mimeType": "application/pdf", "buffer": content}
    lan.page.get_by_label("Đính kèm tệp").set_input_files(chosen)
    expect(lan.page.get_by_label("Mã kiểm SHA-256")).to_have_value(hashlib.sha256(content).hexdigest())
    lan.page.get_by_label("Số trang").fill("1")
    lan.review_and_send()
    git, branch = forge.repository, only_proposal(forge).branch
    entry = git.entry(branch, "registry/files/ubnd/2017/734-qd-ubnd/quyet-dinh-734.pdf")
    assert git.blob(entry.sha) == content


def test_a_mistaken_change_is_withdrawn(lan, forge):
    lan.edit()
    lan.field(ENGLISH).fill("A mistake")
    lan.review_and_send()
    lan.open()
    lan.page.get_by_role("button", name="Rút lại").click()
    expect(lan.page.get_by_role("button", name="Rút lại")).to_have_count(0)
    assert only_proposal(forge).state == "closed"
    assert forge.repository.branches() == ["main"]


def test_what_was_sent_is_gone_on_with_in_the_same_proposal(lan, forge):
    lan.edit()
    lan.field(ENGLISH).fill("First thought")
    lan.review_and_send()
    lan.open()
    lan.page.get_by_role("link", name="Sửa tiếp").click()
    expect(lan.field(ENGLISH)).to_have_value("First thought")
    lan.field(ENGLISH).fill("Second thought")
    lan.review_and_send()
    assert changed_lines(forge, only_proposal(forge).branch)[1] == "+  en: Second thought"


def test_two_who_edit_one_record_lose_nothing(lan, forge, hosted, chromium):
    lan.edit()
    with staff(chromium, hosted) as hung:
        hung.edit(token=HUNG)
        hung.field("Trích yếu – Tiếng Việt").fill("Ban hành Bộ tiêu chí của ông Hùng")
        hung.field(ENGLISH).fill("His title")
        hung.review_and_send()
    forge.merge(1)
    lan.field(ENGLISH).fill("Her title")
    lan.review()
    lan.send()
    lan.page.get_by_role("button", name="Lấy nội dung mới").click()
    expect(lan.page.get_by_text("hai bên cùng sửa")).to_contain_text("Trích yếu")
    expect(lan.field("Trích yếu – Tiếng Việt")).to_have_value("Ban hành Bộ tiêu chí của ông Hùng")
    expect(lan.field(ENGLISH)).to_have_value("Her title")
    lan.review_and_send()
    assert changed_lines(forge, forge.proposals[1].branch) == ["-  en: His title", "+  en: Her title"]


def test_an_expired_token_costs_nothing_that_was_typed(lan, forge):
    lan.edit()
    lan.field(ENGLISH).fill("Typed before the token expired")
    forge.people[LAN].expired = True
    lan.review()
    lan.send()
    expect(lan.page.get_by_text("Mã truy cập sai hoặc đã hết hạn")).to_be_visible()
    forge.people[LAN].expired = False
    lan.page.get_by_role("button", name="Đăng nhập lại").click()
    lan.sign_in()
    expect(lan.field(ENGLISH)).to_have_value("Typed before the token expired")
    lan.review_and_send()
    assert changed_lines(forge, only_proposal(forge).branch)[1] == "+  en: Typed before the token expired"


@pytest.mark.parametrize("at", ["before", "after"])
def test_a_lost_connection_is_said_and_sending_again_proposes_once(lan, forge, at):
    lan.edit()
    lan.field(ENGLISH).fill("Sent twice")
    forge.server.cut(at, "POST", "/pulls")
    lan.review()
    lan.send()
    expect(lan.page.get_by_text("Không kết nối được")).to_be_visible()
    lan.send()
    expect(lan.page.get_by_role("heading", name="Đã gửi duyệt")).to_be_visible()
    assert len(forge.proposals) == 1


def test_what_is_wrong_is_said_beside_its_field_and_not_sent(lan, forge):
    lan.edit()
    lan.field("Ngày ban hành").fill("29/5/2017")
    expect(lan.page.locator(".editor-said", has_text="2017-05-29")).to_be_visible()
    lan.review()
    expect(lan.page.get_by_role("heading", name="Cần sửa trước khi gửi: 1 chỗ")).to_be_visible()
    assert forge.proposals == []


def test_the_english_editor_finds_documents_and_leads_to_their_pages(lan, forge):
    lan.open(RECORD, "en/")
    lan.page.get_by_label("Access token", exact=True).fill(LAN)
    lan.page.get_by_role("button", name="Sign in", exact=True).click()
    page = lan.page.get_by_role("link", name="See the page of this record")
    expect(page).to_have_attribute("href", "../documents/ubnd/2017/734-qd-ubnd/")
    expect(lan.page.locator("summary", has_text="Other documents about this one")).to_be_visible()
    lan.page.get_by_role("link", name="Back to the start").click()
    lan.page.get_by_role("combobox", name="Find the record").fill("1980")
    lan.page.get_by_role("option").first.click()
    expect(lan.page.get_by_label("Number", exact=True)).to_have_value("1980/QĐ-TTg")


def test_a_document_that_was_typed_must_be_chosen(lan, forge):
    lan.edit()
    lan.unfold("Quan hệ với văn bản khác")
    lan.page.get_by_role("combobox", name="Văn bản liên quan").first.fill("734/QĐ-UBND")
    expect(lan.page.locator(".editor-said", has_text="Chưa chọn văn bản")).to_be_visible()
    lan.review()
    expect(lan.page.get_by_role("heading", name="Cần sửa trước khi gửi")).to_be_visible()


def test_two_rows_of_one_key_are_said_beside_the_key(lan, forge):
    lan.edit("criteria/3.yml")
    lan.unfold("Số liệu theo thời điểm")
    group = lan.page.locator(
        "fieldset", has=lan.page.locator("> legend", has_text="Số liệu theo thời điểm")
    ).last
    group.get_by_role("button", name="Thêm: Số liệu theo thời điểm").click()
    group.get_by_label("mã của mục").last.fill("2011")
    expect(group.locator(".editor-entry").last.get_by_text("Hai mục cùng mã “2011”")).to_be_visible()


def test_a_file_of_another_kind_is_refused_and_stays_said(lan, forge):
    lan.edit()
    lan.unfold("Tệp đính kèm")
    chosen = {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": b"x"}
    lan.page.get_by_label("Đính kèm tệp").set_input_files(chosen)
    said = lan.page.get_by_text("Không nhận tệp “anh.jpg”")
    expect(said).to_be_visible()
    lan.field(ENGLISH).fill("Typed meanwhile")
    expect(lan.page.get_by_text("Bản nháp đã lưu")).to_be_visible()
    expect(said).to_be_visible()


def test_a_new_document_is_not_full_of_mistakes_before_anything_is_typed(lan, forge):
    lan.open()
    lan.sign_in()
    lan.page.get_by_role("link", name="Thêm văn bản mới").click()
    expect(lan.page.locator(".editor-form")).to_be_visible()
    expect(lan.page.locator(".editor-said p")).to_have_count(0)
    lan.review()
    expect(lan.page.locator(".editor-summary li", has_text="Loại văn bản: Chưa điền")).to_be_visible()


def test_a_draft_is_there_after_the_window_was_closed(lan, forge):
    lan.edit()
    lan.field(ENGLISH).fill("Half a title")
    lan.page.goto("about:blank")
    lan.open()
    lan.page.get_by_role("link", name="Quyết định 734/QĐ-UBND").click()
    expect(lan.field(ENGLISH)).to_have_value("Half a title")
    expect(lan.page.get_by_text("Đây là bản nháp")).to_be_visible()


def test_comments_of_a_file_stay(lan, forge):
    before = forge.repository.text("main", PATH)
    with_comment = before.replace("date: 2017-05-29", "# theo bản in\ndate: 2017-05-29")
    forge.repository.edit("main", {PATH: with_comment})
    lan.edit()
    lan.field(ENGLISH).fill("With a comment above the date")
    lan.review_and_send()
    assert "# theo bản in\ndate: 2017-05-29" in forge.repository.text(only_proposal(forge).branch, PATH)
