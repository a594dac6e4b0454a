"""What the check says of dates of every precision: none in the future, none before what it acts on. They are invented."""

import pytest

from policyarchive.checks.numbers import printed_forms_agree
from policyarchive.checks.relations import not_in_the_future, not_older_than_target
from tests.audit import change

ACTING, TARGET = "ubnd/2044/7-qd-ubnd", "ubnd/2041/7-qd-ubnd"


@pytest.mark.parametrize(
    ("date", "today", "future"),
    [
        ("2046-Q3", "2046-06-30", True), ("2046-Q3", "2046-07-01", False), ("2046-Q3", "2046-10-01", False),
        ("2046", "2046-01-01", False), ("2047", "2046-12-31", True), ("2046-07", "2046-06-30", True),
        ("2046-07-02", "2046-07-01", True), ("2046-07-01", "2046-07-01", False),
    ],
)  # fmt: skip
def test_a_date_is_in_the_future_where_its_first_day_is(registry, date, today, future):
    found = list(not_in_the_future(change.document(registry, ACTING, date=date), today))
    assert [problem.found["date"] for problem in found] == [date] * future


@pytest.mark.parametrize(
    ("own", "target", "older"),
    [
        ("2044-Q1", "2044-04", True), ("2044-Q2", "2044-04", False), ("2044-05-02", "2044-Q2", False),
        ("2044-03-31", "2044-Q2", True), ("2044", "2044-Q4", False), ("2043-Q4", "2044", True),
    ],
)  # fmt: skip
def test_a_document_is_older_than_its_target_as_far_as_both_are_known(registry, own, target, older):
    changed = change.document(change.document(registry, TARGET, date=target), ACTING, date=own)
    found = [p.found for p in not_older_than_target(changed) if p.found["target"] == TARGET]
    assert bool(found) == older


@pytest.mark.parametrize(
    ("printed", "date", "agrees"),
    [
        ("Quý I/2044", "2044-Q1", True), ("quý 1 năm 2044", "2044-Q1", True), ("Quý II/2044", "2044-Q1", False),
        ("tháng 01 năm 2044", "2044-01", True), ("Quý I/2044", "2044-01", False), ("15.1.44", "2044-01-15", True),
        ("31/4/2044", "2044-04-30", False), ("31/4/2044", None, True),
    ],
)  # fmt: skip
def test_what_is_printed_is_read_in_every_form(registry, printed, date, agrees):
    form = registry.documents[ACTING].printed.model_copy(update={"date": printed})
    changed = change.document(registry, ACTING, printed=form, date=date)
    found = [p.found["printed"] for p in printed_forms_agree(changed) if p.found["printed"] == printed]
    assert found == [printed] * (not agrees)
