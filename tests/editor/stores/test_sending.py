"""What is sent: one commit with the lines that were changed, one proposal, and all or nothing."""

import time

import pytest

from tests.editor.stores.driver import Refusal
from tests.editor.stores.records import LATER, NEW, OTHER, RECORD, TEXT, edit
from tests.tables import check_each

BRANCH = "edit/ngay-ky-12"


def commits(forge, branch=BRANCH) -> int:
    return forge.repository.count("main", branch)


def refused(call, *arguments, **more) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call(*arguments, **more)
    return caught.value


def test_an_edit_of_one_line_is_a_commit_with_one_line_and_a_proposal(forge, lan):
    proposal = edit(lan)
    (made,), git = forge.proposals, forge.repository
    assert proposal["number"] == made.number == 1 and proposal["branch"] == made.branch == BRANCH
    assert proposal["title"] == made.title == "Sửa ngày ký" and made.text == "Theo bản in."
    assert proposal["address"].startswith("https://forge.example/office/archive/")
    assert made.author == "lan" and git.line("show", "-s", "--format=%an", BRANCH) == "Nguyễn Thị Lan"
    assert commits(forge) == 1 and git.message(BRANCH) == "Sửa ngày ký\n\nTheo bản in."
    assert git.diff("main", BRANCH) == ["-date: 2043-05-01", "+date: 2043-05-02"]
    assert git.entry(BRANCH, RECORD).mode == "100644"


def test_a_new_record_its_attachment_and_a_removal_are_one_commit(forge, lan):
    pdf, new = bytes(range(256)) * 4_000, "registry/documents/ubnd/2043/14-qd-ubnd.yml"
    files = [
        {"path": new, "text": TEXT, "version": None},
        {"path": "registry/files/ubnd/2043/14-qd-ubnd/scan.pdf", "bytes": pdf, "version": None},
        {"path": OTHER, "remove": True, "version": lan.read(OTHER)["version"]},
    ]
    lan.send({"key": "moi-14", "title": "Thêm", "text": "", "files": files})
    git = forge.repository
    assert commits(forge, "edit/moi-14") == 1 and git.message("edit/moi-14") == "Thêm"
    changed = {(letter, path) for letter, _, path in git.changed("main", "edit/moi-14")}
    assert changed in (
        {("A", new), ("A", "registry/files/ubnd/2043/14-qd-ubnd/scan.pdf"), ("D", OTHER)},
        {("R", new), ("A", "registry/files/ubnd/2043/14-qd-ubnd/scan.pdf")},
    )
    assert git.text("edit/moi-14", new) == TEXT and not git.entry("edit/moi-14", OTHER)
    assert git.blob(git.entry("edit/moi-14", "registry/files/ubnd/2043/14-qd-ubnd/scan.pdf").sha) == pdf


def test_a_further_edit_goes_to_the_same_proposal(forge, lan):
    proposal = edit(lan)
    assert edit(lan, LATER, proposal=proposal) == proposal
    assert len(forge.proposals) == 1 and commits(forge) == 2
    assert len(forge.repository.diff("main", BRANCH)) == 4


def test_a_further_edit_keeps_what_others_did_to_the_proposal(forge, lan):
    proposal = edit(lan)
    seen = lan.read(RECORD, BRANCH)["version"]
    forge.repository.edit(BRANCH, {OTHER: "x\n"})
    edit(lan, LATER, proposal=proposal, version=seen)
    assert forge.repository.text(BRANCH, OTHER) == "x\n" and forge.repository.text(BRANCH, RECORD) == LATER
    forge.repository.edit(BRANCH, {RECORD: "theirs\n"})
    conflict = refused(edit, lan, NEW, proposal=proposal, version=seen)
    assert (conflict.reason, conflict.found["text"]) == ("conflict", "theirs\n")
    assert forge.repository.text(BRANCH, RECORD) == "theirs\n"


def test_what_is_the_same_already_is_not_sent_again(forge, lan):
    assert edit(lan) == edit(lan) and commits(forge) == 1
    same = refused(lan.send, {"key": "same", "title": "S", "files": [{"path": RECORD, "text": TEXT, "version": lan.read(RECORD)["version"]}]})  # fmt: skip
    assert same.reason == "other" and same.found["isUnchanged"]
    assert len(forge.proposals) == 1 and forge.repository.branches() == [BRANCH, "main"]


def test_in_an_archive_in_a_folder_files_go_there(forge, open_store):
    forge.repository.edit("main", {f"kho/{RECORD}": TEXT})
    edit(open_store("lan", folder="kho"))
    assert forge.repository.text(BRANCH, f"kho/{RECORD}") == NEW
    assert forge.repository.text(BRANCH, RECORD) == TEXT


def test_what_is_no_file_of_the_archive_is_not_sent(github, node):
    store = node.open(github.settings)
    store.signIn("token-lan")
    node.fetched()

    def is_refused(path):
        file = {"path": path, "text": "a"}
        assert refused(store.send, {"key": "a", "title": "A", "files": [file]}).reason == "other"

    outside = ["README.md", ".github/workflows/x.yml", "files/x.pdf", "registry/schema/document.schema.json"]
    odd = ["registry/../mkdocs.yml", "registry//x.yml", "../registry/x.yml", "registry/files/./x", "registry/files/"]  # fmt: skip
    check_each([*outside, *odd], is_refused)
    assert not node.fetched()


def test_what_is_too_large_is_not_sent(forge, open_store, node):
    store = open_store("lan", largest=1_000)
    node.fetched()
    file = {"path": "registry/files/ubnd/2043/12-qd-ubnd/a.pdf", "bytes": b"x" * 1_001, "version": None}
    large = refused(store.send, {"key": "a", "title": "A", "files": [file]})
    assert (large.reason, large.found["most"]) == ("limit", 1_000) and not node.fetched()


def test_what_the_forge_finds_too_large_is_the_same_refusal(forge, lan, monkeypatch):
    monkeypatch.setattr("tests.editor.forge.github_objects.LARGEST_BODY", 1_000)
    forge.most = 1_000
    file = {"path": "registry/files/ubnd/2043/12-qd-ubnd/a.pdf", "bytes": b"x" * 2_000, "version": None}
    assert refused(lan.send, {"key": "a", "title": "A", "files": [file]}).reason == "limit"
    assert not forge.proposals and forge.repository.branches() == ["main"]


def test_too_many_requests_say_when_to_come_back(forge, lan):
    forge.remaining = 2
    limit = refused(edit, lan)
    assert limit.reason == "limit" and 0 < limit.found["until"] / 1000 - time.time() < 700
    assert not forge.proposals
    forge.remaining = 100
    assert edit(lan)["number"] == 1


def test_without_the_right_to_write_nothing_is_written(forge, lan):
    forge.people["token-lan"].access = "read"
    for is_told in (True, False):
        forge.is_fine_grained = is_told
        assert refused(edit, lan).reason == "rights"
    assert forge.repository.branches() == ["main"] and not forge.proposals
    forge.people["token-lan"].access = "none"
    version = forge.repository.entry("main", RECORD).sha
    assert refused(edit, lan, version=version).reason == "rights"


def test_a_right_that_is_taken_away_meanwhile_leaves_no_half_of_it(forge, lan):
    def take_away():
        forge.people["token-lan"].access = "read"

    step = "/git/trees$" if forge.settings["kind"] == "github" else "/repository/commits$"
    forge.server.meanwhile("POST", step, take_away)
    assert refused(edit, lan).reason == "rights" and forge.repository.branches() == ["main"]


STEPS = {"github": ("/git/trees$", "/git/commits$", "/git/refs$", "/pulls$"), "gitlab": ("/repository/commits$", "/merge_requests$")}  # fmt: skip


@pytest.mark.parametrize("at", ["before", "after"])
def test_what_was_cut_off_and_is_sent_again_is_one_proposal(forge, lan, at):
    for number, step in enumerate(STEPS[forge.settings["kind"]], 1):
        key = f"cut-{number}"
        forge.server.cut(at, "POST", step)
        assert refused(edit, lan, key=key).reason == "connection"
        assert edit(lan, key=key)["branch"] == f"edit/{key}"
        assert not forge.server.events
        assert len(forge.proposals) == number and commits(forge, f"edit/{key}") == 1


def test_a_further_edit_that_was_cut_off_is_one_commit(forge, lan):
    proposal = edit(lan)
    step = ("PATCH", "/git/refs/") if forge.settings["kind"] == "github" else ("POST", "/repository/commits$")
    forge.server.cut("after", *step)
    version = lan.read(RECORD, BRANCH)["version"]
    assert refused(edit, lan, LATER, proposal=proposal, version=version).reason == "connection"
    assert edit(lan, LATER, proposal=proposal, version=version) == proposal and commits(forge) == 2


def test_what_was_cut_off_may_be_changed_before_it_is_sent_again(forge, lan):
    version = lan.read(RECORD)["version"]
    forge.server.cut("after", "POST", STEPS[forge.settings["kind"]][-1])
    assert refused(edit, lan, version=version).reason == "connection"
    edit(lan, LATER, version=version)
    assert len(forge.proposals) == 1 and forge.repository.text(BRANCH, RECORD) == LATER


def test_what_was_merged_before_it_could_be_sent_again_is_not_proposed_twice(forge, lan):
    version = lan.read(RECORD)["version"]
    forge.server.cut("after", "POST", STEPS[forge.settings["kind"]][-1])
    assert refused(edit, lan, version=version).reason == "connection"
    forge.merge(1)
    assert edit(lan, version=version)["number"] == 1 and len(forge.proposals) == 1
