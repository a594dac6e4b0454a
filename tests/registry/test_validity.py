"""What has ended: by its own day of expiry, or by a document that is stated to replace or repeal it as a whole."""

from dataclasses import replace

import pytest

from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Relation
from policyarchive.registry.model.vocabularies import Verb
from policyarchive.registry.validity import ended_documents, has_passed
from tests.audit import change

OLD, NEW = "ubnd/2041/7-qd-ubnd", "ubnd/2044/7-qd-ubnd"
DAY = "2045-07-01"
REPEALS = Verb(
    label={"vi": "bãi bỏ", "en": "repeals"},
    inverse={"vi": "bị bãi bỏ bởi", "en": "is repealed by"},
    ends=True,
)
STATED = {"verb": "repeals", "target": OLD, "certainty": "stated", "quote": "bãi bỏ", "line": 22}


def repealed(registry: Registry, acting: dict | None = None, **fields) -> Registry:
    """Return the registry with a relation that repeals the older decision. acting: fields of the newer one."""
    relation = Relation.model_validate(STATED | fields)
    changed = change.document(registry, NEW, relations=[relation], **(acting or {}))
    return replace(changed, verbs=registry.verbs | {"repeals": REPEALS})


@pytest.mark.parametrize(
    ("date", "day", "passed"),
    [
        ("2045-06-30", DAY, True),
        ("2045-07-01", DAY, False),
        ("2045-06", DAY, True),
        ("2045-07", DAY, False),
        ("2045-Q2", DAY, True),
        ("2045-Q3", DAY, False),
        ("2044", DAY, True),
        ("2045", DAY, False),
        ("2044", "", False),
    ],
)
def test_a_date_has_passed_on_the_day_after_its_last(date, day, passed):
    assert has_passed(date, day) == passed


def test_nothing_has_ended_by_itself(registry):
    assert ended_documents(registry, "9999-12-31") == {}


@pytest.mark.parametrize(("day", "ended"), [("2045-01-31", []), ("2045-02-01", [NEW]), ("", [])])
def test_a_document_has_ended_after_its_day_of_expiry(registry, day, ended):
    found = ended_documents(change.document(registry, NEW, expires="2045-01-31"), day)
    assert list(found) == ended
    assert all((one.expired, one.by) == ("2045-01-31", ()) for one in found.values())


def test_a_document_is_ended_by_another_and_both_facts_are_told(registry):
    found = ended_documents(change.document(repealed(registry), OLD, expires="2043"), DAY)
    (end,) = found.values()
    assert list(found) == [OLD] and end.expired == "2043"
    assert [(other, relation.verb) for other, relation in end.by] == [(NEW, "repeals")]


@pytest.mark.parametrize(
    "fields",
    [
        {"verb": "amends"},
        {"certainty": "inferred-strong"},
        {"scope": {"vi": "Điều 2"}},
        {"target_article": "2"},
        {"in_annex": True},
    ],
)
def test_what_is_no_stated_end_of_the_whole_ends_nothing(registry, fields):
    assert ended_documents(repealed(registry, **fields), DAY) == {}


@pytest.mark.parametrize(
    ("effective", "day", "ended"),
    [
        ("2045-07-01", DAY, True),
        ("2045-07-02", DAY, False),
        ("2045", DAY, False),
        ("2045-Q2", DAY, True),
        ("2044", DAY, True),
        ("2044", "", False),
        (None, "", True),
    ],
)
def test_a_document_ends_others_once_it_takes_effect(registry, effective, day, ended):
    found = ended_documents(repealed(registry, {"effective": effective}), day)
    assert (OLD in found) == ended
