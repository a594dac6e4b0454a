"""What became of one's own proposals: state, answer of the checker, checks; and withdrawing them."""

import pytest

from tests.editor.stores.driver import Refusal
from tests.editor.stores.records import NEW, OTHER, RECORD, edit

BRANCH = "edit/ngay-ky-12"
MARK = "<!-- policyarchive -->\n"
CHECKS = {
    "github": {
        "running": (["queued"], ["success", "in_progress"]),
        "passed": (["success"], ["neutral", "skipped", "success"]),
        "failed": (["failure"], ["success", "in_progress", "timed_out"], ["cancelled"]),
        "none": ([],),
    },
    "gitlab": {
        "running": (["running"], ["pending", "failed"], ["created"]),
        "passed": (["success"], ["success", "failed"]),
        "failed": (["failed"], ["canceled", "success"]),
        "none": ([],),
    },
}


def test_ones_own_open_proposals_are_listed_and_no_others(forge, lan, open_store):
    edit(lan)
    edit(open_store("hung"), key="hung-12")
    edit(lan, "x\n", OTHER, key="lan-13")
    forge.repository.point("mine", forge.repository.head(BRANCH))
    forge.propose("Bằng tay", "", "mine", forge.people["token-lan"], "main")
    forge.proposals[2].state = "closed"
    (one,) = lan.proposals()
    assert one == {
        "number": 1, "title": "Sửa ngày ký", "address": one["address"], "branch": BRANCH, "files": [RECORD],
        "state": "open", "answer": "", "checks": "none",
    }  # fmt: skip


def test_the_files_of_a_proposal_are_those_of_the_archive(forge, open_store):
    forge.repository.edit("main", {f"kho/{RECORD}": "a\n"})
    store = open_store("lan", folder="kho")
    edit(store)
    forge.repository.edit(BRANCH, {"README.md": "x"})
    assert store.proposals()[0]["files"] == [RECORD]


def test_checks_are_told_in_four_words(forge, lan):
    edit(lan)
    for word, cases in CHECKS[forge.settings["kind"]].items():
        for said in cases:
            forge.checks[BRANCH] = said
            assert lan.proposals()[0]["checks"] == word, said


def test_statuses_of_other_services_count_too(github, node):
    store = node.open(github.settings)
    store.signIn("token-lan")
    edit(store)
    github.checks[BRANCH] = ["success"]
    for state, word in (("success", "passed"), ("pending", "running"), ("failure", "failed"), ("error", "failed")):  # fmt: skip
        github.statuses[BRANCH] = state
        assert store.proposals()[0]["checks"] == word


def test_the_answer_is_the_last_one_of_the_checker(forge, lan):
    edit(lan)
    made = forge.proposals[0]
    made.comments = [("binh", False, "Cảm ơn.")] * 130 + [
        ("checker", True, f"{MARK}## Lần một"), ("checker", True, f"{MARK}## Lỗi\n\n- `12`: sai"), ("other", True, "Hello"),
        ("lan", False, f"{MARK}Đã qua kiểm tra"),
    ]  # fmt: skip
    assert lan.proposals()[0]["answer"] == "## Lỗi\n\n- `12`: sai"


def test_what_reviewers_say_is_the_state(forge, lan):
    edit(lan)
    made = forge.proposals[0]
    wanted, approved = ("CHANGES_REQUESTED", "APPROVED") if forge.settings["kind"] == "github" else ("requested_changes", "approved")  # fmt: skip
    for reviews, state in (([("binh", wanted)], "changes"), ([("binh", approved)], "approved"), ([("binh", approved), ("hung", wanted)], "changes")):  # fmt: skip
        made.reviews = reviews
        assert lan.proposals()[0]["state"] == state
    made.draft = True
    assert lan.proposals()[0]["state"] == "draft"


def test_the_last_word_of_a_reviewer_counts(github, node):
    store = node.open(github.settings)
    store.signIn("token-lan")
    edit(store)
    github.proposals[0].reviews = [("binh", "CHANGES_REQUESTED"), ("binh", "APPROVED"), ("binh", "COMMENTED")]
    assert store.proposals()[0]["state"] == "approved"


def test_a_proposal_that_is_withdrawn_is_closed_and_its_branch_is_gone(forge, lan):
    proposal = edit(lan)
    method, path = (
        ("DELETE", "/git/refs/") if forge.settings["kind"] == "github" else ("DELETE", "/branches/")
    )
    forge.server.cut("after", method, path)
    with pytest.raises(Refusal) as caught:
        lan.withdraw(proposal)
    assert caught.value.reason == "connection"
    for _ in range(2):
        assert lan.withdraw(proposal) is None
        assert forge.proposals[0].state == "closed" and forge.repository.branches() == ["main"]
    assert lan.proposals() == []
    with pytest.raises(Refusal) as caught:
        edit(lan, proposal=proposal, version="a" * 40)
    assert caught.value.reason == "gone"
    assert edit(lan)["number"] == 2 and forge.repository.text(BRANCH, RECORD) == NEW


def test_a_branch_that_is_not_the_editors_is_never_touched(forge, lan, node):
    proposal = edit(lan)
    node.fetched()
    for branch in ("main", "mine", "edit/", "edit/../main", "edit/A B"):
        with pytest.raises(Refusal):
            lan.withdraw(proposal | {"branch": branch})
        with pytest.raises(Refusal):
            lan.send({"key": "", "title": "A", "files": [], "proposal": proposal | {"branch": branch}})
    assert not node.fetched()


def test_a_closed_proposal_takes_no_further_edit(forge, lan):
    proposal = edit(lan)
    forge.proposals[0].state = "closed"
    with pytest.raises(Refusal) as caught:
        edit(lan, "x\n", proposal=proposal)
    assert caught.value.reason == "gone" and forge.repository.text(BRANCH, RECORD) == NEW
