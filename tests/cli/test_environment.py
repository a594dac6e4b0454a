"""History that cannot be read is said once, in words with a remedy to paste, and the build goes on."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from policyarchive.cli.environment import warn_of_history
from policyarchive.core.git import history_fault
from tests.support import LANGUAGES, commit_all


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "kho"
    (folder / "registry").mkdir(parents=True)
    (folder / "registry/a.yml").write_text("a: b\n", encoding="utf-8")
    return folder


def whole(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    commit_all(archive)
    return archive


def outside(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return archive


def without_git(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    commit_all(archive)
    monkeypatch.setenv("PATH", str(archive))
    return archive


def of_another_user(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    commit_all(archive)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    return archive / "registry"


def without_commits(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    subprocess.run(["git", "-C", archive, "init", "-q"], check=True)
    return archive


def shallow(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    commit_all(archive)
    (archive / "registry/a.yml").write_text("a: c\n", encoding="utf-8")
    commit_all(archive)
    copy = archive.with_name("copy")
    command = ["git", "clone", "-q", "--depth=1", archive.as_uri(), str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    return copy


def damaged(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    commit_all(archive)
    shutil.rmtree(archive / ".git")
    (archive / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    return archive


CASES = [
    (whole, "", ""),
    (outside, "no_repository", 'git -C "{folder}" init'),
    (without_git, "no_git", "git"),
    (of_another_user, "owner", 'git config --global --add safe.directory "{folder}"'),
    (without_commits, "empty", 'git -C "{folder}" commit -m'),
    (shallow, "shallow", 'git -C "{folder}" fetch --unshallow'),
    (damaged, "no_repository", "git"),
]


@pytest.mark.parametrize(("make", "fault", "remedy"), CASES)
def test_history_that_cannot_be_read_is_said_with_its_remedy(
    archive, monkeypatch, capsys, make, fault, remedy
):
    folder = make(archive, monkeypatch)
    assert history_fault(folder) == fault
    for language in LANGUAGES:
        warn_of_history(folder, language)
        said = capsys.readouterr().err
        top = folder.parent if folder.name == "registry" else folder
        assert (said.count("\n"), bool(said)) == ((1, True) if fault else (0, False))
        assert remedy.format(folder=os.path.realpath(top)) in said
