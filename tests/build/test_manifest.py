"""The manifest of a site, in one file or in parts."""

import hashlib
import json

import pytest

from policyarchive.build.manifest import manifest_files

SUMS = {f"en/{n}/index.html": (hashlib.sha256(bytes([n])).hexdigest(), n) for n in range(5)}


def made(most: int) -> dict[str, bytes]:
    version = {"address": "https://thanh-van.example/", "commit": "0" * 40, "date": "2045-07-01"}
    return dict(manifest_files(SUMS, **version, most=most))


def test_few_files_are_listed_in_one():
    (content,) = made(most=5).values()
    assert json.loads(content)["files"] == {p: {"sha256": s, "size": n} for p, (s, n) in SUMS.items()}


@pytest.mark.parametrize(("most", "parts"), [(4, 2), (2, 3), (1, 5)])
def test_many_are_listed_in_parts_which_the_manifest_lists(most, parts):
    files = made(most)
    named = json.loads(files.pop("manifest.json"))["files"]
    assert len(files) == parts
    assert named == {
        path: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for path, content in files.items()
    }
    listed = {path: entry for part in files.values() for path, entry in json.loads(part)["files"].items()}
    assert listed == {path: {"sha256": sum_, "size": size} for path, (sum_, size) in SUMS.items()}
