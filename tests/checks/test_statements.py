"""What may be wrong with statements is found, with the place in the file."""

import pytest

from policyarchive.checks.statements import RULES, figure_references
from policyarchive.registry.load import load
from policyarchive.registry.model.statements import Share
from tests.audit import change
from tests.support import ROOT

WRONG = {
    "unknown-term": {"unit": "gang"},
    "unknown-figure": {"same_as": "criteria/2/2010-03/counts"},
    "unknown-criterion": {"criterion": "77"},
    "line-outside-section": {"line": 300},
    "figure-not-in-words": {"words": "đạt 187,3%"},
}


@pytest.fixture(scope="module")
def registry():
    """The invented registry of the audit's tests."""
    result = load(ROOT / "tests/audit/registry")
    loaded, problems = result.usable, result.problems
    assert not problems
    return loaded


def problems(registry):
    return [problem for rule in RULES for problem in rule(registry)]


def test_right_statements_have_no_problem(registry):
    assert problems(registry) == []


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_field_is_found_with_its_place(registry, code):
    (found,) = problems(change.statement(registry, "ii/xa-dat-2", **WRONG[code]))
    assert found.code == code
    assert found.location.path == "registry/statements/ii.yml"
    assert found.location.line > 1


@pytest.mark.parametrize("missing", ["part", "whole"])
def test_the_parts_of_a_share_must_be_there(registry, missing):
    computed = {"kind": "share", "part": "ii/cau-da", "whole": "ii/cau", missing: "ii/cau-sat"}
    spoilt = change.statement(registry, "ii/cau-da-ty-le", computed_from=Share.model_validate(computed))
    assert [p.code for p in problems(spoilt)] == ["unknown-figure"]


def test_cells_and_statements_can_be_referred_to(registry):
    assert {"criteria/1/2001/percent", "criteria/1/change", "ii/cau"} <= figure_references(registry)
