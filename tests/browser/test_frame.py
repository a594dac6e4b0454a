"""What surrounds every page: the menu, where one is, the footer; marks that lead to their notes; the filter of figures."""

import pytest

from tests.browser.visitor import sound, visitor

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium) as page:
        yield page


@pytest.fixture
def page(opened, base):
    opened.set_viewport_size({"width": 1280, "height": 900})
    with sound(opened, base):
        yield opened


def test_the_software_is_in_the_footer_and_not_at_the_top(page, base):
    page.goto(base)
    assert page.locator(".md-tabs a", has_text="Tra cứu").count() == 1
    assert page.locator(".md-tabs a", has_text="Phần mềm").count() == 0
    page.locator(".foot li a", has_text="Phần mềm").click()
    page.wait_for_url("**/phan-mem/")
    assert page.locator(".crumbs").inner_text().split() == ["Trang", "chủ", "Phần", "mềm"]
    assert page.locator(".nav .nav-active a", has_text="Các lệnh").is_visible()


@pytest.mark.parametrize(
    "path", ["ket-qua/", "tra-cuu/", "tieu-chi/19/", "van-ban/ubnd/2017/", "en/data-notes/", "quan-tri-kho/"]
)
def test_every_page_says_where_one_is(page, base, path):
    page.goto(base + path)
    assert page.locator(".crumbs a").first.get_attribute("href")


def test_a_phone_has_the_brief_name(page, base):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base)
    assert page.locator(".md-header__topic .md-ellipsis").first.inner_text() == "NTM Bắc Kạn"


def test_every_mark_of_what_does_not_agree_leads_to_its_own_note(page, base):
    for path in ("so-lieu-trong-bao-cao/", "ket-qua/", "tieu-chi/3/", "en/figures/"):
        page.goto(base + path)
        marks = page.locator("article .verdict--inconsistent:not(.count *)")
        links = [mark.get_attribute("href") for mark in marks.all()]
        assert links and all(links)
        addresses = {page.evaluate("link => new URL(link, location).href", link) for link in links}
        for address in addresses:
            page.goto(address)
            assert page.locator(":target").count() == 1, address


def test_only_what_does_not_agree_is_left(page, base):
    page.goto(f"{base}so-lieu-trong-bao-cao/")
    button = page.locator("[data-only-wrong]")
    count = int(button.inner_text().rpartition("(")[2].rstrip(")"))
    button.click()
    shown = page.locator(".statements tbody tr:visible")
    assert shown.count() == count == page.locator(".statements tr[data-wrong]:visible").count()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert shown.count() > count


def test_without_scripts_a_link_leads_to_the_notes(chromium, base):
    with visitor(chromium, java_script_enabled=False) as page:
        page.goto(f"{base}so-lieu-trong-bao-cao/")
        assert not page.locator("[data-only-wrong]").is_visible()
        page.locator(".only-wrong a").click()
        page.wait_for_url("**/ghi-chu-du-lieu/#inconsistent")


def test_links_of_notes_have_names_of_their_own(page, base):
    page.goto(f"{base}ghi-chu-du-lieu/")
    words = page.locator(".data-notes .evidence-line > a").all_text_contents()
    assert words.count("Tiêu chí 3") == 2 and max(map(words.count, words)) < 10
    assert not page.locator("#not-checkable ~ details .data-note").first.is_visible()
    assert page.locator(".data-note h3").first.inner_text() == (
        "Số tiêu chí bình quân một xã: in 12,5, tính được 11,86"
    )


def test_old_places_of_the_page_on_contributing_still_lead_on(page, base):
    for path, place in (("dong-gop/", "gui"), ("en/contributing/", "send")):
        page.goto(f"{base}{path}#{place}")
        page.locator(":target").click()
        page.wait_for_url(f"**/#{place}")
        assert page.locator("h2:target, h3:target").count() == 1
