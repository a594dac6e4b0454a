"""Sending what was saved: as a commit on a branch of its own, as a patch to be mailed, or without git as a zip."""

import re
import tempfile
from contextlib import suppress
from pathlib import Path

from policyarchive.checks.check import check
from policyarchive.checks.source_lines import FOLDER as SOURCE
from policyarchive.core.git import export_registry
from policyarchive.core.git_proposals import (
    are_equal,
    commit_beside,
    day_of,
    head,
    patch_of,
    put_branch,
    remove_branch,
)
from policyarchive.core.git_push import push
from policyarchive.core.text import slug
from policyarchive.core.writing import create_file
from policyarchive.intake.editing.answers import Refused, problem_rows, refusal
from policyarchive.intake.editing.letter import Letter
from policyarchive.intake.editing.outbox import PREFIX, mail_of_editors, outbox_of
from policyarchive.intake.editing.parcel import zipped
from policyarchive.intake.editing.places import REGISTRY
from policyarchive.intake.editing.workplace import Workplace

_LONGEST_NAME = 40  # of the part of a branch that is made from a title


def send(place: Workplace, letter: Letter) -> dict[str, object]:
    """Send what was saved; return branch and commit and whether origin has them, or file, folder, text and mail of a patch or zip.

    The working copy, the index and the branch that is checked out stay as they are. Raises Refused where there is nothing to send
    or what is sent would not pass the check by itself, GitError and OSError.
    """
    with place.ledger.alone():
        outbox = outbox_of(place)
        changed = {**outbox.waiting, **(outbox.others if letter.files else {})}
        paths = sorted(path for path in letter.files or changed if path in {*changed, *outbox.sent_in})
        if not paths:
            raise refusal("nothing-to-send")
        if outbox.history:
            return _send_zip(place, letter, paths, outbox.history)
        branch, commit = _committed(place, letter, paths)
    if letter.how == "patch":
        return {"branch": branch, "commit": commit, **_send_patch(place, branch, commit)}
    pushed = push(place.archive, branch)
    return {
        "branch": branch,
        "commit": commit,
        "pushed": not pushed.reason,
        "reason": pushed.reason,
        "detail": pushed.detail,
        "address": pushed.address,
    }


def _committed(place: Workplace, letter: Letter, paths: list[str]) -> tuple[str, str]:
    """Return the branch with the files, and its last commit. Sending the same once more makes no second one."""
    archive = place.archive
    if letter.branch and not is_own(place, letter.branch):
        raise refusal("no-branch", branch=letter.branch[:200])
    base = head(archive, letter.branch)
    commit = commit_beside(archive, base, paths, letter.message, letter.author)
    if commit == base:
        raise refusal("nothing-to-send")
    _check_commit(place, commit)
    branch = letter.branch or _free_branch(place, letter.title, commit)
    before = head(archive, branch)
    if before and not letter.branch:
        return branch, before
    put_branch(archive, branch, commit, before)
    return branch, commit


def is_own(place: Workplace, branch: str) -> bool:
    """Tell whether a branch is one that the editor has made."""
    is_named = bool(re.fullmatch(rf"{PREFIX}/[a-z0-9-]+", branch))
    return is_named and bool(head(place.archive, branch))


def _free_branch(place: Workplace, title: str, commit: str) -> str:
    """Return the branch for a commit: one that has the same already, else the first free name."""
    name, number = f"{PREFIX}/{_name(day_of(place.archive, commit), title)}", 1
    branch = name
    while (there := head(place.archive, branch)) and not are_equal(place.archive, there, commit):
        number += 1
        branch = f"{name}-{number}"
    return branch


def _name(day: str, title: str) -> str:
    """Return the name of what is sent, cut between words: "2026-11-24-sua-ngay-ban-hanh"."""
    words = slug(title)
    if len(words) > _LONGEST_NAME:
        words = words[: _LONGEST_NAME + 1].rpartition("-")[0] or words[:_LONGEST_NAME]
    return f"{day}-{words}".rstrip("-")


def _check_commit(place: Workplace, commit: str) -> None:
    """Raise Refused where the registry of a commit would not pass the check: not all that was saved may be in it."""
    with tempfile.TemporaryDirectory() as folder:
        registry = export_registry(place.archive / REGISTRY, commit, Path(folder))
        if (place.archive / SOURCE).is_dir():
            (Path(folder) / SOURCE).symlink_to((place.archive / SOURCE).resolve())
        if problems := check(registry, today=place.today, cache=place.cache()).problems:
            raise Refused(problem_rows(problems, Path(folder)))


def _send_patch(place: Workplace, branch: str, commit: str) -> dict[str, object]:
    content, text = patch_of(place.archive, commit), None
    with suppress(UnicodeDecodeError):
        text = content.decode()
    return _parcel(place, branch.removeprefix(f"{PREFIX}/"), ".patch", content) | {"text": text}


def _send_zip(place: Workplace, letter: Letter, paths: list[str], history: str) -> dict[str, object]:
    content, note = zipped(place, letter.message, letter.author, paths)
    name = _name(place.ledger.day().isoformat(), letter.title)
    return _parcel(place, name, ".zip", content) | {"text": note, "history": history}


def _parcel(place: Workplace, name: str, ending: str, content: bytes) -> dict[str, object]:
    """Write what is to be mailed; return its file, the folder where it is, and the address of those in charge."""
    file = _write_beside(place, name, ending, content)
    return {"file": file, "folder": str(place.archive.resolve()), "mail": mail_of_editors(place.archive)}


def _write_beside(place: Workplace, name: str, ending: str, content: bytes) -> str:
    """Write a file into the folder of the archive under the first free name, and return that; one with these bytes serves."""
    number = 1
    while True:
        file = place.archive / f"{name}{f'-{number}' if number > 1 else ''}{ending}"
        if file.is_file() and file.read_bytes() == content:
            return file.name
        with suppress(FileExistsError):
            create_file(file, content)
            return file.name
        number += 1


def withdraw(place: Workplace, branch: object) -> dict[str, object]:
    """Remove a branch that was sent, on origin too where it still is what was sent; what was saved stays saved.

    Raises Refused where there is no such branch, and GitError.
    """
    if not isinstance(branch, str) or not is_own(place, branch):
        raise refusal("no-branch", branch=str(branch)[:200])
    commit = head(place.archive, branch)
    is_on_origin = any(sent.name == branch and sent.pushed for sent in outbox_of(place).sent)
    removed = push(place.archive, branch, removed=commit) if is_on_origin else None
    if removed is None or not removed.reason:
        remove_branch(place.archive, branch, commit)
    return {
        "branch": branch,
        "reason": removed.reason if removed else "",
        "detail": removed.detail if removed else "",
    }
