"""The search page: filters, counts, order, address, download and citations, as a visitor uses them."""

import contextlib
import csv
import io
import re
import shutil
import subprocess
import sys

import pytest

from bench.browser import serve_folder
from bench.synthetic import write_registry
from policyarchive.checks.check import checked_registry
from policyarchive.exports.search.records import newest_first
from policyarchive.pages import parts
from policyarchive.site.site import site_for
from tests import support
from tests.browser.search.hands import answering, hit
from tests.browser.visitor import visitor

ROWS = ".finder tbody:not(.near) tr:not(.mark)"
STATUS = ".finder-status"
FOLDED = ".finder [aria-expanded=false]"
WATCH = """list => {
    self.written = 0
    new MutationObserver(found => { self.written += found.length }).observe(list, { childList: true, subtree: true })
}"""
MOST_SHOWN, TRIED = 500, 40  # rows at once, and as many in the tests: a few documents then are many
BUILD = (
    "import sys; from policyarchive.pages import parts; parts.FOLDED = int(sys.argv.pop(1));"
    " from policyarchive.cli import main; sys.exit(main())"
)


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
    return _opened(page, website + "tra-cuu/", unfolded=True)


def _opened(page, address, *, unfolded=False):
    """Show the finder at an address, once its scripts have drawn it; unfolded: with its filters and all that can be taken along."""
    page.emulate_media(media="screen")
    page.goto(address)
    if not page.locator("#finder-text").is_visible():  # folded, until it is opened here or by its address
        page.click(".finder-filters")
    page.locator("#finder-text").focus()
    page.locator(".finder[data-ready]").wait_for()
    if unfolded:
        page.locator(FOLDED).evaluate_all("buttons => buttons.forEach(button => button.click())")
    return page


@pytest.fixture(scope="module")
def unscripted(chromium):
    """A page of a browser that runs no scripts."""
    with visitor(chromium, java_script_enabled=False) as page:
        yield page


def _said(page, words):
    """Wait until the finder says this of what it found."""
    page.locator(STATUS, has_text=words).wait_for()


def _dates(page):
    """Return the date of each row as machines read it, None where it has none."""
    _settle(page)
    return page.locator(ROWS).evaluate_all(
        "rows => rows.map(row => row.querySelector('.cell-date time')?.dateTime ?? null)"
    )


def _settle(page):
    """Wait until the finder shows what it was asked for last."""
    page.locator(".finder:not([aria-busy=true])").wait_for()


def _numbers(page):
    _settle(page)
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


LISTS = ["van-ban/hdnd/", "van-ban/ubnd/2017/", "loai-van-ban/quyet-dinh/", "nam/undated/", "en/years/2017/"]


@pytest.mark.parametrize("address", ["tra-cuu/", "van-ban/", "en/search/", *LISTS])
def test_scripts_print_rows_as_they_stand_there_without_them(page, unscripted, website, address):
    printed, drawn = (_table(one, website + address) for one in (unscripted, page))
    assert "<tr id=" in printed
    assert "<tr id=" not in drawn
    assert _rows(drawn) == _rows(printed)


def _table(page, address):
    page.goto(address)
    if page.locator("html.js").count():
        for _ in range(2):  # a list draws its rows when it is first used
            page.click("[data-sort=date] button")
            _settle(page)
    page.locator("[data-sort=date][aria-sort=descending]").wait_for()
    page.evaluate("document.querySelectorAll('.cell-pick label').forEach(box => box.remove())")
    page.evaluate("document.querySelectorAll('.finder-rows a').forEach(link => { link.href = link.href })")
    return page.locator(".finder-rows").evaluate(
        "table => [...table.tBodies].map(body => body.outerHTML).join('')"
    )


def _rows(table):
    """Return the HTML of each row, without the anchors that only the printed ones have."""
    spaced = re.sub(r"\s+", " ", re.sub(r"\s*(</?(?:tbody|tr)[^>]*>)\s*", r"\1", table))
    return re.split(r"<tr(?: id[^>]*)?>", spaced)


@pytest.mark.parametrize(
    ("text", "number"),
    [("qd734", "734/QĐ-UBND"), ("nha tieu hopp", "606/QĐ-UBND"), ("latrines", "606/QĐ-UBND")],
)
def test_text_filters_as_the_search_box_reads_it(finder, text, number):
    finder.fill("#finder-text", text)
    _said(finder, "kết quả")
    assert _numbers(finder)[0] == number


def test_what_fits_best_comes_first_until_another_order_is_chosen(finder):
    finder.fill("#finder-text", "05/NQ-HĐND")
    _said(finder, "2 kết quả")
    assert _numbers(finder) == ["05/NQ-HĐND", "05/2019/NQ-HĐND"]
    finder.select_option("#finder-sort", "-date")
    assert _numbers(finder) == ["05/2019/NQ-HĐND", "05/NQ-HĐND"]
    assert "sort=-date" in finder.url
    finder.select_option("#finder-sort", "")
    assert _numbers(finder) == ["05/NQ-HĐND", "05/2019/NQ-HĐND"]


def test_the_first_order_is_named_as_it_is(finder):
    names = "select => [...select.options].filter(option => !option.hidden).map(option => option.text)"
    orders = ["Cũ nhất", "Số tăng dần", "Số giảm dần", "Cơ quan A–Z", "Cơ quan Z–A"]
    assert finder.locator("#finder-sort").evaluate(names) == ["Mới nhất", *orders]
    finder.fill("#finder-text", "khen")
    _said(finder, "kết quả")
    assert finder.locator("#finder-sort").evaluate(names) == ["Phù hợp nhất", "Mới nhất", *orders]


def test_nothing_reads_as_nothing_and_neighbours_stand_apart(finder):
    finder.fill("#finder-text", "999/QĐ-UBND")
    _said(finder, "không có văn bản nào mang số này")
    assert _numbers(finder) == []
    assert finder.inner_text(".finder .near th[scope=rowgroup]") == "Gần với điều đã gõ"
    assert finder.locator(".finder .near a").count() > 0


def test_where_nothing_is_found_there_are_ways_on_and_nothing_to_download(finder):
    assert finder.locator(".finder-out").is_visible() and not finder.locator(".finder-nothing").is_visible()
    finder.fill("#finder-text", "xyzqq")
    _said(finder, "không có mục nào khớp")
    assert not finder.locator(".finder-out").is_visible()
    assert finder.locator(".finder-nothing a").evaluate_all("links => links.map(link => link.hash)") == [
        "#way-issuer",
        "#way-type",
        "#way-year",
    ]
    assert not finder.locator(".finder-nothing [data-do=reset]").is_visible()
    finder.fill("#finder-text", "")
    finder.select_option("#finder-type", "luat")
    finder.fill("#finder-text", "xyzqq")
    finder.click(".finder-nothing [data-do=reset]")
    assert finder.input_value("#finder-type") == "" and finder.input_value("#finder-text") == "xyzqq"
    finder.locator(".finder-nothing [data-try]").first.click()
    finder.locator(ROWS).first.wait_for()


def test_examples_stand_below_the_box_until_something_is_typed(finder):
    example = finder.locator(".finder-form [data-try]").first
    text = example.inner_text()
    example.click()
    assert finder.input_value("#finder-text") == text and not example.is_visible()


def test_box_and_button_are_of_one_height_and_chips_stand_apart(page, website):
    _opened(page, website + "tra-cuu/?issuer=ubnd&type=ke-hoach")
    heights = {
        round(page.locator(f".finder-form {part}").bounding_box()["height"])
        for part in ("[name=text]", "[type=submit]")
    }
    assert len(heights) == 1
    first, second = (one.bounding_box() for one in page.locator(".finder-chips button").all())
    assert first["y"] == second["y"] and second["x"] - first["x"] - first["width"] >= 8


def test_what_was_found_is_marked_and_its_relation_told(page, website, real):
    url, order = "van-ban/ubnd/2017/734-qd-ubnd/", newest_first(site_for(real, "vi"))
    rows = [
        hit(
            "Quyết định số 734/QĐ-UBND",
            url,
            place=order.index("ubnd/2017/734-qd-ubnd"),
            found=["734/QĐ-UBND", "tiêu"],
            relation="hướng dẫn bởi 337",
        ),
        hit(
            "Tiêu chí 2: Giao thông",
            "tieu-chi/2/",
            kind="criterion",
            place=len(order),  # the criteria follow the documents
            snippet="35 xã, 31,82%",
            found=["35"],
            facts="Tiêu chí",
        ),
    ]
    with answering(page, {"*": {"rows": rows, "total": 2}}):
        _opened(page, website + "tra-cuu/?text=734", unfolded=True)
        page.locator(ROWS, has_text="Giao thông").wait_for()
    first, second = page.locator(ROWS).all()
    assert first.locator("mark").all_inner_texts() == ["734/QĐ-UBND", "tiêu"]
    assert "hướng dẫn bởi 337" in first.locator(".hit-relation").inner_text()
    assert second.locator("mark").all_inner_texts() == ["35"]
    assert second.locator("a").get_attribute("href").endswith("tieu-chi/2/")
    assert second.locator("th").get_attribute("colspan") == "4"  # none of the columns of documents
    assert page.inner_text(".finder-kinds") == "1\u00a0văn bản · 1\u00a0tiêu chí"
    page.select_option("#finder-issuer", "ubnd")
    _settle(page)
    assert page.locator(ROWS).count() == 1


def test_filters_are_chips_that_can_be_taken_away(finder):
    finder.select_option("#finder-issuer", "hdnd")
    finder.fill("#finder-from", "2019")
    chips = finder.locator(".finder-chips button")
    _settle(finder)
    assert [chip.get_attribute("aria-label") for chip in chips.all()] == [
        "Bỏ lọc: Hội đồng nhân dân tỉnh",
        "Bỏ lọc: Ban hành từ ngày: 2019",
    ]
    chips.first.click()
    _settle(finder)
    assert finder.input_value("#finder-issuer") == "" and "issuer" not in finder.url
    chips.first.press("Enter")
    _settle(finder)
    assert finder.input_value("#finder-from") == "" and chips.count() == 0


def test_a_query_that_was_sent_is_a_step_that_back_returns_to(finder):
    text = finder.locator("#finder-text")
    for query in ("khen thưởng", "nhà tiêu"):
        text.press_sequentially(query) if not text.input_value() else text.fill(query)
        text.press("Enter")
    finder.select_option("#finder-issuer", "ubnd")
    for query, issuer in (("nhà tiêu", ""), ("khen thưởng", "")):
        finder.go_back()
        assert (text.input_value(), finder.input_value("#finder-issuer")) == (query, issuer)
        finder.locator(ROWS, has_text=query).first.wait_for()


def test_back_from_a_record_brings_the_list(finder):
    finder.fill("#finder-text", "nông thôn mới")
    finder.select_option("#finder-type", "quyet-dinh")
    _said(finder, "kết quả")
    before = _numbers(finder)
    finder.locator(f"{ROWS} a").first.click()
    finder.wait_for_url("**/van-ban/**")
    finder.go_back()
    _said(finder, "kết quả")
    assert _numbers(finder) == before and finder.input_value("#finder-type") == "quyet-dinh"


def test_the_other_language_keeps_query_and_filters(finder):
    finder.fill("#finder-text", "OCOP")
    finder.select_option("#finder-issuer", "ubnd")
    finder.locator(".language-link").click()
    finder.wait_for_url("**/en/search/?text=OCOP&issuer=ubnd")
    finder.locator(ROWS, has_text="851/QĐ-UBND").first.wait_for()
    assert finder.input_value("#finder-issuer") == "ubnd"


def test_kinds_stand_under_headings_and_a_section_for_the_figures_that_only_it_names(page, website, real):
    _opened(page, website + "tra-cuu/?text=hạ+tầng")
    _said(page, "kết quả")
    heads = page.locator(".finder .mark--kind").all_inner_texts()
    assert (
        page.inner_text(".finder-kinds").split(" · ") == [head.strip() for head in heads] and len(heads) == 4
    )
    figures = real.sections["ii-3"].statements
    section = page.locator(".finder .other", has_text=f"{len(figures)} số liệu")
    assert section.locator("a").get_attribute("href").endswith("so-lieu-trong-bao-cao/#section-ii-3")
    assert 0 < page.locator(".finder .other a[href*='#ii-3']").count() < 5
    assert (
        page.locator(".finder tbody tr:not(.mark)").count()
        == page.locator("tr:has(mark), tr:has(.badge)").count()
    )


def test_a_subject_found_in_another_language_is_shown_in_that_language(page, website):
    _opened(page, website + "en/search/?text=hạ+tầng")
    _said(page, "results")
    other = page.locator(".finder tr", has_text="17/2018/NQ-HĐND").locator(".hit-other")
    assert other.locator("[lang=vi] mark").inner_text() == "hạ tầng"


def test_the_whole_number_is_marked_where_all_of_it_was_typed(page, website):
    for text, marked in (("734/QĐ-UBND", "734/QĐ-UBND"), ("734", "734")):
        _opened(page, f"{website}tra-cuu/?text={text}")
        _said(page, "kết quả")
        assert page.locator(".finder mark").first.inner_text() == marked


def test_older_links_with_q_are_understood(page, website):
    _opened(page, website + "tra-cuu/?q=khen+thuong")
    _said(page, "kết quả")
    assert page.input_value("#finder-text") == "khen thuong"
    assert page.url == website + "tra-cuu/?text=khen+thuong"


def test_on_a_phone_results_come_before_the_filters(page, website):
    page.set_viewport_size({"width": 360, "height": 740})
    _opened(page, website + "tra-cuu/?text=khen+thuong")
    _said(page, "kết quả")
    assert page.locator(f"{ROWS} a").first.bounding_box()["y"] < 740
    assert not page.locator("#finder-issuer").is_visible()
    page.click(".finder-filters")
    assert page.locator("#finder-issuer").is_visible()
    page.set_viewport_size({"width": 1200, "height": 800})


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
            _settle(finder)
            assert finder.locator(ROWS).count() == count
    assert sum(by_type.values()) > 0
    finder.locator("#finder-type").evaluate(WATCH)  # a list that is open would lose what is marked in it
    finder.fill("#finder-from", "1/2018")
    finder.locator(".finder-chips button", has_text="1/2018").wait_for()
    assert finder.evaluate("written") == 0


def test_a_range_of_dates_takes_days_months_and_years(finder):
    finder.fill("#finder-from", "29/5/2017")
    finder.fill("#finder-to", "9/2017")
    dates = _dates(finder)
    assert dates
    assert min(dates) >= "2017-05-29"
    assert max(dates) <= "2017-09-31"


@pytest.mark.parametrize("text", ["abc", "31/2/2017", "32/13/2017"])
def test_a_date_that_is_none_is_marked_and_said(finder, text):
    finder.fill("#finder-from", text)
    assert finder.get_attribute("#finder-from", "aria-invalid") == "true"
    assert finder.inner_text("#finder-from-invalid").startswith("Ghi ngày theo dạng")
    finder.fill("#finder-from", "5/2017")
    assert finder.inner_text("#finder-from-invalid") == ""


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
    _said(finder, "kết quả")
    with contextlib.closing(finder.context.new_page()) as other:
        _opened(other, finder.url)
        _said(other, "kết quả")
        assert _numbers(other) == _numbers(finder)
        assert other.inner_text(STATUS) == finder.inner_text(STATUS)


def test_the_selection_downloads_as_a_table(finder):
    finder.fill("#finder-text", "khen thuong")
    _said(finder, "kết quả")
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
        _opened(other, website + "tra-cuu/", unfolded=True)
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
    _said(finder, "kết quả")
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
    """The address of an archive of so many documents that the finder does not print them all: seven more than it shows at once."""
    folder = tmp_path_factory.mktemp("many")
    (folder / "project").mkdir()
    config = support.project(folder / "project")
    shutil.rmtree(config.parent / "registry")
    write_registry(
        checked_registry(support.INVENTED), support.INVENTED, config.parent / "registry", TRIED + 7
    )
    site = folder / "served/site"
    command = [
        sys.executable,
        "-c",
        BUILD,
        str(TRIED),
        "build",
        "--pages",
        "--config",
        config,
        "--site",
        site,
    ]
    subprocess.run(list(map(str, command)), cwd=support.ROOT, check=True, capture_output=True)
    (script,) = [file for file in site.rglob("*.js") if "finder-more" in file.read_text(encoding="utf-8")]
    text, found = re.subn(rf"\b{MOST_SHOWN}\b", str(TRIED), script.read_text(encoding="utf-8"))
    assert found == 1 and parts.FOLDED == MOST_SHOWN
    script.write_text(text, encoding="utf-8")
    with serve_folder(folder / "served") as base:
        yield f"{base}site/"


@pytest.fixture
def crowded(page, many):
    return _opened(page, many + "tra-cuu/", unfolded=True)


def test_without_scripts_many_documents_are_found_by_their_years(unscripted, many):
    unscripted.goto(many + "tra-cuu/")
    assert not unscripted.locator(".finder-rows").is_visible()
    years = unscripted.locator(".finder .years a")
    years.first.click()
    unscripted.locator("table.records tbody tr").first.wait_for()


def test_many_documents_are_shown_in_part_and_then_wholly(crowded):
    everything = TRIED + 7
    assert not crowded.locator(".finder-years").count()
    assert crowded.locator(ROWS).count() == TRIED
    assert crowded.inner_text(STATUS) == f"{everything} văn bản"
    crowded.click(".finder-more button")
    assert crowded.locator(ROWS).count() == everything
    assert crowded.locator(f"{ROWS} >> nth={TRIED} >> a").evaluate("link => link === document.activeElement")
    assert not crowded.locator(".finder-more").is_visible()
    dates = [date for date in _dates(crowded) if date]
    assert dates == sorted(dates, reverse=True)


def test_many_documents_leave_the_page_wholly(crowded):
    with crowded.expect_download() as download:
        crowded.click("[data-do=csv]")
    rows = list(csv.reader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert len(rows) == 1 + TRIED + 7
    crowded.click("[data-do=bibtex]")
    crowded.locator(STATUS, has_text="Đã sao chép").wait_for()
    assert crowded.evaluate("navigator.clipboard.readText()").count("url = {") == TRIED + 7


@pytest.mark.parametrize("issuer", ["bxd", "bnnptnt", "btnmt"])
def test_a_joint_document_is_found_under_each_of_its_bodies(finder, issuer):
    finder.select_option("#finder-issuer", issuer)
    row = finder.locator(ROWS, has_text="13/2011/TTLT-BXD-BNNPTNT-BTN&MT")
    cell = row.locator(".cell-issuer").inner_text()
    assert cell == "Bộ Xây dựng; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Tài nguyên và Môi trường"
