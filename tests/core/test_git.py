"""A git that fails on a history that is there is heard: it is never taken for an archive without history."""

import os
import shlex
import shutil
from pathlib import Path

import pytest

from policyarchive.core.git import GitError, environment, file_at, history, history_fault, history_of, try_git
from tests import support

SAID = "fatal: Unable to create '.git/index.lock': File exists."
NONE = {"SOURCE_DATE_EPOCH": "0", "ARCHIVE_COMMIT": "", "ARCHIVE_DATE": ""}


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    """The folder of an invented archive, under git with one commit."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "archive"
    folder.mkdir()
    support.project(folder)
    support.commit_all(folder)
    return folder


def failing_at(call: str, tmp_path: Path) -> str:
    """Return a PATH on which git fails in its own words where its arguments hold those of the call."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = f"""#!/bin/sh
case " $* " in *{shlex.quote(f" {call} ")}*) echo {shlex.quote(SAID)} >&2; exit 128 ;; esac
exec {shlex.quote(str(shutil.which("git")))} "$@"
"""
    (folder / "git").write_text(script, encoding="utf-8")
    (folder / "git").chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize(
    ("call", "ask"),
    [
        ("log -1 --format=%ct", environment),
        ("rev-parse HEAD", environment),
        ("log -1 --format=%cs -- registry", environment),
        ("rev-parse", history_fault),
        ("--verify HEAD", history_fault),
        ("log", lambda folder: history(folder / "registry")),
        ("log", lambda folder: history_of(folder / "registry", None)),
        ("show", lambda folder: file_at(folder / "registry", "HEAD", "archive.yml")),
        ("ls-tree", lambda folder: file_at(folder / "registry", "HEAD", "archive.yml")),
        ("status", lambda folder: try_git(folder, "status", "--porcelain")),
    ],
)
def test_a_git_that_fails_is_heard(archive, tmp_path, monkeypatch, call, ask):
    ask(archive)
    monkeypatch.setenv("PATH", failing_at(call, tmp_path))
    with pytest.raises(GitError) as caught:
        ask(archive)
    assert str(caught.value) == SAID


@pytest.mark.parametrize("without", ["a repository", "a commit", "git"])
def test_an_archive_without_history_has_none(archive, monkeypatch, without):
    if without == "git":
        monkeypatch.setenv("PATH", str(archive))
    else:
        shutil.rmtree(archive / ".git")
    if without == "a commit":
        try_git(archive, "init", "--quiet")
        assert history_fault(archive) == "empty"
    assert environment(archive) == NONE
    assert history(archive / "registry") == []


def test_a_commit_has_its_times(archive):
    found = environment(archive)
    assert int(found["SOURCE_DATE_EPOCH"]) > 0 and len(found["ARCHIVE_COMMIT"]) == 40
    assert found["ARCHIVE_DATE"].count("-") == 2


def test_a_file_that_was_not_there_is_empty(archive):
    assert file_at(archive / "registry", "HEAD", "none.yml") == ""
    assert "format: '3'" in file_at(archive / "registry", "HEAD", "archive.yml")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "said"), [("vi", "Đã dừng vì git báo lỗi: "), ("en", "Stopped, because git fails: ")]
)
def test_a_build_stops_where_git_fails(archive, tmp_path, language, said):
    path = failing_at("log -1 --format=%cs -- registry", tmp_path)
    done = support.run("build", "--lang", language, cwd=archive, PATH=path)
    assert done.returncode == 2 and done.stderr.startswith(f"{said}“{SAID}”"), done.stderr
    assert not (archive / "site").exists()
