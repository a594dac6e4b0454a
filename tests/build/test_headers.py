"""The security headers: policies with the hashes of a page's own scripts, and a real browser that obeys them."""

import base64
import hashlib
import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from policyarchive.build.headers import Policies, policy, script_hashes
from tests import html

SCRIPT = "alert(1)\n"
HASH = "'sha256-" + base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode() + "'"
KINDS = [
    "", "van-ban/", "van-ban/ubnd/2017/734-qd-ubnd/", "en/documents/ubnd/2017/734-qd-ubnd/", "van-ban/ubnd/",
    "tieu-chi/7/", "en/results/", "en/timeline/", "quan-he/", "du-lieu/", "en/macros/", "404.html",
    "data/appendix-1.vi.html", "data/appendix-2.en.html", "d/734-qd-ubnd-2017/",
]  # fmt: skip


def test_only_scripts_that_run_have_a_hash():
    page = (
        f"<script>{SCRIPT}</script><SCRIPT type=module>{SCRIPT}</SCRIPT><script src=x.js></script>"
        "<script type=\"application/json\">{}</script><script type='application/ld+json'>{}</script><script></script>"
    )
    assert script_hashes(page) == {HASH}


def test_a_policy_allows_its_scripts_and_nothing_inline():
    text = policy({HASH})
    assert f"script-src 'self' {HASH};" in text
    assert "unsafe" not in text and "http" not in text and "*" not in text
    assert "frame-ancestors" not in text
    assert policy([], header=True).endswith("frame-ancestors 'none'")


def test_the_policy_comes_before_anything_it_rules():
    policies = Policies()
    first = policies.protect(f'<head><meta charset="utf-8"><script>{SCRIPT}</script></head>')
    second = policies.protect("<head><meta charset=utf-8></head>")
    assert first.index("Content-Security-Policy") < first.index("<script>")
    assert HASH in first and HASH not in second
    assert HASH in policies.headers()["Content-Security-Policy"]


def headers_of(site) -> dict[str, str]:
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "/*"
    return dict(re.fullmatch(r"  ([\w-]+): (.+)", line).groups() for line in lines[1:])


def test_the_headers_of_the_built_site(build):
    headers = headers_of(build[0])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert max(map(len, headers.values())) < 2_000
    nginx = (build[0] / "headers.nginx.conf").read_text(encoding="utf-8")
    assert all(f'add_header {name} "{value}" always;' in nginx for name, value in headers.items())


def test_every_page_of_the_built_site_has_its_own_policy(build):
    allowed = headers_of(build[0])["Content-Security-Policy"]
    for path, page in html.pages(build[0]).items():
        (found,) = [
            a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
        ]
        hashes = script_hashes(page.source)
        assert found == policy(hashes), path
        assert all(entry in allowed for entry in hashes)


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
    handler = type("Site", (Strict,), {"headers_sent": headers_of(build[0]), "directory_of_site": build[0]})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=build[0])) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


@pytest.fixture
def tab(chromium):
    """A page of the browser that gathers every violation, error and request."""
    page = chromium.new_page()
    page.said = []
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error('violation', e.violatedDirective, e.blockedURI, e.sample))"
    )
    page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", KINDS)
def test_the_browser_finds_no_violation(tab, server, path):
    tab.goto(server + path, wait_until="networkidle")
    if tab.locator("[data-md-component=search-query]").count():
        tab.locator("[data-md-component=search-query]").focus()
        tab.keyboard.type("734")
        tab.locator("[data-md-component=search-result] a").first.wait_for(state="visible")
        tab.keyboard.press("Escape")
        tab.locator("[data-md-component=palette] label:visible").first.click()
    assert [text for text in tab.said if "404 (Not Found)" not in text] == []


@pytest.mark.browser
def test_the_browser_blocks_a_script_that_is_not_ours(tab, server):
    tab.goto(server)
    tab.evaluate(
        "() => { const s = document.createElement('script'); s.text = 'window.foreign = 1'; document.head.append(s) }"
    )
    assert tab.evaluate("() => window.foreign") is None
    assert any("violation script-src" in text for text in tab.said)


@pytest.mark.browser
def test_a_wrong_address_is_offered_as_a_search(tab, server):
    tab.goto(server + "van-ban/ubnd/2017/735-qd-ubnd/")
    assert tab.locator("h1").inner_text() == "Không tìm thấy trang"
    assert [tab.locator(f"#search-{language}").input_value() for language in ("vi", "en")] == [
        "735 qd ubnd"
    ] * 2
    tab.locator("#search-vi + button").click()
    tab.wait_for_url("**/tra-cuu/?q=735+qd+ubnd")


@pytest.mark.browser
def test_a_short_link_leads_to_its_document(tab, server):
    tab.goto(server + "d/734-qd-ubnd-2017/")
    tab.wait_for_url("**/van-ban/ubnd/2017/734-qd-ubnd/")
