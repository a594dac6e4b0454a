"""The last good site survives whatever ends a build: a kill at any moment, a full disk, another build, a mistake."""

import errno
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest

from policyarchive.build.lock import LockedError, site_lock
from policyarchive.build.staging import StagedOutput
from tests import support

MOMENTS = (0.3, 0.7, 0.95)  # of the time that a build takes: reading, writing, putting in place


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def staged(site: Path, **files: str) -> StagedOutput:
    output = StagedOutput(site)
    for path, text in files.items():
        output.write(path.replace("__", "/"), text.encode(), "digest of " + text)
    return output


def test_nothing_of_the_site_changes_before_it_is_published(tmp_path):
    site = tmp_path / "site"
    staged(site, a="1", b__c="2", d="3").publish()
    output = staged(site, a="1", b__c="4")
    assert files_of(site) == {"a": b"1", "b/c": b"2", "d": b"3"}
    output.publish()
    assert files_of(site) == {"a": b"1", "b/c": b"4"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.made", "site"]


def test_a_site_that_cannot_be_replaced_keeps_its_memory(tmp_path, monkeypatch):
    site = tmp_path / "site"
    staged(site, a="1").publish()
    before = files_of(tmp_path)
    output = staged(site, a="2")

    def busy(path: Path, target: Path) -> Path:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", busy)
        with pytest.raises(OSError, match="busy"):
            output.publish()
    output.discard()
    assert files_of(tmp_path) == before


def test_unchanged_files_are_the_same_files(tmp_path):
    site = tmp_path / "site"
    staged(site, a="1", b="2").publish()
    before = {name: (site / name).stat() for name in "ab"}
    output = StagedOutput(site)
    assert output.is_current("a", "digest of 1") and not output.is_current("b", "digest of 3")
    output.write("b", b"2")
    output.publish()
    assert {name: (site / name).stat().st_ino for name in "ab"} == {n: s.st_ino for n, s in before.items()}


@pytest.mark.parametrize(("first", "second"), [("1", "2"), ("2", "1")])
def test_a_path_written_twice_spares_the_site_and_holds_the_last_content(tmp_path, first, second):
    site = tmp_path / "site"
    staged(site, a="1").publish()
    output = staged(site, a=first)
    output.write("a", second.encode())
    assert files_of(site) == {"a": b"1"}
    output.publish()
    assert files_of(site) == {"a": second.encode()}


def test_a_failed_build_leaves_nothing_behind(tmp_path):
    site = tmp_path / "site"
    staged(site, a="1").publish()
    staged(site, a="2").discard()
    assert files_of(site) == {"a": b"1"} and not (tmp_path / ".site.new").exists()


def test_a_link_in_the_site_is_never_followed(tmp_path):
    site, precious = tmp_path / "site", tmp_path / "precious"
    staged(site, a="1", en__b="2").publish()
    precious.mkdir()
    (precious / "b").write_bytes(b"precious")
    (site / "a").unlink()
    (site / "a").symlink_to(precious / "b")
    (site / "en/b").unlink()
    (site / "en").rmdir()
    (site / "en").symlink_to(precious)
    staged(site, a="1", en__b="2").publish()
    assert files_of(site) == {"a": b"1", "en/b": b"2"} and not (site / "a").is_symlink()
    assert files_of(precious) == {"b": b"precious"}


def test_a_build_clears_up_what_one_that_was_killed_has_left(tmp_path):
    staged(tmp_path / "site", a="good").publish()
    staged(tmp_path / "site", a="other", b="2")
    (tmp_path / ".site.vanished").write_text('["a"]')  # killed before its files were ready
    StagedOutput(tmp_path / "site").discard()
    assert files_of(tmp_path / "site") == {"a": b"good"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.made", "site"]


@pytest.mark.parametrize("done", range(4))
def test_a_build_completes_what_one_that_was_killed_has_begun(tmp_path, monkeypatch, done):
    """That one was killed when so many files were in their places."""
    site = tmp_path / "site"
    staged(site, a="1", b__c="2", d__e="3", f="4").publish()
    output, replace, calls = staged(site, a="5", b="6", d__g="7", f="4"), os.replace, []

    class Killed(BaseException):
        """As if the process had ended: nothing catches it."""

    def killed(source, target) -> None:
        if str(tmp_path / ".site.ready") in str(source):
            calls.append(source)
            if len(calls) > done:
                raise Killed
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", killed)
        with pytest.raises(Killed) if done < 3 else nullcontext():
            output.publish()
    StagedOutput(site).discard()
    assert files_of(site) == {"a": b"5", "b": b"6", "d/g": b"7", "f": b"4"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.made", "site"]


def test_two_builds_at_once_exclude_each_other(tmp_path):
    with site_lock(tmp_path / "site"):
        code = (
            "import sys; from pathlib import Path; from policyarchive.build.lock import site_lock\n"
            "with site_lock(Path(sys.argv[1])): pass"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, tmp_path / "site"],
            cwd=support.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode and f"pid {os.getpid()}" in done.stderr
    with site_lock(tmp_path / "site"), pytest.raises(LockedError, match="pid"), site_lock(tmp_path / "site"):
        pass


# Root writes anywhere: without this right it is held to the permissions of a folder, as everyone else.
AS_ANYONE = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def build(
    project: Path, site: Path, largest: int | None = None, through: tuple[str, ...] = ()
) -> subprocess.Popen[str]:
    """Start a build. largest: the size in bytes of the largest file that it may write. through: a command before it."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (largest, largest)) if largest else None
    command = [
        sys.executable,
        "-m",
        "policyarchive",
        "build",
        "--config",
        project / "mkdocs.yml",
        "--site",
        site,
    ]
    return subprocess.Popen(
        [*through, *map(str, command), "--lang", "en"], cwd=support.ROOT, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limit,
    )  # fmt: skip


def finished(process: subprocess.Popen[str]) -> tuple[int, str]:
    printed, _ = process.communicate(timeout=120)
    return process.returncode, printed


def built(project: Path, site: Path) -> bool:
    """Build to the end, quicker than in a process from its start on; tell whether all went well."""
    return support.run("build", "--config", project / "mkdocs.yml", "--site", site).returncode == 0


def whole(site: Path) -> dict[str, bytes]:
    """Return the files of a site, each as its manifest says."""
    files = files_of(site)
    listed = json.loads(files["manifest.json"])["files"]
    sums = {p: hashlib.sha256(content).hexdigest() for p, content in files.items() if p != "manifest.json"}
    assert {path: entry["sha256"] for path, entry in listed.items()} == sums
    return files


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the paths of the files in which two sites differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def built_twice(tmp_path_factory):
    """A folder of a project and its sites: "out" as it was, "new" after an edit of every page; "lasts": seconds of a build."""
    folder = tmp_path_factory.mktemp("twice")
    project = folder / "project"
    project.mkdir()
    support.project(project)
    assert built(project, folder / "out/site")
    archive = project / "registry/archive.yml"
    text = archive.read_text(encoding="utf-8")
    archive.write_text(text.replace("short_name:\n  vi: ", "short_name:\n  vi: Mới "), encoding="utf-8")
    assert archive.read_text(encoding="utf-8") != text
    start = time.monotonic()
    assert finished(build(project, folder / "new/site"))[0] == 0
    (folder / "lasts").write_text(str(time.monotonic() - start), encoding="utf-8")
    return folder


@pytest.fixture
def two_sites(built_twice, tmp_path):
    """A copy of the edited project and of its site as it was, the files of that site, and those after the edit."""
    for name in ("project", "out"):
        shutil.copytree(built_twice / name, tmp_path / name, symlinks=True)
    site = tmp_path / "out/site"
    return tmp_path / "project", site, whole(site), whole(built_twice / "new/site")


LATE = """
import sys, time
from pathlib import Path
from mkdocs import utils
from policyarchive.build.site_folder import build_into

def wait_then_empty(folder, empty=utils.clean_directory):
    if not folder.endswith("en"):
        time.sleep(3)
    empty(folder)

utils.clean_directory = wait_then_empty
build_into(Path(sys.argv[2]), Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_languages_that_are_built_at_once_do_not_empty_each_others_folders(two_sites):
    """MkDocs empties the folder it is about to fill; the process of the first language may come late to that."""
    project, site, _, new = two_sites
    command = [sys.executable, "-c", LATE, str(project / "mkdocs.yml"), str(site)]
    subprocess.run(command, cwd=support.ROOT, check=True, timeout=120)
    assert differing(whole(site), new) == []


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_site(two_sites, built_twice):
    project, site, good, new = two_sites
    lasts = float((built_twice / "lasts").read_text(encoding="utf-8"))
    seen = set()
    for moment in MOMENTS:
        process = build(project, site)
        time.sleep(lasts * moment)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if site.with_name(
            ".site.ready"
        ).exists():  # killed while files took their places: the next build goes on there
            StagedOutput(site).discard()
        state = whole(site)
        assert [] in (differing(state, good), differing(state, new))
        seen.add(state == new)
    assert built(project, site)
    assert differing(whole(site), new) == []
    assert False in seen


@pytest.mark.slow
def test_a_folder_that_may_not_be_written_keeps_its_site(two_sites):
    project, site, good, _ = two_sites
    beside = files_of(site.parent)
    site.parent.chmod(0o555)
    try:
        code, printed = finished(build(project, site, through=tuple(AS_ANYONE)))
    finally:
        site.parent.chmod(0o755)
    assert code == 2 and "Cannot read or write" in printed and "Traceback" not in printed
    assert differing(whole(site), good) == []
    assert differing(files_of(site.parent), beside) == [".site.lock"]  # which names the build that failed


@pytest.fixture
def disk(tmp_path, two_sites):
    """A small disk of its own, where this user may mount one; else None."""
    folder = tmp_path / "disk"
    folder.mkdir()
    size = 2 * sum(len(content) for content in two_sites[2].values()) + 4_000_000
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield folder if mounted else None
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill a disk but for some bytes; return the file that does."""
    filler = disk / "filler"
    status = os.statvfs(disk)
    filler.write_bytes(b"x" * (status.f_bavail * status.f_frsize - left))
    return filler


@pytest.mark.slow
def test_a_full_disk_leaves_the_last_good_site(two_sites, disk):
    project, site, good, _ = two_sites
    if disk:
        assert built(project, disk / "site")
        site, good = disk / "site", whole(disk / "site")
        filler = fill(disk, 200_000)
    (project / "docs/vi/about.md").write_text("# Về\n\n" + "Dòng dài. " * 60_000 + "\n", encoding="utf-8")
    # Without a disk of its own: the system refuses files of more than 200,000 bytes, as a full disk would.
    code, printed = finished(build(project, site, largest=None if disk else 200_000))
    assert code == 2 and "Cannot read or write" in printed and "Traceback" not in printed
    assert differing(whole(site), good) == []
    if disk:
        filler.unlink()
    assert built(project, site)
    assert any("Dòng dài." in content.decode(errors="replace") for content in whole(site).values())
