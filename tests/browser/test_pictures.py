"""Pictures as a browser shows them: one at each width, letters that can be read, links by keyboard, dark and printed pages."""

from itertools import combinations

import pytest

from tests.browser.test_charts import SMALLEST, apart, letters
from tests.browser.visitor import visitor
from tests.kinds import addresses
from tests.support import LANGUAGES

KINDS = ("document", "relations", "dossier", "timeline")
TEXTS = """() => [...document.querySelectorAll('.picture svg')].filter(svg => svg.getBoundingClientRect().width)
  .flatMap(svg => [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect(), around = svg.getBoundingClientRect();
    const size = parseFloat(text.getAttribute('font-size')) * around.width / svg.viewBox.baseVal.width;
    return { text: text.textContent, size, box: [box.left, box.top, box.right, box.bottom],
             around: [around.left, around.top, around.right, around.bottom], fill: getComputedStyle(text).fill };
  }))"""
LINKS = """() => [...document.querySelectorAll('.picture svg a[href]:not([tabindex])')]
  .filter(a => a.getBoundingClientRect().width).map(a => a.getAttribute('href'))"""
SHOWN = """() => [...document.querySelectorAll('.relation-table .tie')]
  .filter(tie => tie.checkVisibility({ contentVisibilityAuto: true })).length"""
UNFOLD = "() => document.querySelectorAll('.picture-fold').forEach(fold => { fold.open = true })"
FOCUS = """() => { const e = document.activeElement, style = getComputedStyle(e)
  return [e.getAttribute('href'), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2] }"""


@pytest.mark.parametrize("width", [1280, 1024, 768, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_fits_its_screen_and_its_words_can_be_read(chromium, base, real, language, width):
    with visitor(chromium, viewport={"width": width, "height": 900}) as page:
        for kind in KINDS:
            page.goto(base + addresses(real, language)[kind])
            page.evaluate(UNFOLD)
            assert page.locator(".picture svg:visible").count() == 1
            texts = page.evaluate(TEXTS)
            assert texts
            for item in texts:
                assert item["size"] >= SMALLEST - 0.5, (kind, item)
                assert item["box"][0] >= item["around"][0] - 1, (kind, item)
                assert item["box"][2] <= item["around"][2] + 1, (kind, item)
            for one, other in combinations(texts, 2):
                assert apart(letters(one), letters(other)), (kind, one, other)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("kind", ["document", "dossier", "relations"])
def test_tab_goes_through_the_documents_of_a_picture_in_order(chromium, base, real, kind, width):
    with visitor(chromium, viewport={"width": width, "height": 900}, reduced_motion="reduce") as page:
        page.goto(base + addresses(real, "vi")[kind])
        page.evaluate(UNFOLD)
        links = page.evaluate(LINKS)
        assert links
        page.locator(".picture svg:visible a").first.focus()
        met = [page.evaluate(FOCUS)]
        for _ in links[1:]:
            page.keyboard.press("Tab")
            met.append(page.evaluate(FOCUS))
        assert [name for name, _ in met] == links and all(outlined for _, outlined in met)


def test_a_picture_of_many_documents_is_folded_on_a_phone_without_scripts_too(chromium, base, real):
    with visitor(chromium, java_script_enabled=False, viewport={"width": 360, "height": 740}) as page:
        page.goto(base + addresses(real, "vi")["relations"])
        assert page.locator(".picture svg:visible").count() == 0
        assert not page.locator(".picture-legend").is_visible()
        page.locator(".picture-fold summary").click()
        assert page.locator(".picture--small").is_visible() and page.locator(".picture-legend").is_visible()
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.locator(".picture--wide").is_visible() and not page.locator(".picture-fold").is_visible()


def test_a_document_of_a_picture_leads_to_its_page(chromium, base, real):
    with visitor(chromium) as page:
        page.goto(base + addresses(real, "vi")["document"])
        page.locator(".picture svg:visible a", has_text="1980/QĐ-TTg").click()
        page.wait_for_url("**/1980-qd-ttg/")


def test_a_dot_of_the_timeline_leads_to_its_document_and_the_keyboard_passes_it_by(chromium, base, real):
    with visitor(chromium) as page:
        page.goto(base + addresses(real, "vi")["timeline"])
        dots = page.locator(".picture svg:visible a")
        assert dots.count() == sum(1 for document in real.documents.values() if document.date)
        assert page.evaluate(LINKS) == []
        dots.first.click()
        page.wait_for_url("**/491-qd-ttg/")


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_picture_are_light_on_a_dark_page_and_black_in_print(chromium, base, real, kind):
    with visitor(chromium, color_scheme="dark") as page:
        page.goto(base + addresses(real, "vi")[kind])
        fills = {tuple(int(n) for n in item["fill"][4:-1].split(",")) for item in page.evaluate(TEXTS)}
        assert all(sum(fill) > 400 for fill in fills), fills
    with visitor(chromium) as page:
        page.goto(base + addresses(real, "vi")[kind])
        page.emulate_media(media="print")
        fills = {item["fill"] for item in page.evaluate(TEXTS)}
        assert not {fill for fill in fills if fill in ("rgb(29, 106, 68)",)}


def test_evidence_of_relations_is_one_step_away(chromium, base, real):
    with visitor(chromium) as page:
        page.goto(base + addresses(real, "vi")["relations"])
        closed = page.locator(".relation-evidence").first
        assert not closed.locator("q").is_visible()
        closed.locator("summary").click()
        assert closed.locator("q").is_visible()


def test_a_phone_folds_the_tail_of_a_long_verb_and_wide_pages_and_paper_show_all_relations(
    chromium, base, real
):
    all_of_them = sum(len(document.relations) for document in real.documents.values())
    with visitor(chromium, viewport={"width": 360, "height": 800}) as page:
        page.goto(base + addresses(real, "vi")["relations"])
        rows = page.locator(".relation-table td:has(.tie)")
        assert rows.count() == all_of_them
        assert page.evaluate(SHOWN) < all_of_them - 10
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        for summary in page.locator(".relation-more > summary").all():
            summary.click()
        assert page.evaluate(SHOWN) == all_of_them
    with visitor(chromium, viewport={"width": 1280, "height": 800}) as page:
        page.goto(base + addresses(real, "vi")["relations"])
        assert page.evaluate(SHOWN) == all_of_them
        assert page.locator(".relation-more > summary:visible").count() == 0
        page.set_viewport_size({"width": 360, "height": 800})
        page.emulate_media(media="print")
        assert page.evaluate(SHOWN) == all_of_them
