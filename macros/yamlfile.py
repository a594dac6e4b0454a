"""YAML files of the registry to plain values, with the place of every value kept.

Every scalar is read as a string (null excepted), so that 05, no, 12:30 and 1.10 stay as typed.
Anchors, aliases, tags, merge keys, several documents, equal keys and deep nesting are refused.
"""

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.problems import Place, Problem, not_utf_8

MAX_BYTES = 1_000_000
MAX_DEPTH = 10

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The content of one file: plain values (None where unreadable) and the problems met.

    Places are found by reading the file again, because only a problem ever asks for them.
    """

    file: Path
    path: str
    data: Any
    problems: list[Problem]

    def place(self, *keys: str | int) -> Place:
        """Return the place of a value, or of the nearest value above it that was written."""
        values, _ = _places(self.file, self.path)
        while keys and keys not in values:
            keys = keys[:-1]
        return values.get(keys, Place(path=self.path))

    def name_place(self, *keys: str | int) -> Place:
        """Return the place where the name of a field is written."""
        _, names = _places(self.file, self.path)
        return names.get(keys) or self.place(*keys)


class _Loader(yaml.CSafeLoader):
    """The C loader without implicit types except null."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@contextmanager
def many_files():
    """Switch the cyclic garbage collector off while thousands of files are read."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def read_yaml(file: Path, path: str) -> Loaded:
    """Read one file; path is its name in messages. Never raises for bad content."""
    reader = _Reader(path)
    data = reader.read(file)
    return Loaded(file=file, path=path, data=data, problems=reader.problems)


class _Reader:
    def __init__(self, path: str):
        self.path = path
        self.problems: list[Problem] = []

    def read(self, file: Path) -> Any:
        raw = file.read_bytes()
        if len(raw) > MAX_BYTES:
            return self.refuse("file-too-large", Place(path=self.path), size=str(len(raw)))
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            self.problems.append(not_utf_8(error, self.path))
            return None
        if text.startswith("\ufeff"):
            return self.refuse("byte-order-mark", Place(path=self.path))
        return self.parse(text)

    def parse(self, text: str) -> Any:
        try:
            if not self.only_plain_events(text):
                return None
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            return self.refuse("yaml-syntax", self.at(mark), detail=str(error.problem))
        except yaml.YAMLError as error:
            return self.refuse("yaml-syntax", Place(path=self.path), detail=str(error))
        return None if node is None else self.value(node)

    def only_plain_events(self, text: str) -> bool:
        """Tell whether the events hold nothing but mappings, lists and scalars of one document."""
        depth = documents = 0
        for event in yaml.parse(text, Loader=_Loader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            code = _refused(event, depth, documents)
            if code:
                self.refuse(code, self.at(event.start_mark))
                return False
        return True

    def value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return None if node.tag.endswith(":null") else node.value

    def mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in first:
                place = str(self.at(first[key].start_mark))
                self.refuse("duplicate-key", self.at(key_node.start_mark), key=key, first=place)
                continue
            first[key] = key_node
            values[key] = self.value(value_node)
        return values

    def at(self, mark: Any) -> Place:
        return _at(mark, self.path)

    def refuse(self, code: str, place: Place, **found: str) -> None:
        self.problems.append(Problem(code=code, place=place, found=found))


def _refused(event: yaml.Event, depth: int, documents: int) -> str | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "yaml-anchor"
    if getattr(event, "tag", None):
        return "yaml-tag"
    if documents > 1:
        return "yaml-documents"
    if depth > MAX_DEPTH:
        return "yaml-depth"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<":
        return "yaml-merge"
    return None


def _at(mark: Any, path: str) -> Place:
    if mark is None:
        return Place(path=path)
    return Place(path=path, line=mark.line + 1, column=mark.column + 1)


@lru_cache(maxsize=16)
def _places(file: Path, path: str) -> tuple[dict[Keys, Place], dict[Keys, Place]]:
    """Return the places of all values and of all field names of a readable file."""
    values: dict[Keys, Place] = {}
    names: dict[Keys, Place] = {}
    try:
        node = yaml.compose(file.read_bytes(), Loader=_Loader)
    except yaml.YAMLError:
        return values, names
    if node is not None:
        _note_places(node, (), path, values, names)
    return values, names


def _note_places(node: yaml.Node, keys: Keys, path: str, values: dict, names: dict) -> None:
    values[keys] = _at(node.start_mark, path)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _note_places(item, (*keys, index), path, values, names)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*keys, str(key_node.value))
            names[inner] = _at(key_node.start_mark, path)
            _note_places(value_node, inner, path, values, names)
