"""Where the values and the field names of a YAML file stand. Read again on demand: only a problem asks."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.problems import Place

Keys = tuple[str | int, ...]


def mark_place(mark: Any, path: str) -> Place:
    """Return the place of a mark of the YAML parser."""
    if mark is None:
        return Place(path=path)
    return Place(path=path, line=mark.line + 1, column=mark.column + 1)


@lru_cache(maxsize=16)
def places(file: Path, path: str) -> tuple[dict[Keys, Place], dict[Keys, Place]]:
    """Return the places of all values and of all field names of a readable file."""
    return text_places(file.read_bytes(), path)


def text_places(text: str | bytes, path: str) -> tuple[dict[Keys, Place], dict[Keys, Place]]:
    """Return the places of all values and of all field names of a text."""
    values: dict[Keys, Place] = {}
    names: dict[Keys, Place] = {}
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return values, names
    if node is not None:
        _note(node, (), path, values, names)
    return values, names


def _note(node: yaml.Node, keys: Keys, path: str, values: dict, names: dict) -> None:
    values[keys] = mark_place(node.start_mark, path)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _note(item, (*keys, index), path, values, names)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*keys, str(key_node.value))
            names[inner] = mark_place(key_node.start_mark, path)
            _note(value_node, inner, path, values, names)
