"""An archive on this machine as the editor in the browser works on it: files are read, checked, saved and undone."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from policyarchive.checks.fix import Fix
from policyarchive.checks.published import published_ids
from policyarchive.core.git import GitError, history_fault
from policyarchive.core.git_proposals import committed
from policyarchive.core.writing import write_file
from policyarchive.intake.editing.answers import Refused, Row, problem_rows, refusal_row
from policyarchive.intake.editing.changes import Change, Conflict, Present, present
from policyarchive.intake.editing.ledger import Ledger
from policyarchive.intake.editing.places import REGISTRY, editable_files, place_of
from policyarchive.intake.editing.rehearsal import Rehearsal
from policyarchive.intake.save import take_back
from policyarchive.registry.yaml.parse_cache import ParseCache

_NO_HISTORY = ("no_git", "no_repository", "owner", "empty")


class Workplace:
    """An archive that is edited. archive: its folder; folder: an empty one to try changes in; today: an ISO date for the check."""

    def __init__(self, archive: Path, folder: Path, today: str | None = None):
        self.archive, self.today = archive, today
        self.ledger = Ledger(archive)
        self._rehearsal = Rehearsal(archive, folder)

    def without_history(self) -> str:
        """Return why git does not know what the archive was, "" where it does: see `history_fault`. Raises GitError."""
        fault = history_fault(self.archive)
        return fault if fault in _NO_HISTORY else ""

    def cache(self) -> ParseCache:
        """Return what is known of files that were checked before."""
        return self._rehearsal.cache()

    def files(self) -> list[str]:
        """Return the paths of all files that the editor may touch."""
        return list(editable_files(self.archive))

    def read(self, path: object) -> Present:
        """Return what a file holds. Raises Refused for a path that is not the editor's, and OSError."""
        return present(str(path), place_of(self.archive, path))

    def check(self, changes: Sequence[Change]) -> list[Row]:
        """Return the problems that the registry would have with some changes, and what a person should look at in them.

        Nothing is written. Raises Conflict where a file is not what the change to it was made from, and OSError.
        """
        with self.ledger.alone():
            self._refuse_conflicts(changes)
            return self._problems(changes)

    def save(self, changes: Sequence[Change]) -> list[Row]:
        """Write files, all of them or none; return what a person should look at in them.

        Raises Refused with the problems that the registry would have, Conflict, and OSError.
        """
        with self.ledger.alone():
            self._refuse_conflicts(changes)
            rows = self._problems(changes)
            if any(row["level"] == "error" for row in rows):
                raise Refused(rows)
            self._write(changes)
        return rows

    def undo(self, wanted: Iterable[tuple[object, str | None]]) -> list[Present]:
        """Give files back what the last commit has, without git what they held before they were first saved.

        wanted: each with the version that is undone, None for what the editor has saved last. Raises Conflict where a file
        holds something else, Refused and OSError.
        """
        with self.ledger.alone():
            changes = [self._undoing(path, version) for path, version in wanted]
            self._refuse_conflicts(changes)
            rows = self._problems(changes, in_any_form=True)
            if any(row["level"] == "error" for row in rows):
                raise Refused(rows)
            self._write(changes)
            self.ledger.forget({change.path for change in changes})
        return [present(change.path, change.file) for change in changes]

    def _undoing(self, path: object, version: str | None) -> Change:
        file, name = place_of(self.archive, path), str(path)
        entry = self.ledger.entries().get(name)
        if version is None and entry is None:
            raise Conflict(present(name, file))
        before = self._content_before(name)
        return Change(
            path=name, file=file, content=before, version=version or (entry.saved if entry else None)
        )

    def _content_before(self, path: str) -> bytes | None:
        if not self.without_history():
            return committed(self.archive, path)
        with suppress(KeyError):
            return self.ledger.content_before(path)
        raise Conflict(present(path, self.archive / path))

    def _refuse_conflicts(self, changes: Sequence[Change]) -> None:
        for change in changes:
            now = present(change.path, change.file)
            if now.version != change.version:
                raise Conflict(now)

    def _problems(self, changes: Sequence[Change], *, in_any_form: bool = False) -> list[Row]:
        """Return all problems of the registry with some changes, and warnings about the changed files.

        in_any_form: files need not be as `policyarchive fix` would write them.
        """
        files = {change.path: change.content for change in changes}
        with self._rehearsal.trying(files):
            result = self._rehearsal.checked(today=self.today, published=self._published())
            warnings = [doubt for doubt in result.warnings if doubt.location.path in files]
            rows = problem_rows([*result.problems, *warnings], self._rehearsal.folder)
            if result.problems or in_any_form:
                return rows
            fixes = {path: self._rehearsal.fix(path) for path in files if _is_record(path, files)}
            return [*_not_canonical(fixes, files), *rows]

    def _published(self) -> list[str]:
        """Return the ids that the last commit has: what was published is not lost."""
        with suppress(GitError):
            return [] if self.without_history() else published_ids(self.archive / REGISTRY, "HEAD")
        return []

    def _write(self, changes: Sequence[Change]) -> None:
        """Write files, and note them. Where one cannot be written, all are as they were. Raises Conflict and OSError."""
        before = {change.path: present(change.path, change.file).content for change in changes}
        written: list[Change] = []
        try:
            for change in changes:
                self._refuse_conflicts([change])  # the check has taken a while
                _write_one(change)
                written.append(change)
            self.ledger.note({change.path: (before[change.path], change.content) for change in changes})
        except BaseException:
            _take_back(written, before)
            raise


def _write_one(change: Change) -> None:
    if change.content is None:
        change.file.unlink(missing_ok=True)
        _remove_empty_folders(change)
        return
    change.file.parent.mkdir(parents=True, exist_ok=True)
    write_file(change.file, change.content)


def _remove_empty_folders(change: Change) -> None:
    """Remove the folders of a file that is gone, as git would, up to that of the registry."""
    with suppress(OSError):  # there is something else in it
        for above in change.file.parents[: change.path.count("/") - 1]:
            above.rmdir()


def _take_back(written: Sequence[Change], before: Mapping[str, bytes | None]) -> None:
    contents = {change.file: content for change in written if (content := before[change.path]) is not None}
    take_back({change.file: change.content for change in written if change.content is not None}, contents)
    for change in written:
        if change.content is None and not change.file.exists():
            change.file.parent.mkdir(parents=True, exist_ok=True)
            write_file(change.file, contents[change.file])
        elif not change.file.exists():
            _remove_empty_folders(change)


def _is_record(path: str, files: Mapping[str, bytes | None]) -> bool:
    return path.endswith(".yml") and files[path] is not None


def _not_canonical(fixes: Mapping[str, Fix], files: Mapping[str, bytes | None]) -> list[Row]:
    """Return a row for each file that is not as `policyarchive fix` would write it, with the first line that differs."""
    different = [
        (path, fix.text or "") for path, fix in fixes.items() if (fix.text or "").encode() != files[path]
    ]
    lines = {path: _first_difference(text, files[path] or b"") for path, text in different}
    return [refusal_row("form-of-file", file=path, line=line, number=line) for path, line in lines.items()]


def _first_difference(canonical: str, content: bytes) -> int:
    """Return the number of the first line that differs, from 1."""
    pairs = zip(canonical.encode().split(b"\n"), content.split(b"\n"), strict=False)
    equal = next((number for number, (one, other) in enumerate(pairs) if one != other), None)
    return min(canonical.count("\n"), content.count(b"\n")) + 1 if equal is None else equal + 1
