"""The pages of an issuer, a type and a year: the finder of their documents, which begins when it is first used."""

import pytest

from tests.browser.search.test_finder import ROWS, STATUS, _count, _numbers, _opened
from tests.browser.visitor import visitor

LIST = "van-ban/hdnd/"
TYPED = "loai-van-ban/quyet-dinh/"


@pytest.fixture(scope="module")
def page(chromium):
    with visitor(chromium, viewport={"width": 1200, "height": 800}) as page:
        yield page


@pytest.fixture
def listed(page, website):
    page.goto(website + LIST)
    return page


def test_nothing_is_fetched_until_the_list_is_used(page, website):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(website + LIST, wait_until="networkidle")
    assert page.locator(ROWS).count() and not [url for url in asked if "records.vi.js" in url]
    page.click(".finder-filters")
    page.locator("#finder-year").focus()
    page.locator(".finder[data-ready]").wait_for(state="attached")
    assert [url for url in asked if "records.vi.js" in url]


def test_a_list_offers_the_other_filters_of_its_own_documents(listed, real):
    documents = [one for one in real.documents.values() if one.issuer == "hdnd"]
    assert listed.inner_text(STATUS) == f"{len(documents)} văn bản"
    assert not listed.locator("#finder-issuer").count() and not listed.locator(".cell-issuer").count()
    listed.click(".finder-filters")
    years = listed.locator("#finder-year option[data-label]")
    counts = {option.get_attribute("value"): _count(option.inner_text()) for option in years.all()}
    assert sum(counts.values()) == len(documents) and all(counts.values())
    for year, count in counts.items():
        listed.select_option("#finder-year", year)
        listed.locator(f"{STATUS}:text-is('{count} trong {len(documents)} văn bản')").wait_for()
        assert listed.locator(ROWS).count() == count
    assert listed.url.endswith(f"{LIST}?year={year}")


def test_the_address_of_a_filtered_list_brings_it_back_with_its_filters_open(page, website):
    _opened(page, website + f"{LIST}?year=2017&sort=number")
    assert page.input_value("#finder-year") == "2017" and page.locator("#finder-year").is_visible()
    assert _numbers(page) == ["08/2017/NQ-HĐND", "20/2017/NQ-HĐND"]


def test_a_text_is_looked_for_in_the_list_only(listed):
    listed.click(".finder-filters")
    listed.fill("#finder-text", "nông thôn mới")
    listed.locator(STATUS, has_text="kết quả").wait_for()
    assert {number.split("-")[-1] for number in _numbers(listed)} == {"HĐND"}


def test_a_type_is_not_said_again_in_its_rows(page, website):
    page.goto(website + TYPED)
    assert page.locator(f"{ROWS} th").first.inner_text().endswith("QĐ-UBND")
    assert not page.locator(f"{ROWS} .type").count()


def test_years_stand_above_their_documents_and_months_in_a_year(page, website):
    page.goto(website + LIST)
    years = page.locator(".mark--year th").evaluate_all(
        "cells => cells.map(cell => cell.firstChild.data.trim())"
    )
    assert years == sorted(set(years), reverse=True) and not page.locator(".mark--month").count()
    page.click("th[data-sort=number] button")
    page.locator("[data-sort=number][aria-sort=ascending]").wait_for()
    page.locator(".mark").first.wait_for(state="detached")
    page.goto(website + "nam/2017/")
    assert not page.locator(".mark--year").count()
    assert page.locator(".mark--month th").first.inner_text() == "Tháng 12"


def test_a_mark_stays_in_sight_below_the_head_of_the_page(page, website):
    page.goto(website + "van-ban/ubnd/")
    page.locator(f"{ROWS} >> nth=3").evaluate("row => row.scrollIntoView({ block: 'start' })")
    tops = page.locator(".mark--year th").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().top)"
    )
    head = page.locator(".md-header").bounding_box()
    assert min(tops) == pytest.approx(head["y"] + head["height"], abs=2)


def test_years_lead_to_the_ones_before_and_after(page, website):
    page.goto(website + "nam/2017/")
    page.click(".neighbours [rel=prev]")
    page.wait_for_url("**/nam/2016/")
    page.click(".neighbours [rel=next]")
    page.wait_for_url("**/nam/2017/")
    page.goto(website + LIST)
    page.click(".list-years a >> text=2017")
    page.wait_for_url("**/van-ban/hdnd/2017/")
