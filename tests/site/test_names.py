import pytest

from policyarchive.site.names import criterion_name, long_name_of, name_of, title_of, titles_of

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
    document = sites[language].registry.documents[identifier]
    assert name_of(sites[language], document) == short
    assert long_name_of(sites[language], identifier) == long


@pytest.mark.parametrize(
    ("language", "title"),
    [("vi", "Phê duyệt khung làng xanh quốc gia"), ("en", "Approving the national frame of green villages")],
)
def test_a_title_read_elsewhere_serves_where_the_source_prints_none(sites, language, title):
    document = sites[language].registry.documents[OUTSIDE]
    assert title_of(sites[language], document) == title
    assert list(titles_of(sites[language], document)) == ["vi", "en"]


def test_an_unnumbered_document_that_names_its_type_is_not_named_twice(sites):
    document = sites["vi"].registry.documents[SCHEME].model_copy(update={"title": {"vi": "Đề án suối trong"}})
    assert name_of(sites["vi"], document) == "Đề án suối trong"


@pytest.mark.parametrize(("language", "name"), [("vi", "Công trình nước"), ("en", "Water works")])
def test_a_criterion_has_the_name_of_the_body(sites, language, name):
    assert criterion_name(sites[language], sites[language].registry.criteria["2"]) == name
