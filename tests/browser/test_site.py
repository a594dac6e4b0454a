"""The built site in a real browser, from a server, at its root and under a sub-path."""

import re

import pytest

from bench.browser import serve_folder

DOCUMENT = {"vi": "van-ban/ubnd/2017/734-qd-ubnd/", "en": "en/documents/ubnd/2017/734-qd-ubnd/"}
AMENDED = "van-ban/ubnd/2017/38-2017-qd-ubnd/"
AMENDING = "van-ban/ubnd/2019/43-2019-qd-ubnd/"
KINDS = {
    "vi": [
        "", "van-ban/", DOCUMENT["vi"], "van-ban/lien-bo-xd-nnptnt-tnmt/2011/13-2011-ttlt-bxd-bnnptnt-btn-mt/",
        "van-ban/tinh-uy/2020/458-bc-tu/", "van-ban/unstated/undated/de-an-xa-ct229/", "van-ban/ubnd/", "van-ban/ubnd/2017/",
        "loai-van-ban/quyet-dinh/", "nam/2017/", "tieu-chi/7/", "ket-qua/", "dong-thoi-gian/", "quan-he/", "phu-luc-1/",
        "van-ban-dan-chieu/", "nguon-va-phuong-phap/", "gioi-thieu/", "du-lieu/", "macro/", "404.html",
    ],
    "en": [
        "en/", "en/documents/", DOCUMENT["en"], "en/criteria/7/", "en/results/", "en/timeline/", "en/relations/",
        "en/appendix-1/", "en/sources-and-method/", "en/macros/",
    ],
}  # fmt: skip


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


@pytest.fixture
def page(chromium, server):
    """A page of a fresh browser context; it fails when the site asks another host or breaks."""
    with chromium.new_context(
        viewport={"width": 1200, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        elsewhere, errors = [], []
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((server, "data:", "blob:")) else elsewhere.append(request.url)
            ),
        )
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "response",
            lambda answer: errors.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
        )
        yield page
        assert elsewhere == []
        assert errors == []


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
    assert "được sửa đổi, bổ sung bởi" in inverse.inner_text()
    inverse.locator("a").first.click()
    page.wait_for_url(base + AMENDING)


@pytest.mark.parametrize("kind", ["cite-vi", "cite-en", "cite-bibtex"])
def test_a_citation_is_copied(page, base, kind):
    page.goto(base + DOCUMENT["vi"])
    page.locator(f"#{kind} + button").click()
    page.locator(f"#{kind} + button", has_text="Đã sao chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"#{kind}").inner_text().strip()
    assert "734/QĐ-UBND" in copied


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_search_box_finds_a_number(page, base, home):
    page.goto(base + home)
    page.locator("#search-box").fill("734/QĐ-UBND")
    page.locator(".search-box button").click()
    page.locator(f"a[href*='{'documents' if home else 'van-ban'}/ubnd/2017/734-qd-ubnd']").first.wait_for()


def test_dark_and_light_differ(chromium, server):
    colours = set()
    for scheme in ("light", "dark"):
        with chromium.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(server)
            colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(colours) == 2


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("language", KINDS)
def test_no_page_scrolls_sideways(page, server, language, width):
    page.set_viewport_size({"width": width, "height": 740})
    wide = {}
    for path in KINDS[language]:
        page.goto(server + path)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[path] = over
    assert wide == {}


@pytest.mark.parametrize("path", DOCUMENT.values())
def test_numbers_and_dates_are_not_broken_across_lines(page, server, path):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(server + path)
    broken = "[...document.querySelectorAll('.number:not(.number--long), time.date')].filter(e => e.getClientRects().length > 1).map(e => e.textContent)"
    assert page.evaluate(broken) == []


@pytest.mark.parametrize("path", [path for paths in KINDS.values() for path in paths[:4]])
def test_a_page_reads_without_javascript(chromium, server, path):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + path)
        assert page.locator("h1").is_visible()
        assert len(page.locator("main").inner_text()) > 200
        assert page.locator("a.language-link").first.is_visible()
        assert page.locator(".md-header button, .md-header input, button.copy").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_without_javascript_the_tabs_lead_on_from_a_record(chromium, server, width):
    with chromium.new_context(java_script_enabled=False, viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(server + "van-ban/ubnd/2017/734-qd-ubnd/")
        assert not page.locator("#open-drawer").is_visible()
        page.locator(".md-tabs a", has_text="Kết quả").click()
        page.wait_for_url(server + "ket-qua/")


def test_without_javascript_the_search_box_leads_to_the_search_page(chromium, server):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server)
        page.locator("#search-box").fill("734")
        page.locator(".search-box button").click()
        page.wait_for_url(re.compile(re.escape(server) + r"tra-cuu/\?text=734"))


def test_an_unknown_address_leads_home(page, server):
    page.goto(server + "404.html")
    page.locator("article a").first.click()
    page.wait_for_url(server)
