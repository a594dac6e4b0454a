"""The tray of legal bases: what is picked on any page stays, is put into order, copied, taken along and sent."""

import docx
import pytest

from tests.browser.search.test_finder import _opened
from tests.browser.visitor import visitor

PANEL = ".tray-panel[open]"
ITEMS = f"{PANEL} li > p > a"
SAID = f"{PANEL} .tray-status"
IDS = ["ubnd/2017/734-qd-ubnd", "hdnd/2017/08-2017-nq-hdnd", "ttg/2016/1980-qd-ttg"]


@pytest.fixture
def page(chromium):
    """A page of a visitor who has picked nothing yet."""
    with visitor(chromium, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


@pytest.fixture
def picked(page, website):
    """That page with three documents picked on two pages."""
    page.goto(website + "van-ban/ubnd/")
    _box(page, IDS[0]).check()
    page.goto(website + "van-ban/")
    for identifier in IDS[1:]:
        _box(page, identifier).check()
    return page


def _box(page, identifier):
    return page.locator(f".cell-pick [value='{identifier}']")


def _opened_panel(page):
    page.click(".tray button")
    page.locator(ITEMS).first.wait_for()
    return page


def _order(page):
    return [name.split()[3] for name in page.locator(ITEMS).all_inner_texts()]


def _copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_what_is_picked_stays_on_every_page_and_in_every_language(picked, website):
    assert picked.inner_text(".tray p") == "Đã chọn 3 văn bản"
    picked.goto(website + "gioi-thieu/")
    picked.locator(".tray").wait_for()
    picked.goto(website + "en/documents/")
    picked.locator(".tray", has_text="3 selected").wait_for()
    assert _box(picked, IDS[0]).is_checked()
    _box(picked, IDS[0]).uncheck()
    assert picked.inner_text(".tray p") == "2 selected"


def test_a_record_puts_itself_into_the_tray_and_out_again(page, website):
    page.goto(website + f"van-ban/{IDS[0]}/")
    page.locator("[data-tray]", has_text="Thêm vào Soạn căn cứ").click()
    page.locator(".tray", has_text="Đã chọn 1 văn bản").wait_for()
    page.locator("[data-tray]", has_text="Bỏ khỏi Soạn căn cứ").click()
    page.locator(".tray").wait_for(state="hidden")
    page.set_viewport_size({"width": 320, "height": 640})
    page.click(".action--more")
    page.locator("[data-tray]").click()
    tray, actions = page.locator(".tray").bounding_box(), page.locator(".actions").bounding_box()
    assert page.locator(".actions-more").is_hidden()
    assert actions["y"] + actions["height"] == tray["y"] == 640 - tray["height"]  # one on the other


def test_boxes_follow_the_rows_of_the_finder(picked):
    picked.click(".finder-filters")
    picked.select_option("#finder-issuer", "hdnd")
    picked.locator(".finder-status", has_text="trong").wait_for()
    assert picked.locator(".cell-pick :checked").count() == 1
    assert _box(picked, IDS[1]).get_attribute("aria-label").endswith("Nghị quyết 08/2017/NQ-HĐND")


def test_legal_bases_stand_by_rank_and_are_copied(picked):
    _opened_panel(picked)
    assert _order(picked) == ["1980/QĐ-TTg", "08/2017/NQ-HĐND", "734/QĐ-UBND"]
    picked.click(f"{PANEL} [data-do=legal]")
    picked.locator(SAID, has_text="dòng căn cứ").wait_for()
    lines = _copied(picked).split("\n")
    assert [line.split()[5] for line in lines] == _order(picked)
    assert all(line.startswith("Căn cứ ") and line.endswith(";") for line in lines)


def test_the_panel_shows_the_lines_that_it_copies(picked):
    _opened_panel(picked)
    shown = [" ".join(text.split()) for text in picked.locator(f"{PANEL} li > p").all_inner_texts()]
    picked.click(f"{PANEL} [data-do=legal]")
    picked.locator(SAID, has_text="dòng căn cứ").wait_for()
    assert shown == [" ".join(line.split()) for line in _copied(picked).split("\n")]


def test_on_a_phone_the_panel_has_one_button_and_more(picked):
    picked.set_viewport_size({"width": 360, "height": 740})
    try:
        _opened_panel(picked)
        buttons = picked.locator(f"{PANEL} .tray-buttons button:visible")
        assert buttons.all_inner_texts() == ["Sao chép dòng căn cứ", "Khác"]
        buttons.last.click()
        assert buttons.count() > 5
    finally:
        picked.set_viewport_size({"width": 1200, "height": 800})


def test_the_keyboard_moves_and_removes(picked, website):
    _opened_panel(picked)
    last = picked.locator(f"{PANEL} li").last.locator("[data-move=up]")
    last.focus()
    for _ in range(2):
        picked.keyboard.press("Enter")
    assert _order(picked) == ["734/QĐ-UBND", "1980/QĐ-TTg", "08/2017/NQ-HĐND"]
    assert picked.inner_text(SAID).endswith("vị trí 1 trong 3")
    assert picked.evaluate("document.activeElement.dataset.move") == "down"
    picked.locator(f"{PANEL} [data-move=remove]").nth(1).press("Enter")
    assert _order(picked) == ["734/QĐ-UBND", "08/2017/NQ-HĐND"]
    picked.keyboard.press("Escape")
    picked.goto(website + "nam/2017/")
    _opened_panel(picked)
    assert _order(picked) == ["734/QĐ-UBND", "08/2017/NQ-HĐND"]
    picked.click(f"{PANEL} [data-do=order]")
    assert _order(picked) == ["08/2017/NQ-HĐND", "734/QĐ-UBND"]


def test_a_pointer_drags(picked):
    _opened_panel(picked)
    handles = picked.locator(f"{PANEL} .tray-handle")
    start, end = handles.nth(2).bounding_box(), handles.first.bounding_box()
    picked.mouse.move(start["x"] + 5, start["y"] + 5)
    picked.mouse.down()
    picked.mouse.move(end["x"] + 5, end["y"] - 5, steps=5)
    picked.mouse.up()
    assert _order(picked) == ["734/QĐ-UBND", "1980/QĐ-TTg", "08/2017/NQ-HĐND"]


def test_an_annex_is_taken_along(picked, tmp_path):
    _opened_panel(picked)
    with picked.expect_download() as download:
        picked.click(f"{PANEL} [data-do=word]")
    assert download.value.suggested_filename == "phu-luc-van-ban-can-cu.docx"
    download.value.save_as(tmp_path / "annex.docx")
    document = docx.Document(tmp_path / "annex.docx")
    assert document.paragraphs[0].text == "PHỤ LỤC"
    assert [row.cells[1].text for row in document.tables[0].rows][1:] == _order(picked)


def test_who_is_sent_a_list_sees_it_and_keeps_their_own(picked, website):
    _opened_panel(picked)
    picked.click(f"{PANEL} [data-do=link]")
    picked.locator(SAID, has_text="liên kết").wait_for()
    link = _copied(picked)
    with visitor(picked.context.browser) as other:
        _opened(other, website + "van-ban/")
        _box(other, "ubnd/2018/606-qd-ubnd").check()
        other.goto(website)
        other.goto(link)
        other.locator(ITEMS).first.wait_for()
        assert _order(other) == _order(picked)
        other.locator(f"{PANEL} [data-move=remove]").first.click()
        assert other.locator(ITEMS).count() == 2
        other.click(f"{PANEL} [data-do=close]")
        assert "#tray" not in other.url
        _opened_panel(other)
        other.locator(ITEMS).nth(1).wait_for(
            state="detached"
        )  # the list that was sent gives way to one's own
        assert _order(other) == ["606/QĐ-UBND"]
        other.goto(website)
        other.goto(link)
        other.locator(ITEMS).nth(2).wait_for()
        other.click(f"{PANEL} [data-do=take]")
        other.locator(ITEMS).nth(3).wait_for()
        assert "Đã thêm 3 văn bản" in other.inner_text(SAID)


def test_a_link_with_what_the_archive_does_not_hold_says_so(page, website):
    page.goto(f"{website}van-ban/#tray={IDS[0]},ubnd/1999/1-qd-ubnd,<b>")
    page.locator(ITEMS).first.wait_for()
    assert _order(page) == ["734/QĐ-UBND"]
    assert "kho không có hoặc chưa tải được là 1" in page.inner_text(f"{PANEL} .tray-note")


def test_it_is_not_there_without_scripts_nor_on_paper(chromium, picked, website):
    picked.emulate_media(media="print")
    assert not picked.locator(".tray").is_visible() and not picked.locator(".cell-pick").first.is_visible()
    with visitor(chromium, java_script_enabled=False) as page:
        page.goto(website + "van-ban/hdnd/")
        assert not page.locator(".cell-pick").first.is_visible()
        assert page.locator("thead th").first.is_visible()


def test_it_fits_a_phone_and_says_what_it_is(picked):
    picked.set_viewport_size({"width": 360, "height": 740})
    _opened_panel(picked)
    box = picked.locator(PANEL).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert picked.locator(f"{PANEL} [data-do=legal]").bounding_box()["y"] < 740
    assert picked.get_by_role("dialog", name="Soạn căn cứ").is_visible()
    assert (
        picked.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
    )  # the page stays
    for button in picked.locator(f"{PANEL} [data-move]").all():
        assert button.get_attribute("aria-label")


def test_it_works_from_the_folder(page, unpacked):
    page.goto((unpacked / "van-ban/hdnd.html").as_uri())
    _box(page, IDS[1]).check()
    page.goto((unpacked / "en/documents.html").as_uri())
    _opened_panel(page)
    assert page.locator(ITEMS).get_attribute("href").endswith("en/documents/hdnd/2017/08-2017-nq-hdnd.html")
