"""What a copy can be checked with: commit and day on each page, the manifest, the mirror."""

import datetime
import hashlib
import json
import re
import zipfile

from policyarchive.core.git import environment
from tests.html import pages
from tests.support import ROOT, run_anew

LEADS_ON = '<meta name="robots" content="noindex">'
FOOTER = re.compile(r'<p>[^<]+<time datetime="(\d{4}-\d\d-\d\d)">[^<]+</time>\. [^<]+<code>(\w+)</code></p>')


def test_each_page_says_commit_and_day_as_the_manifest_does(build):
    """Pages for paper and those that only lead on have no footer."""
    manifest = json.loads((build[0] / "manifest.json").read_text(encoding="utf-8"))
    said = {
        path: found.groups() if (found := FOOTER.search(page.source)) else None
        for path, page in pages(build[0]).items()
        if not path.startswith("data/") and LEADS_ON not in page.source
    }
    as_the_manifest = (manifest["date"], manifest["commit"][:10])
    assert said and {path: footer for path, footer in said.items() if footer != as_the_manifest} == {}


def files_of(folder) -> dict[str, bytes]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_manifest_names_every_file_with_its_checksum(build):
    files = files_of(build[0])
    listed = json.loads(files.pop("manifest.json"))["files"]
    assert listed == {
        path: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for path, content in files.items()
    }


ELSEWHERE = {"TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "4242"}


def test_the_mirror_is_the_site_in_one_zip_the_same_each_time(build, tmp_path):
    """Built again in another folder and another environment, it is the site to the byte: two builds are equal."""
    result = run_anew("pack", tmp_path / "mirror.zip", **ELSEWHERE)
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(tmp_path / "mirror.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {moment()}
        assert [entry.filename for entry in archive.infolist()] == sorted(archive.namelist())
        packed = {name.removeprefix("mirror/"): archive.read(name) for name in archive.namelist()}
    assert packed == files_of(build[0])
    assert json.loads(packed["manifest.json"])["address"].encode() in packed["sitemap.xml"]


def moment() -> tuple:
    seconds = int(environment(ROOT)["SOURCE_DATE_EPOCH"])
    return datetime.datetime.fromtimestamp(seconds // 2 * 2, datetime.UTC).timetuple()[
        :6
    ]  # a zip counts by two
