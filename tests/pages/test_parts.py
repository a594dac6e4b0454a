"""What claims rest on, and how their evidence is printed."""

import re

import pytest

from policyarchive.pages.documents.document import document_view
from policyarchive.pages.generated import generated
from policyarchive.pages.overview import timeline_view
from policyarchive.pages.parts import by_ground, ground_of
from policyarchive.registry.model.documents import Relation
from policyarchive.site.site import site_for
from tests.audit import change

PLAN = "ubnd/2045/15-kh-ubnd"
ACTING, TARGET = "ubnd/2044/7-qd-ubnd", "ubnd/2041/7-qd-ubnd"


@pytest.mark.parametrize(
    ("certainty", "line", "ground"),
    [
        ("stated", 4, "stated"),
        ("stated", None, "elsewhere"),
        ("inferred-strong", 4, "inferred"),
        ("inferred-weak", None, "inferred"),
    ],
)
def test_a_claim_rests_on_the_report_another_source_or_inference(sites, certainty, line, ground):
    relation = Relation(verb="cites", target="a", certainty=certainty, line=line, reference="b")
    assert ground_of(sites["vi"], PLAN, relation) == ground


@pytest.mark.parametrize(
    ("listing", "certainty", "ground"),
    [
        ("listed", "stated", "stated"),
        ("external", "stated", "elsewhere"),
        ("listed", "inferred-weak", "inferred"),
    ],
)
def test_words_of_the_own_title_are_of_who_knows_the_document(registry, listing, certainty, ground):
    relation = Relation(verb="amends", target=TARGET, certainty=certainty, quote="Sửa đổi Quy định")
    site = site_for(change.document(registry, ACTING, listing=listing, relations=[relation]), "vi")
    assert ground_of(site, ACTING, relation) == ground
    for key in (f"document:{ACTING}", f"document:{TARGET}"):
        (page,) = [page for page in generated(site) if page.key == key]
        assert "Trích yếu của chính Quyết định số 7/QĐ-UBND." in re.sub("<[^>]+>", "", page.body())


def test_grounds_come_in_one_order_and_empty_ones_are_left_out():
    rows = [{"ground": "inferred"}, {"ground": "stated"}, {"ground": "inferred"}]
    assert [(group["ground"], len(group["rows"])) for group in by_ground(rows)] == [
        ("stated", 1),
        ("inferred", 2),
    ]


def test_what_another_source_states_is_not_said_to_be_in_the_report(sites):
    groups = document_view(sites["vi"], "hdnd/2044/9-2044-nq-hdnd")["relations"]
    rows = [row for group in groups for row in group["rows"]]
    assert {row["line"] for row in rows if row["ground"] == "elsewhere"} == {None}
    assert all(row["line"] for row in rows if row["ground"] == "stated")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("vi", '<span class="sic">[nguyên văn: in “{word}”, đúng ra là “tưới cây”]</span>'),
        ("en", '<span class="sic">[sic: printed <span lang="vi">“{word}”</span> for <span lang="vi">“tưới cây”</span>]</span>'),
    ],
)  # fmt: skip
def test_a_misprint_is_marked_beside_the_quote_that_keeps_it(registry, language, marked):
    first = next(relation for relation in registry.documents[PLAN].relations if relation.quote)
    word = first.quote.split()[0]
    relations = [first.model_copy(update={"slips": {word: "tưới cây"}})]
    site = site_for(change.document(registry, PLAN, relations=relations), language)
    (page,) = [page for page in generated(site) if page.key == f"document:{PLAN}"]
    assert f"</q> {marked.format(word=word)}</p>" in page.body()


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [("vi", "Quý III năm 2045", "Quý III/2045"), ("en", "The third quarter of 2045", "Q3 2045")],
)
def test_a_quarter_is_shown_in_words_and_machines_read_its_year(registry, language, long, short):
    site = site_for(change.document(registry, PLAN, date="2045-Q3"), language)
    pages = {
        page.key: page.body() for page in generated(site) if page.key in (f"document:{PLAN}", "year:2045")
    }
    assert f'<time datetime="2045">{long}</time>' in pages[f"document:{PLAN}"]
    assert f'<time datetime="2045">{short}</time>' in pages["year:2045"]


def test_the_timeline_has_a_quarter_before_what_is_dated_in_it(registry):
    dated = {PLAN: "2045-Q2", "hdnd/2044/9-2044-nq-hdnd": "2045-04-01", "ubnd/2044/7-qd-ubnd": "2045-03-31"}
    for identifier, date in dated.items():
        registry = change.document(registry, identifier, date=date)
    (year,) = [year for year in timeline_view(site_for(registry, "vi")) if year["year"] == "2045"]
    assert [event["date"] for event in year["events"]][:3] == ["2045-03-31", "2045-Q2", "2045-04-01"]
