"""What search puts on the site, and what it takes from others."""

import gzip
import json
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from policyarchive.exports.search import files
from policyarchive.exports.search.files import script, search_files, worker_address
from policyarchive.exports.search.records import payload
from policyarchive.site.site import site_for
from tests.support import ROOT

BUNDLES = ROOT / "policyarchive/assets/search/browser/bundles"
TOOLS = ROOT / "tests/tools"


def test_vendored_files_are_those_of_the_manifest():
    subprocess.run([sys.executable, "scripts/vendor.py"], cwd=ROOT, check=True)


def test_the_index_of_the_theme_is_empty(real):
    files = dict(search_files(site_for(real, "vi")))
    assert len(files["search/search_index.json"]) < 200


def test_the_address_of_the_worker_changes_with_the_scripts(monkeypatch):
    first = worker_address("vi")
    assert first == worker_address("vi") != worker_address("en")
    monkeypatch.setattr(files, "script", lambda name: "another")
    assert worker_address("vi") != first


def test_the_version_that_the_worker_asks_for_changes_with_the_records(real):
    source = real.archive.source
    number = real.documents[source].model_copy(update={"number": "459-BC/TU"})
    changed = replace(real, documents={**real.documents, source: number})
    first, second = (dict(search_files(site_for(registry, "vi"))) for registry in (real, changed))
    assert first.keys() == second.keys()
    differing = {name for name in first if first[name] != second[name]}
    assert {"assets/search/version.vi.js", "assets/search/records.vi.js"} <= differing


def test_the_rules_of_numbers_are_one_small_file_the_same_at_each_build(registry):
    first, second = (
        dict(search_files(site_for(replace(registry), language)))["assets/search/numbering.js"]
        for language in ("vi", "en")
    )
    assert first == second and len(gzip.compress(first.encode())) < 10_000
    data = json.loads(first.removeprefix("self.archiveNumbering = "))
    assert [system["id"] for system in data["systems"]] == [s.id for s in registry.number_rules.systems]
    assert "(?P<" not in first


def test_a_record_says_its_canonical_number_only_where_it_writes_another(real):
    source = real.archive.source
    number = real.documents[source].model_copy(update={"number": "458 - BC/TU."})
    changed = replace(real, documents={**real.documents, source: number})
    said = [[r.get("canonical") for r in payload(site_for(one, "vi"))["records"]] for one in (real, changed)]
    assert [*filter(None, said[0])] == [] and [*filter(None, said[1])] == ["458-BC/TU"]


def test_what_answers_queries_is_in_the_engine_alone():
    assert "archiveSearch" in script("engine")
    assert not any("archiveSearch=" in script(name) for name in ("box", "finder", "number_box"))


@pytest.mark.slow
@pytest.mark.parametrize("scripts", ["search", "editor"])
def test_bundles_are_those_of_the_modules(tmp_path, scripts):
    bundles = ROOT / "policyarchive/assets" / scripts / "browser/bundles"
    asked = [f"--outdir={tmp_path / 'made'}", f"--metafile={tmp_path / 'meta.json'}"]
    subprocess.run(
        ["npm", "run", "--silent", "--prefix", TOOLS, f"bundle-{scripts}", "--", *asked], check=True
    )
    made, committed = (
        {file.name: file.read_bytes() for file in folder.iterdir()} for folder in (tmp_path / "made", bundles)
    )
    assert made == committed, "run: make bundle"
    bundled = json.loads((tmp_path / "meta.json").read_text(encoding="utf-8"))["inputs"]
    packages = json.loads((BUNDLES.parents[1] / "vendor/manifest.json").read_text(encoding="utf-8"))[
        "packages"
    ]
    known = {*packages, *(name for package in packages.values() for name in package.get("covers", ()))}
    assert {match[1] for name in bundled if (match := re.search("node_modules/([^/]+)", name))} <= known


def test_a_joint_document_lists_its_bodies_for_the_search_and_no_other_does(joint_sites):
    records = [record for record in payload(joint_sites["vi"])["records"] if "type" in record]
    (joint,) = [record for record in records if "issuers" in record]
    assert joint["issuers"] == ["hdnd", "ubnd"] and "issuer" not in joint
    assert all(isinstance(record["issuer"], str) for record in records if record is not joint)
