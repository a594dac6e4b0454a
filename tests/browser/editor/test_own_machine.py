"""Staff change records on their own machine: what is checked, saved, taken back and sent."""

from playwright.sync_api import expect

from tests.browser.editor.conftest import ENGLISH, RECORD

PATH = f"registry/{RECORD}"


def save(person):
    person.review()
    person.page.get_by_role("button", name="Lưu vào kho trên máy này").click()


def saved(machine, text):
    person = machine.person
    person.open(RECORD)
    person.field(ENGLISH).fill(text)
    save(person)
    expect(person.page.get_by_role("heading", name="Đã lưu vào kho trên máy này")).to_be_visible()
    person.page.get_by_role("link", name="Về trang đầu").click()


def write_letter(page):
    page.get_by_label("Nội dung thay đổi").fill("Sửa bản dịch")
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Lan")
    page.get_by_label("Thư điện tử").fill("lan@thanh-van.example")


def test_a_change_is_saved_in_one_line_and_taken_back(machine):
    saved(machine, "Saved here")
    assert machine.git("diff", "--numstat").split() == ["1", "1", PATH]
    machine.person.page.get_by_role("button", name="Trả lại như cũ").click()
    expect(machine.person.page.get_by_role("heading", name="Đã lưu, chưa gửi")).to_have_count(0)
    assert machine.git("status", "--short", "registry") == ""


def test_what_the_whole_check_refuses_is_not_saved(machine):
    person = machine.person
    person.open(RECORD)
    person.unfold("Quan hệ với văn bản khác")
    person.page.get_by_role("combobox", name="Văn bản liên quan").first.fill("ttg/2016/1981-qd-ttg")
    save(person)
    refused = person.page.locator(".editor-outcome")
    expect(refused.get_by_role("link", name="Quyết định 734/QĐ-UBND")).to_be_visible()
    expect(refused).to_contain_text("1981-qd-ttg")
    assert machine.git("status", "--short", "registry") == ""


def test_what_was_saved_is_sent_as_a_branch_and_withdrawn(machine):
    saved(machine, "Sent from here")
    page = machine.person.page
    write_letter(page)
    page.get_by_role("button", name="Gửi vào kho mã").click()
    expect(page.get_by_role("heading", name="Đã gửi")).to_be_visible()
    (branch,) = [name.strip(" *") for name in machine.git("branch").splitlines() if "sua/" in name]
    assert "Sent from here" in machine.git("show", f"{branch}:{PATH}")
    page.get_by_role("button", name="Rút lại").click()
    expect(page.get_by_role("heading", name="Đã gửi")).to_have_count(0)
    assert "sua/" not in machine.git("branch")


def test_what_was_saved_is_written_as_a_file_to_be_mailed(machine):
    saved(machine, "Mailed from here")
    page = machine.person.page
    write_letter(page)
    page.get_by_role("button", name="Ghi thành tệp để gửi thư").click()
    expect(page.get_by_role("link", name="Tải tệp về")).to_be_visible()
    (patch,) = machine.archive.glob("*.patch")
    assert "+  en: Mailed from here" in patch.read_text(encoding="utf-8")
