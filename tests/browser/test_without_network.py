"""What a visitor has seen can be read without a network: the service worker, in the real browser, at an address that is no preview's."""

from contextlib import ExitStack

import pytest

from bench.browser import serve_folder
from tests.browser.search import hands
from tests.browser.visitor import visitor

SEEN = "van-ban/ubnd/2017/734-qd-ubnd/"
SEARCHED = "nước sạch"
CONTROLLED = """() => Promise.race([
  new Promise(done => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener("controllerchange", done)).then(() => null),
  new Promise((_, fail) => setTimeout(() => fail("no service worker"), 20_000))
])"""


@pytest.fixture(scope="module")
def cut_off(chromium, build):
    """A page that has seen one record and used the search, and the address of a server that is there no more."""
    with ExitStack() as server, visitor(chromium) as page:
        base = server.enter_context(serve_folder(build[0])).replace("127.0.0.1", "archive.localhost")
        page.goto(base)
        page.evaluate(CONTROLLED)
        page.goto(base)
        hands.ask(page, SEARCHED)
        page.goto(base + SEEN)
        server.close()
        yield page, base


def test_a_page_that_was_seen_is_read_as_it_looked(cut_off):
    page, base = cut_off
    page.goto(base + SEEN)
    assert "734/QĐ-UBND" in page.locator("h1").inner_text()
    assert page.evaluate("document.fonts.check('16px \"Source Sans 3\"')")
    assert page.locator(".md-header").evaluate("header => getComputedStyle(header).position") == "sticky"


def test_the_search_answers_once_it_was_used(cut_off):
    page, base = cut_off
    page.goto(base)
    hands.ask(page, SEARCHED)
    assert "hợp vệ sinh" in page.locator(hands.HITS).first.inner_text()


@pytest.mark.parametrize(
    ("address", "said"), [("van-ban/ubnd/2018/1861-qd-ubnd/", "Chưa có mạng"), ("en/results/", "No network")]
)
def test_of_a_page_that_was_not_seen_it_is_said_why(cut_off, address, said):
    page, base = cut_off
    page.goto(base + address)
    assert page.locator("h1").inner_text() == said
    assert page.url == base + address
    assert page.locator(".md-tabs a").first.get_attribute("href").startswith("/")
