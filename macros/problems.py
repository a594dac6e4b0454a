"""What a check finds: a code, a place and the values found. Wording stands in problems.yml.

Finding a problem is apart from printing it: the same list is printed as text, JSON or CI annotations.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from macros.rules.fault import Fault, line_and_column
from macros.settings import read

LANGUAGES = ("vi", "en")
_CATALOGUE = Path(__file__).parent / "translations" / "problems.yml"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A place in a file of the registry; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A broken rule at a place. `found` fills the wording of the code in problems.yml."""

    code: str
    place: Place
    found: dict[str, str] = field(default_factory=dict)


def placed(fault: Fault, text: str, path: str) -> Problem:
    """Return the problem behind a fault of the text of a whole file."""
    line, column = line_and_column(text, fault.at)
    return Problem(code=fault.code, place=Place(path=path, line=line, column=column), found=fault.found)


def unknown(code: str, place: Place, value: str, known: Iterable[str]) -> Problem:
    """Return the problem of a value that is none of those known, with the nearest of them."""
    near = get_close_matches(value, list(known), n=1, cutoff=0.4)
    return Problem(code=code, place=place, found={"value": value, "near": near[0] if near else "–"})


class RegistryError(Exception):
    """Raised where a registry with problems cannot be used; carries all of them."""

    def __init__(self, problems: list[Problem]):
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Return the wording of every code: {code: {language: {"must": …, "found": …, "mend": …}}}."""
    return read(_CATALOGUE)


def message(problem: Problem, language: str) -> dict[str, str]:
    """Return what must hold, what was found and how to mend it, in one language."""
    wording = catalogue()[problem.code][language]
    return {part: text.format(**problem.found) for part, text in wording.items()}


def ordered(problems: list[Problem]) -> list[Problem]:
    """Return the problems sorted by place, then code."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code))


def as_text(problems: list[Problem], language: str) -> str:
    """Return one block a problem, and a last line that counts them."""
    labels = catalogue()["_labels"][language]
    blocks = []
    for problem in ordered(problems):
        parts = message(problem, language)
        blocks.append(
            f"{problem.place}: {parts['must']} [{problem.code}]\n"
            f"    {labels['found']}: {parts['found']}\n"
            f"    {labels['mend']}: {parts['mend']}"
        )
    return "\n".join([*blocks, labels["count"].format(count=len(problems))])


def as_json(problems: list[Problem]) -> str:
    """Return the problems as a JSON list with both languages."""
    rows = [
        {
            "code": problem.code,
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": {language: message(problem, language) for language in LANGUAGES},
        }
        for problem in ordered(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(problems: list[Problem], language: str) -> str:
    """Return one GitHub workflow annotation a problem."""
    lines = []
    for problem in ordered(problems):
        place, parts = problem.place, message(problem, language)
        text = _escaped(f"{parts['must']} — {parts['found']} — {parts['mend']}")
        lines.append(
            f"::error file={place.path},line={place.line},col={place.column},title={problem.code}::{text}"
        )
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def terminal_language(environment: Mapping[str, str]) -> str:
    """Return the language of the terminal: Vietnamese unless it is set to English."""
    name = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "en" if name.startswith("en") else "vi"
