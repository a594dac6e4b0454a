"""What is listed and read: every file of the archive and nothing else, byte for byte."""

import pytest

from tests.editor.stores.driver import Refusal
from tests.editor.stores.records import FILES, OTHER, RECORD, TEXT

ARCHIVE = sorted(path for path in FILES if path.startswith("registry/"))


def test_the_files_of_the_archive_are_listed_and_no_others(forge, lan):
    assert lan.files() == ARCHIVE
    assert lan.files("registry/documents/ubnd/2043") == [RECORD, OTHER]
    assert lan.files("registry/documents/ubnd/2044") == lan.files("registry/doc") == []


def test_a_text_is_read_as_it_stands(forge, lan):
    read = lan.read(RECORD)
    assert read == {"text": TEXT, "version": forge.repository.entry("main", RECORD).sha}
    assert lan.read("registry/documents/ubnd/2043/99.yml") is None
    assert lan.read("registry/documents") is None


def test_signs_that_addresses_know_are_part_of_a_name(forge, lan):
    name = "registry/files/ubnd/2043/12-qd-ubnd/Quyết định 50% #1?.txt"
    forge.repository.edit("main", {name: "\ufeffa\r\nb"})
    assert name in lan.files() and lan.read(name)["text"] == "\ufeffa\r\nb"


def test_what_is_no_text_is_read_as_none(forge, lan):
    assert lan.read("registry/files/ubnd/2043/12-qd-ubnd/scan.pdf")["text"] is None


def test_a_large_text_is_read_whole(forge, lan):
    large = "Điều 1. Phê duyệt kế hoạch năm 2043.\n" * 27_000
    assert len(large.encode()) > 1_048_576
    forge.repository.edit("main", {"registry/statements/large.yml": large})
    assert lan.read("registry/statements/large.yml")["text"] == large


def test_a_file_of_another_branch_is_read_from_there(forge, lan):
    forge.repository.point("edit/a", forge.repository.head("main"))
    forge.repository.edit("edit/a", {RECORD: "another\n"})
    assert lan.read(RECORD, "edit/a")["text"] == "another\n" and lan.read(RECORD)["text"] == TEXT


def test_an_archive_in_a_folder_has_the_same_paths(forge, open_store):
    forge.repository.edit("main", {f"kho/tinh/{path}": text for path, text in FILES.items()} | {"kho/registry/x.yml": "x"})  # fmt: skip
    store = open_store("lan", folder="kho/tinh")
    assert store.files() == ARCHIVE and store.read(RECORD)["text"] == TEXT
    assert store.files("registry/files") == ["registry/files/ubnd/2043/12-qd-ubnd/scan.pdf"]


def test_a_list_that_github_cuts_off_is_read_by_folders(github, node):
    git = github.repository
    blob = git.keep(b"a: b\n")
    paths = [f"registry/documents/body{i % 30}/{2000 + i % 7}/{i}.yml" for i in range(30_000)]
    tree = git.write_tree(git.head("main"), [(path, blob) for path in paths] + [(f"docs/{i}.md", blob) for i in range(50)])  # fmt: skip
    git.point("main", git.write_commit(tree, [git.head("main")], "Nhiều"))
    store = node.open(github.settings)
    store.signIn("token-lan")
    node.fetched()
    github.most_entries = 12_000
    assert store.files() == sorted([*ARCHIVE, *paths])
    assert 30 < len(node.fetched()) < 50


def test_a_folder_that_github_cuts_off_by_itself_is_no_list(github, node):
    github.repository.edit(
        "main", {f"registry/files/ubnd/2043/12-qd-ubnd/{i}.pdf": b"%PDF" for i in range(9)}
    )
    github.most_entries = 6
    store = node.open(github.settings)
    store.signIn("token-lan")
    with pytest.raises(Refusal) as caught:
        store.files()
    assert caught.value.reason == "limit"


def test_a_list_in_pages_is_read_to_its_end_at_the_forge_that_was_named(gitlab, node):
    more = {f"registry/documents/tinh/2043/{i}.yml": "a" for i in range(230)}
    gitlab.repository.edit("main", more)
    store = node.open(gitlab.settings)
    store.signIn("token-lan")
    node.fetched()
    assert store.files() == sorted([*ARCHIVE, *more])
    assert len([address for address in node.fetched() if "/repository/tree" in address]) == 3
