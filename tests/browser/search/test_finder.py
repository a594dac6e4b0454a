"""The search page: filters, counts, order, address, download and citations, as a visitor uses them."""

import contextlib
import csv
import io
import re
import subprocess

import pytest

from bench.browser import serve_folder
from bench.builds import own
from tests.browser.visitor import visitor

ROWS = ".finder tbody tr:not([hidden])"
STATUS = ".finder-status"
MOST_SHOWN = 500


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(
        chromium,
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
        viewport={"width": 1200, "height": 800},
    ) as page:
        yield page


@pytest.fixture
def finder(page, website):
    return _opened(page, website + "tra-cuu/")


def _opened(page, address):
    """Show the finder at an address, once its scripts have drawn it."""
    page.emulate_media(media="screen")
    page.goto(address)
    page.locator(".finder-form").wait_for()
    return page


@pytest.fixture(scope="module")
def unscripted(chromium):
    """A page of a browser that runs no scripts."""
    with visitor(chromium, java_script_enabled=False) as page:
        yield page


def _dates(page):
    """Return the date of each row as machines read it, None where it has none."""
    return page.locator(ROWS).evaluate_all(
        "rows => rows.map(row => row.querySelector('.cell-date time')?.dateTime ?? null)"
    )


def _numbers(page):
    return [text.split("\n")[-1] for text in page.locator(f"{ROWS} th").all_inner_texts()]


def _count(label):
    return int(re.search(r"\((\d+)\)$", label)[1])


def test_the_table_is_complete_and_sorted_without_scripts(unscripted, website, real):
    unscripted.goto(website + "en/search/")
    assert unscripted.locator(ROWS).count() == len(real.documents)
    assert not unscripted.locator(".finder-form").is_visible()
    dates = _dates(unscripted)
    dated = [date for date in dates if date]
    assert dated == sorted(dated, reverse=True)
    assert dates[len(dated) :] == [None] * (len(dates) - len(dated))


@pytest.mark.parametrize("address", ["tra-cuu/", "en/search/"])
def test_scripts_print_rows_as_they_stand_there_without_them(page, unscripted, website, address):
    printed, drawn = (_table(one, website + address) for one in (unscripted, page))
    assert "<tr id=" in printed
    assert "<tr id=" not in drawn
    assert _rows(drawn) == _rows(printed)


def _table(page, address):
    page.goto(address)
    return page.locator(".finder-rows tbody").inner_html()


def _rows(table):
    """Return the HTML of each row, without the anchors that only the printed ones have."""
    return [re.sub(r"\s+", " ", row).strip() for row in re.split(r"<tr[^>]*>", table)]


@pytest.mark.parametrize(
    ("text", "number"),
    [("qd734", "734/QĐ-UBND"), ("nha tieu hopp", "606/QĐ-UBND"), ("latrines", "606/QĐ-UBND")],
)
def test_text_filters_as_the_search_box_reads_it(finder, text, number):
    finder.fill("#finder-text", text)
    assert _numbers(finder) == [number]


@pytest.mark.parametrize(
    ("text", "said"), [("734/QĐ-UBND", "1 trong "), ("734/QD-UBND", "Tìm theo chữ bỏ dấu: 1 trong ")]
)
def test_a_number_found_without_its_accents_is_said_to_be(finder, text, said):
    finder.fill("#finder-text", text)
    assert _numbers(finder) == ["734/QĐ-UBND"] and finder.inner_text(STATUS).startswith(said)


def test_the_very_number_comes_first_whatever_the_order(finder):
    finder.fill("#finder-text", "05/NQ-HĐND")
    assert _numbers(finder) == ["05/NQ-HĐND", "05/2019/NQ-HĐND"]
    dates = _dates(finder)
    assert dates[0] < dates[1], "the newer one would be first"


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
    dates = _dates(finder)
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


def test_the_address_brings_back_the_list(finder):
    finder.fill("#finder-text", "nông thôn mới")
    finder.select_option("#finder-type", "quyet-dinh")
    finder.click("th[data-sort=number] button")
    with contextlib.closing(finder.context.new_page()) as other:
        _opened(other, finder.url)
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


def test_a_cell_cannot_become_a_formula(page, website):
    with contextlib.closing(page.context.new_page()) as other:
        other.route(
            "**/records.vi.js",
            lambda route: route.fulfill(
                body=_with_formula(route.fetch().text()), content_type="text/javascript"
            ),
        )
        _opened(other, website + "tra-cuu/")
        with other.expect_download() as download:
            other.click("[data-do=csv]")
        assert "\"'=1+1" in download.value.path().read_text(encoding="utf-8")


def _with_formula(script):
    return re.sub(r'"title":"[^"]+"', '"title":"=1+1"', script, count=1)


@pytest.mark.parametrize(
    ("button", "start"), [("plain", "Ủy ban nhân dân tỉnh"), ("bibtex", "@misc{ubnd-2015-45-hd-ubnd")]
)
def test_the_selection_copies_as_citations(finder, button, start):
    finder.fill("#finder-text", "45/HD-UBND")
    finder.click(f"[data-do={button}]")
    finder.locator(STATUS, has_text="Đã sao chép").wait_for()
    assert finder.evaluate("navigator.clipboard.readText()").startswith(start)


def test_paper_shows_the_filters_that_are_set_and_no_button(finder):
    finder.select_option("#finder-issuer", "ubnd")
    finder.emulate_media(media="print")
    assert finder.locator("#finder-issuer").is_visible()
    assert not finder.locator("#finder-type").is_visible()
    assert not finder.locator("#finder-from").is_visible()
    assert not finder.locator("[data-do=csv]").is_visible()
    assert finder.locator(ROWS).first.is_visible()


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The address of an archive of so many documents that the finder does not print them all."""
    folder = tmp_path_factory.mktemp("many")
    own.write_project(own.ROOT / "registry", folder / "project", MOST_SHOWN + 7)
    (command,) = own.commands(folder / "project", folder / "served/site", pages=True)
    subprocess.run(command, check=True, capture_output=True)
    with serve_folder(folder / "served") as base:
        yield f"{base}site/"


@pytest.fixture
def crowded(page, many):
    return _opened(page, many + "tra-cuu/")


def test_without_scripts_many_documents_are_found_by_their_years(unscripted, many):
    unscripted.goto(many + "tra-cuu/")
    assert not unscripted.locator(".finder-rows").is_visible()
    years = unscripted.locator(".finder .years a")
    years.first.click()
    assert unscripted.locator("table.records tbody tr").count()


def test_many_documents_are_shown_in_part_and_then_wholly(crowded):
    everything = MOST_SHOWN + 7
    assert not crowded.locator(".years").is_visible()
    assert not crowded.locator(".finder-years").is_visible()
    assert crowded.locator(ROWS).count() == MOST_SHOWN
    assert crowded.inner_text(STATUS) == f"{everything} trong {everything} văn bản"
    crowded.click(".finder-more button")
    assert crowded.locator(ROWS).count() == everything
    assert crowded.locator(f"{ROWS} >> nth={MOST_SHOWN} >> a").evaluate(
        "link => link === document.activeElement"
    )
    assert not crowded.locator(".finder-more").is_visible()
    dates = [date for date in _dates(crowded) if date]
    assert dates == sorted(dates, reverse=True)


def test_many_documents_leave_the_page_wholly(crowded):
    with crowded.expect_download() as download:
        crowded.click("[data-do=csv]")
    rows = list(csv.reader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert len(rows) == 1 + MOST_SHOWN + 7
    crowded.click("[data-do=bibtex]")
    crowded.locator(STATUS, has_text="Đã sao chép").wait_for()
    assert crowded.evaluate("navigator.clipboard.readText()").count("url = {") == MOST_SHOWN + 7


@pytest.mark.parametrize("issuer", ["bxd", "bnnptnt", "btnmt"])
def test_a_joint_document_is_found_under_each_of_its_bodies(finder, issuer):
    finder.select_option("#finder-issuer", issuer)
    row = finder.locator(ROWS, has_text="13/2011/TTLT-BXD-BNNPTNT-BTN&MT")
    cell = row.locator(".cell-issuer").inner_text()
    assert cell == "Bộ Xây dựng; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Tài nguyên và Môi trường"
