"""An issue was opened or edited: if it is a form, its record is proposed, or the person is told what to mend.

Every form gets an answer, whatever becomes of it. What people typed is data: it comes from the file of the event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policyarchive.core.words import spoken, translate
from policyarchive.intake.forge.api import Forge
from policyarchive.intake.forge.comments import clip, say
from policyarchive.intake.forge.proposals import NotPermitted, Proposal, propose, withdraw
from policyarchive.intake.forms.answer import answer_form
from policyarchive.intake.forms.form import resembles_form
from policyarchive.intake.save import records_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue as its event tells it. before: its text before an edit."""

    number: int
    body: str
    before: str


def issue_of(event: Mapping[str, Any]) -> Issue:
    """Return the issue of an event of GitHub, as the file of the event has it. Raises KeyError where there is none."""
    changes = event.get("changes", {})
    return Issue(
        number=int(event["issue"]["number"]),
        body=event["issue"]["body"] or "",
        before=changes.get("body", {}).get("from") or "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The archive that a form is about. commit, branch: what is checked out; languages: its own; today: as for the check."""

    registry: Path
    commit: str
    branch: str
    languages: list[str]
    today: str | None = None


def handle(forge: Forge, archive: Archive, issue: Issue) -> str:
    """Propose what a form asks for, or say what to mend; return the interface word for what was done. Raises ForgeError."""
    if not any(resembles_form(text, archive.languages) for text in (issue.body, issue.before)):
        return "forge.form.none"
    before = records_in(archive.registry)
    try:
        done, text = answer_form(archive.registry, issue.body, issue=str(issue.number), today=archive.today)
        return _propose(forge, archive, issue, before, text) if done else _refuse(forge, archive, issue, text)
    except NotPermitted:
        raise
    except Exception:  # whatever it is, the person is answered and the run fails
        say(forge, issue.number, _in_words(archive, "form.failed"))
        raise


def _propose(forge: Forge, archive: Archive, issue: Issue, before: Mapping[Path, bytes], text: str) -> str:
    root = archive.registry.resolve().parent
    now = records_in(archive.registry)
    proposal = Proposal(
        branch=_branch(issue),
        title=f"Form #{issue.number}",
        body=clip(text, _in_words(archive, "form.cut")),
        files={
            file.resolve().relative_to(root).as_posix(): content.decode()
            for file, content in now.items()
            if before.get(file) != content
        },
        base=archive.commit,
        into=archive.branch,
    )
    try:
        request = propose(forge, proposal)
    except NotPermitted:
        say(forge, issue.number, _in_words(archive, "form.waits", branch=proposal.branch))
        raise
    say(forge, issue.number, _in_words(archive, "form.proposed", number=request))
    return "forge.form.proposed"


def _refuse(forge: Forge, archive: Archive, issue: Issue, text: str) -> str:
    note = _in_words(archive, "form.withdrawn") + "\n\n" if withdraw(forge, _branch(issue)) else ""
    say(forge, issue.number, clip(note + text, _in_words(archive, "form.cut")))
    return "forge.form.refused"


def _branch(issue: Issue) -> str:
    return f"form-{issue.number}"


def _in_words(archive: Archive, key: str, **values: object) -> str:
    """Return a sentence in every language of the archive that the software speaks."""
    return "\n\n".join(translate(language, key, **values) for language in spoken(archive.languages))
