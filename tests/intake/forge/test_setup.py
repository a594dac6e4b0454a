"""A fresh repository is set up, twice without harm; what the forge refuses is left to a person with the place to do it."""

import subprocess

import pytest

from policyarchive.cli import main


@pytest.fixture
def printed(happen, capsys):
    """Return the exit code and the lines of a call."""

    def call(*arguments):
        code = happen("setup", {}, *arguments)
        return code, capsys.readouterr().out.splitlines()

    return call


def changing(repository):
    return [method for method, _ in repository.asked if method != "GET"]


def test_a_dry_run_says_what_would_be_done_and_does_nothing(repository, printed):
    code, lines = printed("--dry-run")
    assert (
        code == 0 and [line.split(":")[0] for line in lines[1:]] == ["There already"] + ["Would be done"] * 4
    )
    assert repository.asked and not changing(repository)


def test_a_fresh_repository_is_set_up_and_a_second_time_changes_nothing(repository, printed):
    repository.has_issues = False
    code, lines = printed()
    assert code == 0 and [line.split(":")[0] for line in lines[1:]] == ["Done"] * 5
    assert repository.has_issues and repository.pages == {"build_type": "workflow"}
    assert {"form:correction", "form:new-document", "form:relation"} <= {x["name"] for x in repository.labels}
    assert repository.permissions == {
        "default_workflow_permissions": "read",
        "can_approve_pull_request_reviews": True,
    }
    assert repository.protection["required_status_checks"]["contexts"] == ["Check the registry"]
    repository.asked.clear()
    code, lines = printed()
    assert code == 0 and [line.split(":")[0] for line in lines[1:]] == ["There already"] * 5
    assert not changing(repository)


def test_what_is_there_is_never_weakened(repository, printed):
    repository.protection = held = {"enforce_admins": True}
    repository.permissions["default_workflow_permissions"] = "write"
    repository.labels += [{"name": "form:relation"}]
    repository.pages = {"build_type": "legacy"}
    assert printed()[0] == 0
    assert repository.protection is held and repository.pages == {"build_type": "workflow"}
    assert repository.permissions["default_workflow_permissions"] == "write"


def test_what_the_plan_does_not_allow_is_left_to_a_person_with_the_reason(repository, printed):
    repository.private = True
    code, lines = printed()
    by_hand = [line for line in lines if line.startswith("By hand")]
    assert code == 1 and len(by_hand) == 2 and "Settings → Pages" in by_hand[0]
    assert "current plan" in by_hand[0] and "Upgrade to GitHub Pro" in by_hand[1]


def test_without_a_token_every_step_is_named_with_its_place(repository, printed, monkeypatch):
    monkeypatch.delenv("GITHUB_TOKEN")
    code, lines = printed()
    assert code == 1 and not repository.asked and len([x for x in lines if "→" in x]) == 5
    assert "GITHUB_TOKEN" in lines[-1]


def test_a_repository_that_nothing_names_is_a_wrong_call(happen, monkeypatch, capsys):
    monkeypatch.delenv("GITHUB_REPOSITORY")
    assert happen("setup", {}) == 2 and "--repository" in capsys.readouterr().err
    assert happen("setup", {}, "--repository", "../x/y") == 2
    assert happen("setup", {}, "--repository", "office/none") == 2 and "404" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address",
    ["https://code.example/office/archive.git", "git@code.example:office/archive.git", "ssh://git@code.example/office/archive"],
)  # fmt: skip
def test_the_repository_is_that_of_the_clone(forge, tmp_path, monkeypatch, capsys, address):
    monkeypatch.delenv("GITHUB_REPOSITORY")
    for arguments in (["init", "-q"], ["remote", "add", "origin", address]):
        subprocess.run(["git", "-C", tmp_path, *arguments], check=True)
    assert main(["forge", "setup", "--dry-run", "-C", str(tmp_path), "--lang", "vi"]) == 0
    assert capsys.readouterr().out.startswith("Kho mã: office/archive\n")
