import pytest

from policyarchive.site.index import Index
from tests.audit import change
from tests.support import JOINT

THREE, FIVE, NINE = "hdnd/2041/3-2041-nq-hdnd", "hdnd/2042/5-nq-hdnd", "hdnd/2044/9-2044-nq-hdnd"
OLD, NEW, PLAN = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd", "ubnd/2045/15-kh-ubnd"
REPORT, SCHEME, OUTSIDE = "tinh-uy/2045/88-bc-tu", "unstated/undated/de-an-suoi-trong", "ttg/2040/21-qd-ttg"


@pytest.fixture(scope="module")
def index(registry) -> Index:
    return Index(registry)


def test_documents_are_ordered_by_date_and_undated_ones_come_last(index):
    assert index.ordered == (OUTSIDE, THREE, OLD, FIVE, NEW, NINE, PLAN, REPORT, SCHEME)


def test_listings(index):
    assert index.listed == (THREE, OLD, FIVE, NEW, NINE, PLAN)
    assert (index.cited_only, index.external) == ((SCHEME,), (OUTSIDE,))


def test_groups_follow_the_vocabularies(index):
    assert index.by_issuer == {
        "tinh-uy": [REPORT],
        "hdnd": [THREE, FIVE, NINE],
        "ubnd": [OLD, NEW, PLAN],
        "ttg": [OUTSIDE],
        "unstated": [SCHEME],
    }
    assert list(index.by_type) == ["nghi-quyet", "quyet-dinh", "ke-hoach", "bao-cao", "de-an"]
    assert list(index.by_year) == ["2040", "2041", "2042", "2044", "2045", "undated"]


def test_sections_keep_the_printed_order(index):
    assert index.by_section == {
        None: [],
        "A": [],
        "A.I": [THREE, FIVE],
        "A.II": [OLD],
        "B": [],
        "B.I": [NINE],
        "B.II": [NEW, PLAN],
    }


def test_every_relation_is_seen_from_both_ends(index):
    outgoing = {(e.source, e.target, e.relation.verb) for edges in index.outgoing.values() for e in edges}
    incoming = {(e.source, e.target, e.relation.verb) for edges in index.incoming.values() for e in edges}
    assert outgoing == incoming
    assert len(outgoing) == len(index.edges) == 6
    assert [e.source for e in index.incoming[SCHEME]] == [PLAN, REPORT]
    assert [e.target for e in index.outgoing[PLAN]] == [NINE, SCHEME]


def test_criteria_know_their_documents(index):
    assert {number: [link.document for link in links] for number, links in index.by_criterion.items()} == {
        "1": [THREE, FIVE],
        "2": [THREE, PLAN],
        "3": [THREE, FIVE],
    }


@pytest.mark.parametrize(
    ("identifier", "before", "after"),
    [(OLD, None, NEW), (NEW, OLD, PLAN), (PLAN, NEW, None), (OUTSIDE, None, None)],
)
def test_neighbours_are_of_the_same_issuer(index, identifier, before, after):
    assert index.neighbours(identifier) == (before, after)


def test_a_quarter_sorts_by_its_first_month_and_undated_documents_last(registry):
    changed = change.document(registry, FIVE, date="2041-Q1")
    index = Index(change.document(changed, OLD, date="2041-01-01"))
    assert index.ordered[:4] == (OUTSIDE, FIVE, OLD, THREE) and index.ordered[-1] == SCHEME
    assert index.by_year["2041"] == [FIVE, OLD, THREE]


def test_a_joint_document_is_in_the_list_of_each_body_and_beside_those_of_the_first(joint):
    index = Index(joint)
    assert index.by_issuer["hdnd"] == [THREE, FIVE, JOINT, NINE]
    assert index.by_issuer["ubnd"] == [OLD, JOINT, NEW, PLAN]
    assert index.by_issuer_and_year["ubnd"]["2043"] == [JOINT]
    assert index.neighbours(JOINT) == (FIVE, NINE)
    assert index.neighbours(NEW) == (JOINT, PLAN)
