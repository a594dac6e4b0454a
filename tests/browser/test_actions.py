"""What people do with a record, from the row under its title and, on phones, from the bar at the foot of the screen."""

import pytest

from tests.browser.visitor import sound, visitor

RECORD, REPORT = "van-ban/ubnd/2017/734-qd-ubnd/", "van-ban/tinh-uy/2020/458-bc-tu/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SHARED = "self.shared = []; navigator.share = async data => { shared.push(data) }"


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium, permissions=CLIPBOARD) as page:
        yield page


@pytest.fixture
def page(opened, base):
    opened.set_viewport_size({"width": 1280, "height": 800})
    opened.goto(base + RECORD)
    with sound(opened, base):
        yield opened


def copied(page, label: str) -> str:
    """Press a button of the row, and return what it has copied once it says so."""
    button = page.locator(".actions .action:visible", has_text=label)
    button.evaluate("button => { button.id = 'pressed' }")
    page.locator("#pressed").click()
    page.locator("#pressed", has_text="Đã sao chép").wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def test_the_row_copies_the_legal_basis_the_citation_and_the_link(page):
    assert copied(page, "Sao chép căn cứ").startswith(
        "Căn cứ Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017 của "
    )
    page.reload()
    assert copied(page, "Sao chép trích dẫn").startswith(
        "Ủy ban nhân dân tỉnh Bắc Kạn, Quyết định số 734/QĐ-UBND"
    )
    page.reload()
    assert copied(page, "Sao chép liên kết").endswith(f"/{RECORD}")


@pytest.mark.parametrize("shares", [True, False])
def test_a_phone_offers_the_link_once(chromium, base, shares):
    with visitor(chromium, viewport={"width": 360, "height": 740}) as page:
        page.add_init_script(
            SHARED if shares else "Object.defineProperty(navigator, 'share', { value: undefined })"
        )
        page.goto(base + RECORD)
        page.locator(".action--more").click()
        said = [button.inner_text() for button in page.locator(".actions .action:visible").all()]
    assert said.count("Sao chép liên kết") == 1 and len(set(said)) == len(said)


def test_a_button_pressed_twice_gets_its_words_back(page):
    button = page.locator(".action--first")
    button.click()
    button.click()
    page.locator(".action--first", has_text="Sao chép căn cứ").wait_for()
    assert button.inner_text() == "Sao chép căn cứ"


def test_where_there_is_no_clipboard_the_text_is_selected_and_copied(chromium, base):
    with visitor(chromium, permissions=CLIPBOARD) as page:
        page.add_init_script(
            "self.kept = navigator.clipboard; Object.defineProperty(navigator, 'clipboard', { value: undefined })"
        )
        page.goto(base + RECORD)
        page.locator(".action--first").click()
        page.locator(".action--first", has_text="Đã sao chép").wait_for()
        assert page.evaluate("kept.readText()").startswith("Căn cứ Quyết định")


def test_the_buttons_stand_in_one_row_and_have_one_size(page):
    page.locator(".actions .action:visible", has_text="Thêm vào Soạn căn cứ").wait_for()
    boxes = [one.bounding_box() for one in page.locator("header .action:visible").all()]
    assert len({(round(box["y"]), round(box["height"])) for box in boxes}) == 1


def test_the_row_is_on_the_first_screen(page):
    box = page.locator(".actions").bounding_box()
    assert box["y"] + box["height"] < 500


def test_on_a_phone_the_actions_stand_at_the_foot_of_the_screen(chromium, base):
    with visitor(chromium, viewport={"width": 360, "height": 740}) as page:
        page.add_init_script(SHARED)
        page.goto(base + RECORD)
        bar = page.locator(".actions")
        box = bar.bounding_box()
        assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 360, 740)
        page.locator(".action--share", has_text="Chia sẻ").click()
        (shared,) = page.evaluate("shared")
        assert shared["title"] == "Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017"
        assert shared["url"].endswith(f"/{RECORD}")
        more = page.locator(".actions-more .action:visible")
        assert more.count() == 0
        page.locator(".action--more").click()
        assert [text.strip() for text in more.all_inner_texts()] == [
            "Thêm vào Soạn căn cứ",
            "Sao chép trích dẫn",
            "Trích dẫn bằng tiếng Anh",
            "Sao chép liên kết",
            "In",
            "Báo sai sót",
        ]
        page.keyboard.press("Escape")
        assert more.count() == 0


def test_without_a_way_to_share_the_bar_copies_the_link(chromium, base):
    with visitor(chromium, viewport={"width": 360, "height": 740}) as page:
        page.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined })")
        page.goto(base + RECORD)
        assert page.locator(".action--share").inner_text() == "Sao chép liên kết"
        page.locator(".action--more").click()
        assert page.locator(".action:visible", has_text="Sao chép liên kết").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_bar_covers_nothing_at_the_end_of_the_page(chromium, base):
    with visitor(chromium, viewport={"width": 360, "height": 740}) as page:
        page.goto(base + RECORD)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        last = page.locator(".foot p:visible").last.bounding_box()
        assert last["y"] + last["height"] <= page.locator(".actions").bounding_box()["y"]


def test_without_scripts_the_row_has_links_alone(chromium, base):
    for width in (360, 1280):
        with visitor(chromium, java_script_enabled=False, viewport={"width": width, "height": 740}) as page:
            page.goto(base + REPORT)
            shown = page.locator(".actions :is(a, button):visible").all_inner_texts()
            assert [text.strip() for text in shown] == [
                "Trích dẫn",
                "Phụ lục, tệp Word",
                "Báo sai sót",
            ]


@pytest.mark.parametrize("scripts", [True, False])
def test_evidence_is_folded_on_the_screen_and_open_on_paper(chromium, base, scripts):
    with visitor(chromium, java_script_enabled=scripts) as page:
        page.goto(base + RECORD)
        evidence = page.locator(".grounds .evidence").first
        assert not evidence.is_visible()
        page.emulate_media(media="print")
        assert evidence.is_visible()
        page.emulate_media(media="screen")
        page.locator(".grounds summary").first.click()
        assert evidence.is_visible()


def test_browsers_that_unfold_nothing_by_style_unfold_when_they_print(page):
    folded = page.locator("details.grounds:not([open])")
    count = folded.count()
    assert count
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.count() == count
