"""What the page of a document opens with, how its relations stand, and what is left out where nothing is recorded."""

import re
from dataclasses import replace

import pytest

from policyarchive.pages.documents.document import document_view
from policyarchive.pages.generated import generated
from policyarchive.registry.model.archive import LawDatabase
from policyarchive.registry.model.documents import Relation
from policyarchive.site.site import Site, site_for
from tests.audit import change
from tests.pages.test_document import facts_of

OLD, NEW, PLAN = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd", "ubnd/2045/15-kh-ubnd"
REPORT, SCHEME, OUTSIDE = "tinh-uy/2045/88-bc-tu", "unstated/undated/de-an-suoi-trong", "ttg/2040/21-qd-ttg"
RULE, PROGRAMME = "hdnd/2044/9-2044-nq-hdnd", "hdnd/2041/3-2041-nq-hdnd"


def body_of(site: Site, identifier: str) -> str:
    (page,) = [page for page in generated(site) if page.key == f"document:{identifier}"]
    return page.body()


def headings_of(body: str) -> list[str]:
    return [re.sub("<[^>]+>", "", text) for text in re.findall(r"<h2[^>]*>(.*?)</h2>", body)]


def test_the_subject_is_shown_with_a_capital_and_kept_as_printed(sites):
    body = body_of(sites["vi"], REPORT)
    assert re.search(r'<p class="record-title">Tổng kết Chương trình làng xanh\s*</p>', body)
    assert "<span>tổng kết Chương trình làng xanh</span></td>" in body
    assert sites["vi"].registry.documents[REPORT].title["vi"].startswith("tổng kết")


@pytest.mark.parametrize(
    ("language", "name", "changed", "unchanged"),
    [
        (
            "vi",
            "Sửa đổi, thay thế",
            "Được sửa đổi, bổ sung bởi Quyết định số 7/QĐ-UBND ngày 15 tháng 01 năm 2044",
            "Kho chưa ghi nhận văn bản sửa đổi, thay thế; việc tra cứu còn tiếp tục.",
        ),
        (
            "en",
            "Amended or replaced",
            "Is amended and supplemented by Decision No. 7/QĐ-UBND of 15 January 2044",
            "The archive has recorded no amending or replacing document; research continues.",
        ),
    ],
)
def test_it_is_said_at_the_top_what_changed_a_document(sites, language, name, changed, unchanged):
    assert facts_of(sites[language], OLD)[name] == changed
    assert facts_of(sites[language], NEW)[name] == unchanged


def test_an_inferred_change_is_marked_and_many_are_counted(registry):
    verbs = [Relation(verb="amends", target=OLD, certainty="inferred-weak", quote="tưới", line=22)]
    for identifier in (PLAN, RULE, PROGRAMME, "hdnd/2042/5-nq-hdnd", REPORT):
        registry = change.document(registry, identifier, relations=verbs)
    told = facts_of(site_for(registry, "en"), OLD)["Amended or replaced"]
    assert told.count("Is amended") == 1
    assert told.count("(inferred, not confirmed)") == 4
    assert told.endswith("; and 1 more document")


def test_where_text_and_force_are_looked_up(registry):
    def told(identifier: str, **database: object) -> str:
        law = LawDatabase.model_validate({"name": {"en": "Law Library"}, **database})
        archive = registry.archive.model_copy(update={"law_database": law if database else None})
        return facts_of(site_for(replace(registry, archive=archive), "en"), identifier)["Full text"]

    nowhere = "The archive does not hold the text"
    address = "https://law.example/"
    assert told(NEW) == f"{nowhere}; for the text and its legal status, ask the issuing body."
    both = "see the Law Library or ask the issuing body."
    assert told(NEW, url=None) == f"{nowhere}; for the text and its legal status, {both}"
    assert told(NEW, url=address) == told(NEW, url=None)
    assert told(REPORT, url=address) == told(REPORT)  # of the Party: no law
    assert told(SCHEME, url=address) == nowhere
    assert told(OUTSIDE).startswith(f"{nowhere}; recorded sources: ")


def test_the_database_is_linked_only_where_its_address_is_recorded(registry):
    def body(url: str | None) -> str:
        law = LawDatabase.model_validate({"name": {"vi": "Kho luật"}, "url": url})
        archive = registry.archive.model_copy(update={"law_database": law})
        return body_of(site_for(replace(registry, archive=archive), "vi"), NEW)

    assert '<a href="https://law.example/" rel="external">Kho luật</a>' in body("https://law.example/")
    assert "tại Kho luật hoặc tại cơ quan ban hành." in body(None)


def test_relations_stand_under_the_headings_of_an_office(registry):
    amended = change.document(
        registry,
        RULE,
        relations=[
            Relation(verb="amends", target=OLD, certainty="inferred-weak", quote="làng", line=20),
            *registry.documents[RULE].relations,
        ],
    )
    groups = document_view(site_for(amended, "vi"), OLD)["relations"]
    assert [group["heading"] for group in groups] == ["Văn bản sửa đổi, bổ sung"]
    assert [row["ground"] for row in groups[0]["rows"]] == ["stated", "inferred"]
    groups = document_view(site_for(amended, "en"), RULE)["relations"]
    # In the order of the vocabulary; a verb without a heading lends its wording.
    assert [group["heading"] for group in groups] == [
        "Documents amended",
        "Is implemented by",
        "Legal basis",
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_one_warning_stands_for_all_that_is_inferred(sites, language):
    counts = {
        identifier: body_of(sites[language], identifier).count('class="caution"')
        for identifier in (PLAN, SCHEME, "hdnd/2042/5-nq-hdnd", OLD)
    }
    assert list(counts.values()) == [1, 1, 1, 0]


def test_what_is_empty_has_no_heading(sites):
    assert headings_of(body_of(sites["en"], PROGRAMME)) == [
        "Relations to other documents",
        "Related criteria",
        "Citation",
        "Provenance",
    ]
    assert "Related criteria" not in headings_of(body_of(sites["en"], OLD))
    lonely = change.document(sites["en"].registry, NEW, relations=[])
    assert headings_of(body_of(site_for(lonely, "en"), OLD)) == ["Citation", "Provenance"]


def test_printed_forms_are_a_sentence_and_a_table_of_those_read_otherwise(sites):
    plain, changed = body_of(sites["vi"], NEW), body_of(sites["vi"], OLD)
    assert "5 thông tin giữ nguyên theo bản in:" in plain
    assert "<table" not in plain
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>', changed)
    assert rows == ["Số, ký hiệu"]


def test_the_line_of_an_office_comes_first_where_the_page_is_in_its_language(sites):
    assert [re.findall(r'id="(cite-\w+)"', body_of(sites[code], NEW))[0] for code in ("vi", "en")] == [
        "cite-basis",
        "cite-en",
    ]
    assert "chưa ghi nhận số, ký hiệu; chưa rõ ngày ban hành" in body_of(sites["vi"], SCHEME)


def test_a_document_is_named_once_among_those_of_a_criterion(registry):
    links = registry.documents[PROGRAMME].criteria
    twice = [*links, links[0].model_copy(update={"criteria": ["1"], "extent": "criterion"})]
    site = site_for(change.document(registry, PROGRAMME, criteria=twice), "en")
    (page,) = [page for page in generated(site) if page.key == "criterion:1"]
    (basis,) = re.findall(r'<h2 id="basis">.*?</section>', page.body(), re.DOTALL)
    assert basis.count("3/2041/NQ-HĐND") == 1
    assert re.findall(r"<summary><span>(.*?)</span>", basis)[:2] == [
        "the whole set of criteria",
        "one criterion",
    ]


def test_values_begin_with_a_capital_and_a_day_is_called_one_once(sites):
    facts = facts_of(sites["vi"], OLD)
    assert list(facts)[:2] == ["Hiệu lực", "Sửa đổi, thay thế"]  # what a title does not say comes first
    assert facts["Ngày ban hành"] == "02 tháng 5 năm 2041"
    assert facts["Nguồn của hồ sơ"] == "Có trong danh mục"
    assert facts_of(sites["vi"], OUTSIDE)["Nguồn của hồ sơ"] == "Chỉ biết qua nguồn ngoài: Tòa soạn Mây Trắng"


def test_what_has_no_legal_basis_is_not_offered_for_one_and_says_why(sites):
    assert f'data-tray="{OLD}"' in body_of(sites["vi"], OLD)
    head, _, _ = body_of(sites["vi"], SCHEME).partition("</header>")
    assert "data-tray" not in head
    assert "Chưa lập được dòng căn cứ: chưa ghi nhận số, ký hiệu;" in head


def test_in_lists_the_title_of_what_has_no_number_is_its_link(sites):
    pages = {page.key: page.body() for page in generated(sites["vi"])}
    assert re.search(
        rf'<td class="cell-title"><a href="[^"]*{SCHEME}/">Suối trong</a>', pages["year:undated"]
    )


def test_the_page_of_an_issuer_names_it_once(sites):
    (page,) = [page for page in generated(sites["vi"]) if page.key == "issuer:ubnd"]
    assert '<header class="record-head"><h1>Ủy ban nhân dân tỉnh Thanh Vân</h1></header>' in page.body()
