"""What git knows of the registry: its files at a commit, when records came and last changed, and the version of a build.

Only the modules of this room whose names begin with git call it; every function takes the folder of the registry or of the
repository.
"""

import datetime
import io
import os
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_RECORDS = ("documents", "criteria", "indicators", "dossiers")  # the folders of records with a page each


class GitError(Exception):
    """Raised where git cannot answer; the text is git's own."""


def run_git(folder: Path, *arguments: str) -> str:
    """Return what a git command prints when run in a folder. Raises GitError."""
    return git_output(folder, *arguments).decode()


def git_output(
    folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> bytes:
    """Return the bytes that a git command prints when run in a folder. given: what it reads. Raises GitError."""
    called = command(folder, *arguments)
    result = subprocess.run(
        called, input=given, capture_output=True, check=False, env=in_english(environment or {})
    )
    if result.returncode:
        said = result.stderr.decode(errors="replace").strip()
        raise GitError(said or f"git {arguments[0]}: {result.returncode}")
    return result.stdout


def command(folder: Path, *arguments: str) -> list[str]:
    """Return how git is called in a folder."""
    return ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]


def in_english(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a call of git: what git says is told apart by its words."""
    return os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": ""} | dict(environment)


def try_git(folder: Path, *arguments: str) -> str:
    """Return what a git command prints, "" where git or the history is missing.

    Raises GitError and OSError where git fails on a history that is there: a site without it would be a wrong one.
    """
    try:
        return run_git(folder, *arguments).strip()
    except (GitError, OSError):
        if history_fault(folder) in ("", "shallow"):
            raise
        return ""


def file_at(folder: Path, reference: str, name: str) -> str:
    """Return the text of a file of a folder at a commit or branch, "" where it was not there. Raises GitError."""
    listed = run_git(folder, "ls-tree", "--name-only", reference, "--", name)
    return run_git(folder, "show", f"{reference}:./{name}") if listed else ""


def record_ids(folder: Path, reference: str) -> list[str]:
    """Return the ids of the records at a commit or branch: ["documents/ubnd/2017/12-qd-ubnd", "criteria/1"]."""
    listed = run_git(folder, "ls-tree", "-r", "--name-only", "-z", reference, "--", *_RECORDS)
    return [name.removesuffix(".yml") for name in listed.split("\0") if name.endswith(".yml")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One commit that touched records: time is ISO with offset; files are ("added", "documents/….yml")."""

    hash: str
    time: str
    subject: str
    files: tuple[tuple[str, str], ...]


_FAULTS = {
    "dubious ownership": "owner",
    "not a git repository": "no_repository",
    "Needed a single revision": "empty",
}


def history_fault(folder: Path) -> str:
    """Return why the history of a folder is missing or cut short, "" where it is whole.

    "no_git", "no_repository", "owner" (git refuses the repository of another user), "empty" or "shallow". Raises
    GitError where git fails for any other reason.
    """
    try:
        shallow = run_git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        run_git(folder, "rev-parse", "--verify", "HEAD")
    except (FileNotFoundError, PermissionError):  # the second: one that this user may not run
        return "no_git"
    except GitError as error:
        for words, fault in _FAULTS.items():
            if words in str(error):
                return fault
        raise
    return "shallow" if shallow else ""


def repository_of(folder: Path) -> Path:
    """Return the folder of the repository that a folder is in, the folder itself where there is none."""
    absolute = folder.resolve()
    return next((above for above in (absolute, *absolute.parents) if (above / ".git").exists()), absolute)


_KINDS = {"A": "added", "M": "changed", "D": "removed", "T": "changed"}
_FORMAT = "%x01%H%x02%cI%x02%s%x02"


def history(folder: Path, *, limit: int = 200) -> list[Commit]:
    """Return the newest commits that touched records; none where there is no git or no history. Raises GitError."""
    paths = ("--", *_RECORDS)
    options = ("--no-merges", "--no-renames", "--relative", "--name-status", "-z", f"--max-count={limit}")
    printed = try_git(folder, "log", f"--format={_FORMAT}", *options, *paths)
    return [_commit(entry) for entry in printed.split("\x01")[1:]]


def _commit(entry: str) -> Commit:
    hash_, time, subject, rest = entry.split("\x02", 3)
    parts = [part.strip("\n") for part in rest.split("\0") if part.strip("\n")]
    files = tuple(
        (_KINDS.get(kind[:1], "changed"), path) for kind, path in zip(*[iter(parts)] * 2, strict=False)
    )
    return Commit(hash=hash_, time=time, subject=subject, files=files)


def export_registry(folder: Path, reference: str, target: Path) -> Path:
    """Write the registry as it was at a commit or branch below a folder, and return its path. Raises GitError."""
    prefix = run_git(folder, "rev-parse", "--show-prefix").strip().rstrip("/")
    top = run_git(folder, "rev-parse", "--show-toplevel").strip()
    command = ["git", "-C", top, "archive", "--format=tar", f"{reference}:{prefix}"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", errors="replace").strip())
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(target / "registry", filter="data")
    return target / "registry"


_EVERY = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Times by path as the registry's files name theirs. moment is the time of the data as a whole (UTC)."""

    moment: datetime.datetime
    added: dict[str, datetime.datetime]
    changed: dict[str, datetime.datetime]

    def added_at(self, path: str) -> datetime.datetime:
        """Return when a file came; the moment of the data when the history does not know it."""
        return self.added.get(path, self.moment)

    def changed_at(self, path: str) -> datetime.datetime:
        """Return when a file last changed; the moment of the data when the history does not know it."""
        return self.changed.get(path, self.moment)


UNKNOWN = History(moment=datetime.datetime.fromtimestamp(0, datetime.UTC), added={}, changed={})


def history_of(registry: Path, epoch: str | None) -> History:
    """Return the history of a registry's folder.

    epoch: SOURCE_DATE_EPOCH, the time of the whole in seconds.
    """
    added: dict[str, datetime.datetime] = {}
    changed: dict[str, datetime.datetime] = {}
    for commit in history(registry, limit=_EVERY):
        time = datetime.datetime.fromisoformat(commit.time).astimezone(datetime.UTC)
        for _, path in commit.files:
            changed.setdefault(f"{registry.name}/{path}", time)
            added[f"{registry.name}/{path}"] = time
    return History(moment=moment_of(registry, epoch), added=added, changed=changed)


def moment_of(registry: Path, epoch: str | None) -> datetime.datetime:
    """Return the time of the data as a whole (UTC): the epoch, else the last change of a record, or 1970."""
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    printed = try_git(registry, "log", "--no-merges", "--format=%cI", "--", *_RECORDS)
    times = (datetime.datetime.fromisoformat(time).astimezone(datetime.UTC) for time in printed.split())
    return max(times, default=UNKNOWN.moment)


def day_of(moment: datetime.datetime) -> str:
    """Return the day of the data as ISO has it, "" where no commit and no epoch tells it."""
    return "" if moment == UNKNOWN.moment else moment.date().isoformat()


def environment(root: Path) -> dict[str, str]:
    """Return the environment variables of a build, so that equal commits give equal bytes. Raises GitError."""
    return {
        "SOURCE_DATE_EPOCH": try_git(root, "log", "-1", "--format=%ct") or "0",
        "ARCHIVE_COMMIT": try_git(root, "rev-parse", "HEAD"),
        "ARCHIVE_DATE": try_git(root, "log", "-1", "--format=%cs", "--", "registry"),
    }
