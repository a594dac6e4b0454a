"""BagIt: files with their checksums."""

import hashlib

import pytest

from policyarchive.core.bags import bag


@pytest.fixture
def packed(tmp_path) -> dict[str, bytes]:
    (tmp_path / "b.txt").write_text("hai", encoding="utf-8")
    (tmp_path / "a.txt").write_text("một", encoding="utf-8")
    files = {"b.txt": tmp_path / "b.txt", "thư/100%.txt": tmp_path / "a.txt"}
    return dict(bag(files, {"Bagging-Date": "2045-07-01"}))


def sum_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_every_file_is_listed_with_its_sum_and_percent_signs_are_written_out(packed):
    assert packed["data/thư/100%.txt"] == "một".encode()
    manifest = packed["manifest-sha256.txt"].decode().splitlines()
    assert manifest == [f"{sum_of(b'hai')}  data/b.txt", f"{sum_of('một'.encode())}  data/thư/100%25.txt"]
    said = dict(line.split(": ") for line in packed["bag-info.txt"].decode().splitlines())
    assert (said["Bagging-Date"], said["Payload-Oxum"]) == ("2045-07-01", "8.2")


def test_what_the_bag_says_of_its_files_has_sums_too(packed):
    tags = packed["tagmanifest-sha256.txt"].decode().splitlines()
    assert tags == [
        f"{sum_of(packed[name])}  {name}" for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
    ]
