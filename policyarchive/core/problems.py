"""What a check finds: a code, a location and the values found.

A rule about texts finds a TextProblem, an offset in one text, before anyone knows which file the text is in;
`locate` makes a Problem of it. The wording is in problems.yml: finding a problem is apart from printing it,
and the same list is printed as text, JSON or CI annotations.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

_LISTED = 25  # of the values that are known: all terms of a vocabulary, not all documents


@dataclass(frozen=True, slots=True, kw_only=True)
class TextProblem:
    """A broken rule in a text: offset counts characters from its start, from 0."""

    code: str
    offset: int = 0
    found: dict[str, str] = field(default_factory=dict)


TextProblems = Iterator[TextProblem]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def code_points(text: str) -> str:
    """Return the code points of a short text: "U+00A0 U+200B"."""
    return " ".join(f"U+{ord(character):04X}" for character in text)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a file of the registry; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A broken rule at a location. `found` fills the wording of the code in problems.yml.

    is_warning: it may be right all the same, and keeps nothing from being built.
    same_cause: the places of further problems that end when this one is mended; they are not listed themselves.
    """

    code: str
    location: Location
    found: dict[str, str] = field(default_factory=dict)
    same_cause: tuple[Location, ...] = ()
    is_warning: bool = False


def locate(problem: TextProblem, text: str, path: str) -> Problem:
    """Return a problem of the text of a whole file with its location in that file."""
    line, column = line_and_column(text, problem.offset)
    location = Location(path=path, line=line, column=column)
    return Problem(code=problem.code, location=location, found=problem.found)


def unknown_value(code: str, location: Location, value: str, known: Iterable[str]) -> Problem:
    """Return the problem of a value that is none of those known, with the nearest and the first of them."""
    names = sorted(known)
    near = get_close_matches(value, names, n=1, cutoff=0.4)
    listed = ", ".join(names[:_LISTED]) + (" …" if names[_LISTED:] else "")
    found = {"value": value, "near": near[0] if near else "–", "known": listed or "–"}
    return Problem(code=code, location=location, found=found)


class RegistryError(Exception):
    """Raised where a registry with problems cannot be used; carries all of them."""

    def __init__(self, problems: list[Problem]):
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
