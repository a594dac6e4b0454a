"""The keyboard alone reaches everything that shows, and shows where it is."""

import pytest

from tests.browser.visitor import visitor
from tests.kinds import addresses
from tests.support import LANGUAGES

# What shows and can be used. A radio button that shows through its label counts by its label.
USABLE = """() => [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")].filter(e => {
    const seen = e.type === "radio" ? e.nextElementSibling : e
    return !e.disabled && seen && seen.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && (e.type !== "radio" || e.checked) && e.type !== "checkbox" }).map((e, n) => { e.dataset.seen = n; return n })"""
# Where the focus is, and what shows it: an outline of the element, or of the label that stands for it.
FOCUS = """() => { const e = document.activeElement, shown = e.type === "radio" ? e.nextElementSibling : e
    const { outlineStyle, outlineWidth } = getComputedStyle(shown), { right, bottom, width } = shown.getBoundingClientRect()
    return { is: e.dataset.seen ?? null, name: e.outerHTML.slice(0, 120), outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      seen: width > 0 && right > 0 && bottom > 0 && shown.checkVisibility({ visibilityProperty: true, opacityProperty: true }) } }"""


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium, reduced_motion="reduce") as page:
        yield page


@pytest.fixture(params=[1280, 360])
def page(request, opened):
    """A page of a usual screen or of a phone, which keeps no choice of the test before."""
    opened.set_viewport_size({"width": request.param, "height": 800})
    yield opened
    opened.evaluate("localStorage.clear()")


def tabbed(page, most: int = 500) -> list[dict]:
    """Press Tab until the focus leaves the page, or begins anew at its first place; return each place it stood at."""
    places = []
    for _ in range(most):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUS)
        if place["name"].startswith("<body") or place in places[:1]:
            return places
        places.append(place)
    raise AssertionError("the focus is caught")


@pytest.mark.parametrize("kind", ["home", "document", "finder", "method"])
@pytest.mark.parametrize(("page", "language"), [(1280, "vi"), (360, "vi"), (360, "en")], indirect=["page"])
def test_tab_reaches_all_that_shows_and_nothing_else(page, base, real, language, kind):
    page.goto(base + addresses(real, language)[kind])
    if kind == "finder":  # it draws its rows again when it is first used
        page.locator("#finder-text").dispatch_event("focusin", {"bubbles": True})
        page.locator(".finder[data-ready]").wait_for()
    usable = page.evaluate(USABLE)
    places = tabbed(page)
    assert {str(n) for n in usable} - {place["is"] for place in places} == set()
    assert [place["name"] for place in places if not place["seen"]] == []
    assert [place["name"] for place in places if not place["outlined"]] == []


@pytest.mark.parametrize("page", [1280], indirect=True)
def test_a_tab_shows_at_once_when_the_focus_comes_back_from_below(page, base, real):
    """The tabs are hidden while the page is scrolled; a script shows them again only when it is drawn the next time."""
    page.goto(base + addresses(real, "vi")["home"])
    page.evaluate("scrollTo(0, 2000)")
    page.locator(".md-tabs[hidden]").wait_for(state="attached")
    seen = """e => { e.focus(); return [e.closest(".md-tabs").hidden, e.checkVisibility({ opacityProperty: true })] }"""
    assert page.locator(".md-tabs a").first.evaluate(seen) == [True, True]


@pytest.mark.parametrize("kind", ["home", "document", "method", "not found"])
def test_the_first_tab_offers_to_skip_to_the_content(page, base, real, kind):
    page.goto(base + addresses(real, "vi")[kind])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    assert page.locator(".md-skip").inner_text().strip() == "Bỏ qua đến nội dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def focus(page, selector: str) -> None:
    """Press Tab until the focus stands at an element."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_palette_turns_with_the_keyboard(page, base, real, language):
    page.goto(base + addresses(real, language)["document"])
    focus(page, "[name=__palette]")
    page.keyboard.press("ArrowRight")
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    assert page.evaluate(FOCUS)["outlined"]


def test_the_language_link_is_followed(page, base, real):
    page.goto(base + addresses(real, "vi")["document"])
    focus(page, ".language-link")
    page.keyboard.press("Enter")
    page.wait_for_url(base + addresses(real, "en")["document"])


BOX = ".site-search input"
FOUND = ".found:not([hidden])"


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_opens_is_walked_through_and_closes(page, base, real, language):
    page.goto(base + addresses(real, language)["document"])
    small = page.viewport_size["width"] < 960
    focus(page, "#open-search" if small else BOX)
    if small:
        page.keyboard.press("Enter")
        assert page.locator("#open-search").get_attribute("aria-expanded") == "true"
    page.locator(f"{BOX}:focus").wait_for()
    page.keyboard.type("734")
    page.locator(f"{FOUND} .hit").first.wait_for()
    focus(page, ".site-search .clear")
    focus(page, ".hit")
    page.keyboard.press("Escape")
    page.locator(FOUND).wait_for(state="detached")
    if small:
        assert page.evaluate("document.activeElement.id") == "open-search"


def test_leaving_the_search_closes_it(page, base, real):
    page.goto(base + addresses(real, "vi")["document"])
    page.locator(f"#open-search, {BOX}").locator("visible=true").first.click()
    page.locator(f"{BOX}:focus").wait_for()
    focus(page, "main a")
    page.locator(FOUND).wait_for(state="detached")


def test_a_shortcut_leads_to_the_search_until_it_is_turned_off(page, base, real):
    address = base + addresses(real, "vi")["method"]
    page.goto(address)
    for key in SHORTCUTS:
        page.keyboard.press("Escape")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
        page.locator(f"{BOX}:focus").wait_for()
        assert page.locator(BOX).input_value() == "", key
    focus(page, "[data-shortcuts]")
    page.keyboard.press("Enter")
    page.goto(address)
    presses_that_do_nothing(page, SHORTCUTS)


@pytest.mark.parametrize(("kind", "box"), [("home", "#search-box"), ("finder", "#finder-text")])
def test_a_shortcut_leads_to_the_box_of_a_page_that_has_one(page, base, real, kind, box):
    page.goto(base + addresses(real, "vi")[kind])
    page.keyboard.press("/")
    page.locator(f"{box}:focus").wait_for()


def test_no_other_letter_does_anything(page, base, real):
    address = base + addresses(real, "vi")["method"]
    page.goto(address)
    presses_that_do_nothing(page, "npx")
    assert page.url == address


SHORTCUTS = "/fs"


def presses_that_do_nothing(page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement === document.body"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_leads_to_every_page_of_the_navigation(page, base, real, language):
    """It is made by a script for pages that do not show it, and stands on those that do."""
    made = _menu(page, base + addresses(real, language)["document"])
    assert made == _menu(page, base + addresses(real, language)["method"])
    assert len(made) > 15


def _menu(page, address):
    page.goto(address)
    return page.locator(".nav a").evaluate_all("links => links.map(link => [link.textContent, link.href])")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [360], indirect=True)
def test_the_drawer_opens_is_walked_through_and_closes(page, base, real, language):
    page.goto(base + addresses(real, language)["document"])
    focus(page, "#open-drawer")
    assert page.evaluate("document.activeElement.ariaExpanded") == "false"
    page.keyboard.press("Space")
    links = page.locator(".nav a")
    reached = 1
    assert page.evaluate("document.activeElement.closest('.nav') !== null")
    while reached < links.count():
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.nav') !== null")
        assert page.evaluate(FOCUS)["seen"]
        reached += 1
    assert page.locator("#open-drawer").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "open-drawer"
    assert page.locator("#open-drawer").get_attribute("aria-expanded") == "false"
    assert not links.first.is_visible()
