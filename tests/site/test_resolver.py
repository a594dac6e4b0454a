"""A text names a document by its id, the address of its page or its number, and never another one."""

from dataclasses import replace

import pytest

from policyarchive.site.index import Index
from policyarchive.site.site import site_for
from tests.support import LANGUAGES

THREE, FIVE, REPORT = "hdnd/2041/3-2041-nq-hdnd", "hdnd/2042/5-nq-hdnd", "tinh-uy/2045/88-bc-tu"
OLD, NEW, SCHEME = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd", "unstated/undated/de-an-suoi-trong"


def numbered(registry, **numbers) -> Index:
    """Return the index of a registry with these documents alone, by id: a number each."""
    model = registry.documents[FIVE]
    held = {f"x/2041/{name}": model.model_copy(update={"number": number}) for name, number in numbers.items()}
    return Index(replace(registry, documents=held))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("5/NQ-HĐND", [FIVE]),
        (" 05/nq-hđnd ", [FIVE]),
        ("5/nq-hdnd", [FIVE]),
        ("5 NQ HĐND", [FIVE]),
        ("5 / NQ – HÐND", [FIVE]),
        ("5/NQ-HD\u0323ND", []),
        ("3/2041/NQ-HĐND", [THREE]),
        ("88-BC/TU", [REPORT]),
        ("7/QĐ-UBND", [NEW, OLD]),
        ("7/qd-ubnd", [NEW, OLD]),
        ("3/NQ-HĐND", []),
        ("3/2042/NQ-HĐND", []),
        ("7/NQ-HĐND", []),
        ("7/QĐ-UBN", []),
        ("7a/QĐ-UBND", []),
        ("17/QĐ-UBND", []),
        ("88", []),
        ("Nghị quyết số 5/NQ-HĐND", [FIVE]),
        ("", []),
        ("/", []),
    ],
)
def test_a_number_is_found_however_its_case_signs_and_zeros_are_typed(registry, typed, found):
    assert Index(registry).find(typed) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_is_found_by_its_id_and_the_address_of_its_page(registry, language):
    for directory_urls in (True, False):
        site = site_for(registry, language, directory_urls=directory_urls)
        for identifier in registry.documents:
            address = site.path(f"document:{identifier}")
            for typed in (identifier, address, f"/{address}", f"https://kho.example/x/{address}?q=7/8#notes"):
                assert site.index.find(typed) == [identifier], typed


@pytest.mark.parametrize(
    "typed",
    [
        f"van-ban/{OLD}/index.html",
        f"../../documents/{OLD}",
        f"https://kho.example/van-ban/{OLD}/?back=/documents/{NEW}/",
    ],
)
def test_addresses_are_read_as_browsers_show_them(registry, typed):
    assert Index(registry).find(typed) == [OLD]


@pytest.mark.parametrize(
    "typed",
    [
        "ubnd/2041/8-qd-ubnd",
        f"x/{OLD}",
        f"van-ban/{OLD}/x",
        f"?{OLD}",
        "../../../archive",
        f"criteria/{OLD}/",
    ],
)
def test_an_unknown_address_is_no_document(registry, typed):
    assert Index(registry).find(typed) == []


def test_a_letter_behind_the_sequence_makes_another_number(registry):
    index = numbered(registry, plain="734/QĐ-UBND")
    assert index.find("734/QĐ-UBND") == ["x/2041/plain"]
    assert index.find("734a/QĐ-UBND") == index.find("734a/qd-ubnd") == []


def test_accents_that_are_typed_are_meant(registry):
    index = numbered(registry, bare="7/QD-UBND", other="8/QĐ-UBÑD")
    assert index.find("7/QĐ-UBND") == [] and index.find("8/QĐ-UBND") == []
    assert index.find("7/qd-ubnd") == ["x/2041/bare"] and index.find("8/qd-ubnd") == ["x/2041/other"]


def test_signs_that_mean_another_thing_name_another_document(registry):
    index = numbered(registry, guidance="5/HD-UBND", province="27-NQ/TU")
    assert index.find("5/HD-UBND") == index.find("5/hd-ubnd") == ["x/2041/guidance"]
    assert index.find("5/HĐ-UBND") == index.find("27-NQ/TƯ") == index.find("27-NQ/TW") == []
    assert index.find("27-nq/tu") == index.find("27-NQ/TU") == ["x/2041/province"]


def test_without_accents_a_number_may_name_several_and_the_very_number_one(registry):
    index = numbered(registry, bare="7/QD-UBND", barred="7/QĐ-UBND", zero="07/QĐ-UBND")
    assert index.find("7/qd-ubnd") == ["x/2041/zero", "x/2041/barred", "x/2041/bare"]
    assert index.find("7/QD-UBND") == ["x/2041/bare"]
    assert index.find("7/QĐ-UBND") == ["x/2041/barred"] and index.find("07/QĐ-UBND") == ["x/2041/zero"]


def test_a_document_without_number_is_found_by_its_id_alone(registry):
    assert Index(registry).find(SCHEME) == [SCHEME]
    assert Index(registry).find("de-an-suoi-trong") == Index(registry).find("") == []
