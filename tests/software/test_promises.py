"""The page "What we promise": each promise names the tests that prove it, and these exist."""

import re

import pytest

from tests.support import LANGUAGES, ROOT

TEST = re.compile(r"`(tests/[\w/]+\.py)`")
GROUPS = 7


def lines(language: str) -> list[str]:
    return (ROOT / f"docs/{language}/promises.md").read_text(encoding="utf-8").splitlines()


def promises(language: str) -> list[str]:
    return [line for line in lines(language) if line.startswith("- ")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_promise_names_a_test_that_exists(language):
    for promise in promises(language):
        assert re.match(r"- \*\*[^*]+\.\*\* .+ `tests/[\w/]+\.py`\.$", promise), promise
        for name in TEST.findall(promise):
            assert "\ndef test_" in (ROOT / name).read_text(encoding="utf-8"), name


def test_both_languages_promise_the_same():
    vietnamese, english = (
        [TEST.findall(promise) for promise in promises(language)] for language in LANGUAGES
    )
    assert vietnamese == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_of_promises_is_there_and_what_is_not_promised(language):
    headings = [number for number, line in enumerate(lines(language)) if line.startswith("## ")]
    assert len(headings) == GROUPS + 1
    for start, end in zip(headings, headings[1:], strict=False):
        assert [line for line in lines(language)[start:end] if line.startswith("- ")]
