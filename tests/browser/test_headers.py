"""A real browser that obeys the security headers of the built site, and finds nothing to forbid."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests import html
from tests.browser.visitor import hearing, visitor

KINDS = [
    "", "van-ban/", "van-ban/ubnd/2017/734-qd-ubnd/", "en/documents/ubnd/2017/734-qd-ubnd/", "van-ban/ubnd/",
    "tieu-chi/7/", "en/results/", "en/timeline/", "quan-he/", "du-lieu/", "en/macros/", "cach-doc-so/", "404.html",
    "data/appendix-1.vi.html", "data/appendix-2.en.html", "d/734-qd-ubnd-2017/",
]  # fmt: skip


class Strict(SimpleHTTPRequestHandler):
    """Serves with the headers that the build wrote, and the page for wrong addresses."""

    headers_sent: dict[str, str] = {}

    def end_headers(self):
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        body = (self.directory_of_site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def server(build):
    handler = type("Site", (Strict,), {"headers_sent": html.headers(build[0]), "directory_of_site": build[0]})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=build[0])) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


VIOLATION = "addEventListener('securitypolicyviolation', e => console.error('violation', e.violatedDirective, e.blockedURI, e.sample))"


@pytest.fixture(scope="module")
def watched(chromium):
    """A page of the browser that tells of every violation."""
    with visitor(chromium) as page:
        page.add_init_script(VIOLATION)
        yield page


@pytest.fixture
def said(watched):
    """Every violation and error while a test lasts."""
    said = []

    def console(message):
        if message.type == "error":
            said.append(message.text)

    with hearing(watched, console=console, pageerror=lambda error: said.append(str(error))):
        yield said


@pytest.fixture
def tab(watched, said):
    return watched


@pytest.mark.parametrize("path", KINDS)
def test_the_browser_finds_no_violation(tab, said, server, path):
    tab.goto(server + path)
    box = tab.locator("input[type=search]:visible").first
    if not tab.locator(".site-search").count():
        tab.wait_for_load_state("networkidle")
    else:  # what it finds comes from the last that a page asks for
        box.fill("734")
        tab.locator(".hit, .finder tbody tr").first.wait_for(state="visible")
        tab.keyboard.press("Escape")
        tab.locator("[data-md-component=palette] label:visible").first.click()
    assert [text for text in said if "404 (Not Found)" not in text] == []


def test_the_browser_blocks_a_script_that_is_not_ours(tab, said, server):
    tab.goto(server)
    tab.evaluate(
        "() => { const s = document.createElement('script'); s.text = 'window.foreign = 1'; document.head.append(s) }"
    )
    assert tab.evaluate("() => window.foreign") is None
    assert any("violation script-src" in text for text in said)


def test_a_wrong_address_is_offered_as_a_search(tab, server):
    tab.goto(server + "van-ban/ubnd/2017/735-qd-ubnd/")
    assert tab.locator("h1").inner_text() == "Không tìm thấy trang"
    assert tab.locator("#search-vi").input_value() == "735 qd ubnd"
    tab.locator("#search-vi + button").click()
    tab.wait_for_url("**/tra-cuu/?text=735+qd+ubnd", wait_until="commit")


def test_a_short_link_leads_to_its_document(tab, server):
    tab.goto(server + "d/734-qd-ubnd-2017/")
    tab.wait_for_url("**/van-ban/ubnd/2017/734-qd-ubnd/")
