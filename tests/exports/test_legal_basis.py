"""The line by which an office names a document that its own one rests on, on invented documents."""

from dataclasses import replace

import pytest

from policyarchive.exports.citations.legal_basis import legal_basis
from policyarchive.site.site import Site, site_for
from tests.audit import change
from tests.support import JOINT, LANGUAGES
from tests.tables import check_each

DECISION, SCHEME = "ubnd/2044/7-qd-ubnd", "unstated/undated/de-an-suoi-trong"
_OPENING = "Căn cứ Quyết định số 7/QĐ-UBND ngày 15 tháng 01 năm 2044 của Ủy ban nhân dân tỉnh Thanh Vân"


def line(site: Site, identifier: str) -> str | None:
    found = legal_basis(site, identifier)
    assert found is not None
    return found.text


def test_every_language_of_the_site_has_the_line_of_the_first(sites):
    for language in LANGUAGES:
        assert line(sites[language], DECISION) == f"{_OPENING} sửa đổi Quy định tưới cây;"


def test_subjects_follow_the_issuer_as_offices_write_them(registry):
    def check(title: str, wanted: str) -> None:
        titled = change.document(registry, DECISION, title={"vi": title})
        assert line(site_for(titled, "vi"), DECISION) == f"{_OPENING} {wanted}"

    check_each(
        [
            ("Ban hành Quy chế chợ làng", "ban hành Quy chế chợ làng;"),
            ("ban hành Quy chế chợ làng.", "ban hành Quy chế chợ làng;"),
            ("Sửa đổi, bổ sung Điều 2", "sửa đổi, bổ sung Điều 2;"),
            ("Về việc trồng cây", "về việc trồng cây;"),
            ("Chính sách trồng cây", "về chính sách trồng cây;"),
            ("Thực hiệnđủ ba việc", "về thực hiệnđủ ba việc;"),
            ("Bộ tiêu chí làng xanh", "về Bộ tiêu chí làng xanh;"),
            ("Thanh Vân trồng cây", "về Thanh Vân trồng cây;"),
            ("CT12 và các làng xa", "về CT12 và các làng xa;"),
            ("UBND các làng", "về UBND các làng;"),
            ("Quyết định về giá nước", "về giá nước;"),
            ("Quyết định: Giá nước", "về giá nước;"),
        ],
        check,
    )


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"number": None}, ("number",)),
        ({"date": "2044-01"}, ("day",)),
        ({"date": None}, ("day",)),
        ({"issuer": "unstated"}, ("issuer",)),
        ({"title": {"en": "Rules on watering trees"}}, ("title",)),
    ],
)
def test_without_a_recorded_value_there_is_no_line_but_what_is_missing(registry, fields, missing):
    found = legal_basis(site_for(change.document(registry, DECISION, **fields), "vi"), DECISION)
    assert (found.text, found.missing) == (None, missing)


def test_all_that_is_missing_is_named(sites):
    assert legal_basis(sites["vi"], SCHEME).missing == ("number", "day", "issuer")


@pytest.mark.parametrize(
    ("title", "date", "written"),
    [
        ("Luật trồng cây năm 2044", "2044", "Căn cứ Luật trồng cây năm 2044;"),
        ("luật trồng cây", "2044-05-02", "Căn cứ Luật trồng cây ngày 02 tháng 5 năm 2044;"),
        ("Trồng cây", "2044", "Căn cứ Luật Trồng cây năm 2044;"),
        ("Luật trồng cây", None, None),
    ],
)
def test_a_law_is_known_by_its_name_and_date(registry, title, date, written):
    law = registry.types["quyet-dinh"].model_copy(update={"label": {"vi": "Luật", "en": "Law"}})
    changed = change.document(registry, DECISION, title={"vi": title}, date=date)
    with_law = replace(changed, types={**changed.types, "quyet-dinh": law})
    assert line(site_for(with_law, "vi"), DECISION) == written


def test_the_bodies_of_a_joint_document_are_all_named(joint_sites):
    bodies = "Hội đồng nhân dân tỉnh Thanh Vân, Ủy ban nhân dân tỉnh Thanh Vân"
    assert f" của {bodies} " in (line(joint_sites["en"], JOINT) or "")


def test_a_subject_from_outside_the_source_is_marked(sites):
    assert legal_basis(sites["vi"], "ttg/2040/21-qd-ttg").title_elsewhere
    assert not legal_basis(sites["vi"], DECISION).title_elsewhere


def test_a_language_without_the_form_has_no_line(registry):
    archive = registry.archive.model_copy(update={"languages": ["en", "vi"]})
    assert legal_basis(site_for(replace(registry, archive=archive), "en"), DECISION) is None
