"""WCAG 2.2 AA as axe-core checks it, on every kind of page, as people may see it."""

from typing import NamedTuple

import pytest

from tests.browser.visitor import sound, visitor
from tests.kinds import KINDS, addresses
from tests.support import LANGUAGES, ROOT

AXE = (ROOT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
CHECK = """rules => axe.run({ ...rules, resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(" "), failureSummary])))"""
OF_COLOUR = ["color-contrast", "link-in-text-block"]
WHOLE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SHAPE = WHOLE | {"rules": {rule: {"enabled": False} for rule in OF_COLOUR}}
COVERED = WHOLE | {
    "rules": {"target-size": {"enabled": False}}
}  # what is found lies over a part of some links
COLOURS = {"runOnly": {"type": "rule", "values": OF_COLOUR}}


class Look(NamedTuple):
    """How a page is seen: the width in pixels, the rules that it must keep, the colours, the medium."""

    width: int
    rules: dict
    scheme: str = "default"
    media: str = "screen"


# A usual screen, and what a zoom of 200% and 400% leaves of it. Each condition that a style sets for 640 holds
# for one of the others too, so its colours are theirs. The schemes differ in colours only.
LOOKS = {
    "wide": Look(1280, WHOLE),
    "zoomed": Look(640, SHAPE),
    "narrow": Look(320, WHOLE),
    "printed": Look(794, WHOLE, media="print"),
    "dark and wide": Look(1280, COLOURS, scheme="slate"),
    "dark and narrow": Look(320, COLOURS, scheme="slate"),
}
# The languages share templates and styles: the second is looked at where its words are tightest, and in the other colours.
SECOND = ("narrow", "dark and wide")
REPRESENTATIVE = ("home", "finder", "document", "results", "method")


@pytest.fixture(scope="module")
def opened(chromium):
    """Nothing moves in this page, so that no colour is caught half way."""
    with visitor(chromium, reduced_motion="reduce") as page:
        page.context.add_init_script(AXE)
        yield page


@pytest.fixture
def page(opened, base):
    with sound(opened, base):
        yield opened


def show(page, look: Look) -> None:
    """Have a page look so; the scheme is set as start.js sets the one that a reader prefers."""
    page.emulate_media(media=look.media)
    page.set_viewport_size({"width": look.width, "height": 800})
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", look.scheme)


def violations(page, rules: dict) -> list:
    return page.evaluate(CHECK, rules)


def wide(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def open_search(page, query="734"):
    """Ask the box of the page, or that of the header behind its button, and wait for what it shows."""
    if page.locator("#open-search").is_visible():
        page.locator("#open-search").click()
    box = page.locator("input[type=search]:visible").first
    box.fill(query)
    if query:
        page.locator(
            ".found .found-all, .finder-status:text-matches('kết quả|result|không có|contains|bears')"
        ).first.wait_for()
    else:
        page.locator(".found .tries, .finder-form").first.wait_for()


def open_drawer(page):
    page.locator("#open-drawer").click()
    page.locator(".nav a").first.wait_for()


@pytest.mark.parametrize("kind", [*KINDS, "not found"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_at_rest(page, base, real, language, kind):
    page.goto(base + addresses(real, language)[kind])
    for name in LOOKS if language == LANGUAGES[0] else SECOND:
        look = LOOKS[name]
        show(page, look)
        assert violations(page, look.rules) == [], name
        assert look.media == "print" or not wide(page), name


@pytest.mark.parametrize("kind", REPRESENTATIVE)
@pytest.mark.parametrize(("width", "opens"), [(1280, open_search), (360, open_search), (360, open_drawer)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_something_open(page, base, real, language, width, opens, kind):
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(base + addresses(real, language)[kind])
    opens(page)
    rules = COVERED if opens is open_search else WHOLE
    for look in (Look(width, rules), Look(width, COLOURS, scheme="slate")):
        show(page, look)
        assert violations(page, look.rules) == [], look.scheme


# What the search can show: nothing typed, one record, several, none with neighbours, facets that were recognised.
STATES = {
    "vi": ["", "606/QĐ-UBND", "nông thôn mới", "999/QĐ-UBND", "hđnd 2019"],
    "en": ["", "value chain", "passport renewal"],
}


@pytest.mark.parametrize("kind", ["home", "document", "finder"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_search_shows(page, base, real, language, width, kind):
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": width, "height": 800})
    for query in STATES[language]:
        page.goto(base + addresses(real, language)[kind])
        open_search(page, query)
        for look in (Look(width, WHOLE), Look(width, COLOURS, scheme="slate")):
            show(page, look)
            assert violations(page, look.rules) == [], (query, look.scheme)
        assert not wide(page), query


def test_reduced_motion_is_respected(page, base):
    page.goto(base)
    moving = """[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e);
      return [s.transitionDuration, s.animationDuration].join().split(",").some(d => parseFloat(d) > 0)
        && s.transitionProperty !== "none" }).length"""
    assert page.evaluate(moving) == 0
