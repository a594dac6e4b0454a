"""What a repository on GitHub needs beyond its files, one step after the other; what is there already stays as it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from policyarchive.intake.forge.api import Forge, ForgeError
from policyarchive.intake.forms.form import KINDS

_COLOUR = "1b7f4d"
CHECK = "Check the registry"  # the name of the job that a change must pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. name: the end of its interface words; needed: whether it is still to do; do: does it."""

    name: str
    needed: Callable[[Forge, Mapping[str, Any]], bool]
    do: Callable[[Forge, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a step: "there", "done", "would" (a dry run) or "by-hand". reason: what the forge said against it."""

    step: str
    state: str
    reason: str = ""


def set_up(forge: Forge, *, dry_run: bool) -> Iterator[Outcome]:
    """Do every step that is still to do, and yield what became of each. Without a token all are for a person to do.

    Raises ForgeError where the repository cannot be reached at all.
    """
    if not forge.token:
        yield from (Outcome(step=step.name, state="by-hand") for step in STEPS)
        return
    repository = forge.get("")
    for step in STEPS:
        yield _outcome(step, forge, repository, dry_run=dry_run)


def _outcome(step: Step, forge: Forge, repository: Mapping[str, Any], *, dry_run: bool) -> Outcome:
    try:
        if not step.needed(forge, repository):
            return Outcome(step=step.name, state="there")
        if dry_run:
            return Outcome(step=step.name, state="would")
        step.do(forge, repository)
    except ForgeError as error:
        return Outcome(step=step.name, state="by-hand", reason=str(error))
    return Outcome(step=step.name, state="done")


def _lacks_issues(forge: Forge, repository: Mapping[str, Any]) -> bool:
    return not repository["has_issues"]


def _allow_issues(forge: Forge, repository: Mapping[str, Any]) -> None:
    forge.send("PATCH", "", {"has_issues": True})


def _missing_labels(forge: Forge) -> list[str]:
    known = {label["name"] for label in forge.pages("/labels")}
    return [name for kind in KINDS if (name := f"form:{kind}") not in known]


def _lacks_labels(forge: Forge, repository: Mapping[str, Any]) -> bool:
    return bool(_missing_labels(forge))


def _add_labels(forge: Forge, repository: Mapping[str, Any]) -> None:
    for name in _missing_labels(forge):
        forge.send("POST", "/labels", {"name": name, "color": _COLOUR})


def _may_not_propose(forge: Forge, repository: Mapping[str, Any]) -> bool:
    return not forge.get("/actions/permissions/workflow")["can_approve_pull_request_reviews"]


def _let_propose(forge: Forge, repository: Mapping[str, Any]) -> None:
    held = forge.get("/actions/permissions/workflow")
    forge.send("PUT", "/actions/permissions/workflow", held | {"can_approve_pull_request_reviews": True})


def _lacks_pages(forge: Forge, repository: Mapping[str, Any]) -> bool:
    pages = forge.find("/pages")
    return pages is None or pages["build_type"] != "workflow"


def _publish_from_workflow(forge: Forge, repository: Mapping[str, Any]) -> None:
    forge.send("PUT" if forge.find("/pages") else "POST", "/pages", {"build_type": "workflow"})


def _is_unprotected(forge: Forge, repository: Mapping[str, Any]) -> bool:
    branch = repository["default_branch"]
    return not (forge.find(f"/branches/{branch}/protection") or forge.find(f"/rules/branches/{branch}"))


def _protect(forge: Forge, repository: Mapping[str, Any]) -> None:
    """Let nothing into the main branch that the check refuses or nobody has approved; who administers may still decide."""
    rules = {
        "required_status_checks": {"strict": False, "contexts": [CHECK]},
        "required_pull_request_reviews": {"required_approving_review_count": 1},
        "enforce_admins": False,
        "restrictions": None,
        "allow_force_pushes": False,
        "allow_deletions": False,
    }
    forge.send("PUT", f"/branches/{repository['default_branch']}/protection", rules)


STEPS = (
    Step(name="issues", needed=_lacks_issues, do=_allow_issues),
    Step(name="labels", needed=_lacks_labels, do=_add_labels),
    Step(name="proposals", needed=_may_not_propose, do=_let_propose),
    Step(name="pages", needed=_lacks_pages, do=_publish_from_workflow),
    Step(name="protection", needed=_is_unprotected, do=_protect),
)
