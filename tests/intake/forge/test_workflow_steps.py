"""The shell of the workflows, as GitHub runs it: the very lines of the files, with a forge on loopback."""

import json
import os
import shutil
import subprocess

import pytest
import yaml

from policyarchive.checks.examples import FOLDER
from tests.support import ROOT, commit_all

VALID = (ROOT / "tests/issues/correction-vi.md").read_text(encoding="utf-8")
HEAD = "c" * 40


def step(workflow: str, name: str) -> str:
    """Return the commands of a step of a workflow of this repository."""
    jobs = yaml.safe_load((ROOT / f".github/workflows/{workflow}.yml").read_text(encoding="utf-8"))["jobs"]
    (found,) = [s["run"] for job in jobs.values() for s in job["steps"] if s.get("name") == name]
    return found


@pytest.fixture
def checkout(tmp_path):
    """A checkout of an archive, in which the software is installed."""
    folder = tmp_path / "checkout"
    shutil.copytree(FOLDER / "_registry", folder / "registry")
    (folder / ".gitignore").write_text(".venv\nreview\n", encoding="utf-8")
    commit_all(folder)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


def ran(checkout, script: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a script as GitHub does: whatever started these tests, it is started by no make."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=checkout, env=own | environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def happened(checkout, event) -> dict[str, str]:
    file = checkout.parent / "event.json"
    file.write_text(json.dumps(event), encoding="utf-8")
    return {"GITHUB_EVENT_PATH": str(file)}


@pytest.mark.slow
def test_a_form_becomes_a_request(repository, forge, checkout):
    repository.permissions["can_approve_pull_request_reviews"] = True
    event = happened(checkout, {"issue": {"number": 12, "body": VALID}})
    done = ran(checkout, step("forms", "Propose or answer"), **event)
    assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr
    assert len(repository.pulls) == len(repository.said(12)) == 1


@pytest.mark.slow
def test_a_preview_says_what_changes_and_the_review_posts_it(repository, forge, checkout):
    record = checkout / "registry/documents/ubnd/2004/7-qd-ubnd.yml"
    record.write_text(
        record.read_text("utf-8").replace("trồng cây\n  en", "trồng cây xanh\n  en"), encoding="utf-8"
    )
    summary = checkout.parent / "summary.md"
    assert ran(checkout, step("preview", "Check"), BASE="HEAD", HEAD="edit/7", NUMBER="7").returncode == 0
    done = ran(
        checkout,
        step("preview", "Say what changes"),
        BASE="HEAD",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert done.returncode == 0 and "trồng cây xanh" in summary.read_text(encoding="utf-8"), done.stderr
    repository.pulls[7] = {"number": 7, "state": "open", "branch": "x", "head": {"sha": HEAD}}
    built = {
        "workflow_run": {"head_sha": HEAD, "html_url": "https://code.example/runs/1", "conclusion": "success"}
    }
    done = ran(checkout, step("review", "Post"), **happened(checkout, built))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "trồng cây xanh" in repository.said(7)[0]


def steps(workflow: str) -> dict[str, dict]:
    """Return the steps of the starter's workflow that have a name, by it."""
    jobs = yaml.safe_load((ROOT / f".github/workflows/{workflow}.yml").read_text(encoding="utf-8"))["jobs"]
    return {step["name"]: step for job in jobs.values() for step in job["steps"] if "name" in step}


WITHOUT = "Answer without the software"
RUN = {"GITHUB_SERVER_URL": "https://code.example", "GITHUB_RUN_ID": "5"}


@pytest.mark.parametrize(("workflow", "answering"), [("forms", "Propose or answer"), ("review", "Post")])
def test_where_the_software_is_not_installed_a_step_without_it_answers(workflow, answering):
    named = steps(workflow)
    assert list(named)[-1] == WITHOUT and ".venv" not in named[WITHOUT]["run"]
    assert named[WITHOUT]["if"] == f"failure() && steps.{named[answering]['id']}.outcome == 'skipped'"


def test_a_form_is_answered_without_the_software_and_later_in_the_same_place(
    repository, forge, happen, tmp_path
):
    done = ran(tmp_path, step("forms", WITHOUT), NUMBER="12", **RUN)
    assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr
    (said,) = repository.said(12)
    assert said.startswith("<!-- policyarchive -->\nPhần mềm") and "\n\nThe software" in said
    assert said.count("https://code.example/office/archive/actions/runs/5") == 2
    repository.permissions["can_approve_pull_request_reviews"] = True
    assert happen("form", {"issue": {"number": 12, "body": VALID}}) == 0
    assert len(repository.said(12)) == 1 and "Phần mềm" not in repository.said(12)[0]


@pytest.mark.parametrize(
    ("number", "commit", "answered"), [("7\n", HEAD, True), ("7", "d" * 40, False), ("x", HEAD, False), ("8", HEAD, False)]
)  # fmt: skip
def test_a_request_is_answered_without_the_software_only_if_the_commit_agrees(
    repository, forge, tmp_path, number, commit, answered
):
    repository.pulls[7] = {"number": 7, "state": "open", "branch": "x", "head": {"sha": HEAD}}
    (tmp_path / "review").mkdir()
    (tmp_path / "review/number").write_text(number, encoding="utf-8")
    preview = "https://code.example/runs/1"
    done = ran(tmp_path, step("review", WITHOUT), COMMIT=commit, PREVIEW=preview, **RUN)
    assert (done.returncode == 0) == answered, done.stderr
    assert len(repository.said(7)) == answered and not repository.said(8)
    assert not answered or repository.said(7)[0].count(f"{preview}#artifacts") == 2


@pytest.mark.slow
def test_what_the_check_finds_is_posted_with_a_way_to_the_editor(repository, forge, checkout):
    archive, record = (
        checkout / "registry/archive.yml",
        checkout / "registry/documents/ubnd/2004/7-qd-ubnd.yml",
    )
    own = "forge:\n  kind: github\n  api_url: https://code.example/api/v3\n  repository: office/archive\n"
    archive.write_text(archive.read_text("utf-8") + own, encoding="utf-8")
    record.write_text(
        record.read_text("utf-8").replace("type: quyet-dinh", "type: no-such-type"), encoding="utf-8"
    )
    done = ran(checkout, step("preview", "Check"), BASE="HEAD", HEAD="edit/7", NUMBER="7")
    assert done.returncode == 1, done.stdout + done.stderr
    repository.pulls[7] = {"number": 7, "state": "open", "branch": "x", "head": {"sha": HEAD}}
    built = {
        "workflow_run": {"head_sha": HEAD, "html_url": "https://code.example/runs/1", "conclusion": "failure"}
    }
    assert ran(checkout, step("review", "Post"), **happened(checkout, built)).returncode == 0
    (said,) = repository.said(7)
    assert "Chưa dựng được bản xem trước" in said and "no-such-type" in said
    assert "admin/?record=documents/ubnd/2004/7-qd-ubnd.yml%40edit/7>" in said


@pytest.mark.slow
def test_renewed_locks_are_proposed_whatever_the_tests_say(repository, forge, checkout):
    repository.permissions["can_approve_pull_request_reviews"] = True
    (checkout / "requirements.txt").write_text("old\n", encoding="utf-8")
    renewed = shutil.copytree(checkout, checkout.parent / "renewed", symlinks=True)
    (renewed / "requirements.txt").write_text("new\n", encoding="utf-8")
    (renewed / "tests/tools").mkdir(parents=True)
    (renewed / "tests/tools/package-lock.json").write_text("{}\n", encoding="utf-8")
    for status, told in ((0, "make test: passed"), (1, "make test: FAILED")):
        (renewed / "Makefile").write_text(f"test:\n\t@echo 12 tests; exit {status}\n", encoding="utf-8")
        assert ran(renewed, step("locks", "Test, and keep what is said last")).returncode == 0
        assert (renewed / "locks/result.txt").read_text(encoding="utf-8").startswith(f"{told}\n12 tests\n")
    shutil.copytree(renewed / "locks", checkout / "locks")
    done = ran(checkout, step("locks", "Propose"))
    assert done.returncode == 0, done.stdout + done.stderr
    (request,) = repository.pulls.values()
    assert "make test: FAILED" in request["body"] and "12 tests" in request["body"]
    (tree,) = [tree for tree in repository.trees.values() if tree]
    assert tree == {"requirements.txt": "new\n"}
