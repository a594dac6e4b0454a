"""A bare git repository, read and written by git's plumbing as a forge does it: no working copy, one index a write."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_WHO = {"GIT_AUTHOR_DATE": "2043-05-01T08:00:00Z", "GIT_COMMITTER_DATE": "2043-05-01T08:00:00Z"}


_HASH = re.compile("[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands at a path of a tree. kind: "blob" or "tree"; size: bytes, 0 of a tree."""

    path: str
    mode: str
    kind: str
    sha: str
    size: int


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare repository in a folder."""

    folder: Path

    def git(
        self, *arguments: str, typed: bytes = b"", index: str = "", check: bool = True, **who: str
    ) -> bytes:
        """Return what git prints."""
        environment = os.environ | _WHO | who | ({"GIT_INDEX_FILE": index} if index else {})
        done = subprocess.run(
            ["git", "-C", str(self.folder), *arguments], input=typed, capture_output=True, env=environment, check=False
        )  # fmt: skip
        assert not check or done.returncode == 0, done.stderr.decode()
        return done.stdout

    def line(self, *arguments: str, **options) -> str:
        """Return the one line that git prints, "" where it has nothing to say."""
        return self.git(*arguments, **options).decode().strip()

    def fixed(self, *arguments: str) -> bytes:
        """Return what git prints of objects that are named by their hashes: that never changes, and is asked once."""
        return _fixed(self, arguments)

    def head(self, branch: str) -> str:
        """Return the last commit of a branch, "" where there is none. Nobody packs the branches: each is a file."""
        file = self.folder / "refs/heads" / branch
        return file.read_text().strip() if file.is_file() else ""

    def commit_of(self, name: str) -> str:
        """Return the commit that a name stands for: a branch or a commit; "" for none."""
        if not _HASH.fullmatch(name):
            return self.head(name)
        return name if self.line("cat-file", "-t", name, check=False) == "commit" else ""

    def branches(self) -> list[str]:
        """Return the names of all branches."""
        return self.git("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").decode().split()

    def tree(self, name: str, path: str = "", *, is_recursive: bool = False) -> list[Entry]:
        """Return the entries of a tree or of a folder in it; recursive ones with the folders themselves."""
        options = ["-r", "-t"] if is_recursive else []
        below = [f"{path}/"] if path else []
        return _entries(self.fixed("ls-tree", "-z", "-l", *options, self.head(name) or name, "--", *below))

    def entry(self, name: str, path: str) -> Entry | None:
        """Return what stands at a path of a commit."""
        found = _entries(self.fixed("ls-tree", "-z", "-l", self.head(name) or name, "--", path))
        return next((entry for entry in found if entry.path == path), None)

    def blob(self, sha: str) -> bytes:
        """Return the bytes of a blob."""
        return self.fixed("cat-file", "blob", sha)

    def text(self, branch: str, path: str) -> str:
        """Return the text of a file of a branch."""
        return self.git("cat-file", "blob", f"{branch}:{path}").decode()

    def has(self, sha: str) -> bool:
        """Tell whether there is an object of that name."""
        return bool(self.line("cat-file", "-t", sha, check=False))

    def keep(self, content: bytes) -> str:
        """Write a blob; return its name."""
        return self.line("hash-object", "-w", "--stdin", typed=content)

    def write_tree(self, base: str, entries: Iterable[tuple[str, str | None]]) -> str:
        """Return a tree: a base ("" for none) with blobs by path put in, None for taken out."""
        with tempfile.TemporaryDirectory() as folder:
            index = str(Path(folder) / "index")
            self.git("read-tree", base or "--empty", index=index)
            zero = "0" * 40
            lines = [f"100644 {sha}\t{path}\0" if sha else f"0 {zero}\t{path}\0" for path, sha in entries]
            self.git("update-index", "-z", "--index-info", typed="".join(lines).encode(), index=index)
            return self.line("write-tree", index=index)

    def write_commit(self, tree: str, parents: Iterable[str], message: str, author: str = "Hạt giống") -> str:
        """Write a commit; return its name."""
        names = {f"GIT_{who}_NAME": author for who in ("AUTHOR", "COMMITTER")}
        mails = {f"GIT_{who}_EMAIL": "who@thanh-van.example" for who in ("AUTHOR", "COMMITTER")}
        above = [part for parent in parents for part in ("-p", parent)]
        return self.line("commit-tree", tree, *above, typed=message.encode(), **names, **mails)

    def point(self, branch: str, commit: str) -> None:
        """Let a branch end at a commit."""
        self.git("update-ref", f"refs/heads/{branch}", commit)

    def remove(self, branch: str) -> None:
        """Remove a branch."""
        self.git("update-ref", "-d", f"refs/heads/{branch}")

    def parents(self, commit: str) -> list[str]:
        """Return the parents of a commit."""
        return self.fixed("show", "-s", "--format=%P", commit).decode().split()

    def message(self, commit: str) -> str:
        """Return what a commit says."""
        return self.line("show", "-s", "--format=%B", commit)

    def merge_base(self, one: str, other: str) -> str:
        """Return the last commit that both have."""
        names = sorted(self.head(name) or name for name in (one, other))
        return self.fixed("merge-base", *names).decode().strip()

    def is_ancestor(self, one: str, other: str) -> bool:
        """Tell whether a commit is in the history of another."""
        return self.merge_base(one, other) == self.commit_of(one)

    def count(self, since: str, till: str) -> int:
        """Return how many commits one has that the other has not."""
        return int(self.line("rev-list", "--count", f"{since}..{till}"))

    def last_for(self, path: str, commit: str) -> str:
        """Return the commit that changed a path last, "" where none did."""
        return self.fixed("rev-list", "-1", self.head(commit) or commit, "--", path).decode().strip()

    def changed(self, since: str, till: str) -> list[tuple[str, str, str]]:
        """Return (letter, path before, path now) of what differs between two commits, A, D, M or R."""
        names = [self.head(name) or name for name in (since, till)]
        said = self.fixed("diff-tree", "-r", "-z", "-M", "--name-status", *names).decode().split("\0")
        found, words = [], iter(said)
        for letter in words:
            if letter:
                before = next(words)
                found.append((letter[0], before, next(words) if letter[0] in "RC" else before))
        return found

    def diff(self, since: str, till: str) -> list[str]:
        """Return the lines that differ, "-…" and "+…", without the names of files."""
        said = self.git("diff", "-U0", since, till).decode().splitlines()
        return [line for line in said if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    def edit(
        self,
        branch: str,
        files: Mapping[str, str | bytes | None],
        message: str = "Sửa",
        author: str = "Người khác",
    ) -> str:
        """Let somebody change files of a branch; return the commit. A branch that is not there begins."""
        before = self.head(branch)
        blobs = [
            (path, None if content is None else self.keep(_bytes(content))) for path, content in files.items()
        ]
        tree = self.write_tree(before, blobs)
        commit = self.write_commit(tree, [before] if before else [], message, author)
        self.point(branch, commit)
        return commit


@lru_cache(maxsize=2_000)
def _fixed(repository: Bare, arguments: tuple[str, ...]) -> bytes:
    return repository.git(*arguments)


def new_repository(folder: Path, files: Mapping[str, str | bytes]) -> Bare:
    """Return a new bare repository whose branch main has some files."""
    subprocess.run(["git", "init", "-q", "--bare", "--template=", "-b", "main", str(folder)], check=True)
    repository = Bare(folder)
    repository.edit("main", files, "Lập kho", "Hạt giống")
    return repository


def begun_as(pattern: Bare, folder: Path) -> Bare:
    """Return a new bare repository that begins as another one, whose objects it borrows and leaves alone."""
    for name in ("objects/info", "refs/heads"):
        (folder / name).mkdir(parents=True)
    for name in ("HEAD", "config"):
        shutil.copy(pattern.folder / name, folder / name)
    (folder / "objects/info/alternates").write_text(f"{pattern.folder / 'objects'}\n")
    repository = Bare(folder)
    (folder / "refs/heads/main").write_text(f"{pattern.head('main')}\n")
    return repository


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _entries(listed: bytes) -> list[Entry]:
    found = []
    for line in listed.decode().split("\0")[:-1]:
        told, _, path = line.partition("\t")
        mode, kind, sha, size = told.split()
        found.append(Entry(path, mode, kind, sha, int(size) if size != "-" else 0))
    return found
