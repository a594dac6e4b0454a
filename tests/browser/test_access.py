"""WCAG 2.2 AA as axe-core checks it, on every kind of page, as people may see it."""

from typing import NamedTuple

import pytest

from tests.browser.visitor import sound, visitor
from tests.kinds import KINDS, PROSE, addresses
from tests.support import LANGUAGES, ROOT

AXE = (ROOT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
CHECK = """([part, rules]) => axe.run(part === "html" ? document : part, { ...rules, resultTypes: ["violations"] }).then(({ violations }) =>
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
# for one of the others too. The schemes differ in colours only, and what is printed is read by eye. Looks of one width
# follow each other: a new width takes a browser as long as half of the rules.
LOOKS = {
    "printed": Look(794, COLOURS, media="print"),
    "wide": Look(1280, WHOLE),
    "dark and wide": Look(1280, COLOURS, scheme="slate"),
    "zoomed": Look(640, SHAPE),
    "narrow": Look(320, WHOLE),
    "dark and narrow": Look(320, COLOURS, scheme="slate"),
}
REPRESENTATIVE = ("home", "finder", "document", "results", "method")
TIGHT = Look(320, SHAPE)
WIDTHS = {
    "vi": (640, 1280),
    "en": (320,),
}  # at which no page scrolls sideways, whether or not the rules are looked at there


def looks_of(language: str, kind: str) -> list[Look]:
    """Return how a page is looked at: in every way one page of each sort of style, the others where they differ.

    The languages share templates and styles: of most pages the second is looked at only where its words are tightest,
    and its colours are those of the first. Of text the second language has the same headings, links and tables.
    """
    if language != LANGUAGES[0]:
        return (
            [LOOKS["dark and wide"], LOOKS["narrow"]]
            if kind in REPRESENTATIVE
            else [TIGHT] * (kind not in PROSE)
        )
    if kind in REPRESENTATIVE:
        return list(LOOKS.values())
    return [LOOKS["narrow"]] if kind in PROSE else [LOOKS["dark and wide"], LOOKS["narrow"]]


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


# Observers of sizes are told when a frame is drawn: the next frame begins after that.
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def show(page, look: Look) -> None:
    """Have a page look so; the scheme is set as start.js sets the one that a reader prefers."""
    size = {"width": look.width, "height": 800}
    if page.evaluate("matchMedia('print').matches") != (look.media == "print"):
        page.emulate_media(media=look.media)
    if page.viewport_size != size:
        page.set_viewport_size(size)
        page.evaluate(DRAWN)
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", look.scheme)


def violations(page, rules: dict, part: str = "html") -> list:
    """Return what breaks the rules in a part of a page; what is said of a page as a whole needs all of it."""
    return page.evaluate(CHECK, [part, rules])


def wide(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def open_search(page, query="734"):
    """Ask the box of the page, or that of the header behind its button, and wait for what it shows."""
    box = page.locator("input[type=search]:visible").first
    if not box.is_visible():
        page.locator("#open-search").click()
    box.fill(query)
    if query:
        said = "kết quả|result|không có|matches|no document"
        page.locator(
            f".found ~ [role=status]:not(:empty), .finder-status:text-matches('{said}')"
        ).first.wait_for(state="attached")
    else:
        page.locator(".found .tries, .finder-form").first.wait_for()


def open_drawer(page):
    page.locator("#open-drawer").click()
    page.locator(".nav a").first.wait_for()


@pytest.mark.parametrize("kind", [*KINDS, "not found"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_at_rest(page, base, real, language, kind):
    page.goto(base + addresses(real, language)[kind])
    for look in looks_of(language, kind):
        show(page, look)
        assert violations(page, look.rules) == [], look
        assert look.media == "print" or not wide(page), look
    for width in WIDTHS[language]:
        show(page, Look(width, WHOLE))
        assert not wide(page), width


def assert_open(page, width: int, rules: dict, part: str) -> None:
    """Fail unless a page keeps the rules with something open: in its part, for the rest was looked at when at rest."""
    show(page, Look(width, rules))
    assert violations(page, rules, part) == []
    show(page, Look(width, COLOURS, scheme="slate"))
    assert violations(page, COLOURS, part) == []


# Some kinds have the menu in the page, for others a script makes it; home has a box of its own, as the finder has.
@pytest.mark.parametrize(
    ("kind", "width", "opens", "rules", "part"),
    [
        *(("results", width, open_search, COVERED, ".md-header") for width in (1280, 360)),
        *((kind, 360, open_drawer, WHOLE, ".md-sidebar--primary") for kind in ("home", "document", "method")),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_something_open(page, base, real, language, kind, width, opens, rules, part):
    show(page, Look(width, rules))
    page.goto(base + addresses(real, language)[kind])
    opens(page)
    assert_open(page, width, rules, part)


# What the search can show: nothing typed, one record, several, none with neighbours, facets that were recognised.
STATES = {
    "vi": ["", "606/QĐ-UBND", "nông thôn mới", "999/QĐ-UBND", "hđnd 2019"],
    "en": ["", "value chain", "passport renewal"],
}
BOXES = {"home": ".hero", "document": ".md-header", "finder": ".finder"}


@pytest.mark.parametrize(
    ("language", "width", "kind"),
    [
        *(("vi", 1280, kind) for kind in ("document", "finder")),
        *(("vi", 360, kind) for kind in ("home", "document", "finder")),
        ("en", 360, "document"),
    ],
)
def test_what_the_search_shows(page, base, real, language, width, kind):
    show(page, Look(width, WHOLE))
    page.goto(base + addresses(real, language)[kind])
    for query in STATES[language]:
        open_search(page, query)
        assert_open(page, width, WHOLE, BOXES[kind])
        assert not wide(page), query


def test_reduced_motion_is_respected(page, base):
    page.goto(base)
    moving = """[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e);
      return [s.transitionDuration, s.animationDuration].join().split(",").some(d => parseFloat(d) > 0)
        && s.transitionProperty !== "none" }).length"""
    assert page.evaluate(moving) == 0
