"""Names of files: what is a record, what is refused, and what editors and systems leave behind."""

import os
from fnmatch import fnmatchcase

import pytest

from policyarchive.checks.catalogue import as_text
from policyarchive.checks.check import check
from policyarchive.checks.fix import fixes
from policyarchive.registry.paths import (
    EDITOR_FILES,
    MAX_ID,
    code_of_name,
    entries,
    is_document_id,
    is_editor_file,
)
from tests.support import INVENTED, LANGUAGES, copied

EDITOR_NAMES = (
    ".7-qd-ubnd.yml.swp", ".7-qd-ubnd.yml.swo", "4913", "7-qd-ubnd.yml~", "#7-qd-ubnd.yml#", ".#7-qd-ubnd.yml",
    "7-qd-ubnd.yml.orig", "7-qd-ubnd.yml.rej", "._7-qd-ubnd.yml", ".DS_Store", "Thumbs.db", "desktop.ini",
    "~$phu-luc.docx", ".~lock.phu-luc.docx#",
)  # fmt: skip
FOLDERS = ("", "documents/ubnd/2044", "criteria", "vocabularies", "files")


@pytest.mark.parametrize("pattern", EDITOR_FILES)
def test_every_pattern_is_tried(pattern):
    assert any(fnmatchcase(name.lower(), pattern) for name in EDITOR_NAMES)


@pytest.mark.parametrize("name", EDITOR_NAMES)
def test_the_files_of_editors_are_passed_over_wherever_they_are(name, tmp_path):
    folder = copied(tmp_path)
    before = [fix.path for fix in fixes(folder, LANGUAGES)]
    for place in FOLDERS:
        (folder / place).mkdir(exist_ok=True)
        (folder / place / name).write_bytes(b"b0VIM 9.1\0")
    assert check(folder).problems == []
    assert [fix.path for fix in fixes(folder, LANGUAGES)] == before


def test_the_lock_of_an_editor_is_passed_over_though_it_is_a_link(tmp_path):
    folder = copied(tmp_path)
    (folder / "criteria/.#2.yml").symlink_to("an@may-tinh.1234")
    assert check(folder).problems == []


@pytest.mark.parametrize("name", ["2.yml.bak", "2.yml.txt", "2.YML", "ghi-chu.docx"])
def test_what_a_person_left_behind_is_refused(name, tmp_path):
    folder = copied(tmp_path)
    (folder / "criteria" / name).write_text("number: '2'\n", encoding="utf-8")
    assert [problem.location.path for problem in check(folder).problems] == [f"registry/criteria/{name}"]


NAMELESS = [(b".yml", "“.yml”"), (b"\xe9\xff.yml", "“\\xe9\\xff.yml”")]


@pytest.mark.parametrize(("name", "shown"), NAMELESS)
def test_a_file_without_a_name_that_can_be_read_is_one_problem(name, shown, tmp_path):
    folder = copied(tmp_path)
    os.link(folder / "criteria/2.yml", os.fsencode(folder / "criteria") + b"/" + name)
    found = check(folder).problems
    assert [problem.code for problem in found] == ["file-name"]
    for language in LANGUAGES:
        text = as_text(found, language)
        assert shown in text and "Did you mean" not in text and "Có phải" not in text


def test_a_folder_in_place_of_a_record_is_the_cause_of_what_names_the_record(tmp_path):
    folder = copied(tmp_path)
    (folder / "criteria/2.yml").unlink()
    (folder / "criteria/2.yml").mkdir()
    (problem,) = check(folder).problems
    assert problem.code == "folder-for-file" and problem.same_cause
    assert "criteria/2.yml" not in [fix.path for fix in fixes(folder, LANGUAGES)]


def test_no_record_is_taken_for_the_file_of_an_editor():
    assert [file for file in INVENTED.rglob("*") if file.is_file() and is_editor_file(file.name)] == []
    assert len(list(entries(INVENTED))) == len([file for file in INVENTED.rglob("*") if file.is_file()])


NO_IDS = (
    "../../pwned",
    "ttg/2018",
    "ttg/./2018",
    "ttg/2018/index",
    "ttg/2018/..",
    "/2018/a",
    "ttg/18/a",
    "ttg/٢٠١٨/a",
    "ttg/2018/a\n",
    "TTG/2018/a",
    "ttg/2018/quyết-định",
    "ttg/2018/com1",
    'a/2018/"><img src=x onerror=alert(1)>',
    f"ttg/2018/{'a' * MAX_ID}",
)


@pytest.mark.parametrize("identifier", NO_IDS)
def test_what_is_no_id_of_a_document_is_never_an_address(identifier):
    assert not is_document_id(identifier)


@pytest.mark.parametrize("identifier", ["ttg/2018/1385-qd-ttg", "bnn/undated/4781-qd-bnn"])
def test_ids_of_documents_are_addresses(identifier):
    assert is_document_id(identifier)


def test_a_long_id_is_a_record_up_to_the_length_of_a_file_name():
    assert code_of_name("a" * MAX_ID) is None
    assert code_of_name("a" * (MAX_ID + 1)) == "name-too-long"
