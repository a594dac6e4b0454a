"""Texts that hold no single number, and why."""

from policyarchive.core.numbering.signs import marks
from policyarchive.core.text import fold


def why_no_single_number(text: str) -> str | None:
    """Return why a text in lower case and plain spelling holds no single number, None where it may hold one."""
    if not text:
        return "empty"
    if marks()["none"].match(fold(text)):
        return None
    bare = marks()["lead"].sub("", text)
    reasons = ("date", "telephone", "blank", "range")
    return next((reason for reason in reasons if marks()[reason].search(bare)), _several(text))


def _several(text: str) -> str | None:
    parts = marks()["apart"].split(text)
    whole = [part for part in parts if marks()["begins"].search(part)]
    return "several" if len(whole) > 1 or (whole and marks()["bare"].match(parts[0])) else None
