"""Registries of an older format to the present one.

A step leads from one format to the next: a small function that changes plain data in place, file by file.
Format 0 is a registry whose archive.yml does not name its format.
"""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from policyarchive.core.reading import read_file
from policyarchive.core.text import slug
from policyarchive.core.writing import write_text
from policyarchive.registry.model.archive import FORMAT
from policyarchive.registry.model.indicators import CHANGE
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.reader import read_yaml_text
from policyarchive.registry.yaml.writer import kind_of, write_canonical

Files = dict[str, dict[str, Any]]
_ARCHIVE = "archive.yml"
_TERMS = "vocabularies/terms.yml"
_LIST = "appendices/documents.yml"
_RESULTS = "appendices/results.yml"


class MigrationError(Exception):
    """Raised where a file must be fixed by hand first; the text is its path below the registry."""


def _name_the_format(files: Files) -> None:
    """0 to 1: archive.yml names the format, so that software and registry can tell whether they fit."""
    files[_ARCHIVE] = {"format": "1"} | files[_ARCHIVE]


def _sections_of_any_depth(files: Files) -> None:
    """1 to 2: the list says what its columns hold, and its sections are of any depth, with keys such as A.I."""
    files[_ARCHIVE]["format"] = "2"
    table = files.get(_LIST, {})
    kinds = ("order", "type", "number_and_date", "title")  # of every list that could be built
    table["columns"] = [
        {"heading": heading, "holds": kinds[index] if index < len(kinds) else "other"}
        for index, heading in enumerate(table.get("columns", []))
    ]
    sections = table.setdefault("sections", {})
    for part_key, part in table.pop("parts", {}).items():
        below = part.pop("sections", {})
        sections[part_key] = {"mark": part_key} | part
        sections |= {f"{part_key}.{key}": {"mark": key} | section for key, section in below.items()}
    listings = files.get(_TERMS, {}).get("listings")
    if isinstance(listings, dict):
        listings["archive"] = {
            "label": {
                "vi": "văn bản của kho, ngoài báo cáo nguồn",
                "en": "of this archive, not of the report",
            }
        }
    for data in files.values():
        place = data.get("provenance")
        if isinstance(place, dict) and "part" in place:
            place["section"] = ".".join(filter(None, (place.pop("part"), place.get("section"))))


def _criteria_as_indicators(files: Files) -> None:
    """2 to 3: criteria are indicators, with unit, direction and comparisons; tables of results say what their columns hold."""
    files[_ARCHIVE]["format"] = "3"
    for path, data in files.items():
        if path.startswith("criteria/"):
            _as_indicator(data, _unit_of(files, data))
    tables = [files[path] for path in files if path == _RESULTS]
    further = (files[path].get("table") for path in files if path.startswith("reports/"))
    for table in (*tables, *filter(None, further)):
        _with_columns(table)
        for row in table.get("rows", {}).values():
            _as_row(row)


def _as_indicator(criterion: dict[str, Any], unit: str) -> None:
    notes = criterion.pop("notes", None)
    _as_row(criterion)
    line, rest = (
        criterion.pop("line"),
        {key: criterion.pop(key) for key in ("printed", "observations", "comparisons")},
    )
    criterion |= {"unit": unit, "direction": "more", "line": line, **rest} | (
        {"notes": notes} if notes else {}
    )


def _as_row(row: dict[str, Any]) -> None:
    """Change a row of counts and percentages with its change into one of values and comparisons."""
    for observation in row.get("observations", {}).values():
        value, percent = observation.pop("count"), observation.pop("percent")
        observation |= {"value": value, "percent": percent}
    row["comparisons"] = {CHANGE: {"value": row.pop("change")}}


def _with_columns(table: dict[str, Any]) -> None:
    """Say what the columns of a table of counts and percentages hold, in the only order that there was."""
    heading, label = table.pop("change_heading"), table.pop("change_label")
    rows = table.pop("rows", None)
    pairs = [{"holds": holds, "at": key} for key in table["observations"] for holds in ("value", "percent")]
    columns = [
        {"holds": "order"},
        {"holds": "name"},
        {"holds": "unit"},
        *pairs,
        {"holds": "comparison", "at": CHANGE},
    ]
    times = table.pop("observations")
    table |= {
        "columns": columns,
        "observations": times,
        "comparisons": {CHANGE: {"heading": heading, "label": label}},
    }
    if rows is not None:
        table["rows"] = rows


def _unit_of(files: Files, criterion: dict[str, Any]) -> str:
    """Return the unit of the vocabulary that a criterion is printed with, added where there is none."""
    printed = criterion["printed"]["unit"].lower()
    if _TERMS not in files:
        raise MigrationError(_TERMS)
    units = files[_TERMS].setdefault("units", {})
    known = (key for key, unit in units.items() if printed in map(str.lower, unit["label"].values()))
    if found := next(known, None):
        return str(found)
    key = slug(printed)
    units[key] = {"label": {files[_ARCHIVE]["languages"][0]: printed}}
    return key


STEPS: dict[str, Callable[[Files], None]] = {
    "0": _name_the_format,
    "1": _sections_of_any_depth,
    "2": _criteria_as_indicators,
}


def migrate(directory: Path) -> list[str]:
    """Bring a registry into the present format; return the paths of the files that were written.

    Nothing is written unless every changed file fits the model. Raises MigrationError.
    """
    texts = {path: _read(directory, path) for path in _paths(directory)}
    old = {path: _data(path, text) for path, text in texts.items()}
    new = apply_steps(copy.deepcopy(old))
    if new[_ARCHIVE].get("format") != FORMAT:  # newer than this software, or no format at all
        raise MigrationError(_ARCHIVE)
    changed = {path: data for path, data in new.items() if data != old.get(path)}
    languages = new[_ARCHIVE].get("languages")
    if not isinstance(languages, list):
        raise MigrationError(_ARCHIVE)
    texts_to_write = {
        path: _text(path, data, texts.get(path, ""), languages) for path, data in changed.items()
    }
    for path, text in texts_to_write.items():
        write_text((directory / path), text)
    for path in old.keys() - new.keys():
        (directory / path).unlink()
    return sorted([*texts_to_write, *(old.keys() - new.keys())])


def apply_steps(files: Files, steps: dict[str, Callable[[Files], None]] = STEPS) -> Files:
    """Return the files after every step from the format that their archive.yml names."""
    while step := steps.get(files[_ARCHIVE].get("format", "0")):
        step(files)
    return files


def _paths(directory: Path) -> list[str]:
    paths = [
        file.relative_to(directory).as_posix()
        for file in entries(directory)
        if file.suffix == ".yml" and file.is_file()
    ]
    if _ARCHIVE not in paths:
        raise MigrationError(_ARCHIVE)
    return paths


def _read(directory: Path, path: str) -> str:
    try:
        return read_file(directory / path).decode()
    except UnicodeDecodeError:
        raise MigrationError(path) from None


def _data(path: str, text: str) -> dict[str, Any]:
    data, problems = read_yaml_text(text, path)
    if problems or not isinstance(data, dict):
        raise MigrationError(path)
    return data


def _text(path: str, data: dict[str, Any], old: str, languages: list[str]) -> str:
    """Return the canonical text of a changed file, with the comments that it had."""
    kind = kind_of(path)
    try:
        record = kind.model_validate(data) if kind else None
    except ValidationError:
        record = None
    if record is None:
        raise MigrationError(path)
    return insert_comments(write_canonical(record, path, languages), collect_comments(old))
