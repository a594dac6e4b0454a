"""The search page: filters, counts, order, address, download and citations, as a visitor uses them."""

import csv
import io
import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.registry]
ROWS = ".finder tbody tr:not([hidden])"
STATUS = ".finder-status"


@pytest.fixture
def context(chromium):
    opened = chromium.new_context(
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
        viewport={"width": 1200, "height": 800},
    )
    yield opened
    opened.close()


@pytest.fixture
def finder(context, website):
    page = context.new_page()
    page.goto(website + "tra-cuu/")
    page.locator(".finder-form").wait_for()
    return page


def _numbers(page):
    return [text.split("\n")[-1] for text in page.locator(f"{ROWS} th").all_inner_texts()]


def _count(label):
    return int(re.search(r"\((\d+)\)$", label)[1])


def test_the_table_is_complete_and_sorted_without_scripts(chromium, website, real):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(website + "en/search/")
        assert page.locator(ROWS).count() == len(real.documents)
        assert not page.locator(".finder-form").is_visible()
        dates = [row.get_attribute("data-date") for row in page.locator(ROWS).all()]
        dated = [date for date in dates if date]
        assert dated == sorted(dated, reverse=True)
        assert dates[len(dated) :] == [""] * (len(dates) - len(dated))


@pytest.mark.parametrize(
    ("text", "number"),
    [("qd734", "734/QĐ-UBND"), ("nha tieu hopp", "606/QĐ-UBND"), ("latrines", "606/QĐ-UBND")],
)
def test_text_filters_as_the_search_box_reads_it(finder, text, number):
    finder.fill("#finder-text", text)
    assert _numbers(finder) == [number]


def test_counts_of_a_facet_reflect_all_other_filters(finder):
    finder.select_option("#finder-issuer", "ubnd")
    finder.fill("#finder-from", "2018")
    by_type = {
        option.get_attribute("value"): _count(option.inner_text())
        for option in finder.locator("#finder-type option[data-label]").all()
    }
    for value, count in by_type.items():
        if count:
            finder.select_option("#finder-type", value)
            assert finder.locator(ROWS).count() == count
    assert sum(by_type.values()) > 0


def test_a_range_of_dates_takes_days_months_and_years(finder):
    finder.fill("#finder-from", "29/5/2017")
    finder.fill("#finder-to", "9/2017")
    dates = [row.get_attribute("data-date") for row in finder.locator(ROWS).all()]
    assert dates
    assert min(dates) >= "2017-05-29"
    assert max(dates) <= "2017-09-31"


def test_a_date_that_is_none_is_marked(finder):
    finder.fill("#finder-from", "abc")
    assert finder.get_attribute("#finder-from", "aria-invalid") == "true"


def test_numbers_sort_by_value_and_back(finder):
    finder.click("th[data-sort=number] button")
    values = [int(re.match(r"\d+", number)[0]) for number in _numbers(finder) if number[0].isdigit()]
    assert values == sorted(values)
    finder.click("th[data-sort=number] button")
    assert finder.get_attribute("th[data-sort=number]", "aria-sort") == "descending"


def test_the_address_brings_back_the_list(finder, context):
    finder.fill("#finder-text", "nông thôn mới")
    finder.select_option("#finder-type", "quyet-dinh")
    finder.click("th[data-sort=number] button")
    other = context.new_page()
    other.goto(finder.url)
    other.locator(".finder-form").wait_for()
    assert _numbers(other) == _numbers(finder)
    assert other.inner_text(STATUS) == finder.inner_text(STATUS)


def test_the_selection_downloads_as_a_table(finder):
    finder.fill("#finder-text", "khen thuong")
    with finder.expect_download() as download:
        finder.click("[data-do=csv]")
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[1][0] == "Hướng dẫn 45/HD-UBND"
    assert rows[1][1] == "2015-02-12"
    assert rows[1][-1].endswith("/van-ban/ubnd/2015/45-hd-ubnd/")


def test_a_cell_cannot_become_a_formula(finder):
    finder.route(
        "**/tra-cuu/",
        lambda route: route.fulfill(body=_with_formula(route.fetch().text()), content_type="text/html"),
    )
    finder.reload()
    finder.locator(".finder-form").wait_for()
    with finder.expect_download() as download:
        finder.click("[data-do=csv]")
    assert "\"'=1+1" in download.value.path().read_text(encoding="utf-8")


def _with_formula(html):
    return re.sub(r"(<span data-title>)[^<]+", r"\1=1+1", html, count=1)


@pytest.mark.parametrize(
    ("button", "start"), [("plain", "Ủy ban nhân dân tỉnh"), ("bibtex", "@misc{ubnd-2015-45-hd-ubnd")]
)
def test_the_selection_copies_as_citations(finder, button, start):
    finder.fill("#finder-text", "45/HD-UBND")
    finder.click(f"[data-do={button}]")
    finder.wait_for_function("document.querySelector('.finder-status').textContent.includes('1')")
    finder.wait_for_timeout(200)
    assert finder.evaluate("navigator.clipboard.readText()").startswith(start)


def test_it_works_from_a_folder(context, unpacked):
    page = context.new_page()
    page.goto((unpacked / "tra-cuu.html").as_uri() + "?text=734")
    page.locator(".finder-form").wait_for()
    assert _numbers(page) == ["734/QĐ-UBND"]


def test_it_fits_a_narrow_screen(chromium, website):
    page = chromium.new_page(viewport={"width": 360, "height": 700})
    page.goto(website + "en/search/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
