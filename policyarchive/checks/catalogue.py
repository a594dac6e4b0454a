"""The wording of problems, and problems printed as text, JSON or CI annotations. Finding them is the work of the rules."""

import json
from collections.abc import Mapping
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.problems import Problem
from policyarchive.core.words import SOFTWARE_LANGUAGES

LANGUAGE_VARIABLE = "ARCHIVE_LANG"  # names the language of messages, ahead of what the terminal is set to
_CATALOGUE = ASSETS / "words" / "problems.yml"


@cache
def problem_wording() -> dict[str, dict[str, dict[str, str]]]:
    """Return the wording of every code: {code: {language: {"must": …, "found": …, "mend": …}}}."""
    return read_settings(_CATALOGUE)


def message(problem: Problem, language: str) -> dict[str, str]:
    """Return what must hold, what was found and how to mend it, in one language."""
    wording = problem_wording()[problem.code][language]
    return {part: text.format(**problem.found) for part, text in wording.items()}


def ordered(problems: list[Problem]) -> list[Problem]:
    """Return the problems sorted by place, then code."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code))


def as_text(problems: list[Problem], language: str) -> str:
    """Return one block a problem, and a last line that counts them."""
    labels = problem_wording()["_labels"][language]
    blocks = []
    for problem in ordered(problems):
        parts = message(problem, language)
        blocks.append(
            f"{problem.place}: {parts['must']} [{problem.code}]\n"
            f"    {labels['found']}: {parts['found']}\n"
            f"    {labels['mend']}: {parts['mend']}"
        )
    return "\n".join([*blocks, labels["count"].format(count=len(problems))])


def fine(documents: int, criteria: int, language: str) -> str:
    """Return that a registry of so many documents and criteria has no problems."""
    return problem_wording()["_labels"][language]["fine"].format(documents=documents, criteria=criteria)


def as_json(problems: list[Problem]) -> str:
    """Return the problems as a JSON list with both languages."""
    rows = [
        {
            "code": problem.code,
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": {language: message(problem, language) for language in SOFTWARE_LANGUAGES},
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
    """Return the language to speak: the one that a command was asked for, else Vietnamese unless the terminal is English."""
    if environment.get(LANGUAGE_VARIABLE) in SOFTWARE_LANGUAGES:
        return environment[LANGUAGE_VARIABLE]
    name = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "en" if name.startswith("en") else "vi"
