"""What search puts on the site, and what it takes from others."""

import subprocess
import sys
from pathlib import Path

from macros.search.publish import engine, reader, search_files, worker_address
from macros.site import site_for

ROOT = Path(__file__).resolve().parents[2]


def test_vendored_files_are_those_of_the_manifest():
    subprocess.run([sys.executable, "scripts/vendor.py"], cwd=ROOT, check=True)


def test_the_index_of_the_theme_is_empty(real):
    files = search_files(site_for(real, "vi"))
    assert len(files["search/search_index.json"]) < 200


def test_the_address_of_the_worker_changes_with_its_files(real):
    site = site_for(real, "vi")
    files = search_files(site)
    first = worker_address(site, files)
    assert first != worker_address(site, {**files, "assets/search/worker.js": ""})
    assert first == worker_address(site, search_files(site))


def test_pages_read_queries_without_the_word_index():
    assert "MiniSearch" in engine()
    assert "MiniSearch" not in reader()
