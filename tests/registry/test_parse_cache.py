"""Files found without problems are not parsed again; others, and those that another software has found so, are."""

import shutil

import pytest

from policyarchive.checks.check import check
from policyarchive.registry.load import load
from policyarchive.registry.yaml.parse_cache import ParseCache
from tests import support

DOCUMENT = "documents/ubnd/2044/7-qd-ubnd.yml"


@pytest.fixture
def read(tmp_path):
    """A function that checks a copy of the invented registry with the cache of the last time.

    It returns the registry, its problems, and the paths of the files that were not known from that cache.
    """
    registry, cache = support.copied(tmp_path), tmp_path / "cache"

    def reading(software="1"):
        unknown = load(registry, ParseCache(cache, software)).unchecked
        result = check(registry, cache=ParseCache(cache, software))
        return (
            result.usable,
            result.problems,
            [file.loaded.path.removeprefix("registry/") for file in unknown],
        )

    reading.file, reading.registry, reading.cache = registry / DOCUMENT, registry, cache
    return reading


def test_nothing_is_read_twice_and_the_registry_is_the_same(read):
    first, _, all_files = read()
    second, problems, again = read()
    assert DOCUMENT in all_files
    assert (again, problems) == ([], [])
    assert second == first


def test_an_edited_file_is_read_again(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert read()[2] == [DOCUMENT]


def test_a_file_with_a_problem_is_named_each_time(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    for _ in range(2):
        _, problems, again = read()
        assert [problem.code for problem in problems] == ["unknown-field"]
        assert again == [DOCUMENT]


def test_a_valid_file_in_the_wrong_folder_is_named(read):
    read()
    shutil.copy(read.file, read.registry / "criteria/20.yml")
    assert "missing-field" in {problem.code for problem in read()[1]}


def test_what_another_software_has_found_does_not_count(read):
    _, _, all_files = read()
    assert read(software="2")[2] == all_files


def test_the_languages_of_the_archive_count(read):
    """A word that may be in one language can be wrong in another."""
    read()
    support.replace(read.registry / "archive.yml", "[vi, en]", "[vi]")
    assert DOCUMENT in read()[2]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"software": "1"}', '{"software": "1", "files": {}}'])
def test_a_cache_that_cannot_be_read_is_none(read, content):
    first, _, all_files = read()
    read.cache.write_text(content, encoding="utf-8")
    assert read() == (first, [], all_files)
