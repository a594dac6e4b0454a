"""The wording of problems, and problems printed as text, JSON or CI annotations. The rules find them."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.problems import Problem
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES

LANGUAGE_VARIABLE = "ARCHIVE_LANG"  # names the language of messages, ahead of what the terminal is set to
_WITHIN = r"(?:(?![.?!](?:\s|$)).)*"  # a sentence, up to its end
# The sentences of a wording that cannot be said where what they name is not known.
_NAMING = {
    name: re.compile(rf"(?:^|(?<=[.?!]\s)){_WITHIN}\{{{name}\}}{_WITHIN}[.?!](?:\s+|$)")
    for name in ("near", "known", "others", "silent", "using")
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\udc80-\udcff]")  # the last: bytes that are no UTF-8
_PLACES = 3  # of further problems that a message names
_CATALOGUE = ASSETS / "words" / "problems.yml"
_FIELDS = ASSETS / "words" / "fields.yml"


@cache
def problem_wording() -> dict[str, dict[str, dict[str, str]]]:
    """Return the wording of every code: {code: {language: {"must": …, "found": …, "mend": …}}}."""
    wording: dict[str, dict[str, dict[str, str]]] = read_settings(_CATALOGUE)
    return wording


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the words and the example of each form of a value: {form: {language: …, "example": …}}."""
    forms: dict[str, dict[str, str]] = read_settings(_FIELDS)["_forms"]
    return forms


def message(problem: Problem, language: str) -> dict[str, str]:
    """Return what must hold, what was found and how to fix it, in one language."""
    wording = problem_wording()[problem.code][language]
    texts = {part: _sayable(text, problem.found) for part, text in wording.items()}
    found = problem.found | _form_in_words(problem.found, language)
    if "reason" in found:
        found["reason"] = reason_in_words(found["reason"], language)
    return {part: _printable(text.format(**found)) for part, text in texts.items()}


def _sayable(text: str, found: dict[str, str]) -> str:
    """Return a wording without the sentences that would name what is not known."""
    for name, sentence in _NAMING.items():
        text = sentence.sub("", text) if found.get(name) == "–" else text
    return text.rstrip()


def _form_in_words(found: dict[str, str], language: str) -> dict[str, str]:
    """Return the form that a value must have in words, with an example to paste."""
    form = _forms().get(found.get("form", ""))
    return {"form": form[language], "example": found.get("example", form["example"])} if form else {}


def reason_in_words(reason: str, language: str) -> str:
    """Return why a file cannot be used."""
    return problem_wording()["_reasons"][reason][language]


def _printable(text: str) -> str:
    """Return a text with control characters and bytes that are no letters shown as \\x1b: none reaches a terminal."""
    return _CONTROL.sub(lambda match: f"\\x{ord(match.group()) & 0xFF:02x}", text)


def sort_problems(problems: list[Problem]) -> list[Problem]:
    """Return the problems sorted by location, then code; those from which others follow come first, warnings last."""
    return sorted(problems, key=lambda p: (p.is_warning, not p.same_cause, p.location, p.code))


def as_text(problems: list[Problem], language: str) -> str:
    """Return one block per problem, and a last line that counts them; one for warnings."""
    labels = problem_wording()["_labels"][language]
    blocks = []
    for problem in sort_problems(problems):
        parts, more = message(problem, language), _same_cause(problem, language)
        blocks.append(
            f"{_printable(str(problem.location))}: {parts['must']} [{problem.code}]\n"
            f"    {labels['found']}: {parts['found']}\n"
            f"    {labels['mend']}: {parts['mend']}" + (f"\n    {more}" if more else "")
        )
    warnings = sum(problem.is_warning for problem in problems)
    counts = {"count": len(problems) - warnings, "warnings": warnings}
    return "\n".join([*blocks, *(labels[key].format(count=count) for key, count in counts.items() if count)])


def _same_cause(problem: Problem, language: str) -> str:
    """Return how many further problems end with this one, and where the first of them are; "" without any."""
    if not problem.same_cause:
        return ""
    places = ", ".join(map(str, problem.same_cause[:_PLACES])) + (
        " …" if problem.same_cause[_PLACES:] else ""
    )
    text = problem_wording()["_labels"][language]["same_cause"]
    return _printable(text.format(count=len(problem.same_cause), places=places))


def fine(counts: Mapping[str, int], language: str) -> str:
    """Return that a registry has no problems. counts: how many "documents", "criteria" and other "indicators" it has.

    Indicators are said where there are any, criteria where there are any or no indicators.
    """
    wording = problem_wording()["_labels"][language]
    results = [kind for kind in ("criteria", "indicators") if counts[kind]] or ["criteria"]
    named = (wording[kind].format(count=counts[kind]) for kind in ("documents", *results))
    return wording["fine"].format(counts=wording["between"].join(named))


def as_json(problems: list[Problem]) -> str:
    """Return the problems as a JSON list with both languages."""
    rows = [
        {
            "code": problem.code,
            "level": _level(problem),
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "same_cause": [str(location) for location in problem.same_cause],
            "message": {language: message(problem, language) for language in SOFTWARE_LANGUAGES},
        }
        for problem in sort_problems(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(problems: list[Problem], language: str) -> str:
    """Return one GitHub workflow annotation per problem."""
    lines = []
    for problem in sort_problems(problems):
        location, parts = problem.location, message(problem, language)
        told = (*parts.values(), _same_cause(problem, language))
        text = _escape(" — ".join(filter(None, told)))
        lines.append(
            f"::{_level(problem)} file={_escape_property(location.path)},line={location.line},col={location.column},title={problem.code}::{text}"
        )
    return "\n".join(lines)


def workflow_error(text: str) -> str:
    """Return a text as an error of a GitHub workflow, which shows it at the head of its run."""
    return f"::error::{_escape(text)}"


def _level(problem: Problem) -> str:
    return "warning" if problem.is_warning else "error"


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def terminal_language(environment: Mapping[str, str], languages: Sequence[str] = SOFTWARE_LANGUAGES) -> str:
    """Return the language to speak: the one that a command was asked for, else that of the terminal.

    languages: of the archive; where the terminal is in neither, Vietnamese is spoken if it is one of them, else English.
    """
    if environment.get(LANGUAGE_VARIABLE) in SOFTWARE_LANGUAGES:
        return environment[LANGUAGE_VARIABLE]
    name = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    of_terminal = next((language for language in SOFTWARE_LANGUAGES if name.startswith(language)), None)
    return of_terminal or ("vi" if "vi" in languages else FALLBACK)
