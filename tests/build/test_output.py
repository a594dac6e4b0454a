"""The folder of a site: equal files are left alone, vanished ones go, sums are told."""

import hashlib

from policyarchive.build.output import Output


def built(folder, **files: str) -> Output:
    output = Output(folder)
    for path, text in files.items():
        output.write(path.replace("__", "/"), text.encode())
    output.remove_vanished()
    return output


def test_only_what_differs_is_written(tmp_path):
    built(tmp_path, a="1", b__c="2")
    times = {path: (tmp_path / path).stat().st_mtime_ns for path in ("a", "b/c")}
    (tmp_path / "a").chmod(0o444)
    built(tmp_path, a="1", b__c="3")
    assert (tmp_path / "a").stat().st_mtime_ns == times["a"]
    assert (tmp_path / "b/c").read_text() == "3"


def test_what_is_no_longer_made_is_removed(tmp_path):
    built(tmp_path, a="1", b__c="2", b__d__e="3", f__g="4")
    (tmp_path / "link").symlink_to(tmp_path / "b")
    built(tmp_path, b__c="2")
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["b", "b/c"]


def test_the_sum_of_every_file_is_told(tmp_path):
    output = built(tmp_path, a="1", b__c="22")
    assert output.sums == {
        "a": (hashlib.sha256(b"1").hexdigest(), 1),
        "b/c": (hashlib.sha256(b"22").hexdigest(), 2),
    }


def test_a_site_may_lie_in_folders_that_are_not_there_yet(tmp_path):
    built(tmp_path / "a/b/c", d="1", e__f__g="2")
    assert (tmp_path / "a/b/c/d").read_text() == "1" and (tmp_path / "a/b/c/e/f/g").read_text() == "2"


def test_the_files_of_another_folder_are_copied(tmp_path):
    source = tmp_path / "source"
    built(source, a="1", b__c="2")
    output = Output(tmp_path / "site")
    output.copy_tree(source)
    assert set(output.sums) == {"a", "b/c"} and (tmp_path / "site/b/c").read_text() == "2"
