"""Renewed locks: only locks are taken from the folder of the job that ran the new packages."""

import pytest


@pytest.fixture
def renewed(tmp_path):
    """What the other job has left, besides files that are no locks of this archive."""
    folder = tmp_path / "locks"
    (folder / ".github/workflows").mkdir(parents=True)
    for name in (
        "requirements.txt",
        "requirements-same.txt",
        "requirements-new.txt",
        ".github/workflows/x.yml",
        "Makefile",
    ):
        (folder / name).write_text(f"{name} 2\n", encoding="utf-8")
    (folder / "requirements-same.txt").write_text("same\n", encoding="utf-8")
    (folder / "requirements-link.txt").symlink_to("/etc/hostname")
    (folder / "result.txt").write_text("make test: passed\n12 passed @octocat\n```\n", encoding="utf-8")
    return folder  # fmt: skip


@pytest.fixture
def propose(happen, renewed):
    """Call the task in an archive that has three locks."""
    held = {"requirements.txt": "1\n", "requirements-same.txt": "same\n", "requirements-link.txt": "1\n"}
    return lambda: happen("locks", {}, renewed, files=held)


def test_changed_locks_are_proposed_with_what_the_tests_said(repository, propose):
    repository.permissions["can_approve_pull_request_reviews"] = True
    assert propose() == 0
    (request,) = repository.pulls.values()
    tree = repository.trees[repository.commits[repository.refs["renewed-locks"]]["tree"]]
    assert tree == {"requirements.txt": "requirements.txt 2\n"}
    assert "12 passed" in request["body"] and "@octocat" not in request["body"]
    assert request["body"].count("```") == 2


def test_a_second_run_renews_the_same_request(repository, propose):
    repository.permissions["can_approve_pull_request_reviews"] = True
    assert propose() == propose() == 0 and len(repository.pulls) == 1


def test_nothing_is_proposed_where_nothing_has_changed(repository, propose, renewed):
    (renewed / "requirements.txt").write_text("1\n", encoding="utf-8")
    assert propose() == 0 and not repository.asked


def test_where_workflows_may_not_propose_the_run_says_what_to_switch_on(repository, propose, capsys):
    assert propose() == 1 and "forge setup" in capsys.readouterr().out
