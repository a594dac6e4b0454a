"""The search box of every page, as a visitor uses it, served under a sub-path: what it shows."""

from urllib.parse import urlsplit

import pytest

from tests.browser.search.hands import (
    BOX,
    DOCUMENT,
    FINDER,
    HITS,
    HOME_BOX,
    SAID,
    addresses,
    answering,
    ask,
    hit,
)
from tests.browser.visitor import hearing, visitor

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
AGREED = {
    "": [
        "734",
        "nghị quyết 05",
        "5/2017",
        "nông thôn mới",
        "khen thưởng",
        "tiêu chí 17",
        "999/QĐ-UBND",
        "đăng ký kết hôn",
    ],
    "en/": ["decision 734", "May 2017", "value chain", "criterion 17", "passport renewal"],
}


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium) as page:
        yield page


@pytest.mark.parametrize(("start", "query", "address"), FIRST)
def test_the_first_line_is_the_document_meant(page, website, start, query, address):
    page.goto(website + start)
    ask(page, query)
    assert addresses(page, HITS)[0] == website + address


def test_a_line_shows_type_number_date_and_issuer(page, website):
    page.goto(website)
    ask(page, "qd 734")
    line = page.locator(HITS).first
    assert line.locator(".hit-label").inner_text() == "Quyết định số 734/QĐ-UBND"
    assert line.locator(".hit-facts").inner_text() == "29/5/2017\u00a0· Ủy ban nhân dân tỉnh"


def test_an_ambiguous_number_lists_all_newest_first(page, website):
    page.goto(website)
    ask(page, "nghị quyết 05")
    labels = page.locator(f"{HITS} .hit-label").all_inner_texts()
    assert labels == ["Nghị quyết số 05/2019/NQ-HĐND", "Nghị quyết số 05/NQ-HĐND"]
    assert page.locator(SAID).inner_text() == "2 kết quả"


@pytest.mark.parametrize("start", AGREED)
def test_box_and_finder_show_the_same_rows_of_a_kind_in_the_same_order_with_the_same_words(
    page, website, start
):
    for query in AGREED[start]:
        page.goto(website + start)
        ask(page, query)
        found, said = addresses(page, HITS), page.locator(SAID).inner_text()
        page.goto(f"{website}{FINDER[start]}?text={query}")
        page.locator(".finder-status", has_text=said).wait_for()
        listed = addresses(page, ".finder tbody th a")
        for kind in {_kind(address) for address in found}:
            of_kind = [one for one in found if _kind(one) == kind]
            assert [one for one in listed if _kind(one) == kind][: len(of_kind)] == of_kind, query


def _kind(address):
    """Return what tells the kind of a record: the folder of its page, and which part of a page it is, if one."""
    parts = urlsplit(address)
    return *parts.path.split("/")[1:3], bool(parts.fragment), parts.fragment.startswith("section-")


NEAR = {"state": "nothing", "message": {"key": "search.none.number", "values": {"number": "998"}}}


@pytest.mark.parametrize("start", DOCUMENT)
def test_neighbours_stand_under_a_heading_of_their_own_and_are_no_results(page, website, start):
    with answering(page, {"*": NEAR | {"rows": [hit("Quyết định số 734/QĐ-UBND", "a/", near=True)]}}):
        page.goto(website + start)
        ask(page, "998")
    assert page.locator(SAID).inner_text().startswith("“998”: no document" if start else "“998”: không có")
    heading = page.locator(".found .found-heading")
    assert heading.inner_text() == ("Close to what was typed" if start else "Gần với điều đã gõ")
    assert page.locator(f".hits[aria-labelledby={heading.get_attribute('id')}] .hit").count() == 1
    assert page.locator(HITS).count() == 1


def test_only_what_was_found_is_marked_and_a_relation_stands_below(page, website):
    row = hit(
        "Quyết định số 734/QĐ-UBND", "a/", title="Bộ tiêu chí xã, các xã <b>", found=["734/QĐ-UBND", "xã"]
    )
    with answering(page, {"*": {"rows": [row | {"relation": "được hướng dẫn bởi 337/HD-BCĐ"}], "total": 1}}):
        page.goto(website)
        ask(page, "734")
    assert page.locator(f"{HITS} mark").all_inner_texts() == ["734/QĐ-UBND", "xã", "xã"]
    assert page.locator(f"{HITS} .hit-title").inner_text() == "Bộ tiêu chí xã, các xã <b>"
    assert "được hướng dẫn bởi 337/HD-BCĐ" in page.locator(f"{HITS} .hit-relation").inner_text()


def test_a_mended_slip_is_said(page, website):
    mended = {"corrected": {"typed": "thuog", "read": "thưởng"}, "rows": [hit("A", "a/")], "total": 1}
    with answering(page, {"*": mended}):
        page.goto(website)
        ask(page, "khen thuog")
    assert page.locator(SAID).inner_text().startswith("Kho không có “thuog”. Ý bạn là “thưởng”:")


def test_what_is_found_is_announced(page, website):
    page.goto(website)
    ask(page, "999")
    said = page.locator(SAID).inner_text()
    assert "999" in said
    assert page.locator(".search-box [role=status]").inner_text() == said


def test_nothing_of_the_index_is_fetched_before_the_first_key(page, website):
    fetched = []
    with hearing(
        page, request=lambda request: fetched.append(request.url.removeprefix(website).split("?")[0])
    ):
        page.goto(website + DOCUMENT[""], wait_until="networkidle")
        page.locator(BOX).focus()
        before = [path for path in fetched if "records" in path or "engine" in path or "numbering" in path]
        ask(page, "734", BOX)
    assert before == []
    assert "assets/search/records.vi.js" in fetched


def test_a_search_that_cannot_be_loaded_is_said_and_enter_leads_to_the_search_page(page, website):
    page.route("**/grammar.js*", lambda route: route.abort())
    page.goto(website)
    page.locator(HOME_BOX).fill("734")
    page.locator(SAID, has_text="Chưa tải được phần tra cứu").wait_for()
    page.locator(HOME_BOX).press("Enter")
    page.wait_for_url(f"{website}tra-cuu/?text=734")
    page.unroute("**/grammar.js*")


def test_a_shared_query_opens_with_its_results(page, website):
    for path, box in (("", HOME_BOX), (DOCUMENT[""], BOX)):
        page.goto(f"{website}{path}?q=khen+thuong")
        page.locator(HITS).first.wait_for()
        assert "45/HD-UBND" in page.locator(HITS).first.inner_text()
        assert page.locator(box).input_value() == "khen thuong"


def test_the_page_for_lost_visitors_searches_too(page, base):
    """It is shown at any address, so it asks for its scripts from the public one."""
    page.goto(base + "404.html")
    ask(page, "qd 734", BOX)
    assert addresses(page, HITS)[0] == base + "van-ban/ubnd/2017/734-qd-ubnd/"
