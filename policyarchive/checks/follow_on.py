"""Problems that have one cause are told once: under the file that cannot be read, or under the first of equal values.

A name is unknown wherever it stands when the file that defines it could not be read. Once that file is mended,
a name that is truly unknown is still found.
"""

from dataclasses import replace
from pathlib import PurePosixPath

from policyarchive.core.problems import Location, Problem

_ARCHIVE, _REFERENCES, _RESULTS = "archive.yml", "references.bib", "appendices/results.yml"
_VOCABULARIES = tuple(f"vocabularies/{name}.yml" for name in ("issuers", "types", "verbs", "terms"))
# Mistakes of a file by which what it defines is lost; with others, that is still known.
_LOSING = {
    _REFERENCES: {"missing-file", "utf-16", "not-utf-8", "nul-byte", "bibtex-no-key", "bibtex-key-form"},
}


def fold(problems: list[Problem]) -> list[Problem]:
    """Return the problems without those that follow from others, which hold their places instead."""
    causes = _causes(problems)
    followers: dict[int, list[Location]] = {}
    first: dict[tuple[str, str], Problem] = {}
    kept = []
    for problem in sorted(problems, key=lambda problem: problem.location):
        cause = next((causes[name] for name in _defining_files(problem) if name in causes), None)
        if cause is None and _defining_files(problem) and "value" in problem.found:
            cause = first.setdefault((problem.code, problem.found["value"]), problem)
        if cause is None or cause is problem:
            kept.append(problem)
        else:
            followers.setdefault(id(cause), []).append(problem.location)
    return [replace(problem, same_cause=tuple(followers.get(id(problem), ()))) for problem in kept]


def _causes(problems: list[Problem]) -> dict[str, Problem]:
    """Return the first problem by the file that it keeps from being known, as named below the registry."""
    causes: dict[str, Problem] = {}
    for problem in sorted(problems, key=lambda problem: problem.location):
        name = str(PurePosixPath(*PurePosixPath(problem.location.path).parts[1:]))
        if problem.code == "published-lost":
            causes.setdefault(f"documents/{problem.found['value']}.yml", problem)
        elif not _defining_files(problem) and _loses_names(name, problem):
            causes.setdefault(name, problem)
    return causes


def _loses_names(name: str, problem: Problem) -> bool:
    """Tell whether a problem of a file keeps what the file defines from being known."""
    if name == _ARCHIVE:
        return problem.found.get("field", "languages").startswith("languages")
    return name not in _LOSING or problem.code in _LOSING[name]


def _defining_files(problem: Problem) -> tuple[str, ...]:
    """Return the files, as named below the registry, that would define what a problem does not know."""
    value = problem.found.get("value", "")
    match problem.code:
        case "unknown-reference":
            return (_REFERENCES,)
        case "observation-columns":
            return (_RESULTS,)
        case "unknown-term":
            empty = _VOCABULARIES if problem.found.get("known") == "–" else ()
            return (_RESULTS, "vocabularies/areas.yml", *empty)
        case "unknown-language":
            return (_ARCHIVE,)
        case "unknown-criterion":
            return (f"criteria/{value}.yml",)
        case "unknown-document":
            return (f"documents/{value}.yml",)
        case "unknown-figure":
            folder, _, rest = value.partition("/")
            below = f"{folder}/{rest.partition('/')[0]}.yml"
            return (below if folder in ("criteria", "indicators", "reports") else f"statements/{folder}.yml",)
    return ()
