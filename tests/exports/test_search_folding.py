"""Python folds as the browser does: both by the table that the tests of the browser read."""

import json

from policyarchive.exports.search.folding import search_fold
from tests.support import ROOT


def test_python_folds_as_listed():
    cases = json.loads((ROOT / "tests/browser/search/cases.json").read_text(encoding="utf-8"))
    assert [[text, search_fold(text)] for text, _ in cases["fold"]] == cases["fold"]
