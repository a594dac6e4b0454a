"""Printed titles and their normalised reading, with the reasons for each difference."""

import re

_SPAN = re.compile(r"(\d{4})\s*[-–—]\s*(\d{4})")


def normalised(title: str) -> tuple[str, tuple[str, ...]]:
    """Return the title as the writing rules would have it, and the ids of what was changed.

    Reasons: "final-stop", "lower-case-start", "dashes" (spans of years written in several ways).
    """
    text, reasons = title, []
    if text.endswith("."):
        text = text[:-1]
        reasons.append("final-stop")
    if text[:1].islower():
        text = text[:1].upper() + text[1:]
        reasons.append("lower-case-start")
    spans = _SPAN.sub(r"\1-\2", text)
    if spans != text:
        reasons.append("dashes")
    return spans, tuple(reasons)
