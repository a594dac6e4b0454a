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
    assert page.locator(".md-tabs .active").inner_text() == "Phần mềm"


SECTION = ".md-tabs ul + ul a"


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_of_a_section_leads_to_its_other_pages_without_scripts_too(chromium, base, width):
    with visitor(chromium, java_script_enabled=False) as page:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(base + "quan-he/")
        own = page.locator(SECTION).all_text_contents()
        assert own == ["Quan hệ giữa các văn bản", "Hồ sơ vấn đề", "Dòng thời gian"]
        for name in own:
            _follow(page, page.locator(SECTION, has_text=name))
            assert (
                page.locator("h1").inner_text()
                == name
                == page.locator(".md-tabs [aria-current]").inner_text()
            )
            assert page.locator(SECTION).all_text_contents() == own
        _follow(page, page.locator("article .dossiers a, .md-tabs a", has_text="Văn bản").first)
        _follow(page, page.locator(".records tbody th a").first)
        assert page.locator(SECTION).all_text_contents()[1:] == [
            "Danh mục theo Phụ lục 1",
            "Văn bản được viện dẫn",
        ]


def _follow(page, link):
    """Follow a link and have its page whole: a click alone returns while it still arrives."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        link.click()


def test_what_a_menu_beside_the_page_shows_is_not_in_the_row_as_well(page, base):
    page.goto(base + "phan-mem/")
    assert page.locator(SECTION).count() == 0 and page.locator(".nav .nav-active a").count() > 5


WIDTHS = """() => [...document.querySelectorAll("article :is(th, td)")].filter(cell => cell.textContent.trim().length > 8)
    .filter(cell => getComputedStyle(cell.closest("thead") ?? cell).position !== "absolute")
    .map(cell => Math.round(cell.getBoundingClientRect().width)).filter(width => width > 1)"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path", ["macro/", "en/macros/", "so-do/", "khi-khong-con-mkdocs/", "du-lieu/", "en/results/"]
)
def test_no_column_is_a_sliver(page, base, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + path)
    assert min(page.evaluate(WIDTHS)) >= 60


@pytest.mark.parametrize("width", [360, 1280])
def test_names_of_files_are_on_one_line(page, base, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + "en/data/")
    assert (
        page.evaluate("""() => [...document.querySelectorAll(".downloads [scope=row] a")]
        .filter(link => link.getClientRects().length > 1).map(link => link.textContent)""")
        == []
    )


def test_code_that_is_wider_than_a_phone_scrolls_and_is_reached_with_the_keyboard(page, base):
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(base + "huong-dan/")
    wide = page.evaluate("""() => [...document.querySelectorAll("pre > code")]
        .filter(code => code.scrollWidth > code.clientWidth).map(code => code.tabIndex)""")
    assert wide and set(wide) == {0}


def test_problem_codes_have_an_index(page, base):
    page.goto(base + "ma-loi/")
    page.locator(".problem-index summary").click()
    page.locator(".problem-index a", has_text="not-utf-8").click()
    assert page.url.endswith("#not-utf-8") and page.locator("[id='not-utf-8']").is_visible()


def test_the_change_log_folds_what_is_beyond_ten_of_a_kind(page, base):
    page.goto(base + "thay-doi/")
    counts = page.evaluate(
        """() => [...document.querySelectorAll(".change > ul")].map(list => list.children.length)"""
    )
    assert counts and max(counts) <= 10


def test_the_page_without_a_network_leads_to_the_address_asked_for(page, base):
    page.goto(base + "503.html?x=1")
    assert page.locator("article a.action").evaluate("link => link.href") == page.url


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
    shown = page.locator(".statements tbody tr[id]:visible")
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
    words = page.locator(".data-note :is(h3, strong) > a").all_text_contents()
    assert "Tiêu chí 3 – Tên tiêu chí" in words and max(map(words.count, words)) == 1
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


def test_signs_are_drawn_with_the_letters_of_the_site(page, base):
    """Fonts of systems draw ≠ as = with a stroke beside it."""
    page.goto(base + "ghi-chu-du-lieu/")
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    sums = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": ".sum"})["nodeIds"]
    fonts = [session.send("CSS.getPlatformFontsForNode", {"nodeId": one})["fonts"] for one in sums]
    assert "≠" in page.inner_text(".sum") and all(font["isCustomFont"] for drawn in fonts for font in drawn)
