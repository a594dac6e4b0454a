"""The zip of `make offline`: unpacked, opened from its folder with the network off, searched in both languages."""

import shutil
from urllib.parse import urlsplit

import pytest

from tests import html
from tests.browser.visitor import hearing, visitor

BOX = "#search-box"
HITS = ".found:not([hidden]) .hit"


@pytest.fixture(scope="module")
def opened(chromium):
    """A page of a browser without network."""
    with visitor(chromium, offline=True) as page:
        yield page


@pytest.fixture
def page(opened):
    """That page; it fails where it asks for anything but files, or reports an error."""
    asked, errors = [], []

    def console(message):
        if message.type in ("error", "warning"):
            errors.append(message.text)

    with hearing(
        opened,
        request=lambda request: asked.append(urlsplit(request.url).scheme),
        console=console,
        pageerror=lambda error: errors.append(str(error)),
    ):
        yield opened
    assert set(asked) <= {"file", "blob", "data"}
    assert errors == []


@pytest.mark.parametrize(
    ("start", "query", "number", "address"),
    [
        ("index.html", "qd 734", "734/QĐ-UBND", "van-ban/ubnd/2017/734-qd-ubnd.html"),
        ("en/index.html", "decision 734", "734/QĐ-UBND", "en/documents/ubnd/2017/734-qd-ubnd.html"),
        ("en/index.html", "hygienic latrines", "606/QĐ-UBND", "en/documents/ubnd/2018/606-qd-ubnd.html"),
    ],
)
def test_a_search_from_the_folder_leads_to_the_record(page, unpacked, start, query, number, address):
    page.goto((unpacked / start).as_uri())
    page.locator(BOX).fill(query)
    page.locator(HITS).first.wait_for()
    assert number in page.locator(HITS).first.inner_text()
    page.locator(HITS).first.click()
    page.wait_for_url((unpacked / address).as_uri())
    assert number in page.locator("h1").inner_text()


@pytest.mark.parametrize("start", ["index.html", "en/index.html"])
def test_the_pages_look_as_they_should(page, unpacked, start):
    page.goto((unpacked / start).as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px \"Source Sans 3\"', 'Đắk ớ')")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length")
    assert loaded in (
        2,
        3,
    )  # the third, for letters that monospaced fonts lack, where those of the machine do


def test_the_search_page_filters_from_the_folder(page, unpacked):
    page.goto((unpacked / "tra-cuu.html").as_uri() + "?text=734")
    page.locator(".finder-form").wait_for()
    page.locator(".finder-status", has_text="1 kết quả").wait_for()
    (number,) = page.locator(".finder tbody th").all_inner_texts()
    assert number.endswith("734/QĐ-UBND")


def test_enter_from_the_folder_leads_to_the_record_or_to_the_search_page(page, unpacked):
    for query, address in (
        ("606/QĐ-UBND", "van-ban/ubnd/2018/606-qd-ubnd.html"),
        ("khen", "tra-cuu.html?text=khen"),
    ):
        page.goto((unpacked / "index.html").as_uri())
        page.locator(BOX).fill(query)
        page.locator(BOX).press("Enter")
        page.wait_for_url(f"{unpacked.as_uri()}/{address}")


def test_every_link_leads_to_a_file_of_the_folder(unpacked):
    for page in html.pages(unpacked).values():
        for path, _ in page.links:
            if not page.path.endswith("404.html"):
                assert (unpacked / path).is_file(), (page.path, path)
        assert page.path.endswith("404.html") or not [
            a for a in page.values("a", "href") if a.endswith("/") and ":" not in a
        ]


def test_nothing_but_files_of_the_folder_runs(chromium, unpacked, tmp_path):
    """The policy holds from a folder too: what a page might hold against all checks does not run."""
    shutil.copytree(unpacked, tmp_path / "kho")
    file = tmp_path / "kho/index.html"
    text = file.read_text(encoding="utf-8").replace("<h1", "<script>document.title = 'ran'</script><h1", 1)
    file.write_text(text, encoding="utf-8")
    refused = []
    with visitor(chromium, offline=True) as page, hearing(page, console=lambda one: refused.append(one.text)):
        page.goto(file.as_uri())
        assert page.title() != "ran"
    assert any("Content Security Policy" in text for text in refused)
