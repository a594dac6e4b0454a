from dataclasses import replace

import pytest

from policyarchive.site.names import criterion_name
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
