"""What was saved and not sent yet, and what was sent and not taken over: read from git, without it from what the editor notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.git_proposals import (
    Branch,
    changed_paths,
    committed,
    content_ids,
    identity,
    open_branches,
)
from policyarchive.intake.editing.changes import present
from policyarchive.intake.editing.places import REGISTRY, is_editable
from policyarchive.intake.editing.workplace import Workplace
from policyarchive.registry.yaml.reader import read_yaml

PREFIX = "sua"  # of the branches that proposals are on


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """The files that differ from the last commit. history: "" or why git does not know it (see `history_fault`).

    waiting: saved by the editor, not sent, each "new", "changed" or "removed". others: changed by other means, or since
    then. sent: the branches that the last commit does not hold. sent_in: the branch that has a file as it is now.
    """

    history: str
    waiting: Mapping[str, str]
    others: Mapping[str, str]
    sent: list[Branch]
    sent_in: Mapping[str, str]


def outbox_of(place: Workplace) -> Outbox:
    """Return what is to be sent. Raises GitError and OSError."""
    history = place.without_history()
    entries = place.ledger.entries()
    now = {path: present(path, place.archive / path).version for path in entries}
    saved = {path for path, entry in entries.items() if entry.saved == now[path]}
    if history:
        states = {
            path: _state(now[path], entry.before)
            for path, entry in entries.items()
            if now[path] != entry.before
        }
        return _outbox(history, states, saved, [], {})
    paths = sorted(filter(is_editable, changed_paths(place.archive, REGISTRY)))
    states = {path: _state_in_git(place.archive, path) for path in paths}
    sent = open_branches(place.archive, PREFIX)
    return _outbox(history, states, saved, sent, _sent_in(place.archive, paths, sent))


def _outbox(
    history: str, states: Mapping[str, str], saved: set[str], sent: list[Branch], sent_in: Mapping[str, str]
) -> Outbox:
    waiting = {path: state for path, state in states.items() if path in saved and path not in sent_in}
    others = {path: state for path, state in states.items() if path not in saved and path not in sent_in}
    return Outbox(history=history, waiting=waiting, others=others, sent=sent, sent_in=sent_in)


def _state(now: str | None, before: str | None) -> str:
    if before is None:
        return "new"
    return "removed" if now is None else "changed"


def _state_in_git(archive: Path, path: str) -> str:
    if not (archive / path).exists():
        return "removed"
    return "new" if committed(archive, path) is None else "changed"


def _sent_in(archive: Path, paths: list[str], sent: list[Branch]) -> dict[str, str]:
    """Return the newest branch that has each file as it is now."""
    named = {path for branch in sent for path in branch.files}
    now = content_ids(archive, [path for path in paths if path in named])
    return {
        path: branch.name
        for branch in reversed(sent)
        for path in paths
        if path in branch.files and branch.files[path] == now.get(path)
    }


def outbox_values(place: Workplace, outbox: Outbox) -> dict[str, object]:
    """Return what is to be sent as the editor shows it, with who git takes the person for and the address of the editors."""
    author = None if outbox.history else identity(place.archive)
    return {
        "changes": _rows(outbox.waiting),
        "others": _rows(outbox.others),
        "sent": [_sent_row(branch, outbox.sent_in) for branch in outbox.sent],
        "history": outbox.history,
        "name": author.name if author else "",
        "mail": author.mail if author else "",
        "editors": mail_of_editors(place.archive),
    }


def _rows(states: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"path": path, "state": state} for path, state in sorted(states.items())]


def _sent_row(branch: Branch, sent_in: Mapping[str, str]) -> dict[str, object]:
    """Return a branch. files: all that it changes; here: those that the working copy has as it has them."""
    here = sorted(path for path, name in sent_in.items() if name == branch.name)
    return {
        "branch": branch.name, "commit": branch.commit, "title": branch.subject, "time": branch.time,
        "pushed": branch.pushed, "files": sorted(branch.files), "here": here,
    }  # fmt: skip


def mail_of_editors(archive: Path) -> str:
    """Return the address of those in charge of the archive, "" where it names none."""
    data = read_yaml(archive / REGISTRY / "archive.yml", "").data
    mail = data.get("mail") if isinstance(data, dict) else None
    return mail if isinstance(mail, str) else ""
