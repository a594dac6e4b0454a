"""Files found without problems are not parsed again; others, and those that another software has found so, are."""

import shutil

import pytest

from policyarchive.checks.check import check
from policyarchive.registry.load import load
from policyarchive.registry.yaml.parse_cache import ParseCache
from tests import support

DOCUMENT = "documents/ubnd/2018/1703-qd-ubnd.yml"


@pytest.fixture
def read(tmp_path):
    """A function that checks a copy of the registry with the cache of the last time; it tells which files it parsed."""
    shutil.copytree(support.ROOT / "registry", tmp_path / "registry")

    def reading(software="1"):
        parsed = unchecked(tmp_path / "registry", ParseCache(tmp_path / "cache", software))
        result = check(tmp_path / "registry", cache=ParseCache(tmp_path / "cache", software))
        return result.usable, result.problems, parsed

    reading.file = tmp_path / "registry" / DOCUMENT
    reading.cache = tmp_path / "cache"
    return reading


def unchecked(folder, cache):
    """The files that a cache does not know, by their paths below the registry."""
    return [file.loaded.path.removeprefix("registry/") for file in load(folder, cache).unchecked]


def test_nothing_is_read_twice_and_the_registry_is_the_same(read):
    first, _, all_files = read()
    second, problems, parsed = read()
    assert DOCUMENT in all_files
    assert parsed == []
    assert problems == []
    assert second == first


def test_an_edited_file_is_read_again(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert read()[2] == [DOCUMENT]


def test_a_file_with_a_problem_is_named_each_time(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    for _ in range(2):
        _, problems, parsed = read()
        assert [problem.code for problem in problems] == ["unknown-field"]
        assert parsed == [DOCUMENT]


def test_a_valid_file_in_the_wrong_folder_is_named(read):
    read()
    shutil.copy(read.file, read.file.parents[3] / "criteria" / "20.yml")
    _, problems, _ = read()
    assert "missing-field" in {problem.code for problem in problems}


def test_what_another_software_has_found_does_not_count(read):
    read()
    assert DOCUMENT in read(software="2")[2]


def test_the_languages_of_the_archive_count(read):
    """A word that may stand in one language can be wrong in another."""
    read()
    archive = read.file.parents[3] / "archive.yml"
    support.replace(archive, "[vi, en]", "[vi]")
    assert DOCUMENT in read()[2]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"software": "1"}', '{"software": "1", "files": {}}'])
def test_a_cache_that_cannot_be_read_is_none(read, content):
    first, _, all_files = read()
    read.cache.write_text(content, encoding="utf-8")
    again, problems, parsed = read()
    assert (again, problems, parsed) == (first, [], all_files)
