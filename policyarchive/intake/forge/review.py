"""The comment that says what a pull request changes. Its words were made by code of that request, which nobody has read yet."""

from pathlib import Path

from policyarchive.intake.forge.api import Forge
from policyarchive.intake.forge.comments import clip, defuse, say

_MOST = 1_000_000  # bytes of a text that are read: more than a comment could ever hold


class NotTheCommit(Exception):
    """Raised where the request named is none, or not that of the commit that was built."""


def post_review(forge: Forge, folder: Path, *, commit: str, link: str, cut: str) -> int:
    """Post what the folder of a preview says, "number" and "changes.md"; return the number of the pull request.

    commit: the one that was built, by the forge's word; link: Markdown behind the text; cut: said where it is too long.
    Raises NotTheCommit or ForgeError.
    """
    number = _number(folder / "number")
    request = forge.find(f"/pulls/{number}")
    if request is None or request["head"]["sha"] != commit:
        raise NotTheCommit(str(number))
    with (folder / "changes.md").open("rb") as file:
        changes = file.read(_MOST).decode("utf-8", errors="replace")
    say(forge, number, clip(f"{link}\n\n{defuse(changes)}", cut))
    return number


def _number(file: Path) -> int:
    with file.open("rb") as opened:
        typed = opened.read(20).decode("ascii", errors="replace").strip()
    if not typed.isascii() or not typed.isdigit():
        raise NotTheCommit(typed)
    return int(typed)
