"""What hands do in the search box: type, paste, speak, clear, press Enter, go back, change the language."""

import pytest

from tests.browser.search.hands import (
    BOX,
    DOCUMENT,
    FINDER,
    HITS,
    HOME_BOX,
    SAID,
    answering,
    ask,
    hit,
)
from tests.browser.visitor import visitor
from tests.kinds import addresses as kinds

FOUND = ".found:not([hidden])"
LAYS_TEXT = {
    "paste or drop": "box.select(); document.execCommand('insertText', false, text)",
    "voice": "box.value = text; box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))",
}


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium, viewport={"width": 1280, "height": 800}) as page:
        yield page


@pytest.fixture
def page(opened):
    """A page of a reader who has asked for nothing yet."""
    yield opened
    opened.evaluate("localStorage.clear()")


@pytest.fixture(scope="module")
def phone(chromium):
    with visitor(chromium, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as page:
        yield page


@pytest.mark.parametrize("way", LAYS_TEXT)
def test_a_text_that_comes_without_a_key_is_asked_for(page, website, way):
    page.goto(website)
    page.locator(HOME_BOX).focus()
    page.locator(HOME_BOX).evaluate(f"(box, text) => {{ {LAYS_TEXT[way]} }}", "734/QĐ-UBND")
    page.locator(HITS, has_text="734/QĐ-UBND").first.wait_for()


def test_the_text_of_an_input_method_is_asked_for(page, website):
    page.goto(website)
    page.locator(HOME_BOX).focus()
    page.keyboard.insert_text("nhà tiêu hợp vệ sinh")
    page.locator(HITS, has_text="606/QĐ-UBND").first.wait_for()


# Enter.


@pytest.mark.parametrize(("start", "box"), [("", HOME_BOX), (DOCUMENT[""], BOX)])
def test_enter_opens_the_one_record_that_bears_the_text(page, website, start, box):
    page.goto(website + start)
    page.locator(box).fill("606/QĐ-UBND")
    page.locator(box).press("Enter")
    page.wait_for_url(website + "van-ban/ubnd/2018/606-qd-ubnd/")


def test_enter_acts_on_what_the_box_holds_now(page, website):
    page.goto(website)
    ask(page, "734")
    page.locator(HOME_BOX).fill("606")
    page.locator(HOME_BOX).press("Enter")
    page.wait_for_url(website + "van-ban/ubnd/2018/606-qd-ubnd/")


@pytest.mark.parametrize("state", ["best", "nothing"])
def test_enter_never_opens_what_is_only_near(page, website, state):
    near = state == "nothing"
    answer = {
        "state": state,
        "rows": [hit("A", "van-ban/ubnd/2018/606-qd-ubnd/", near=near)],
        "total": int(not near),
    }
    with answering(page, {"*": answer}):
        page.goto(website)
        ask(page, "998/QĐ-UBND")
        page.locator(HOME_BOX).press("Enter")
        page.wait_for_url(f"{website}tra-cuu/?text=998%2FQ%C4%90-UBND")


def test_the_button_of_the_home_page_does_as_enter_does(page, website):
    page.goto(website)
    page.locator(HOME_BOX).fill("nông thôn mới")
    page.locator(".search-box [type=submit]").click()
    page.wait_for_url(f"{website}tra-cuu/?text=n%C3%B4ng+th%C3%B4n+m%E1%BB%9Bi")
    assert page.locator("#finder-text").input_value() == "nông thôn mới"


def test_the_home_page_has_one_box_and_nothing_covers_it(page, website):
    page.goto(website)
    ask(page, "nông thôn mới")
    assert page.locator("input[type=search]:visible").count() == 1
    seen = "e => { const { x, y } = e.getBoundingClientRect(); return document.elementFromPoint(x + 4, y + 4) === e }"
    assert page.locator("h1").evaluate(seen)


def test_an_opened_page_bears_no_stain_of_the_query(page, website):
    page.goto(website)
    ask(page, "nhà tiêu hợp vệ sinh")
    page.locator(HITS).first.click()
    page.wait_for_url(website + "van-ban/ubnd/2018/606-qd-ubnd/")
    assert page.locator("main mark").count() == 0


# The button that empties the box.


@pytest.mark.parametrize(
    ("start", "box"), [("", HOME_BOX), (DOCUMENT[""], BOX), (FINDER[""], "#finder-text")]
)
def test_the_box_is_emptied_by_mouse_and_keyboard_and_keeps_the_focus(page, website, start, box):
    page.goto(website + start)
    clear = page.locator(f"{box} + .clear")
    for how in (clear.click, lambda: (page.keyboard.press("Tab"), page.keyboard.press("Enter"))):
        assert not clear.is_visible()
        page.locator(box).fill("734")
        how()
        assert page.locator(box).input_value() == ""
        assert page.locator(box).evaluate("box => box === document.activeElement")
        assert page.locator(HITS).count() == 0


def test_the_box_is_emptied_by_touch(phone, website):
    phone.goto(website + DOCUMENT[""])
    phone.locator("#open-search").tap()
    ask(phone, "734", BOX)
    phone.locator(f"{BOX} + .clear").tap()
    assert phone.locator(BOX).input_value() == ""
    assert phone.locator(BOX).evaluate("box => box === document.activeElement")


def test_the_search_of_a_phone_closes_and_gives_the_focus_back(phone, website):
    phone.goto(website + DOCUMENT[""])
    phone.locator("#open-search").tap()
    ask(phone, "734", BOX)
    phone.locator(".site-search-close").tap()
    assert not phone.locator(BOX).is_visible()
    assert phone.evaluate("document.activeElement.id") == "open-search"


# The keyboard.


def test_arrows_walk_through_what_was_found(page, website):
    page.goto(website)
    ask(page, "nghị quyết 05")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert "05/NQ-HĐND" in page.evaluate("document.activeElement.innerText")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.locator(HOME_BOX).evaluate("box => box === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/05-2019-nq-hdnd/")


def test_escape_closes_what_was_found_and_keeps_the_text(page, website):
    page.goto(website)
    ask(page, "734")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator(FOUND).is_visible()
    assert page.locator(HOME_BOX).input_value() == "734"


def test_a_click_elsewhere_closes_what_was_found(page, website):
    page.goto(website + DOCUMENT[""])
    ask(page, "734", BOX)
    page.locator("h1").click(position={"x": 2, "y": 2})
    assert not page.locator(FOUND).is_visible()


# The empty box.


def test_an_empty_box_offers_examples_that_find_something(page, website):
    for start in ("", "en/"):
        page.goto(website + start)
        page.locator(HOME_BOX).focus()
        examples = page.locator(".tries [data-try]").all_inner_texts()
        assert len(examples) >= 3
        for example in examples:
            page.locator("[data-try]", has_text=example).first.click()
            assert page.locator(HOME_BOX).input_value() == example
            page.locator(HITS).first.wait_for()
            assert page.locator(".found .found-heading").count() == 0, example
            page.locator(f"{HOME_BOX} + .clear").click()


def test_an_empty_box_offers_what_was_asked_for_until_it_is_forgotten(page, website):
    page.goto(website)
    page.locator(HOME_BOX).fill("khen thưởng")
    page.locator(HOME_BOX).press("Enter")
    page.wait_for_url("**/tra-cuu/**")
    page.goto(website + DOCUMENT[""])
    page.locator(BOX).focus()
    assert page.locator("[data-try]").first.inner_text() == "khen thưởng"
    page.locator("[data-forget]").click()
    assert page.locator("[data-try]", has_text="khen thưởng").count() == 0
    assert page.locator(BOX).evaluate("box => box === document.activeElement")


def test_hints_on_keys_are_for_those_who_have_them(page, phone, website):
    for one, seen in ((page, True), (phone, False)):
        one.goto(website)
        one.locator(HOME_BOX).focus()
        one.locator(FOUND).wait_for()
        assert one.locator(".found-keys").is_visible() == seen


@pytest.mark.parametrize("start", ["", "en/"])
def test_what_a_field_asks_for_fits_into_it(phone, website, start):
    fits = """box => { const { font, paddingLeft, paddingRight } = getComputedStyle(box)
      const canvas = Object.assign(document.createElement("canvas").getContext("2d"), { font })
      return canvas.measureText(box.placeholder).width <= box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) }"""
    for path, box in ((start, HOME_BOX), (FINDER[start], "#finder-text"), (DOCUMENT[start], BOX)):
        phone.goto(website + path)
        if box == BOX:
            phone.locator("#open-search").tap()
        phone.locator(box).wait_for()
        assert phone.locator(box).get_attribute("placeholder") and phone.locator(box).evaluate(fits), path


# Chips.

CHIPS = [
    {"facet": "issuer", "value": "hdnd", "label": "HĐND tỉnh", "typed": "hđnd"},
    {"facet": "period", "value": "2019", "label": "2019", "typed": "2019"},
]
CHIPPED = {"hđnd 2019 khen": {"chips": CHIPS}, "2019 khen": {"chips": CHIPS[1:]}, "*": {}}


@pytest.mark.parametrize(
    ("start", "box", "place"), [("", HOME_BOX, ".found"), (FINDER[""], "#finder-text", ".finder")]
)
def test_a_chip_takes_its_words_out_of_the_text(page, website, start, box, place):
    with answering(page, CHIPPED):
        page.goto(website + start)
        page.locator(box).fill("hđnd 2019 khen")
        chips = page.locator(f"{place} .chips button")
        chips.first.wait_for()
        assert [chip.get_attribute("aria-label") for chip in chips.all()] == [
            "Bỏ lọc: HĐND tỉnh",
            "Bỏ lọc: 2019",
        ]
        chips.first.focus()
        page.keyboard.press("Enter")
        assert page.locator(box).input_value() == "2019 khen"
        page.locator(f"{place} .chips", has_not_text="HĐND").wait_for()
        chips.first.click()
        assert page.locator(box).input_value() == "khen"
        assert page.locator(box).evaluate("box => box === document.activeElement")
        page.locator(f"{place} .chips").wait_for(state="detached")


# Back, and the other language.


def test_back_brings_the_query_of_a_page_and_its_results(page, website):
    for start, box in (("", HOME_BOX), (DOCUMENT[""], BOX)):
        page.goto(website + start)
        ask(page, "nhà tiêu hợp vệ sinh", box)
        page.locator(HITS).first.click()
        page.wait_for_url("**/606-qd-ubnd/")
        page.go_back()
        page.locator(HITS, has_text="606/QĐ-UBND").first.wait_for()
        assert page.locator(box).input_value() == "nhà tiêu hợp vệ sinh"


def test_a_page_that_is_loaded_again_opens_nothing(page, website):
    page.goto(website + DOCUMENT[""])
    ask(page, "khen thuong", BOX)
    page.reload()
    page.locator(BOX).wait_for()
    assert page.locator(BOX).input_value() == ""
    assert not page.locator(FOUND).is_visible()


def test_the_address_of_the_home_page_keeps_the_query_and_that_of_a_record_does_not(page, website):
    page.goto(website)
    ask(page, "khen thuong")
    assert page.url == f"{website}?q=khen+thuong"
    page.locator(f"{HOME_BOX} + .clear").click()
    assert page.url == website
    page.goto(website + DOCUMENT[""])
    ask(page, "khen thuong", BOX)
    assert page.url == website + DOCUMENT[""]


@pytest.mark.parametrize(("start", "box"), [("", HOME_BOX), (DOCUMENT[""], BOX)])
def test_the_other_language_keeps_the_query(page, website, start, box):
    page.goto(website + start)
    ask(page, "OCOP", box)
    page.locator(".language-link").click()
    page.wait_for_url("**/en/**")
    page.locator(HITS, has_text="851/QĐ-UBND").first.wait_for()
    assert page.locator(box).input_value() == "OCOP"


def test_a_record_read_in_the_other_language_has_no_query(page, base, real):
    page.goto(base + kinds(real, "vi")["document"])
    page.locator(".language-link").click()
    page.wait_for_url(base + kinds(real, "en")["document"])
    assert page.locator(SAID).count() == 0
