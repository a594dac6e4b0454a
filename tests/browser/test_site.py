"""The built site in a real browser, from a server, at its root and under a sub-path."""

import re

import pytest

from bench.browser import serve_folder
from tests.browser.visitor import sound, visitor

DOCUMENT = {"vi": "van-ban/ubnd/2017/734-qd-ubnd/", "en": "en/documents/ubnd/2017/734-qd-ubnd/"}
AMENDED = "van-ban/ubnd/2017/38-2017-qd-ubnd/"
AMENDING = "van-ban/ubnd/2019/43-2019-qd-ubnd/"
LONG = "van-ban/lien-bo-xd-nnptnt-tnmt/2011/13-2011-ttlt-bxd-bnnptnt-btn-mt/"
READ = ["", "van-ban/", DOCUMENT["vi"], LONG, "en/", "en/documents/", DOCUMENT["en"], "en/criteria/7/"]


@pytest.fixture(scope="module")
def server(build, tmp_path_factory):
    """The address of a server that holds the site at /archive/ and at its root."""
    root = tmp_path_factory.mktemp("served")
    for file in build[0].iterdir():
        (root / file.name).symlink_to(file)
    (root / "archive").symlink_to(build[0])
    with serve_folder(root) as address:
        yield address


@pytest.fixture(params=["", "archive/"], ids=["root", "sub-path"])
def base(request, server) -> str:
    return server + request.param


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


@pytest.fixture
def page(opened, server):
    opened.set_viewport_size({"width": 1200, "height": 900})
    with sound(opened, server):
        yield opened


@pytest.fixture(scope="module")
def unscripted(chromium):
    """A page of a browser that runs no scripts."""
    with visitor(chromium, java_script_enabled=False) as page:
        yield page


def test_home_leads_to_a_document(page, base):
    page.goto(base)
    page.locator(".ways a[href*='nam/2017']").click()
    page.locator("table.records a", has_text="734/QĐ-UBND").click()
    page.wait_for_url(base + DOCUMENT["vi"])
    assert page.locator("h1").inner_text() == "Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017"


def test_the_language_switch_stays_on_the_document(page, base):
    page.goto(base + DOCUMENT["vi"])
    page.locator("a.language-link").first.click()
    page.wait_for_url(base + DOCUMENT["en"])
    assert page.locator("h1").inner_text() == "Decision No. 734/QĐ-UBND of 29 May 2017"
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("a.language-link").first.click()
    page.wait_for_url(base + DOCUMENT["vi"])


def test_a_relation_is_followed_both_ways(page, base):
    page.goto(base + AMENDING)
    relation = page.locator(".relations li", has_text="38/2017/QĐ-UBND").first
    assert "sửa đổi, bổ sung" in relation.inner_text()
    relation.locator("a").first.click()
    page.wait_for_url(base + AMENDED)
    inverse = page.locator(".relations li", has_text="43/2019/QĐ-UBND").first
    assert "sửa đổi, bổ sung văn bản này" in inverse.inner_text()
    inverse.locator("a").first.click()
    page.wait_for_url(base + AMENDING)


@pytest.mark.parametrize("kind", ["cite-basis", "cite-vi", "cite-en", "cite-bibtex"])
def test_a_citation_is_copied(page, base, kind):
    page.goto(base + DOCUMENT["vi"])
    if not page.locator(f"#{kind}").is_visible():
        page.locator(".formats summary").click()
    page.locator(f"#{kind} + button").click()
    page.locator(f"#{kind} + button", has_text="Đã sao chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"#{kind}").inner_text().strip()
    assert "734/QĐ-UBND" in copied


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_search_box_finds_a_number(page, base, home):
    page.goto(base + home)
    page.locator("#search-box").fill("734/QĐ-UBND")
    page.locator(".search-box [type=submit]").click()
    page.wait_for_url(f"{base}{home}{'documents' if home else 'van-ban'}/ubnd/2017/734-qd-ubnd/")


def test_dark_and_light_differ(chromium, server):
    colours = set()
    for scheme in ("light", "dark"):
        with visitor(chromium, color_scheme=scheme) as page:
            page.goto(server)
            colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(colours) == 2


def test_a_long_number_widens_no_page(page, server):
    """That pages of other kinds are not too wide: test_access.py."""
    page.goto(server + LONG)
    for width in (320, 360, 1200):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", DOCUMENT.values())
def test_numbers_and_dates_are_not_broken_across_lines(page, server, path):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server + path)
    broken = "[...document.querySelectorAll('.number:not(.number--long), time.date')].filter(e => e.getClientRects().length > 1).map(e => e.textContent)"
    assert page.evaluate(broken) == []


@pytest.mark.parametrize("path", READ)
def test_a_page_reads_without_javascript(unscripted, server, path):
    unscripted.goto(server + path)
    assert unscripted.locator("h1").is_visible()
    assert len(unscripted.locator("main").inner_text()) > 200
    assert unscripted.locator("a.language-link").first.is_visible()
    assert unscripted.locator(".md-header button, .md-header input, button.copy").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_without_javascript_the_tabs_lead_on_from_a_record(unscripted, server, width):
    unscripted.set_viewport_size({"width": width, "height": 800})
    unscripted.goto(server + "van-ban/ubnd/2017/734-qd-ubnd/")
    assert not unscripted.locator("#open-drawer").is_visible()
    unscripted.locator(".md-tabs a", has_text="Kết quả").click()
    unscripted.wait_for_url(server + "ket-qua/")


def test_without_javascript_the_search_box_leads_to_the_search_page(unscripted, server):
    unscripted.goto(server)
    unscripted.locator("#search-box").fill("734")
    unscripted.locator(".search-box button").click()
    unscripted.wait_for_url(re.compile(re.escape(server) + r"tra-cuu/\?text=734"))


def test_an_unknown_address_leads_home(page, server):
    page.goto(server + "404.html")
    page.locator("article a").first.click()
    page.wait_for_url(server)
