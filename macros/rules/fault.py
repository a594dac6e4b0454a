"""What a rule finds inside one text, before anyone knows which file the text stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A broken rule: `at` counts characters from the start of the text, from 0."""

    code: str
    at: int = 0
    found: dict[str, str] = field(default_factory=dict)


Faults = Iterator[Fault]


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both from 1."""
    before = text[:at]
    return before.count("\n") + 1, at - before.rfind("\n")


def code_points(text: str) -> str:
    """Return the code points of a short text: "U+00A0 U+200B"."""
    return " ".join(f"U+{ord(character):04X}" for character in text)
