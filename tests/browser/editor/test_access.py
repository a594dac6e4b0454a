"""The editor for those who use a keyboard, a phone or a screen reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.editor.conftest import ENGLISH, LAN, staff
from tests.browser.test_access import AXE, CHECK, WHOLE


def faults(page):
    page.evaluate(AXE)
    return page.evaluate(CHECK, ["#editor", WHOLE])


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing(chromium, hosted, forge, width, scheme):
    size = {"width": width, "height": 740}
    with staff(chromium, hosted, viewport=size, color_scheme=scheme, bypass_csp=True) as person:
        found = {}
        person.open()
        found["signing in"] = faults(person.page)
        person.edit()
        for summary in person.page.locator("#editor summary").all():
            if summary.is_visible():
                summary.click()
        person.field("Ngày ban hành").fill("29/5/2017")
        expect(person.page.locator(".editor-said", has_text="2017-05-29")).to_be_visible()
        found["a record with a mistake"] = faults(person.page)
        wide = person.page.evaluate("document.documentElement.scrollWidth")
        person.field("Ngày ban hành").fill("2017-05-29")
        person.field(ENGLISH).fill("Another title")
        person.review()
        found["what will change"] = faults(person.page)
        person.send()
        expect(person.page.get_by_role("heading", name="Đã gửi duyệt")).to_be_visible()
        person.open()
        expect(person.page.get_by_role("button", name="Rút lại")).to_be_visible()
        found["the start"] = faults(person.page)
    assert {view: list_ for view, list_ in found.items() if list_} == {}
    assert wide <= width


def test_a_record_is_changed_on_a_phone_by_keyboard_alone(chromium, hosted, forge):
    with staff(chromium, hosted, viewport={"width": 360, "height": 740}) as person:
        page, keyboard = person.page, person.page.keyboard
        person.open()
        to(page, "Mã truy cập")
        keyboard.type(LAN)
        keyboard.press("Enter")
        expect(page.get_by_role("combobox", name="Tìm hồ sơ văn bản")).to_be_visible()
        to(page, "Tìm hồ sơ văn bản")
        keyboard.type("734")
        expect(page.get_by_role("option").first).to_be_visible()
        keyboard.press("ArrowDown")
        keyboard.press("Enter")
        expect(page.locator(".editor-form")).to_be_visible()
        to(page, ENGLISH)
        keyboard.press("Control+A")
        keyboard.type("Typed by keyboard")
        to(page, "Xem lại và gửi")
        keyboard.press("Enter")
        to(page, "Gửi duyệt")
        keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Đã gửi duyệt")).to_be_visible()
    assert len(forge.proposals) == 1


NAMED = """() => { const e = document.activeElement
  return [...(e.labels ?? [])].map(label => label.textContent).join(" ") + " " + (e.innerText ?? "") }"""


def to(page, name):
    """Go on with the tabulator until something of that name has the focus."""
    for _ in range(120):
        if name in page.evaluate(NAMED):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {name}")
