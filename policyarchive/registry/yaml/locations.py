"""Locations of the values of a YAML file and of the names of its fields.

They are found by reading the file again, on demand: only a problem asks for them.
"""

from functools import lru_cache
from pathlib import Path
from typing import Protocol

import yaml

from policyarchive.core.problems import Location
from policyarchive.core.reading import read_file

Keys = tuple[str | int, ...]
Locations = dict[Keys, Location]


class Mark(Protocol):
    """A position as the YAML parser gives it; line and column count from 0."""

    line: int
    column: int


def locate_mark(mark: Mark | None, path: str) -> Location:
    if mark is None:
        return Location(path=path)
    return Location(path=path, line=mark.line + 1, column=mark.column + 1)


@lru_cache(maxsize=16)
def lines(file: Path, digest: str) -> list[str]:
    """Return the lines of a readable file. digest: of its content, so that what was read before an edit is not."""
    return read_file(file).decode("utf-8").split("\n")


@lru_cache(maxsize=16)
def locations(file: Path, path: str, digest: str) -> tuple[Locations, Locations]:
    """Return the locations of all values and of all field names of a readable file. digest: as for its lines."""
    return text_locations(read_file(file), path)


def text_locations(text: str | bytes, path: str) -> tuple[Locations, Locations]:
    """Return the locations of all values and of all field names of a text."""
    values: Locations = {}
    names: Locations = {}
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return values, names
    if node is not None:
        _collect_locations(node, (), path, values, names)
    return values, names


def _collect_locations(node: yaml.Node, keys: Keys, path: str, values: Locations, names: Locations) -> None:
    values[keys] = locate_mark(node.start_mark, path)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _collect_locations(item, (*keys, index), path, values, names)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*keys, str(key_node.value))
            names[inner] = locate_mark(key_node.start_mark, path)
            _collect_locations(value_node, inner, path, values, names)
