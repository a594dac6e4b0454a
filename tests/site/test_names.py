from dataclasses import replace
from string import ascii_lowercase

import pytest

from policyarchive.registry.references import Reference
from policyarchive.site.names import criterion_name, reference_view
from policyarchive.site.site import site_for
from policyarchive.site.summaries import summary_of

NEW, SCHEME, OUTSIDE = "ubnd/2044/7-qd-ubnd", "unstated/undated/de-an-suoi-trong", "ttg/2040/21-qd-ttg"


@pytest.mark.parametrize(
    ("language", "identifier", "short", "long"),
    [
        ("vi", NEW, "Quyết định số 7/QĐ-UBND", "Quyết định số 7/QĐ-UBND ngày 15 tháng 01 năm 2044"),
        ("en", NEW, "Decision No. 7/QĐ-UBND", "Decision No. 7/QĐ-UBND of 15 January 2044"),
        ("vi", SCHEME, "Đề án: Suối trong", "Đề án: Suối trong"),
        ("en", SCHEME, "Scheme: Clear streams", "Scheme: Clear streams"),
    ],
)
def test_names(sites, language, identifier, short, long):
    summary = summary_of(sites[language], identifier)
    assert (summary.name, summary.long_name) == (short, long)


@pytest.mark.parametrize(
    ("language", "title"),
    [("vi", "Phê duyệt khung làng xanh quốc gia"), ("en", "Approving the national frame of green villages")],
)
def test_a_title_read_elsewhere_serves_where_the_source_prints_none(sites, language, title):
    summary = summary_of(sites[language], OUTSIDE)
    assert (summary.title, summary.title_language) == (title, language)
    assert list(summary.titles) == ["vi", "en"]


def test_an_unnumbered_document_that_names_its_type_is_not_named_twice(sites):
    registry = sites["vi"].registry
    document = registry.documents[SCHEME].model_copy(update={"title": {"vi": "Đề án suối trong"}})
    site = site_for(replace(registry, documents=registry.documents | {SCHEME: document}), "vi")
    assert summary_of(site, SCHEME).name == "Đề án suối trong"


def test_a_summary_is_made_once_per_language(sites):
    assert summary_of(sites["vi"], NEW) is summary_of(sites["vi"], NEW)
    assert summary_of(sites["vi"], NEW).key == summary_of(sites["en"], NEW).key
    assert summary_of(sites["vi"], NEW).path != summary_of(sites["en"], NEW).path


@pytest.mark.parametrize(("language", "name"), [("vi", "Công trình nước"), ("en", "Water works")])
def test_a_criterion_has_the_name_of_the_body(sites, language, name):
    assert criterion_name(sites[language], sites[language].registry.criteria["2"]) == name


@pytest.mark.parametrize(
    ("entries", "years"),
    [
        ([("A", "2041"), ("B", "2041"), ("A", "2042")], ["2041", "2041", "2042"]),
        ([("A", "2041"), ("B", "2041"), ("A", "2041")], ["2041a", "2041", "2041b"]),
        ([("A", None), ("A", None)], [None, None]),
        ([("A", "2041")] * 27, [*(f"2041{letter}" for letter in ascii_lowercase), "2041aa"]),
    ],
)
def test_works_of_one_author_and_year_get_letters(sites, entries, years):
    references = {
        f"r{n}": Reference(
            key=f"r{n}", type="misc", fields={"author": author} | ({"year": year} if year else {})
        )
        for n, (author, year) in enumerate(entries)
    }
    site = site_for(replace(sites["vi"].registry, references=references), "vi")
    assert [reference_view(site, key).year for key in references] == years


def test_an_author_is_named_in_the_language_of_the_page_where_a_name_is_recorded(sites):
    fields = {"author": "Báo Đèo Gió", "author_en": "Đèo Gió newspaper", "title": "Tin"}
    references = {"r": Reference(key="r", type="misc", fields=fields)}
    for language, name in (("vi", "Báo Đèo Gió"), ("en", "Đèo Gió newspaper")):
        site = site_for(replace(sites[language].registry, references=references), language)
        view = reference_view(site, "r")
        assert (view.author, view.label, view.author_language) == (name, name, language)
