"""The statements of the real report are complete: every figure of its sections is held or left out.

tests/data/figures.csv lists the numerals of sections I, II, III.1 and IV.1 with their lines, without
the numbering of headings.
"""

import csv
import re
from collections import Counter

import pytest

from policyarchive.audit.figures import find_figure
from policyarchive.registry.load import load
from policyarchive.registry.model.statements import Statement
from tests.support import ROOT

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.fixture(scope="module")
def registry():
    result = load(ROOT / "registry")
    loaded, problems = result.usable, result.problems
    assert not problems
    return loaded


@pytest.fixture(scope="module")
def printed():
    with (ROOT / "tests/data/figures.csv").open(encoding="utf-8") as file:
        return Counter((int(row["line"]), row["figure"]) for row in csv.DictReader(file))


def test_every_figure_is_held_or_left_out_with_a_reason(registry, printed):
    held = Counter((s.line, s.value) for s in registry.statements.values() if s.printed is None)
    for section in registry.sections.values():
        for entry in section.left_out:
            held.update((entry.line, numeral) for text in entry.figures for numeral in _NUMERAL.findall(text))
    assert held == printed


def test_reasons_units_and_terms_are_in_the_vocabularies(registry):
    terms = registry.terms
    reasons = {entry.reason for section in registry.sections.values() for entry in section.left_out}
    assert reasons == set(terms.left_out_reasons)
    assert {s.unit for s in registry.statements.values()} <= set(terms.units)
    assert {s.qualifier for s in registry.statements.values()} - {None} == set(terms.qualifiers)


def test_every_reference_leads_to_a_figure(registry):
    for statement in registry.statements.values():
        for reference in references(statement):
            assert find_figure(registry, reference)


def references(statement: Statement) -> list[str]:
    """Return the references to other figures that a statement holds."""
    computed = statement.computed_from.model_dump() if statement.computed_from else {}
    found = (
        [computed.get(name) for name in ("part", "whole", "minuend", "subtrahend")]
        if computed.get("kind") != "count"
        else []
    )
    return [r for r in [*found, *computed.get("parts", []), statement.part_of, statement.same_as] if r]


def test_lines_lie_in_their_section(registry):
    for section in registry.sections.values():
        first, last = section.lines
        assert all(first <= s.line <= last for s in section.statements.values())
        assert all(first <= entry.line <= last for entry in section.left_out)


def test_every_criterion_but_the_first_has_its_count_in_the_body(registry):
    same = {s.same_as for s in registry.statements.values()}
    for number in registry.criteria:
        assert number == "1" or {f"criteria/{number}/2020-06/count", f"criteria/{number}/change"} <= same


def test_a_share_of_the_roads(registry):
    share = registry.statements["ii-3/duong-thon-ty-le"]
    assert (share.value, share.line, share.criterion) == ("40,9", 35, "2")
    assert find_figure(registry, share.computed_from.part).text == "838"
    assert find_figure(registry, share.computed_from.whole).text == "2.050"
