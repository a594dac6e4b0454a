"""What a person says about changes that are sent: what was changed and why, who sends it, and in which way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policyarchive.core.git_proposals import Author
from policyarchive.intake.editing.answers import refusal
from policyarchive.intake.editing.places import place_of
from policyarchive.registry.model.forms import FORMS

_MOST_SIGNS = {"title": 200, "name": 100, "mail": 254, "text": 10_000}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is sent: title and text say what was changed and why. branch: a proposal that it goes on with, "" for a new one.

    how: "branch" or "patch". files: their paths; None for all that was saved and not sent.
    """

    title: str
    text: str
    author: Author
    how: str
    files: tuple[str, ...] | None
    branch: str = ""

    @property
    def message(self) -> str:
        """The message of the commit."""
        return f"{self.title}\n\n{self.text}".strip() + "\n"


def letter_of(archive: Path, data: object) -> Letter:
    """Return what {"title", "text", "name", "mail", "how", "files", "branch"} asks for. Raises Refused."""
    if not isinstance(data, dict):
        raise refusal("form", status=400)
    said = {key: _said(data, key) for key in _MOST_SIGNS}
    for key in ("title", "name", "mail"):
        if not said[key] or "\n" in said[key]:
            raise refusal(f"no-{key}")
    if re.search("[<>]", said["name"] + said["mail"]) or not re.fullmatch(FORMS["mail"], said["mail"]):
        raise refusal("no-mail")
    how, branch = data.get("how", "branch"), data.get("branch", "")
    if how not in ("branch", "patch") or not isinstance(branch, str):
        raise refusal("form", status=400)
    author = Author(name=said["name"], mail=said["mail"])
    files = _files(archive, data.get("files"))
    return Letter(title=said["title"], text=said["text"], author=author, how=how, files=files, branch=branch)


def _said(data: Mapping[str, object], key: str) -> str:
    value = data.get(key) or ""
    if not isinstance(value, str) or len(value) > _MOST_SIGNS[key]:
        raise refusal("form", status=400)
    return _CONTROL.sub("", value.replace("\r\n", "\n")).strip()


def _files(archive: Path, paths: object) -> tuple[str, ...] | None:
    if paths is None:
        return None
    if not isinstance(paths, list):
        raise refusal("form", status=400)
    for path in paths:
        place_of(archive, path)
    return tuple(dict.fromkeys(paths))
