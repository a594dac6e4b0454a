"""WCAG 2.2 AA as axe-core checks it, on every kind of page, as people may see it."""

import pytest

from bench.browser import serve_folder
from tests.kinds import KINDS, addresses
from tests.support import LANGUAGES, ROOT

AXE = (ROOT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECK = """rules => axe.run({ runOnly: rules, resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(" "), failureSummary])))"""
WIDTHS = (1280, 640, 320)  # of a usual screen, and what a zoom of 200% and 400% leaves of it
# The schemes differ in colours only.
SCHEMES = {
    "light": {"type": "tag", "values": RULES},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
REPRESENTATIVE = ("home", "finder", "document", "results", "method")


@pytest.fixture(scope="module")
def base(build):
    with serve_folder(build[0]) as address:
        yield address


def opened(chromium, scheme, **options):
    """A page in a context of its own; nothing moves in it, so that no colour is caught half way."""
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce", **options)
    context.add_init_script(AXE)
    page = context.new_page()
    page.set_default_timeout(10_000)
    return page


def violations(page, scheme="light") -> list:
    return page.evaluate(CHECK, SCHEMES[scheme])


def wide(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def open_search(page):
    page.locator("[data-md-component=search-query]").evaluate(
        "e => document.getElementById('__search').click()"
    )
    page.locator("[data-md-component=search-query]").fill("734")
    page.keyboard.press("Shift")
    page.locator(".md-search-result__item").first.wait_for()


def open_drawer(page):
    page.locator("#open-drawer").click()
    page.locator(".nav a").first.wait_for()


@pytest.mark.parametrize("kind", [*KINDS, "not found"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_at_rest(pages_of, base, real, language, scheme, kind):
    page = pages_of[scheme]
    page.goto(base + addresses(real, language)[kind])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page, scheme) == [], width
        assert not wide(page), width


@pytest.fixture(scope="module")
def pages_of(chromium):
    """One page a colour scheme, for all kinds: a context each would take most of the time."""
    pages = {scheme: opened(chromium, scheme) for scheme in SCHEMES}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("kind", REPRESENTATIVE)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_something_open(pages_of, base, real, language, scheme, kind):
    page = pages_of[scheme]
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        for opens in (open_search, open_drawer)[: 2 if width < 1000 else 1]:
            page.goto(base + addresses(real, language)[kind])
            opens(page)
            assert violations(page, scheme) == [], (width, opens)


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed(chromium, base, real, language):
    page = opened(chromium, "light", viewport={"width": 794, "height": 1123})
    page.emulate_media(media="print")
    for kind, address in addresses(real, language).items():
        page.goto(base + address)
        assert violations(page) == [], kind
    page.context.close()


def test_reduced_motion_is_respected(pages_of, base):
    page = pages_of["light"]
    page.goto(base)
    moving = """[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e);
      return [s.transitionDuration, s.animationDuration].join().split(",").some(d => parseFloat(d) > 0)
        && s.transitionProperty !== "none" }).length"""
    assert page.evaluate(moving) == 0
