"""What git knows of the registry. Only this module calls git; every function takes the folder of the registry."""

import subprocess
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


def record_ids(folder: Path, reference: str) -> list[str]:
    """Return the ids of the records at a commit or branch: ["documents/ubnd/2017/734-qd-ubnd", "criteria/1"]."""
    listed = git(folder, "ls-tree", "-r", "--name-only", "-z", reference, "--", "documents", "criteria")
    return [name.removesuffix(".yml") for name in listed.split("\0") if name.endswith(".yml")]
