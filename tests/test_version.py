"""What a copy can be checked with: commit and day on each page, the manifest, one zip for a folder."""

import hashlib
import json
import re
import zipfile

import pytest

from tests.support import run

pytestmark = pytest.mark.registry
FRAMELESS = ("d", "data")  # pages that only lead on, pages for paper
FOOTER = re.compile(r'<p>[^<]+<time datetime="(\d{4}-\d\d-\d\d)">[^<]+</time>\. [^<]+<code>(\w+)</code></p>')


def test_each_page_says_commit_and_day_as_the_manifest_does(build):
    manifest = json.loads((build[0] / "manifest.json").read_text(encoding="utf-8"))
    pages = [
        file for file in build[0].rglob("*.html") if file.relative_to(build[0]).parts[0] not in FRAMELESS
    ]
    said = {FOOTER.search(file.read_text(encoding="utf-8")).groups() for file in pages}
    assert said == {(manifest["date"], manifest["commit"][:10])}


def test_the_manifest_names_every_file_with_its_checksum(build):
    listed = json.loads((build[0] / "manifest.json").read_text(encoding="utf-8"))["files"]
    files = {f.relative_to(build[0]).as_posix(): f.read_bytes() for f in build[0].rglob("*") if f.is_file()}
    del files["manifest.json"]
    assert listed == {
        path: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for path, content in files.items()
    }


def test_one_zip_holds_a_site_for_a_folder(tmp_path):
    """That such a site opens and searches without a server is tested in tests/search."""
    result = run("build_offline.py", "--zip", tmp_path / "kho.zip")
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(tmp_path / "kho.zip") as archive:
        names = set(archive.namelist())
    assert {"kho/index.html", "kho/en/index.html", "kho/manifest.json"} <= names
    assert all(name.startswith("kho/") for name in names)
