"""A cause is named first and once: what only follows from it is counted under it."""

import json

import pytest

from policyarchive.checks.catalogue import as_github, as_json, as_text
from policyarchive.checks.check import check
from tests.support import LANGUAGES, copied, replace

BROKEN = b"a: [\n"
CAUSES = [
    ("references.bib", BROKEN.decode().encode("utf-16"), "utf-16", 5),
    ("references.bib", None, "missing-file", 5),
    ("appendices/results.yml", BROKEN, "yaml-syntax", 3),
    ("criteria/1.yml", BROKEN, "yaml-syntax", 2),
    ("criteria/1.yml", None, "unknown-criterion", 3),
    ("archive.yml", BROKEN, "yaml-syntax", 0),
    ("vocabularies/terms.yml", BROKEN, "yaml-syntax", 0),
]


@pytest.mark.parametrize(("file", "content", "code", "more"), CAUSES)
def test_a_file_that_cannot_be_read_is_one_problem(tmp_path, file, content, code, more):
    folder = copied(tmp_path)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    (problem,) = check(folder).problems
    assert (problem.code, len(problem.same_cause)) == (code, more)
    for language in LANGUAGES:
        text, words = as_text([problem], language), {"vi": "Cùng nguyên nhân", "en": "Same cause"}[language]
        assert (f"{words}: {more}" in text) == (more > 0)
        assert (words in as_github([problem], language)) == (more > 0)
    assert len(json.loads(as_json([problem]))[0]["same_cause"]) == more


def test_an_unknown_value_is_named_once_with_its_places_and_those_that_are_known(tmp_path):
    folder = copied(tmp_path)
    replace(folder / "references.bib", "@misc{decision-21-2040,", "@misc{decision-21,")
    (problem,) = check(folder).problems
    assert (problem.code, len(problem.same_cause)) == ("unknown-reference", 2)


def test_what_is_wrong_beside_a_cause_is_still_found_and_stands_after_it(tmp_path):
    folder = copied(tmp_path)
    (folder / "criteria/1.yml").write_bytes(BROKEN)
    replace(folder / "archive.yml", "source: tinh-uy/2045/88-bc-tu", "source: tinh-uy/2045/89-bc-tu")
    text = as_text(check(folder).problems, "en")
    assert text.index("criteria/1.yml:2:1") < text.index("archive.yml:")


EDITS = [
    ("archive.yml", "languages: [vi, en]", 'languages: [vi, "../x"]', "language-code", 0),
    ("archive.yml", "languages: [vi, en]", "languages: [vi, en, vi]", "not-distinct", 0),
    ("vocabularies/types.yml", "abbreviation: NQ", "abbreviation: QĐ", "abbreviation-twice", 0),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "more"), EDITS)
def test_a_value_on_which_many_rest_is_one_problem(tmp_path, file, old, new, code, more):
    folder = copied(tmp_path)
    replace(folder / file, old, new)
    (problem,) = check(folder).problems
    assert problem.code == code
    assert len(problem.same_cause) == more


def test_an_empty_vocabulary_is_one_problem_and_no_dash_is_offered(tmp_path):
    folder = copied(tmp_path)
    (folder / "vocabularies/verbs.yml").write_text("verbs: {}\n", encoding="utf-8")
    found = check(folder).problems
    assert [problem.code for problem in found] == ["empty-value"] and found[0].same_cause


def test_an_empty_list_is_one_problem(tmp_path):
    folder = copied(tmp_path)
    replace(folder / "archive.yml", "languages: [vi, en]", "languages: []")
    assert [problem.code for problem in check(folder).problems] == ["empty-value"]


def test_the_first_of_two_equal_keys_is_named(tmp_path):
    folder = copied(tmp_path)
    file = folder / "references.bib"
    text = file.read_text(encoding="utf-8")
    line = text[: text.index("@misc{name-rules")].count("\n") + 1
    file.write_text(text + "\n@misc{name-rules,\n  title = {A}\n}\n", encoding="utf-8")
    (problem,) = check(folder).problems
    assert f"line {line}" in as_text([problem], "en") and f"dòng {line}" in as_text([problem], "vi")


def test_the_error_of_the_yaml_reader_is_not_shown(tmp_path):
    folder = copied(tmp_path)
    replace(folder / "archive.yml", "period: 2041–2045", "period: 2041–2045 }\n]")
    assert "did not" not in as_text(check(folder).problems, "vi")
