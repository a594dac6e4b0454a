"""Changes of the working copy and the commits made of them, on branches of their own.

Nothing here touches the index, the branch that is checked out, or any file of the working copy.
Every function takes the folder of the archive; paths are below it.
"""

import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.git import GitError, git_output, run_git

_QUIET = {"GIT_OPTIONAL_LOCKS": "0"}  # no index is written to note which files are unchanged
_BRANCHES = 200  # the newest ones that are looked at
_AT_ONCE = 100  # paths of one call: no command may be longer than 32,000 letters on Windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who a commit is by."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A branch with what it changes: the id of the content of each file, None where it removes it.

    time: of its last commit, ISO with offset. pushed: whether origin was last seen to have this commit.
    """

    name: str
    commit: str
    subject: str
    time: str
    pushed: bool
    files: Mapping[str, str | None]


def changed_paths(folder: Path, below: str) -> set[str]:
    """Return the files below a path that are not as the last commit has them, new and removed ones too. Raises GitError."""
    tracked = git_output(
        folder,
        "diff",
        "--name-only",
        "--no-renames",
        "--relative",
        "-z",
        "HEAD",
        "--",
        below,
        environment=_QUIET,
    )
    untracked = git_output(folder, "ls-files", "--others", "-z", "--", below, environment=_QUIET)
    return {path for listed in (tracked, untracked) for path in listed.decode().split("\0") if path}


def committed(folder: Path, path: str) -> bytes | None:
    """Return a file as the last commit has it, None where it has none. Raises GitError."""
    if not run_git(folder, "ls-tree", "--name-only", "HEAD", "--", path):
        return None
    return git_output(folder, "cat-file", "--filters", f"HEAD:./{path}")


def content_ids(folder: Path, paths: Collection[str]) -> dict[str, str]:
    """Return the ids that git gives to the content of files. Raises GitError."""
    there = [path for path in paths if (folder / path).is_file()]
    ids: list[str] = []
    for start in range(
        0, len(there), _AT_ONCE
    ):  # paths that git reads from its input would be those below the repository
        ids += git_output(folder, "hash-object", "--", *there[start : start + _AT_ONCE]).decode().split()
    return dict(zip(there, ids, strict=True))


def open_branches(folder: Path, prefix: str) -> list[Branch]:
    """Return the branches below a prefix, such as "sua", that the last commit does not hold; the newest first.

    Raises GitError.
    """
    form = "%(refname:short)%00%(objectname)%00%(committerdate:iso-strict)%00%(contents:subject)"
    options = (f"--format={form}", "--sort=-committerdate", f"--count={_BRANCHES}", "--no-merged=HEAD")
    listed = run_git(folder, "for-each-ref", *options, f"refs/heads/{prefix}/").splitlines()
    on_origin = _heads_of_origin(folder, prefix)
    return [_branch(folder, line.split("\0"), on_origin) for line in listed]


def _heads_of_origin(folder: Path, prefix: str) -> dict[str, str]:
    """Return the commits of the branches of origin as they were last seen."""
    form = "--format=%(refname:lstrip=3) %(objectname)"
    listed = run_git(folder, "for-each-ref", form, f"refs/remotes/origin/{prefix}/")
    return dict(line.rsplit(" ", 1) for line in listed.splitlines())


def _branch(folder: Path, fields: list[str], on_origin: Mapping[str, str]) -> Branch:
    name, commit, time, subject = fields
    base = run_git(folder, "merge-base", "HEAD", commit).strip()
    listed = run_git(folder, "diff-tree", "-r", "-z", "--no-renames", "--relative", base, commit).split("\0")
    files = {path: _content_id(raw) for raw, path in zip(*[iter(listed)] * 2, strict=False)}
    pushed = on_origin.get(name) == commit
    return Branch(name=name, commit=commit, subject=subject, time=time, pushed=pushed, files=files)


def _content_id(raw: str) -> str | None:
    """Return the new content of a line of diff-tree: ":100644 100644 <old> <new> M"."""
    new = raw.split(" ")[3]
    return new if new.strip("0") else None


def commit_beside(folder: Path, base: str, paths: Iterable[str], message: str, author: Author) -> str:
    """Return a commit on top of another one, with some files as the working copy has them; no branch holds it yet.

    base itself where nothing differs. Raises GitError.
    """
    by = {"NAME": author.name, "EMAIL": author.mail}
    people = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in by.items()}
    with tempfile.TemporaryDirectory() as temporary:
        index = {"GIT_INDEX_FILE": str(Path(temporary) / "index")}
        git_output(folder, "read-tree", base, environment=index)
        given = "".join(f"{path}\0" for path in paths).encode()
        git_output(
            folder, "update-index", "--add", "--remove", "-z", "--stdin", given=given, environment=index
        )
        tree = git_output(folder, "write-tree", environment=index).decode().strip()
    if tree == _tree_of(folder, base):
        return base
    arguments = ("-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, "-p", base)
    return git_output(folder, *arguments, given=message.encode(), environment=people).decode().strip()


def _tree_of(folder: Path, commit: str) -> str:
    return run_git(folder, "rev-parse", f"{commit}^{{tree}}").strip()


def head(folder: Path, branch: str = "") -> str:
    """Return the last commit of a branch, without one that of HEAD; "" where there is no such branch. Raises GitError."""
    name = f"refs/heads/{branch}" if branch else "HEAD"
    try:
        return run_git(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").strip()
    except GitError:
        return ""


def day_of(folder: Path, commit: str) -> str:
    """Return the day on which a commit was made, as "2026-11-24". Raises GitError."""
    return run_git(folder, "show", "-s", "--format=%cs", commit).strip()


def are_equal(folder: Path, one: str, other: str) -> bool:
    """Tell whether two commits hold the same files on top of the same commit. Raises GitError."""
    lines = (run_git(folder, "show", "-s", "--format=%T %P", commit) for commit in (one, other))
    return len(set(lines)) == 1


def put_branch(folder: Path, branch: str, commit: str, before: str = "") -> None:
    """Have a branch end in a commit. before: where it ends now, "" where there is none yet. Raises GitError."""
    run_git(folder, "update-ref", f"refs/heads/{branch}", commit, before or "0" * len(commit))


def remove_branch(folder: Path, branch: str, commit: str) -> None:
    """Remove a branch that ends in a commit. Raises GitError where it ends elsewhere."""
    run_git(folder, "update-ref", "-d", f"refs/heads/{branch}", commit)


def patch_of(folder: Path, commit: str) -> bytes:
    """Return a commit as a patch that can be mailed. Raises GitError."""
    form = ("--stdout", "--no-signature", "--no-attach", "--no-thread", "--subject-prefix=PATCH")
    whole = ("--binary", "--full-index", "--no-renames")
    return git_output(
        folder, "-c", "i18n.logOutputEncoding=UTF-8", "format-patch", *form, *whole, "-1", commit
    )


def identity(folder: Path) -> Author:
    """Return who git takes the person for, "" where it does not know."""
    values = (
        run_git(folder, "config", "--default", "", "--get", key).strip()
        for key in ("user.name", "user.email")
    )
    name, mail = values
    return Author(name=name, mail=mail)
