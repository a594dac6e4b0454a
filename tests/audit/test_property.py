"""Whatever single figure or date is wrong, a finding about it appears."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyarchive.audit import audit
from policyarchive.audit.finding import CONSISTENT
from policyarchive.core.numerals import parse_figure
from policyarchive.registry.model.documents import LISTED
from tests.audit import change

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
DATES = st.dates(datetime.date(1999, 1, 1), datetime.date(2024, 12, 31))


def about(registry, subject):
    """Return the findings that are not consistent and start at a subject."""
    return {
        (f.code, f.subject, f.stated, f.computed)
        for f in audit(registry)
        if f.verdict != CONSISTENT and f.subject.startswith(subject)
    }


@st.composite
def wrong_cell(draw, registry):
    """Draw (criterion, what to call it, spoilt registry): a wrong count, percentage or change."""
    criterion = registry.criteria[draw(st.sampled_from(sorted(registry.criteria)))]
    column = draw(st.sampled_from(sorted(criterion.observations)))
    kind = draw(st.sampled_from(["value", "percent", "change"]))
    if kind == "change":
        value = draw(st.integers(-200, 200).filter(lambda v: v != int(criterion.change)))
        return criterion.number, change.criterion_change(registry, criterion.number, str(value))
    cell = criterion.observations[column]
    if kind == "value":
        value = str(draw(st.integers(0, 150).filter(lambda v: v != int(cell.value))))
    else:
        cents = draw(st.integers(0, 10_000).filter(lambda v: abs(v - 100 * parse_figure(cell.percent)) > 60))
        value = f"{cents // 100},{cents % 100:02d}"
    return criterion.number, change.cell(registry, criterion.number, column, **{kind: value})


@QUIET
@given(data=st.data())
def test_a_wrong_cell_is_noticed(invented, data):
    criterion, spoilt = data.draw(wrong_cell(invented))
    assert about(spoilt, f"criteria/{criterion}/") > about(invented, f"criteria/{criterion}/")


@pytest.mark.registry
@QUIET
@given(data=st.data())
def test_a_wrong_cell_of_the_real_table_is_noticed(real, data):
    criterion, spoilt = data.draw(wrong_cell(real))
    assert about(spoilt, f"criteria/{criterion}/") - about(real, f"criteria/{criterion}/")


@QUIET
@given(data=st.data(), date=DATES)
def test_a_wrong_date_is_noticed(invented, data, date):
    listed = sorted(i for i, d in invented.documents.items() if d.listing == LISTED)
    identifier = data.draw(st.sampled_from(listed))
    if invented.documents[identifier].date != date.isoformat():
        spoilt = change.document(invented, identifier, date=date.isoformat())
        assert about(spoilt, f"documents/{identifier}") > about(invented, f"documents/{identifier}")


@QUIET
@given(data=st.data(), value=st.integers(0, 99_999))
def test_a_wrong_statement_is_noticed(invented, data, value):
    identifier = data.draw(st.sampled_from(sorted(invented.statements)))
    if parse_figure(invented.statements[identifier].value) != value:
        spoilt = change.statement(invented, identifier, value=str(value))
        assert ("as-printed", f"statements/{identifier}") in {
            (f.code, f.subject) for f in audit(spoilt) if f.verdict != CONSISTENT
        }
