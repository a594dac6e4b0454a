"""Every kind of wrong input under tests/invalid is found, at its place, in words of both languages."""

import pytest

from macros import cases, problems
from macros.check import check

ON_PAGES = ("macro-call", "theme-field")  # found while a page is built: see the tests of the site
CASES = [case for case in cases.cases() if case.code not in ON_PAGES]


def test_every_code_has_a_case():
    assert {case.code for case in cases.cases()} == set(problems.catalogue()) - {"_labels"}


def test_the_registry_behind_the_cases_has_no_fault():
    assert check(cases.FOLDER / "_registry", today="2006-01-01")[1] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_wrong_input_is_found_at_its_place_and_explained(case, tmp_path):
    _, found = check(cases.lay_out(case, tmp_path), today=case.today, published=case.published)
    assert (case.code, case.at) in {(problem.code, str(problem.place)) for problem in found}
    for language in problems.LANGUAGES:
        assert f"[{case.code}]" in problems.as_text(found, language)


@pytest.mark.parametrize("case", cases.cases(), ids=lambda case: case.name)
def test_an_example_shows_wrong_beside_right(case):
    wrong, right = cases.example(case)
    assert wrong and right and wrong != right
