"""What git knows of the registry. Only this module calls git; every function takes the folder of the registry."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class GitError(Exception):
    """Raised where git cannot answer; the text is git's own."""


def git(folder: Path, *arguments: str) -> str:
    """Return what a git command prints when run in a folder. Raises GitError."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise GitError(done.stderr.strip())
    return done.stdout


def said(folder: Path, *arguments: str) -> str:
    """Return what a git command prints, "" where git or the history is missing."""
    try:
        return git(folder, *arguments).strip()
    except (GitError, OSError):
        return ""


def record_ids(folder: Path, reference: str) -> list[str]:
    """Return the ids of the records at a commit or branch: ["documents/ubnd/2017/12-qd-ubnd", "criteria/1"]."""
    listed = git(folder, "ls-tree", "-r", "--name-only", "-z", reference, "--", "documents", "criteria")
    return [name.removesuffix(".yml") for name in listed.split("\0") if name.endswith(".yml")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One commit that touched records: time is ISO with offset; files are ("added", "documents/….yml")."""

    hash: str
    time: str
    subject: str
    files: tuple[tuple[str, str], ...]


_KINDS = {"A": "added", "M": "changed", "D": "removed", "T": "changed"}
_FORMAT = "%x01%H%x02%cI%x02%s%x02"


def history(folder: Path, *, limit: int = 200) -> list[Commit]:
    """Return the newest commits that touched records; none where there is no git or no history."""
    paths = ("--", "documents", "criteria")
    options = ("--no-merges", "--no-renames", "--relative", "--name-status", "-z", f"--max-count={limit}")
    try:
        printed = git(folder, "log", f"--format={_FORMAT}", *options, *paths)
    except (GitError, OSError):
        return []
    return [_commit(entry) for entry in printed.split("\x01")[1:]]


def _commit(entry: str) -> Commit:
    hash_, time, subject, rest = entry.split("\x02", 3)
    parts = [part.strip("\n") for part in rest.split("\0") if part.strip("\n")]
    files = tuple(
        (_KINDS.get(kind[:1], "changed"), path) for kind, path in zip(*[iter(parts)] * 2, strict=False)
    )
    return Commit(hash=hash_, time=time, subject=subject, files=files)


def checked_out(folder: Path, reference: str, target: Path) -> Path:
    """Write the registry as it was at a commit or branch below a folder, and return its path. Raises GitError."""
    prefix = git(folder, "rev-parse", "--show-prefix").strip().rstrip("/")
    top = git(folder, "rev-parse", "--show-toplevel").strip()
    command = ["git", "-C", top, "archive", "--format=tar", f"{reference}:{prefix}"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", errors="replace").strip())
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(target / "registry", filter="data")
    return target / "registry"
