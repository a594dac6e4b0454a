"""Pages on paper: the foot leads back to the page, no control is printed, headings stand on each sheet."""

import io
import re

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from tests.browser.visitor import visitor

pytestmark = pytest.mark.browser
RECORDS = [
    "van-ban/ubnd/2017/734-qd-ubnd/",
    "en/documents/ubnd/2017/734-qd-ubnd/",
    "tieu-chi/19/",
    "en/criteria/2/",
]


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium, device_scale_factor=2) as opened:
        opened.emulate_media(media="print")
        yield opened


@pytest.mark.parametrize("path", RECORDS)
def test_the_code_on_a_printed_record_leads_to_its_lasting_address(page, base, path):
    page.goto(base + path)
    address = page.locator("link[rel=canonical]").get_attribute("href")
    picture = Image.open(io.BytesIO(page.locator(".qr").screenshot()))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]
    assert address in page.locator(".foot .on-paper-address").inner_text()


def test_the_code_is_on_paper_only(page, base):
    page.goto(base + RECORDS[0])
    page.emulate_media(media="screen")
    assert not page.locator(".qr").is_visible()
    page.emulate_media(media="print")


def test_the_head_has_the_address_and_the_foot_the_state_and_the_day_of_printing(page, base):
    page.goto(f"{base}ket-qua/")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    # Letters of two fonts are read with spaces between.
    first, last = ("".join(sheets[i].extract_text().split()) for i in (0, -1))
    assert re.search(r"NTMBắcKạn·https://\S+/ket-qua/", first) and "Tảivề" not in first
    assert "Dữliệucậpnhậtđến" in last and re.search(r"Inngày\d+/\d+/\d{4}", last)
    assert "Đónggóp" not in last and f"{len(sheets)}/{len(sheets)}" in last


COLOURS = """() => [...document.querySelectorAll("body, .md-content *, .md-footer *")].map(element => {
    const style = getComputedStyle(element)
    return [element.tagName, style.color, style.backgroundColor, style.fill, style.stroke, style.borderTopColor].join(" ")
})"""


@pytest.mark.parametrize(
    "path", [*RECORDS, "ket-qua/", "quan-he/", "dong-thoi-gian/", "en/dossiers/", "macro/"]
)
def test_a_dark_page_is_printed_as_a_light_one(page, base, path):
    printed = {}
    for scheme in ("default", "slate"):
        page.goto(base + path)
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        printed[scheme] = page.evaluate(COLOURS)
    assert printed["slate"] == printed["default"]


@pytest.mark.parametrize(
    "path",
    [
        RECORDS[0],
        "tieu-chi/10/",
        "tieu-chi/11/",
        "quan-he/",
        "dong-thoi-gian/",
        "loai-van-ban/quyet-dinh/",
        "en/documents/",
    ],
)
def test_no_sheet_has_the_foot_alone(page, base, path):
    page.goto(base + path)
    last = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[-1].extract_text()
    assert len(page.locator(".foot").inner_text()) + 100 < len(last)


def test_the_day_of_printing_is_written_as_the_language_does(page, base):
    page.goto(f"{base}en/results/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert re.fullmatch(
        r"Printed on \d{1,2} [A-Z][a-z]+ \d{4}", page.locator("[data-printed]").text_content()
    )


def test_rows_and_headings_stay_whole(page, base):
    page.goto(f"{base}so-lieu-trong-bao-cao/")
    style = "(e, name) => getComputedStyle(e)[name]"
    assert page.locator(".statements tbody tr").first.evaluate(style, "breakInside") == "avoid"
    assert page.locator(".statements thead").first.evaluate(style, "display") == "table-header-group"
    assert not page.locator(".only-wrong").is_visible()
    page.goto(f"{base}du-lieu/")
    assert page.locator("tr:has(> [scope=colgroup])").first.evaluate(style, "breakAfter") == "avoid"
    page.goto(f"{base}van-ban-dan-chieu/")
    assert page.locator("h2 + p").first.evaluate(style, "breakAfter") == "avoid"
    page.goto(f"{base}van-ban/tinh-uy/2020/458-bc-tu/")
    assert page.locator(".hub-figures").first.evaluate(style, "breakInside") == "avoid"


def test_what_is_tried_with_a_click_is_not_printed_and_what_is_folded_is(page, base):
    page.goto(f"{base}tra-cuu/")
    assert page.locator(".tries").count() and page.locator(".tries:visible").count() == 0
    page.goto(f"{base}tieu-chi/5/")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert "Sốxãđạt" in "".join("".join(sheet.extract_text().split()) for sheet in sheets)


@pytest.mark.parametrize(("name", "sides"), [("appendix-1.vi", (210, 297)), ("appendix-2.en", (297, 210))])
def test_an_appendix_on_paper_has_its_number_above_from_the_second_sheet_on(page, base, name, sides):
    page.goto(f"{base}data/{name}.html")
    first, *others = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert others and _above(first) == ""
    assert [_above(sheet) for sheet in others] == [str(number + 2) for number in range(len(others))]
    assert tuple(round(float(side) / 72 * 25.4) for side in first.mediabox[2:]) == sides


def _above(sheet):
    """Return what stands in the margin above, of 20 millimetres; Chromium turns the sheet upside down and scales it."""
    found = []

    def visit(text, matrix, text_matrix, *_):
        height = matrix[1] * text_matrix[4] + matrix[3] * text_matrix[5] + matrix[5]
        if float(sheet.mediabox.height) - height < 20 / 25.4 * 72:
            found.append(text.strip())

    sheet.extract_text(visitor_text=visit)
    return "".join(found)
