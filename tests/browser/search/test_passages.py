"""Full texts in the search box, on a small built archive with one invented text: after everything else, on demand."""

import re

import pytest

from bench.browser import serve_folder
from tests import support
from tests.browser.search import hands
from tests.browser.visitor import hearing, visitor

DOCUMENT = "ubnd/2041/7-qd-ubnd"
TEXT = support.FIXTURES / "invented/full-text/toan-van.md"
PASSAGES = "assets/search/passages.vi.js"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of a small archive whose one document has a full text."""
    folder = tmp_path_factory.mktemp("texts")
    config = support.project(folder)
    attached = support.run(
        "attach", TEXT, "--document", DOCUMENT, "--role", "text", "--registry", folder / "registry"
    )
    assert attached.returncode == 0, attached.stdout + attached.stderr
    for name, options in (("site", ()), ("opened", ("--offline",))):
        result = support.run("build", "--config", config, "--site", folder / name, *options)
        assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def address(built):
    with serve_folder(built / "site") as base:
        yield base


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium) as page:
        yield page


def ask(page, query, line):
    """Type a query and return its lines once one of them has a text."""
    hands.ask(page, query)
    lines = page.locator(hands.HITS)
    lines.filter(has_text=line).first.wait_for()
    return lines


def links(page):
    """Return where the lines lead, below the site and without what was asked for."""
    hrefs = hands.addresses(page, hands.HITS)
    return [re.sub(r"[?][^#]*", "", href).partition("/van-ban/")[2] for href in hrefs]


def test_words_of_a_text_lead_to_their_article(page, address):
    page.goto(address)
    lines = ask(page, "nhat ky gau song", "Điều 3")
    assert links(page)[0] == f"{DOCUMENT}/toan-van/#kem-theo-dieu-3"
    assert "ghi sổ nhật ký gầu sòng" in lines.first.inner_text()
    assert lines.first.locator("mark").count() > 0
    assert "kết quả" in page.locator(hands.SAID).inner_text()


def test_titles_come_before_texts(page, address):
    page.goto(address)
    ask(page, "tưới cây", "Điều 1")
    assert links(page)[:3] == [f"{DOCUMENT}/", "ubnd/2044/7-qd-ubnd/", f"{DOCUMENT}/toan-van/"]


def test_a_number_alone_fetches_no_text(page, address):
    fetched = []
    with hearing(
        page, request=lambda request: fetched.append(request.url.removeprefix(address).split("?")[0])
    ):
        page.goto(address)
        ask(page, "7/QĐ-UBND", "7/QĐ-UBND")
        assert PASSAGES not in fetched
        ask(page, "gầu sòng", "Điều")
    assert PASSAGES in fetched


def test_texts_are_searched_from_a_folder_too(page, built):
    page.goto((built / "opened/index.html").as_uri())
    ask(page, "gầu sòng", "Điều 3")
    assert links(page)[0].startswith(f"{DOCUMENT}/toan-van.html#")


def test_markup_of_a_text_is_shown_as_text(page, address):
    page.goto(f"{address}van-ban/{DOCUMENT}/toan-van/#kem-theo-dieu-1")
    assert "<b>hồ cá</b> và {{ macro }}" in page.locator("#kem-theo-dieu-1-khoan-2").inner_text()
    page.goto(address)
    assert "<b>hồ cá</b>" in "".join(ask(page, "hồ cá", "hồ cá").all_inner_texts())
