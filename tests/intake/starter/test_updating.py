"""The software of an archive is replaced, its registry is not; then the registry moves to the new format by itself."""

import shutil
from pathlib import Path

import pytest

from policyarchive.core.git import run_git
from policyarchive.intake.starter import software
from policyarchive.intake.starter.updating import UpdateError, update
from tests.intake.starter.conftest import ran
from tests.support import ROOT


@pytest.fixture
def archive(two, tmp_path) -> Path:
    """A committed copy of an archive as an older version of the software left it."""
    folder = Path(shutil.copytree(two[0], tmp_path / "archive", ignore=shutil.ignore_patterns("site")))
    record = folder / "registry/archive.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("format: '1'\n", "# ours\n"), encoding="utf-8")
    (folder / "macros/left_over.py").write_text("", encoding="utf-8")
    (folder / "macros/text.py").write_text("older = True\n", encoding="utf-8")
    (folder / "docs/vi/timeline.md").unlink()
    (folder / "docs/vi/about.md").write_text("# Của chúng tôi\n", encoding="utf-8")
    commit(folder)
    return folder


def commit(folder):
    run_git(folder, "add", "--all")
    run_git(folder, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "Later")


def held(folder, *names):
    """Return the content of every file below some folders."""
    files = [file for name in names for file in (folder / name).rglob("*") if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_software_is_replaced_and_the_archive_is_not_touched(archive):
    before = held(archive, "registry", "source", "docs")
    updated = update(ROOT, archive)
    assert updated.gone == ["macros/left_over.py"] and updated.pages == ["docs/vi/timeline.md"]
    after = held(archive, "registry", "source", "docs")
    assert {path: after[path] for path in before} == before
    assert after.keys() - before.keys() == {"docs/vi/timeline.md"}
    for name in software.files(ROOT, ["vi", "en"]):
        assert (archive / name).read_bytes() == (ROOT / name).read_bytes(), name


def test_an_older_registry_is_named_migrated_and_builds(archive):
    update(ROOT, archive)
    checked = ran(archive, "check", "--lang", "en")
    assert checked.returncode == 1 and "[format-older]" in checked.stdout
    assert "policyarchive migrate" in checked.stdout and checked.stdout.count("Mend it") == 1
    assert ran(archive, "migrate", "--lang", "en").stdout.startswith("archive.yml\n")
    changed = run_git(archive, "diff", "--name-only", "--", "registry").split()
    assert changed == ["registry/archive.yml"]
    text = (archive / "registry/archive.yml").read_text(encoding="utf-8")
    assert "\nformat: '1'\n# ours\n" in text
    again = ran(archive, "migrate", "--lang", "en")
    assert again.stdout == "Files brought into the new format: 0\n"
    assert ran(archive, "check").returncode == 0
    assert ran(archive, "build").returncode == 0


def test_nothing_that_is_not_committed_is_lost(archive):
    (archive / "macros/text.py").write_text("ours = True\n", encoding="utf-8")
    with pytest.raises(UpdateError) as caught:
        update(ROOT, archive)
    assert str(caught.value) == "update.error.uncommitted"
    assert (archive / "macros/text.py").read_text(encoding="utf-8") == "ours = True\n"


@pytest.mark.parametrize(
    ("folder", "key"), [(ROOT, "update.error.itself"), (ROOT / "docs", "update.error.no_archive")]
)
def test_only_another_archive_can_be_updated(folder, key):
    with pytest.raises(UpdateError) as caught:
        update(ROOT, folder)
    assert str(caught.value) == key


def test_forms_come_in_the_languages_of_the_archive():
    assert not [name for name in software.files(ROOT, ["vi"]) if name.endswith("-en.yml")]
    assert [name for name in software.files(ROOT, ["vi", "en"]) if name.endswith("-en.yml")]
