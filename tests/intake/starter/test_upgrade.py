"""An archive gets other software by one command; its records stay, or move to the new format all together.

fixtures/copied-archive.zip is the archive that scripts/start_archive.py of commit 3f88049 made of the appendices in
office.py, with the files of the software left out that say nothing of an archive.
"""

import shutil
import zipfile
from pathlib import Path

import pytest

from policyarchive.core.git import GitError, run_git
from policyarchive.intake.starter import upgrade as module
from policyarchive.intake.starter.copied_software import without_parent
from policyarchive.intake.starter.upgrade import UpgradeError, migrate_as_a_whole, upgrade
from policyarchive.intake.starter.wheel import read_wheel
from policyarchive.registry.migrations import MigrationError
from tests.intake.starter.conftest import ran
from tests.support import FIXTURES, ROOT, replace


@pytest.fixture
def copied(tmp_path) -> Path:
    """A committed archive that holds a copy of the software, and in which an office has changed a few things."""
    folder = tmp_path / "archive"
    with zipfile.ZipFile(FIXTURES / "copied-archive.zip") as packed:
        packed.extractall(folder)
    (folder / "docs/vi/timeline.md").unlink()
    (folder / "docs/vi/about.md").write_text("# Của chúng tôi\n", encoding="utf-8")
    replace(folder / "mkdocs.yml", "- Dòng thời gian: timeline.md\n", "")
    run_git(folder, "init", "--quiet")
    commit(folder)
    return folder


def commit(folder):
    run_git(folder, "add", "--all")
    run_git(folder, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "Later")


def held(folder, *names):
    """Return the content of every file below some folders, or of all, without those of git."""
    files = [file for name in names or (".",) for file in (folder / name).rglob("*") if file.is_file()]
    paths = {file.relative_to(folder).as_posix(): file for file in files}
    return {path: file.read_bytes() for path, file in paths.items() if not path.startswith(".git/")}


@pytest.mark.slow
def test_an_archive_with_a_copy_of_the_software_is_brought_over_by_one_command(copied, wheel, two):
    before = held(copied, "registry", "source", "docs")
    done = ran(copied, "upgrade", wheel, "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "removed: macros\n" in done.stdout and "new page: docs/vi/timeline.md" in done.stdout
    after = held(copied, "registry", "source", "docs")
    same = {path for path in before if before[path] == after.get(path)}
    assert all(path.startswith(("docs/", "registry/")) for path in before if path not in same)
    number = b"number: 3/2041/NQ-H\xc4\x90ND"
    assert number in after["registry/documents/hdnd/2041/3-2041-nq-hdnd.yml"]
    assert after["docs/vi/about.md"].decode() == "# Của chúng tôi\n"
    built = ran(copied, "build", "--lang", "en")
    assert built.returncode == 0, built.stderr
    page = "site/van-ban/hdnd/2041/3-2041-nq-hdnd/index.html"
    assert "Ban hành Chương trình làng xanh" in (copied / page).read_text(encoding="utf-8")
    assert "Của chúng tôi" in (copied / "site/gioi-thieu/index.html").read_text(encoding="utf-8")


def test_what_an_office_has_not_changed_becomes_that_of_a_new_archive(copied, wheel, two):
    upgrade(copied, read_wheel(wheel))
    own = {
        "docs/vi/about.md",
        "mkdocs.yml",
        "mkdocs.en.yml",
        "registry/appendices/documents.yml",  # which had no headings without documents
        "registry/appendices/results.yml",  # which did not say what its comparison compares
        "registry/archive.yml",  # which had the address of a repository that there is not
    }  # a page that came later is not in an office's menu
    # An upgrade leaves an office its vocabularies and references, and the forms are made from the first.
    offices = ("registry/vocabularies/", "registry/references.bib", ".github/ISSUE_TEMPLATE/")
    kept = {"LICENSE", ".github/pull_request_template.md"}
    old, new = held(copied), held(two[0])
    new = {path: text for path, text in new.items() if not path.startswith(("site/", ".site", "source/"))}
    changed = {path for path in new if new[path] != old.get(path) and not path.startswith(offices)}
    assert changed <= own
    assert {path for path in old.keys() - new.keys() if not path.startswith(("deploy/", "source/"))} <= kept


def test_no_record_is_touched_where_the_format_is_the_same(copied, wheel):
    upgrade(copied, read_wheel(wheel))
    commit(copied)
    assert upgrade(copied, read_wheel(wheel)).records == []
    changed = run_git(copied, "diff", "--name-only", "--", "registry", ":!registry/schema").split()
    assert changed == [] and run_git(copied, "status", "--porcelain", "--", "registry/documents") == ""


def test_an_older_format_is_migrated_with_its_comments_and_once_only(copied, wheel):
    replace(copied / "registry/archive.yml", "format: '1'\n", "# ours\n")
    commit(copied)
    records = upgrade(copied, read_wheel(wheel)).records
    assert {"archive.yml", "appendices/documents.yml"} <= set(records)
    changed = run_git(copied, "diff", "--name-only", "--", "registry", ":!registry/schema").split()
    assert set(changed) == {f"registry/{record}" for record in records}
    assert "format: '3'\n# ours\n" in (copied / "registry/archive.yml").read_text(encoding="utf-8")
    commit(copied)
    again = upgrade(copied, read_wheel(wheel))
    assert (again.records, again.gone, again.pages) == ([], [], [])
    assert run_git(copied, "status", "--porcelain") == ""


def test_a_record_that_must_be_corrected_first_leaves_everything_as_it_was(copied, wheel):
    replace(copied / "registry/archive.yml", "format: '1'\n", "")
    (copied / "registry/criteria/1.yml").write_text("number: [\n", encoding="utf-8")
    commit(copied)
    with pytest.raises(MigrationError) as caught:
        upgrade(copied, read_wheel(wheel))
    assert str(caught.value) == "criteria/1.yml" and run_git(copied, "status", "--porcelain") == ""


def test_a_failure_in_the_middle_leaves_every_record_as_it_was(copied, monkeypatch):
    def half(registry):
        (registry / "archive.yml").write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "migrate", half)
    with pytest.raises(OSError, match="No space"):
        migrate_as_a_whole(copied / "registry")
    assert run_git(copied, "status", "--porcelain") == ""


def test_nothing_that_is_not_committed_is_lost(copied, wheel):
    (copied / "docs/vi/index.md").write_text("# Ours\n", encoding="utf-8")
    with pytest.raises(UpgradeError) as caught:
        upgrade(copied, read_wheel(wheel))
    assert str(caught.value) == "upgrade.error.uncommitted"
    assert run_git(copied, "status", "--porcelain") == " M docs/vi/index.md\n"


def test_an_archive_whose_changes_git_cannot_tell_stays_as_it_is(copied, wheel):
    (copied / "docs/vi/index.md").write_text("# Ours\n", encoding="utf-8")
    (copied / ".git/index").write_bytes(b"DIRC, damaged")
    before = held(copied)
    with pytest.raises(GitError, match="index"):
        upgrade(copied, read_wheel(wheel))
    assert held(copied) == before


@pytest.mark.parametrize(
    ("folder", "key"), [(ROOT, "upgrade.error.itself"), (ROOT / "docs", "upgrade.error.no_archive")]
)
def test_only_an_archive_can_be_upgraded(folder, key, wheel):
    with pytest.raises(UpgradeError) as caught:
        upgrade(folder, read_wheel(wheel))
    assert str(caught.value) == key


def test_another_version_is_run_from_its_own_wheel(copied, wheel, tmp_path):
    """Only the new software knows its format: the running one hands over to it."""
    newer = tmp_path / "policyarchive-9.0.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(newer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "policyarchive/__init__.py":
                content = content.replace(b'"1.0.0"', b'"9.0.0"')
            new.writestr(name.replace("policyarchive-1.0.0", "policyarchive-9.0.0"), content)
    done = ran(copied, "upgrade", newer, "--lang", "en")
    assert done.returncode == 0 and "now uses version 9.0.0" in done.stdout, done.stderr
    assert [file.name for file in (copied / "software").iterdir()] == [newer.name]


@pytest.mark.parametrize(
    "theme",
    ["theme:\n  language: vi\n", "theme:\n  language: vi\n  name: material\n", "theme:\n    language: vi\n"],
)
def test_a_configuration_no_longer_inherits_that_of_the_copy(theme):
    old = f"INHERIT: macros/mkdocs.yml\n# ours\nwatch:\n- registry\n- macros\n{theme}nav:\n- A: a.md\n"
    new = without_parent(old)
    assert "macros/mkdocs.yml" not in new and "watch" not in new and "# ours\n" in new
    assert (
        new.count("name: material") == 1
        and "  - policyarchive\n" in new
        and new.endswith("nav:\n- A: a.md\n")
    )


def test_own_macros_of_an_office_work_beside_ours(two, tmp_path):
    """mkdocs-macros reads main.py beside mkdocs.yml by itself."""
    folder = Path(shutil.copytree(two[0], tmp_path / "archive"))
    (folder / "main.py").write_text(
        "def define_env(env):\n    env.macro(lambda: 'Làng xanh 2045', 'motto')\n", encoding="utf-8"
    )
    (folder / "docs/vi/about.md").write_text(
        "# Về\n\n{{ motto() }}, {{ fact('period') }}\n", encoding="utf-8"
    )
    built = ran(folder, "build", "--pages")
    assert built.returncode == 0, built.stderr
    assert 'Làng xanh 2045, <span><span class="number">2041–2045</span></span>' in (
        folder / "site/gioi-thieu/index.html"
    ).read_text(encoding="utf-8")
