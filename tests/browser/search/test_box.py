"""The search box of every page, as a visitor uses it: served under a sub-path, and from a folder."""

import pytest

from tests.browser.visitor import hearing, visitor

BOX = "[data-md-component=search-query]"
LINES = ".md-search-result__item"

# One query of each kind, with the address that its first line must lead to.
FIRST = [
    ("", "734/QÐ–UBND", "van-ban/ubnd/2017/734-qd-ubnd/"),
    ("", "6nqtu", "van-ban/tinh-uy/2011/06-nq-tu/"),
    ("", "202017nqhdnd", "van-ban/hdnd/2017/20-2017-nq-hdnd/"),
    ("", "734/QD-UBDN", "van-ban/ubnd/2017/734-qd-ubnd/"),
    ("", "12.5.11", "van-ban/tinh-uy/2011/06-nq-tu/"),
    ("", "quyết định ngày 29/5/2017", "van-ban/ubnd/2017/734-qd-ubnd/"),
    ("", "nha tieu hop ve sinh", "van-ban/ubnd/2018/606-qd-ubnd/"),
    ("", "khen thuog", "van-ban/ubnd/2015/45-hd-ubnd/"),
    ("", "latrine", "van-ban/ubnd/2018/606-qd-ubnd/"),
    ("en/", "decision 734", "en/documents/ubnd/2017/734-qd-ubnd/"),
    ("en/", "38/2017", "en/documents/ubnd/2017/38-2017-qd-ubnd/"),
    ("en/", "12th May 2011", "en/documents/tinh-uy/2011/06-nq-tu/"),
    ("en/", "hygenic latrines", "en/documents/ubnd/2018/606-qd-ubnd/"),
    ("en/", "nhà tiêu hợp vệ sinh", "en/documents/ubnd/2018/606-qd-ubnd/"),
    ("en/", "OCOP", "en/documents/ubnd/2018/851-qd-ubnd/"),
]


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium) as page:
        yield page


def _type(page, query):
    page.locator(BOX).fill(query)
    page.keyboard.press("Shift")
    page.locator(LINES).first.wait_for()


@pytest.mark.parametrize(("start", "query", "address"), FIRST)
def test_the_first_line_is_the_document_meant(page, website, start, query, address):
    page.goto(website + start)
    _type(page, query)
    href = page.locator(f"{LINES} a").first.get_attribute("href")
    assert href.split("?")[0] == website + address


def test_a_line_shows_type_number_date_issuer_and_the_hit_marked(page, website):
    page.goto(website)
    _type(page, "qd 734")
    line = page.locator(LINES).first
    assert "Quyết định số 734/QĐ-UBND" in line.inner_text()
    assert "29/5/2017 · Ủy ban nhân dân tỉnh" in line.inner_text()
    assert line.locator("mark").first.inner_text() == "734/QĐ-UBND"


def test_an_ambiguous_number_lists_all_newest_first(page, website):
    page.goto(website)
    _type(page, "nghị quyết 05")
    assert [
        "05/2019/NQ-HĐND" in text or "05/NQ-HĐND" in text for text in page.locator(LINES).all_inner_texts()
    ]
    assert "05/2019/NQ-HĐND" in page.locator(LINES).first.inner_text()
    assert page.locator(".md-search-result__meta").inner_text() == "2 kết quả"


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("", "Số 999: không có văn bản nào mang số này. Gần nhất:"),
        ("en/", "No. 999: no document bears this number. Nearest:"),
    ],
)
def test_a_number_that_no_document_bears_is_said_and_announced(page, website, start, said):
    page.goto(website + start)
    _type(page, "999")
    meta = page.locator(".md-search-result__meta")
    assert meta.inner_text() == said
    assert meta.get_attribute("role") == "status"


def test_a_number_found_without_its_accents_is_said_to_be(page, website):
    page.goto(website)
    _type(page, "734/QD-UBND")
    assert "734/QĐ-UBND" in page.locator(LINES).first.inner_text()
    assert page.locator(".md-search-result__meta").inner_text() == "Tìm theo chữ bỏ dấu: 1 kết quả"


def test_nothing_of_the_index_is_fetched_before_the_first_key(page, website):
    fetched = []
    with hearing(
        page, request=lambda request: fetched.append(request.url.removeprefix(website).split("?")[0])
    ):
        page.goto(website, wait_until="networkidle")
        before = [path for path in fetched if "records" in path or "engine" in path or "numbering" in path]
        _type(page, "734")
    assert before == []
    assert "assets/search/records.vi.js" in fetched


def test_a_shared_query_opens_with_its_results(page, website):
    page.goto(f"{website}?q=khen+thuong")
    page.locator(LINES).first.wait_for()
    assert "45/HD-UBND" in page.locator(LINES).first.inner_text()


def test_keyboard_alone_leads_to_the_second_result(page, website):
    page.goto(website)
    _type(page, "nghị quyết 05")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/05-nq-hdnd/**")


def test_enter_opens_the_first_result(page, website):
    page.goto(website)
    _type(page, "734")
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/734-qd-ubnd/**")


def test_the_page_for_lost_visitors_searches_too(page, base):
    """It is shown at any address, so it asks for its scripts from the public one."""
    page.goto(base + "404.html")
    _type(page, "qd 734")
    href = page.locator(f"{LINES} a").first.get_attribute("href")
    assert href.split("?")[0] == base + "van-ban/ubnd/2017/734-qd-ubnd/"
