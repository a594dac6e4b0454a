"""What the search of the built site answers first, asked outside a browser: whole sets of queries at once."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.search.grid import grid
from tests.support import ROOT

HERE = Path(__file__).parent
SCORES = ROOT / "tests/tools/search_scores.mjs"


def misses(site, least, *files):
    """Return what was missed where the share of right first answers is less than it should be."""
    run = subprocess.run(["node", SCORES, site, str(least), *files], capture_output=True, text=True)
    return "" if run.returncode == 0 else run.stdout + run.stderr


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("queries.json", 0.99),
        ("queries-2.json", 0.97),
        ("queries-3.json", 0.97),
        ("queries-4.json", 0.97),
        ("queries-5.json", 0.95),
    ],
)
def test_what_people_type_is_answered_first(build, file, least):
    assert not misses(build[0], least, HERE / file)


def test_issuer_type_and_year_find_all_their_documents_and_no_other(build, real, tmp_path):
    queries = tmp_path / "grid.json"
    queries.write_text(json.dumps(list(grid(real))), encoding="utf-8")
    assert not misses(build[0], 1, queries)
