"""The zip of `make offline`: unpacked, opened from its folder with the network off, searched in both languages."""

from urllib.parse import urlsplit

import pytest

from tests import html

pytestmark = pytest.mark.registry
BOX = "[data-md-component=search-query]"
LINES = ".md-search-result__item"


@pytest.fixture
def page(chromium):
    """A page of a browser without network that gathers what it asks for and every error it reports."""
    with chromium.new_context() as context:
        context.set_offline(True)
        page = context.new_page()
        page.asked, page.errors = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda m: page.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        yield page


@pytest.mark.browser
@pytest.mark.parametrize(
    ("start", "query", "number", "address"),
    [
        ("index.html", "qd 734", "734/QĐ-UBND", "van-ban/ubnd/2017/734-qd-ubnd.html"),
        ("en/index.html", "decision 734", "734/QĐ-UBND", "en/documents/ubnd/2017/734-qd-ubnd.html"),
        ("en/index.html", "value chain", "14/2019/QĐ-UBND", "en/documents/ubnd/2019/14-2019-qd-ubnd.html"),
    ],
)
def test_a_search_from_the_folder_leads_to_the_record(page, unpacked, start, query, number, address):
    page.goto((unpacked / start).as_uri())
    page.locator(BOX).fill(query)
    page.keyboard.press("Shift")
    page.locator(LINES).first.wait_for()
    assert number in page.locator(LINES).first.inner_text()
    page.locator(f"{LINES} a").first.click()
    page.wait_for_url(f"{(unpacked / address).as_uri()}*")
    assert number in page.locator("h1").inner_text()
    assert {urlsplit(url).scheme for url in page.asked} <= {"file", "blob", "data"}
    assert page.errors == []


@pytest.mark.browser
@pytest.mark.parametrize("start", ["index.html", "en/index.html"])
def test_the_pages_look_as_they_should(page, unpacked, start):
    page.goto((unpacked / start).as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px \"Source Sans 3\"', 'Đắk ớ')")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length")
    assert loaded == 2
    assert page.errors == []


def test_every_link_leads_to_a_file_of_the_folder(unpacked):
    for page in html.pages(unpacked).values():
        for path, _ in page.links:
            if not page.path.endswith("404.html"):
                assert (unpacked / path).is_file(), (page.path, path)
        assert page.path.endswith("404.html") or not [
            a for a in page.values("a", "href") if a.endswith("/") and ":" not in a
        ]
