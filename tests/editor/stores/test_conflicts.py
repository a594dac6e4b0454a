"""Two editors on one record, and a main branch that moves: nothing is overwritten, and there is always a way on."""

import pytest

from tests.editor.stores.driver import Refusal
from tests.editor.stores.records import LATER, NEW, OTHER, RECORD, TEXT, edit

BRANCH = "edit/ngay-ky-12"
THEIRS = TEXT.replace("12/QĐ", "12a/QĐ")
BOTH = NEW.replace("12/QĐ", "12a/QĐ")


def conflict_of(call, *arguments, **more) -> dict:
    with pytest.raises(Refusal) as caught:
        call(*arguments, **more)
    assert caught.value.reason == "conflict"
    return {name: caught.value.found[name] for name in ("path", "text", "version")}


def test_a_record_that_another_has_changed_is_handed_back_and_not_overwritten(forge, lan):
    version = lan.read(RECORD)["version"]
    forge.repository.edit("main", {RECORD: THEIRS})
    now = forge.repository.entry("main", RECORD).sha
    conflict = conflict_of(edit, lan, version=version)
    assert conflict == {"path": RECORD, "text": THEIRS, "version": now}
    assert forge.repository.branches() == ["main"] and not forge.proposals
    edit(lan, BOTH, version=conflict["version"])
    assert forge.repository.diff("main", BRANCH) == ["-date: 2043-05-01", "+date: 2043-05-02"]


def test_two_editors_who_send_one_record_both_see_what_is_there(forge, open_store):
    lan, hung = open_store("lan"), open_store("hung")
    version = hung.read(RECORD)["version"]
    edit(lan)
    forge.merge(1)
    assert conflict_of(edit, hung, THEIRS, version=version, key="hung-12")["text"] == NEW
    assert forge.repository.text("main", RECORD) == NEW


@pytest.mark.parametrize(("before", "after"), [("removed", None), ("new", "theirs\n")])
def test_a_file_that_is_gone_or_has_come_is_a_conflict(forge, lan, before, after):
    path = RECORD if before == "removed" else "registry/documents/ubnd/2043/15.yml"
    version = (lan.read(path) or {"version": None})["version"]
    forge.repository.edit("main", {path: after})
    file = {"path": path, "text": NEW, "version": version}
    conflict = conflict_of(lan.send, {"key": "a", "title": "A", "files": [file]})
    assert conflict["text"] == after and (conflict["version"] is None) == (after is None)


def test_all_files_in_conflict_are_named_and_none_is_written(forge, lan, open_store):
    store = open_store("lan", folder="")
    files = [{"path": path, "text": "a\n", "version": lan.read(path)["version"]} for path in (RECORD, OTHER, "registry/archive.yml")]  # fmt: skip
    forge.repository.edit("main", {RECORD: "b\n", OTHER: "c\n"})
    with pytest.raises(Refusal) as caught:
        store.send({"key": "a", "title": "A", "files": files})
    assert [(one["path"], one["text"]) for one in caught.value.found["conflicts"]] == [(RECORD, "b\n"), (OTHER, "c\n")]  # fmt: skip
    assert not forge.proposals


def test_other_files_that_have_changed_are_no_conflict(forge, lan):
    version = lan.read(RECORD)["version"]
    forge.repository.edit("main", {OTHER: "changed\n"})
    edit(lan, version=version)
    forge.repository.edit("main", {"registry/archive.yml": "languages: [vi]\n"})
    proposal = edit(lan, LATER, proposal=forge_proposal(lan))
    forge.merge(proposal["number"])
    texts = [forge.repository.text("main", path) for path in (RECORD, OTHER, "registry/archive.yml")]
    assert texts == [LATER, "changed\n", "languages: [vi]\n"]


def forge_proposal(store) -> dict:
    (one,) = store.proposals()
    return one


def test_a_proposal_whose_record_has_changed_in_the_main_branch_is_brought_up_to_it(forge, lan):
    """The other file of the proposal goes along, and so does what the main branch has got besides."""
    proposal = edit(lan)
    edit(lan, "other\n", OTHER, proposal=proposal)
    seen = lan.read(RECORD, BRANCH)["version"]
    forge.repository.edit("main", {RECORD: THEIRS, "registry/archive.yml": "languages: [vi]\n"})
    conflict = conflict_of(edit, lan, LATER, proposal=proposal, version=seen)
    assert conflict["text"] == THEIRS and forge.repository.text(BRANCH, RECORD) == NEW
    edit(lan, BOTH, proposal=proposal, version=conflict["version"])
    git = forge.repository
    assert git.is_ancestor(git.head("main"), BRANCH) and len(forge.proposals) == 1
    assert sorted(path for _, _, path in git.changed("main", BRANCH)) == [RECORD, OTHER]
    assert (git.text(BRANCH, RECORD), git.text(BRANCH, OTHER)) == (BOTH, "other\n")
    assert edit(lan, BOTH, proposal=proposal) == proposal  # and again: nothing is left to send


def test_a_proposal_is_not_brought_up_over_another_of_its_files(forge, lan):
    proposal = edit(lan)
    edit(lan, "other\n", OTHER, proposal=proposal)
    forge.repository.edit("main", {RECORD: THEIRS, OTHER: "theirs\n"})
    version = lan.read(RECORD)["version"]
    conflict = conflict_of(edit, lan, BOTH, proposal=proposal, version=version)
    assert (conflict["path"], conflict["text"]) == (OTHER, "theirs\n")
    files = [
        {"path": RECORD, "text": BOTH, "version": version},
        {"path": OTHER, "text": "both\n", "version": conflict["version"]},
    ]
    lan.send({"key": "", "title": "Cả hai", "files": files, "proposal": proposal})
    assert forge.repository.text(BRANCH, OTHER) == "both\n" and forge.repository.text(BRANCH, RECORD) == BOTH


def test_a_record_that_changes_between_looking_and_writing_is_not_overwritten(forge, lan):
    proposal = edit(lan)
    version = lan.read(RECORD, BRANCH)["version"]
    step = ("PATCH", "/git/refs/") if forge.settings["kind"] == "github" else ("POST", "/repository/commits$")
    forge.server.meanwhile(*step, lambda: forge.repository.edit(BRANCH, {RECORD: "theirs\n"}))
    assert conflict_of(edit, lan, LATER, proposal=proposal, version=version)["text"] == "theirs\n"
    assert forge.repository.text(BRANCH, RECORD) == "theirs\n"
    version = lan.read(RECORD, BRANCH)["version"]
    forge.server.meanwhile(*step, lambda: forge.repository.edit(BRANCH, {OTHER: "theirs\n"}))
    edit(lan, LATER, proposal=proposal, version=version)
    assert forge.repository.text(BRANCH, RECORD) == LATER and forge.repository.text(BRANCH, OTHER) == "theirs\n"  # fmt: skip


def test_two_tabs_that_send_one_draft_at_a_time_make_one_proposal(forge, lan, open_store):
    other = open_store("lan")
    version = lan.read(RECORD)["version"]

    def other_tab():
        forge.repository.point(BRANCH, forge.repository.head("main"))
        forge.repository.edit(BRANCH, {RECORD: NEW})

    step = "/git/refs$" if forge.settings["kind"] == "github" else "/repository/commits$"
    forge.server.meanwhile("POST", step, other_tab)
    edit(lan, version=version)
    assert edit(other, version=version)["number"] == 1
    assert len(forge.proposals) == 1 and forge.repository.text(BRANCH, RECORD) == NEW
