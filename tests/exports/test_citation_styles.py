from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from policyarchive.exports.citations.bibtex import bibtex
from policyarchive.exports.citations.styles import plain_citation
from policyarchive.site.site import site_for
from tests.audit import change
from tests.core.test_text import arbitrary, signs
from tests.support import JOINT

NEW, SCHEME = "ubnd/2044/7-qd-ubnd", "unstated/undated/de-an-suoi-trong"
REPORT, OUTSIDE = "tinh-uy/2045/88-bc-tu", "ttg/2040/21-qd-ttg"


@pytest.mark.parametrize(
    ("language", "identifier", "citation"),
    [
        (
            "vi",
            NEW,
            "Ủy ban nhân dân tỉnh Thanh Vân, Quyết định số 7/QĐ-UBND ngày 15 tháng 01 năm 2044, “Sửa đổi Quy "
            "định tưới cây”, theo Phụ lục 1, Báo cáo số 88-BC/TU ngày 30 tháng 6 năm 2045. "
            "https://thanh-van.example/van-ban/ubnd/2044/7-qd-ubnd/",
        ),
        (
            "en",
            SCHEME,
            "Scheme: Clear streams, as cited in Report No. 88-BC/TU of 30 June 2045. "
            "https://thanh-van.example/en/documents/unstated/undated/de-an-suoi-trong/",
        ),
        (
            "en",
            OUTSIDE,
            "Prime Minister, Decision No. 21/QĐ-TTg of 10 October 2040, “Approving the national frame of green "
            "villages” (translated from the subject as given by Tòa soạn Mây Trắng). https://thanh-van.example/en/documents/ttg/2040/21-qd-ttg/",
        ),
    ],
)
def test_plain(sites, language, identifier, citation):
    assert plain_citation(sites[language], identifier) == citation


@pytest.mark.parametrize(
    ("language", "changes", "begun"),
    [
        ("vi", {"number": None, "date": "2044"}, "Quyết định: Sửa đổi Quy định tưới cây (năm 2044), theo Phụ lục 1"),
        ("en", {"number": None, "date": "2044"}, "Decision: Amending the Rules on watering trees (2044), as listed"),
        ("vi", {"number": None, "date": "2044-06"}, "Quyết định: Sửa đổi Quy định tưới cây (tháng 6 năm 2044), theo"),
        ("en", {"number": None, "date": "2044-Q3"}, "Decision: Amending the Rules on watering trees (the third quarter of 2044),"),
        ("vi", {"number": None, "date": "2044", "title": {"vi": "Luật Cây năm 2044"}}, "Quyết định: Luật Cây năm 2044, theo"),
        ("vi", {"number": None, "date": "2044", "title": {"vi": "Cây đến năm 2050"}}, "Quyết định: Cây đến năm 2050 (năm 2044), theo"),
        ("en", {"number": None, "title": {}}, "Decision of 15 January 2044, as listed"),
        ("vi", {"number": None, "title": {}, "date": "2044"}, "Quyết định năm 2044, theo"),
        ("en", {"date": "2044-Q3"}, "Decision No. 7/QĐ-UBND of the third quarter of 2044, “"),
        ("vi", {"date": "2044-Q3"}, "Quyết định số 7/QĐ-UBND quý III năm 2044, “"),
        ("en", {"date": "2044"}, "Decision No. 7/QĐ-UBND of 2044, “"),
        ("vi", {"title": {"vi": """Thi "vườn 'xanh'"."""}}, """Quyết định số 7/QĐ-UBND ngày 15 tháng 01 năm 2044, “Thi "vườn 'xanh'"”, theo"""),
    ],
)  # fmt: skip
def test_a_plain_citation_has_what_is_known_of_the_date_and_the_title_as_printed(
    registry, language, changes, begun
):
    site = site_for(change.document(registry, NEW, **changes), language)
    _, _, rest = plain_citation(site, NEW).partition(
        "Thanh Vân Province, " if language == "en" else "Thanh Vân, "
    )
    assert rest.startswith(begun)


@pytest.mark.parametrize(
    ("changes", "ending"),
    [
        ({}, "“Phê duyệt khung làng xanh quốc gia” (trích yếu theo Tòa soạn Mây Trắng). https"),
        ({"title_elsewhere": None}, "ngày 10 tháng 10 năm 2040, “Approving the national frame of green villages”, theo Tòa soạn Mây Trắng. https"),
        ({"references": ["name-rules", "decision-21-2040"]}, "(trích yếu theo Tòa soạn Mây Trắng), theo Viện Ngôn ngữ Thanh Vân. https"),
        ({"number": None}, "Quyết định: Phê duyệt khung làng xanh quốc gia (ngày 10 tháng 10 năm 2040) (trích yếu theo Tòa soạn Mây Trắng). https"),
        ({"title_elsewhere": None, "references": []}, "“Approving the national frame of green villages”. https"),
    ],
)  # fmt: skip
def test_a_document_from_outside_the_report_names_its_sources_once(registry, changes, ending):
    site = site_for(change.document(registry, OUTSIDE, **changes), "vi")
    assert ending in plain_citation(site, OUTSIDE)


def entry(site, identifier):
    (found,) = parse_string(bibtex(site, identifier), "bibtex").entries.values()
    return found


def test_every_entry_is_read_by_a_strict_second_parser(sites):
    for site in sites.values():
        keys = [entry(site, identifier).key for identifier in site.registry.documents]
        assert len(set(keys)) == len(site.registry.documents)


def test_what_an_entry_holds(sites):
    found = entry(sites["en"], NEW)
    assert (found.type, found.key) == ("misc", "ubnd-2044-7-qd-ubnd")
    assert dict(found.fields) == {
        "title": "{Sửa đổi Quy định tưới cây [Amending the Rules on watering trees]}",
        "year": "2044",
        "date": "2044-01-15",
        "howpublished": "Decision No. 7/QĐ-UBND",
        "url": "https://thanh-van.example/en/documents/ubnd/2044/7-qd-ubnd/",
        "note": "Sample archive of Thanh Vân Province, 2041–2045",
        "langid": "vietnamese",
    }
    assert [str(person) for person in found.persons["author"]] == [
        "{People's Committee of Thanh Vân Province}"
    ]


def test_every_document_is_of_the_one_type_that_all_styles_print_and_an_undated_one_has_no_date(sites):
    report = entry(sites["vi"], REPORT)
    assert (report.type, report.fields["howpublished"]) == ("misc", "Báo cáo số 88-BC/TU")
    assert not {"year", "date"} & set(entry(sites["vi"], SCHEME).fields)


def titled(registry, title: str):
    document = registry.documents[NEW].model_copy(update={"title": {"vi": title}})
    return site_for(replace(registry, documents=dict(registry.documents) | {NEW: document}), "vi")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Lúa & cá", r"{Lúa \& cá}"),
        ("đạt 50% số làng", r"{đạt 50\% số làng}"),
        ("a_b #1 $5", r"{a\_b \#1 \$5}"),
        ("mở { ngoặc } đóng", r"{mở $\lbrace$ ngoặc $\rbrace$ đóng}"),
        ("mở { ngoặc", r"{mở $\lbrace$ ngoặc}"),
        (r"C:\đường", r"{C:\textbackslash{}đường}"),
        (
            "giá ^2 ~ 3 < 4 > 1",
            r"{giá \textasciicircum{}2 \textasciitilde{} 3 \textless{} 4 \textgreater{} 1}",
        ),
        ('"Sổ tay" và ("mẫu")', "{“Sổ tay” và (“mẫu”)}"),
        ("K'Mar, “R’lấp”", "{K'Mar, “R’lấp”}"),
        ("thi 'vườn xanh' ở K'Mar", "{thi ‘vườn xanh’ ở K'Mar}"),
        ("the villagers' works, 'green' ones", "{the villagers' works, ‘green’ ones}"),
        ("""Thi "vườn 'xanh'" và "'sạch' nhà".""", "{Thi “vườn ‘xanh’” và “‘sạch’ nhà”}"),
        ("""'"Sổ tay" K'Mar'; ''mẫu''""", "{‘“Sổ tay” K'Mar’; “mẫu”}"),
    ],
)
def test_special_characters_are_escaped(registry, title, written):
    assert entry(titled(registry, title), NEW).fields["title"] == written


@arbitrary
@given(title=st.text(signs, min_size=1))
def test_any_title_gives_a_correct_entry(registry, title):
    assert entry(titled(registry, title), NEW).fields["year"] == "2044"


def test_a_plain_citation_keeps_the_bodies_of_a_joint_document_apart(joint_sites):
    assert plain_citation(joint_sites["en"], JOINT).startswith(
        "People's Council of Thanh Vân Province; People's Committee of Thanh Vân Province, Joint Resolution No. 2/2043/NQLT-HĐND-UBND"
    )
