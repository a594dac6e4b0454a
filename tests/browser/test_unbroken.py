"""Numbers, dates, spans of years and names of files stand on one line, on every kind of page, at three widths."""

import pytest

from tests.browser.visitor import visitor
from tests.kinds import addresses

WIDTHS = (360, 768, 1280)
# A kind of each layout, in each language those that tell most: the others are made of the same parts.
WALKED = {
    "vi": ("home", "documents", "document", "source", "criterion", "figures", "timeline", "relations", "appendix", "method", "editing", "software"),
    "en": ("home", "documents", "document", "source", "criterion", "notes", "results", "dossier", "appendix", "data", "numbers"),
}  # fmt: skip
# Found by patterns of the test's own, which say nothing of how the site keeps things together. A thing may break where its
# column is narrower than it is, and in addresses and lines of code.
BROKEN = r"""() => {
  const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
  const THINGS = [
    String.raw`(?:\d{1,2}/)?(?:\d{1,2}/)?\d{4} ?[-–] ?(?:\d{1,2}/)?(?:\d{1,2}/)?\d{4}`,
    String.raw`(?:No\. )?\d+[\p{L}]*(?:[-/](?:\d+|\p{Lu}[\p{L}&.]*))+`,
    String.raw`(?:ngày )?\d{1,2} tháng \d{1,2} năm \d{4}`,
    String.raw`tháng \d{1,2}/\d{4}`,
    `(?:of )?\\d{1,2} (?:${MONTHS}) \\d{4}`,
    String.raw`\d+(?:[.,]\d+)+%?`,
    String.raw`\d+%`,
    String.raw`\d+[–-]\d+`,
    String.raw`[\p{L}\d_-]+\.(?:zip|json|jsonld|csv|tsv|xlsx|docx|xml|pdf|png|svg|yml|bib|ris|txt|toml|py|md|js|css|html|db|sqlite)`,
  ]
  const thing = new RegExp(`(?<![\\p{L}\\d_./:-])(?:${THINGS.join("|")})(?![\\p{L}\\d_/])`, "gu")
  const left = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; node = walker.nextNode();) {
    const parent = node.parentElement
    if (parent.closest("pre, svg, script, style, noscript, .visually-hidden, textarea, select")) continue
    for (const match of node.data.matchAll(thing)) {
      const around = node.data.slice(0, match.index).split(/\s/).pop()
      if (/:\/\/|\/\S*[a-z]/.test(around)) continue
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      const boxes = [...range.getClientRects()].filter(box => box.width > .5)
      const lines = boxes.filter((box, i) => i && box.top >= boxes[i - 1].bottom - 3).length
      if (!lines) continue
      let block = parent
      while (/^inline/.test(getComputedStyle(block).display)) block = block.parentElement
      const style = getComputedStyle(block)
      const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      if (boxes.reduce((sum, box) => sum + box.width, 0) < room)
        left.push(`${match[0]} in ${parent.closest("[class]").className || parent.tagName}: ${node.data.trim().slice(0, 50)}`)
    }
  }
  return left
}"""


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium, reduced_motion="reduce") as page:
        yield page


def test_what_the_box_and_the_finder_write_does_not_break(page, base):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(base)
    page.locator("#search-box").fill("hộ nghèo")
    page.locator(".hit").first.wait_for()
    assert page.locator(".hit .number, .hit .unbroken").count() and page.evaluate(BROKEN) == []


def test_a_citation_is_copied_with_plain_spaces_and_hyphens(page, base):
    page.goto(f"{base}van-ban/ubnd/2017/734-qd-ubnd/")
    texts = page.locator(".citation-text").all_text_contents()
    assert texts and not [text for text in texts if {"\u00a0", "\u2011", "\u202f", "\u2060"} & set(text)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_number_date_span_or_file_name_breaks(page, base, real, language):
    broken = {}
    paths = addresses(real, language)
    for kind in WALKED[language]:
        page.goto(base + paths[kind], wait_until="domcontentloaded")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if found := page.evaluate(BROKEN):
                broken[kind, width] = found
    assert broken == {}
