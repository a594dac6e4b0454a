"""Charts as a browser shows them: one at each width, no text on another, dark pages, files under a strict policy."""

import io
from itertools import combinations

import pytest
from PIL import Image

from tests.browser.visitor import visitor
from tests.kinds import addresses
from tests.support import LANGUAGES

SMALLEST = 11  # pixels
TEXTS = """() => [...document.querySelectorAll('.chart-figure svg')].filter(svg => svg.getBoundingClientRect().width)
  .flatMap(svg => [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect(), around = svg.getBoundingClientRect();
    const size = parseFloat(text.getAttribute('font-size')) * around.width / svg.viewBox.baseVal.width;
    return { text: text.textContent, size, box: [box.left, box.top, box.right, box.bottom],
             around: [around.left, around.top, around.right, around.bottom], fill: getComputedStyle(text).fill };
  }))"""


@pytest.mark.parametrize("width", [1280, 768, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_fits_its_screen_and_no_text_lies_on_another(chromium, base, real, language, width):
    with visitor(chromium, viewport={"width": width, "height": 900}) as page:
        for kind in ("results", "criterion"):
            page.goto(base + addresses(real, language)[kind])
            shown = page.locator(".chart-figure svg:visible")
            assert shown.count() == 1
            texts = page.evaluate(TEXTS)
            assert texts
            for item in texts:
                assert item["size"] >= SMALLEST, item
                assert item["box"][0] >= item["around"][0] - 1 and item["box"][2] <= item["around"][2] + 1, (
                    item
                )
            for one, other in combinations(texts, 2):
                assert apart(letters(one), letters(other)), (one, other)


def letters(item):
    """Return the box of the letters themselves: a browser adds space above and below them."""
    left, top, right, bottom = item["box"]
    spare = max(bottom - top - item["size"], 0) / 2
    return left, top + spare, right, bottom - spare


def apart(one, other):
    return (
        one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1
    )


def test_words_of_a_chart_are_light_on_a_dark_page(chromium, base, real):
    with visitor(chromium, color_scheme="dark") as page:
        page.goto(base + addresses(real, "vi")["criterion"])
        fills = {item["fill"] for item in page.evaluate(TEXTS)}
    assert fills == {"rgb(231, 235, 230)"}


@pytest.mark.parametrize("width", [1280, 360])
def test_rows_are_sorted_by_level_by_number_and_by_change(chromium, base, real, width):
    order = """key => [...document.querySelector('.chart-figure svg.chart--' + (innerWidth > 600 ? 'wide' : 'small'))
      .querySelectorAll('[data-number]')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map(row => Number(row.dataset[key]))"""
    with visitor(chromium, viewport={"width": width, "height": 900}) as page:
        page.goto(base + addresses(real, "vi")["results"])
        levels = page.evaluate(order, "level")
        assert levels == sorted(levels, reverse=True)
        page.click("[data-sort=number]")
        assert page.evaluate(order, "number") == list(range(1, len(levels) + 1))
        page.click("[data-sort=change]")
        changes = page.evaluate(order, "change")
        assert changes == sorted(changes, reverse=True)


def test_a_file_is_drawn_under_a_policy_that_allows_nothing(chromium, build):
    svg = (build[0] / "data/charts/overview.vi.svg").read_bytes()
    headers = {"content-type": "image/svg+xml", "content-security-policy": "default-src 'none'; sandbox"}
    with visitor(chromium) as page:
        page.route("**/chart.svg", lambda route: route.fulfill(body=svg, headers=headers))
        page.goto("http://chart.invalid/chart.svg")
        image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    colours = {colour for _, colour in image.getcolors(1 << 24)}
    assert {(0x1D, 0x6A, 0x44), (0x1B, 0x21, 0x1E), (0xFF, 0xFF, 0xFF)} <= colours
