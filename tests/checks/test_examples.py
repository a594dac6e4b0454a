"""Every kind of wrong input under policyarchive/assets/examples is found, at its place, in words of both languages."""

from policyarchive.checks.catalogue import as_text, problem_wording
from policyarchive.checks.check import check
from policyarchive.checks.examples import FOLDER, examples, lines_of_example, write_example
from policyarchive.core.words import SOFTWARE_LANGUAGES
from tests.tables import check_each

ON_PAGES = (
    "macro-call",
    "theme-field",
    "empty-page",
    "page-metadata",
    "page-code",
    "page-script",
)  # of hand-written pages: see tests/build and test_pages.py
CASES = [case for case in examples() if case.code not in ON_PAGES]


def test_every_code_has_a_case():
    assert {case.code for case in examples()} == {
        code for code in problem_wording() if not code.startswith("_")
    }


def test_the_registry_behind_the_cases_has_no_fault():
    checked = check(FOLDER / "_registry", today="2006-01-01")
    assert checked.problems == checked.warnings == []


def test_wrong_input_is_found_at_its_place_and_explained(tmp_path):
    def is_found(case):
        folder = tmp_path / case.name
        folder.mkdir(parents=True)
        checked = check(write_example(case, folder), today=case.today, published=case.published)
        found = [*checked.problems, *checked.warnings]
        assert (case.code, case.at) in {(problem.code, str(problem.location)) for problem in found}
        for language in SOFTWARE_LANGUAGES:
            assert f"[{case.code}]" in as_text(found, language)

    check_each(CASES, is_found)


def test_an_example_shows_wrong_beside_right():
    def shows_both(case):
        wrong, right = lines_of_example(case)
        assert wrong and right and wrong != right

    check_each(examples(), shows_both)
