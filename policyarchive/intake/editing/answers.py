"""Problems as the editor in the browser shows them: each in every language of the software, with the value that it is about."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from policyarchive.checks.catalogue import message, sort_problems
from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.problems import Location, Problem
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.load import FOLDERS
from policyarchive.registry.yaml.locations import Keys, text_locations

Row = dict[str, object]
_Places = Mapping[tuple[int, int], Keys]


class Refused(Exception):
    """Raised where something is not done. rows: the problems, as `problem_rows` gives them; status: of HTTP."""

    def __init__(self, rows: list[Row], status: int = 422):
        super().__init__(f"{len(rows)} problems")
        self.rows, self.status = rows, status


def problem_rows(problems: Iterable[Problem], folder: Path) -> list[Row]:
    """Return problems as plain values. folder: the one that the files of their locations are below.

    Each row: code; level, "error" or "warning"; file; line and column from 1; at, the keys of the value, such as
    ["relations", 0, "quote"], none for the whole file; record, as "documents/ubnd/2017/12-qd-ubnd", None where the file is of
    no record; and for each language must, found and mend.
    """
    places: dict[str, _Places] = {}
    rows = []
    for problem in sort_problems(list(problems)):
        path = problem.location.path
        if path not in places:
            places[path] = _places_in(folder / path)
        rows.append(_row(problem, places[path]))
    return rows


def _row(problem: Problem, places: _Places) -> Row:
    location = problem.location
    return {
        "code": problem.code,
        "level": "warning" if problem.is_warning else "error",
        "file": location.path,
        "line": location.line,
        "column": location.column,
        "at": _at(problem, places),
        "record": _record_of(location.path),
        "same_cause": [str(place) for place in problem.same_cause],
        **{language: message(problem, language) for language in SOFTWARE_LANGUAGES},
    }


def _at(problem: Problem, places: _Places) -> list[str | int]:
    """Return the keys of the value that a problem is about; of a missing field, those that it would have."""
    keys = list(places.get((problem.location.line, problem.location.column), ()))
    named = problem.found.get("field", "").removeprefix(".".join(map(str, keys))).removeprefix(".")
    is_missing = problem.code == "missing-field" and named and "." not in named
    return [*keys, named] if is_missing else keys


def _record_of(path: str) -> str | None:
    """Return the record that a file holds, given its path from the folder of the registry on."""
    _, _, below = path.partition("/")
    is_record = below.split("/")[0] in FOLDERS and below.endswith(".yml")
    return below.removesuffix(".yml") if is_record else None


def _places_in(file: Path) -> _Places:
    """Return the keys of what begins at each line and column of a file: of a value, else of the field named there."""
    if file.suffix != ".yml" or not file.is_file():
        return {}
    values, names = text_locations(file.read_bytes(), "")
    # A group begins where its first field is named: there, problems are of the group.
    return {(place.line, place.column): keys for keys, place in [*names.items(), *values.items()]}


@cache
def _wording() -> dict[str, dict[str, dict[str, str]]]:
    wording: dict[str, dict[str, dict[str, str]]] = read_settings(ASSETS / "words" / "editing.yml")
    return wording


def refusal(code: str, *, file: str = "", line: int = 1, status: int = 422, **found: object) -> Refused:
    """Return why the editor refuses something that no check is about.

    found: fills the wording, which is in editing.yml; a value that differs by language is given by their codes.
    """
    return Refused([refusal_row(code, file=file, line=line, **found)], status)


def refusal_row(code: str, *, file: str = "", line: int = 1, **found: object) -> Row:
    """Return such a reason as a row, like those of problems."""
    said = {
        language: {
            part: text.format(**_in(language, found)) for part, text in _wording()[code][language].items()
        }
        for language in SOFTWARE_LANGUAGES
    }
    where = {"file": file, "line": line, "column": 1, "at": [], "record": _record_of(file), "same_cause": []}
    return {"code": code, "level": "error", **where, **said}


def _in(language: str, found: Mapping[str, object]) -> dict[str, object]:
    return {name: value[language] if isinstance(value, dict) else value for name, value in found.items()}


def name_refusal(code: str, path: str, found: Mapping[str, str]) -> Refused:
    """Return why a file cannot have its name, as the check says it."""
    problem = Problem(code=code, location=Location(path=path), found=dict(found))
    return Refused([_row(problem, {})])
