"""What git does with the files of this repository and of a new archive."""

import shutil
import subprocess

import pytest

from policyarchive.checks.check import check
from policyarchive.checks.examples import FOLDER
from policyarchive.core.assets import ASSETS
from tests.registry.test_paths import EDITOR_NAMES
from tests.support import ROOT

HERE = {"this repository": ROOT, "a new archive": ASSETS / "starter" / "files"}
KEPT = "policyarchive/assets/examples/carriage-return"
SCAN = b"%PDF-1.7\r\n\r\n"


def _git(folder, *arguments):
    identity = ("-c", "user.name=An", "-c", "user.email=an@thanh-van.example")
    subprocess.run(("git", *identity, *arguments), cwd=folder, check=True, capture_output=True)


def _clone_of_windows(folder, attributes):
    """Commit an invented archive with an attached file and an example; return its clone as Git for Windows makes it."""
    origin = folder / "origin"
    shutil.copytree(FOLDER / "_registry", origin / "registry")
    shutil.copytree(FOLDER / "carriage-return", origin / KEPT)
    shutil.copy(attributes, origin)
    attached = origin / "registry/files/ubnd/2004/7-qd-ubnd/toan-van.txt"
    attached.parent.mkdir(parents=True)
    attached.write_bytes(SCAN)
    _git(origin, "init", "-q")
    _git(origin, "add", ".")
    _git(origin, "commit", "-q", "-m", "Kho hồ sơ")
    _git(folder, "-c", "core.autocrlf=true", "clone", "-q", str(origin), "clone")
    return folder / "clone"


@pytest.mark.parametrize("owner", HERE)
def test_a_clone_under_windows_has_no_carriage_returns_and_keeps_attached_files(owner, tmp_path):
    clone = _clone_of_windows(tmp_path, HERE[owner] / ".gitattributes")
    assert (clone / "registry/files/ubnd/2004/7-qd-ubnd/toan-van.txt").read_bytes() == SCAN
    assert {problem.code for problem in check(clone / "registry").problems} == {"attached-unnamed"}


def test_examples_of_wrong_line_ends_stay_wrong(tmp_path):
    clone = _clone_of_windows(tmp_path, ROOT / ".gitattributes")
    files = [file for file in (clone / KEPT / "wrong").rglob("*") if file.is_file()]
    assert files and all(b"\r\n" in file.read_bytes() for file in files)


@pytest.mark.parametrize("owner", HERE)
def test_the_files_of_editors_are_never_committed(owner, tmp_path):
    shutil.copy(HERE[owner] / ".gitignore", tmp_path)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "check-ignore", *EDITOR_NAMES)  # fails where none is ignored
    for name in EDITOR_NAMES:
        _git(tmp_path, "check-ignore", f"registry/{name}")
