"""One comment of ours below an issue or a pull request, written once and brought up to date after that."""

import re

from policyarchive.intake.forge.api import LIMIT, Forge

BOT = "github-actions[bot]"  # who the token of a workflow is
MARK = "<!-- policyarchive -->"  # begins our comments, unseen: other workflows have the same name
ROOM = LIMIT - len(MARK) - 1  # characters that are left for a text
_FENCE = re.compile(r"^ *```", re.MULTILINE)
_NO_WIDTH = "\N{ZERO WIDTH SPACE}"
_REFERENCE = re.compile(r"@|#(?=\d)|(?<=GH-)(?=\d)", re.IGNORECASE)


def say(forge: Forge, number: int, text: str) -> None:
    """Write our comment below an issue or a pull request, in the place of the one that we wrote before."""
    ours = [
        comment
        for comment in forge.pages(f"/issues/{number}/comments")
        if comment["user"] and comment["user"]["login"] == BOT and comment["body"].startswith(MARK)
    ]
    body = {"body": f"{MARK}\n{text}"}
    if ours:
        forge.send("PATCH", f"/issues/comments/{ours[-1]['id']}", body)
    else:
        forge.send("POST", f"/issues/{number}/comments", body)


def clip(text: str, note: str) -> str:
    """Return a text that the forge takes: a longer one is cut behind a line, and the note says so."""
    if len(text) <= ROOM:
        return text
    end = f"\n\n{note}\n"
    kept = text[: ROOM - len(end) - len("\n```")]
    kept = kept[: kept.rfind("\n")] if "\n" in kept else kept
    inside = len(_FENCE.findall(kept)) % 2 == 1
    return kept + ("\n```" if inside else "") + end


def defuse(markdown: str) -> str:
    """Return Markdown of a stranger in which nobody is named and nothing is referred to, however it is written."""
    return _REFERENCE.sub(
        lambda sign: f"{sign.group()}{_NO_WIDTH}", markdown.replace("&", "&amp;").replace("\0", "")
    )
