"""Files found without fault are not read again; others, and those that another software has found so, are."""

import shutil

import pytest

from policyarchive.registry.load import _Reader, load
from policyarchive.registry.yaml.parse_cache import ParseCache
from tests import support

DOCUMENT = "documents/ubnd/2018/1703-qd-ubnd.yml"


@pytest.fixture
def read(tmp_path, monkeypatch):
    """A function that loads a copy of the registry with the memory of the last time; it tells which files it read."""
    shutil.copytree(support.ROOT / "registry", tmp_path / "registry")
    judge = _Reader.judged

    def reading(software="1"):
        judged = []

        def noted(self, loaded, kind):
            judged.append(loaded.path.removeprefix("registry/"))
            return judge(self, loaded, kind)

        monkeypatch.setattr(_Reader, "judged", noted)
        memory = ParseCache(tmp_path / "memory", software)
        result = load(tmp_path / "registry", memory)
        registry, problems = result.usable, result.problems
        memory.remember()
        return registry, problems, judged

    reading.file = tmp_path / "registry" / DOCUMENT
    reading.memory = tmp_path / "memory"
    return reading


def test_nothing_is_read_twice_and_the_registry_is_the_same(read):
    first, _, all_files = read()
    second, problems, judged = read()
    assert DOCUMENT in all_files
    assert judged == []
    assert problems == []
    assert second == first


def test_an_edited_file_is_read_again(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert read()[2] == [DOCUMENT]


def test_a_file_with_a_fault_is_named_each_time(read):
    read()
    read.file.write_text(read.file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    for _ in range(2):
        _, problems, judged = read()
        assert [problem.code for problem in problems] == ["unknown-field"]
        assert judged == [DOCUMENT]


def test_a_sound_file_in_the_wrong_folder_is_named(read):
    read()
    shutil.copy(read.file, read.file.parents[3] / "criteria" / "20.yml")
    _, problems, _ = read()
    assert "missing-field" in {problem.code for problem in problems}


def test_what_another_software_has_found_does_not_count(read):
    read()
    assert DOCUMENT in read(software="2")[2]


def test_the_languages_of_the_archive_count(read):
    """A word that may stand in one language can be a fault in another."""
    read()
    archive = read.file.parents[3] / "archive.yml"
    support.replace(archive, "[vi, en]", "[vi]")
    assert DOCUMENT in read()[2]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"software": "1"}', '{"software": "1", "files": {}}'])
def test_a_memory_that_cannot_be_read_is_none(read, content):
    first, _, all_files = read()
    read.memory.write_text(content, encoding="utf-8")
    again, problems, judged = read()
    assert (again, problems, judged) == (first, [], all_files)
