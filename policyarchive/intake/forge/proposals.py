"""Proposals: a branch with one commit on a known one, and its pull request. Nothing is pushed, so no git holds a token."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policyarchive.intake.forge.api import Forge, ForgeError

_FILE = "100644"  # an ordinary file, as git writes it


class NotPermitted(ForgeError):
    """Raised where the branch is there, but the repository does not let workflows open pull requests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a workflow proposes. files: text by path; base: the commit that they were made from; into: the branch that takes it."""

    branch: str
    title: str
    body: str
    files: Mapping[str, str]
    base: str
    into: str


def propose(forge: Forge, proposal: Proposal) -> int:
    """Make or renew the branch of a proposal and its pull request; return the number of the latter. Raises ForgeError."""
    _put_branch(forge, proposal.branch, _commit(forge, proposal))
    if opened := _open_request(forge, proposal.branch):
        forge.send("PATCH", f"/pulls/{opened['number']}", {"body": proposal.body})
        return int(opened["number"])
    wanted = {"head": proposal.branch, "base": proposal.into, "title": proposal.title, "body": proposal.body}
    try:
        return int(forge.send("POST", "/pulls", wanted)["number"])
    except ForgeError as error:
        if error.status == 403:
            raise NotPermitted(error.status, str(error)) from None
        raise


def withdraw(forge: Forge, branch: str) -> bool:
    """Close the pull request of a branch and remove the branch; tell whether there was an open one. Raises ForgeError."""
    opened = _open_request(forge, branch)
    if opened:
        forge.send("PATCH", f"/pulls/{opened['number']}", {"state": "closed"})
    if forge.find(f"/git/ref/heads/{branch}"):
        forge.send("DELETE", f"/git/refs/heads/{branch}")
    return opened is not None


def _open_request(forge: Forge, branch: str) -> Any:
    """Return the open pull request of a branch of this repository, None where there is none."""
    return next(iter(forge.get(f"/pulls?state=open&head={forge.owner}:{branch}")), None)


def _commit(forge: Forge, proposal: Proposal) -> str:
    """Make the commit of a proposal; return its name."""
    before = forge.get(f"/git/commits/{proposal.base}")["tree"]["sha"]
    entries = [
        {"path": path, "mode": _FILE, "type": "blob", "content": text}
        for path, text in sorted(proposal.files.items())
    ]
    tree = forge.send("POST", "/git/trees", {"base_tree": before, "tree": entries})["sha"]
    made = {"message": proposal.title, "tree": tree, "parents": [proposal.base]}
    return str(forge.send("POST", "/git/commits", made)["sha"])


def _put_branch(forge: Forge, branch: str, commit: str) -> None:
    if forge.find(f"/git/ref/heads/{branch}"):
        forge.send("PATCH", f"/git/refs/heads/{branch}", {"sha": commit, "force": True})
    else:
        forge.send("POST", "/git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})
