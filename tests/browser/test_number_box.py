"""The page that says how numbers are read, as a visitor uses it: served under a sub-path, from a folder, without scripts."""

import pytest

from bench.browser import serve_folder
from tests.browser.visitor import hearing, visitor

PAGES = {"vi": "cach-doc-so/", "en": "en/how-numbers-are-read/"}
BOX, SAID = "#number-typed", ".number-said"
# What is typed, and what the box says of it first.
SAYS = {
    "vi": {
        "734/QĐ-UBND": "Đọc được, chắc chắn.",
        "57/QĐUB": "Đọc được, chưa chắc chắn. Đã sửa cách viết: “57/QĐUB” đọc là “57/QĐ-UB”.",
        "12/hd-ubnd": "Không khớp hệ thống nào; giữ nguyên theo bản in. Cách viết này có thể là 12/HD-UBND, 12/HĐ-UBND;",
        "27-NQ/TƯ": "Đọc được, chắc chắn. “TƯ” là cách viết khác của “TW”.",
        "88/QĐ-SDL": "Đọc được, chắc chắn. “SDL” chưa là ký hiệu của cơ quan nào trong danh mục.",
        "5O/QĐ-UBNB": "Đọc được, chưa chắc chắn. Có thể là 50/QĐ-UBND gõ nhầm; hãy đối chiếu với bản in. “UBNB” chưa là ký hiệu",
        "…/QĐ-UBND": "Số để trống trước ký hiệu",
        "12/QĐ-UBND; 14/QĐ-UBND": "Đây là nhiều số",
        "01/02/2020": "Đây là ngày tháng",
        "   ": "Chưa có số, ký hiệu.",
    },
    "en": {
        "101-105/QĐ-UBND": "This is a range",
        "0912 345 678": "This is a telephone number",
        "12/HDLS-UBND": "Read, but not certain. “HDLS” is the abbreviation of no type and the symbol of no body",
        "12-HDLS/TU": "It fits no system and is kept as printed. “HDLS” is the abbreviation of no type and the symbol of no body",
        "45/TTr-P4": "Read, but not certain. “TTr” may also be the symbol of a body and “P4” its unit",
        "CT 12/QĐ-UBND": "Read, but not certain. The type named before the number is not the one in its symbols.",
        "4/BC": "Read, but not certain. What is written in this form can also be read in another way.",
        "<b>QPN</b>": "It fits no system and is kept as printed.",
    },
}


@pytest.fixture(scope="module")
def base(build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    (folder / "archive").symlink_to(build[0])
    with serve_folder(folder) as address:
        yield f"{address}archive/"


@pytest.fixture(scope="module")
def opened(chromium):
    with visitor(chromium) as page:
        yield page


@pytest.fixture
def page(opened):
    """A page of a usual screen; it fails where its scripts report an error."""
    errors = []

    def console(message):
        if message.type == "error":
            errors.append(message.text)

    opened.set_viewport_size({"width": 1280, "height": 720})
    opened.emulate_media(media="screen")
    with hearing(opened, console=console, pageerror=lambda error: errors.append(str(error))):
        yield opened
    assert errors == []


@pytest.fixture(scope="module")
def unscripted(chromium):
    """A page of a browser that runs no scripts."""
    with visitor(chromium, java_script_enabled=False) as page:
        yield page


def field(page, name: str) -> str:
    return page.locator(f".number-read [data-field={name}]").inner_text()


@pytest.mark.parametrize("language", SAYS)
def test_the_box_says_how_a_number_is_read(page, base, language):
    page.goto(base + PAGES[language])
    box = page.get_by_label({"vi": "Số, ký hiệu cần đọc", "en": "The number to read"}[language])
    said = {}
    for typed in SAYS[language]:
        box.fill(typed)
        said[typed] = page.get_by_role("status").and_(page.locator(SAID)).inner_text()
    expected = SAYS[language].items()
    assert [(said[typed], start) for typed, start in expected if not said[typed].startswith(start)] == []


def test_every_field_stands_under_its_word_and_the_system_leads_to_its_row(page, base):
    page.goto(base + PAGES["vi"])
    assert not page.locator(".number-read").is_visible()
    page.locator(BOX).fill("Nghị quyết số 27-NQ/TƯ")
    words = page.locator(".number-read dt").all_inner_texts()
    assert words == [
        "Dạng in",
        "Dạng chuẩn",
        "Số",
        "Năm",
        "Ký hiệu",
        "Loại",
        "Cơ quan",
        "Hệ thống",
        "Chắc chắn",
    ]
    assert [field(page, name) for name in ("form", "canonical", "sequence", "year", "symbols")] == [
        "Nghị quyết số 27-NQ/TƯ", "27-NQ/TW", "27", "–", "NQ/TW"]  # fmt: skip
    assert field(page, "type") == "NQ (Nghị quyết)" and field(page, "certain") == "có"
    assert field(page, "issuer_symbol") == "TW (Ban Chấp hành Trung ương)"
    page.locator(".number-read a").click()
    assert page.url.endswith("#system-party")
    assert field(page, "system") == page.locator("#system-party th").inner_text()
    page.locator(BOX).fill("1-10/QĐ-UBND")
    assert not page.locator(".number-read").is_visible()


def test_a_number_to_try_is_put_into_the_box(page, base):
    page.goto(base + PAGES["en"])
    page.get_by_role("button", name="57/QĐUB").click()
    assert page.locator(BOX).input_value() == "57/QĐUB" and field(page, "canonical") == "57/QĐ-UB"


def test_a_number_that_may_be_meant_is_read_at_a_click_and_the_caret_goes_back_to_the_box(page, base):
    page.goto(base + PAGES["vi"])
    page.locator(BOX).fill("12/hd-ubnd")
    assert not page.locator(".number-read").is_visible()
    assert page.locator(".number-meant button").all_inner_texts() == ["12/HD-UBND", "12/HĐ-UBND"]
    page.get_by_role("button", name="12/HĐ-UBND", exact=True).click()
    assert field(page, "type") == "HĐ (Hợp đồng)" and not page.locator(".number-meant").is_visible()
    assert page.locator(BOX).evaluate("box => box === document.activeElement")


def test_letters_that_may_be_a_type_are_no_letter_of_a_body(page, base):
    page.goto(base + PAGES["vi"])
    page.locator(BOX).fill("500/HDLT-SGD")
    assert (field(page, "type"), field(page, "issuer_symbol")) == ("–", "HDLT")


def test_paper_has_no_empty_box_and_no_buttons(page, base):
    page.goto(base + PAGES["vi"])
    page.emulate_media(media="print")
    assert not page.locator(".number-box").is_visible() and page.locator("#system-party").is_visible()
    page.locator(BOX).evaluate(
        "box => { box.value = '57/QĐUB'; box.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    assert page.locator(SAID).is_visible() and not page.locator(".number-form button").first.is_visible()


WHOLE = """[...document.querySelectorAll('.number, .number-systems .piece')].filter(e => new Set([...e.getClientRects()].map(r => r.y)).size > 1)
  .concat([...document.querySelectorAll('.md-header__topic:first-child .md-ellipsis')].filter(e => e.scrollHeight > e.clientHeight + 4))
  .map(e => e.textContent)"""


@pytest.mark.parametrize("path", PAGES.values())
def test_on_a_small_screen_no_number_is_broken_and_the_site_has_its_whole_name(page, base, path):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + path)
    assert page.evaluate(WHOLE) == []


@pytest.mark.parametrize("address", ["cach-doc-so.html", "en/how-numbers-are-read.html"])
def test_the_box_works_from_a_folder(page, unpacked, address):
    page.goto((unpacked / address).as_uri())
    page.locator(BOX).fill("57/QĐUB")
    assert field(page, "canonical") == "57/QĐ-UB"


@pytest.mark.parametrize("path", PAGES.values())
def test_without_scripts_a_command_takes_the_place_of_the_box(page, unscripted, base, path):
    unscripted.goto(base + path)
    assert not unscripted.locator(BOX).is_visible()
    assert "policyarchive number" in unscripted.locator(".number-without").inner_text()
    assert unscripted.locator("#system-legal").is_visible()
    page.goto(base + path)
    assert page.locator(BOX).is_visible() and not page.locator(".number-without").is_visible()


def test_the_rules_are_fetched_where_numbers_are_read_and_nowhere_else(page, base):
    fetched = []
    with hearing(
        page, request=lambda request: fetched.append(request.url.partition("?")[0].rpartition("/")[2])
    ):
        page.goto(base + "van-ban/", wait_until="networkidle")
        assert "numbering.js" not in fetched
        page.goto(base + PAGES["vi"], wait_until="networkidle")
    assert "numbering.js" in fetched and "engine.js" not in fetched
