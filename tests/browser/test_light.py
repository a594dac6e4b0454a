"""What a visit costs in bytes, compressed as servers do, and that nothing moves while a page loads."""

import gzip
import time
from http.server import SimpleHTTPRequestHandler
from urllib.parse import urlsplit

import pytest

from bench.browser import serve_folder
from tests.browser.visitor import visitor
from tests.kinds import PROSE, addresses
from tests.support import LANGUAGES

FIRST, LATER = 110_000, 12_000
RECORDS = ("document", "unnumbered", "criterion")
LARGE = {
    "fields": 17_000,
    "relations": 22_000,
}  # all fields with examples; all relations, drawn and in tables
SHIFTS = "new PerformanceObserver(l => { for (const e of l.getEntries()) shifts.push(e.value) }).observe({ type: 'layout-shift', buffered: true })"


def cost(site, base: str, requested: list[str]) -> dict[str, int]:
    """Return the compressed size of each file that was asked for; fonts are compressed as they are."""
    found = {}
    for address in requested:
        path = urlsplit(address).path.removeprefix(urlsplit(base).path)
        file = site / (path + "index.html" if path.endswith("/") or not path else path)
        content = file.read_bytes()
        found[path] = len(content if file.suffix == ".woff2" else gzip.compress(content, 9))
    return found


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_visit_of_a_record(chromium, build, base, real, language, kind):
    requested = []
    with chromium.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: requested.append(request.url))
        page.goto(base + addresses(real, language)[kind], wait_until="networkidle")
    costs = cost(build[0], base, [url for url in requested if url.startswith(base)])
    assert any(path.endswith(".woff2") for path in costs)
    assert sum(costs.values()) <= FIRST, costs


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_later_page_costs_its_html_only(chromium, build, base, real, language):
    """The files are the same for all pages, so that a browser keeps them after the first."""
    found = addresses(real, language)
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(base + found["documents"], wait_until="networkidle")
        for kind in RECORDS:
            requested = []
            page.on(
                "response",
                lambda r, to=requested: to.append(r.url) if r.request.resource_type != "document" else 0,
            )
            page.goto(base + found[kind], wait_until="networkidle")
            known = {"/".join(urlsplit(url).path.split("/")[-2:]) for url in requested}
            assert all(name.split("/")[0] in ASSETS or name.endswith(".svg") for name in known), known
            assert cost(build[0], base, [base + found[kind]])[found[kind]] <= LATER


ASSETS = {"assets", "fonts", "stylesheets", "javascripts", "search"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_light(build, base, real, language):
    found = addresses(real, language)
    costs = {kind: sum(cost(build[0], base, [base + path]).values()) for kind, path in found.items()}
    assert {kind: size for kind, size in costs.items() if size > LARGE.get(kind, LATER)} == {}


# Scripts have run, fonts are there, and what they changed is painted.
SETTLED = (
    "document.fonts.ready.then(() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 100)))"
)


@pytest.fixture(scope="module")
def page(chromium):
    """A page that counts the layout shifts while it loads, and keeps nothing of the pages before."""
    with visitor(chromium) as page:
        page.add_init_script(f"self.shifts = []; {SHIFTS}")
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        yield page


def moves(page, address: str, width: int) -> list[float]:
    """Return the layout shifts of a page while it loads."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.evaluate(SETTLED)
    return page.evaluate("shifts")


@pytest.mark.parametrize("language, width", [("en", 1280), ("vi", 360)])
def test_nothing_moves_while_a_page_loads(page, base, real, language, width):
    """A page that moved is looked at again: a machine that stood still for seconds is no fault of the page.

    What may move is made by scripts and pictures: of pages of text, one width is enough.
    """
    moved = {
        kind: again
        for kind, address in addresses(real, language).items()
        if (kind not in PROSE or width < 400)
        and moves(page, base + address, width)
        and (again := moves(page, base + address, width))
    }
    assert moved == {}


class _Slow(SimpleHTTPRequestHandler):
    """Sends a page in twenty pieces, as a slow line does."""

    def copyfile(self, source, outputfile):
        content = source.read()
        size = len(content) // 20 + 1
        for start in range(0, len(content), size):
            outputfile.write(content[start : start + size])
            outputfile.flush()
            time.sleep(0.05 if content.startswith(b"<!doctype html>") else 0)

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("kind", RECORDS)
def test_nothing_moves_while_a_page_arrives_in_pieces(page, build, real, kind):
    with serve_folder(build[0], _Slow) as slow:
        assert moves(page, slow + addresses(real, "vi")[kind], 1280) == []
