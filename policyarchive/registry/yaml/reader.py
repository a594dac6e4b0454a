"""YAML files of the registry to plain values.

Every scalar is read as a string (null excepted), so that 05, no, 12:30 and 1.10 stay as typed.
Anchors, aliases, tags, merge keys, several documents, equal keys and deep nesting are refused.
"""

import gc
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from policyarchive.core.problems import Location, Problem, TextProblem, locate
from policyarchive.core.reading import read_file
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.locations import Mark, locate_mark, locations
from policyarchive.registry.yaml.traps import check_line_ends, drops_text, fatal_problems, syntax_error

MAX_DEPTH = 10
_TEXT, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_TAGS: dict[type[yaml.Node], str] = {
    yaml.MappingNode: "tag:yaml.org,2002:map",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
}
_EMPTY = {"", "~", "null", "Null", "NULL"}
# What a plain record never holds; each is looked for as it is, because that is quick.
_SIGNS = ("<<", "- - -", " #", "\n---", "\n...", "\n%", "\n" + " " * 10)
_STARTS = ("---", "...", "%", "&", "*", "!", "?")
_TOKEN = re.compile(r"[&*!?](?<=[\s\[{,:-].)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The content of one file: plain values (None where unreadable), the problems met, SHA-256 of its bytes."""

    file: Path
    path: str
    data: Any
    problems: list[Problem]
    digest: str

    def location(self, *keys: str | int) -> Location:
        """Return the location of a value, or of the nearest value above it that was written."""
        values, _ = locations(self.file, self.path, self.digest)
        while keys and keys not in values:
            keys = keys[:-1]
        return values.get(keys, Location(path=self.path))

    def name_location(self, *keys: str | int) -> Location:
        """Return the location of the name of a field."""
        _, names = locations(self.file, self.path, self.digest)
        return names.get(keys) or self.location(*keys)


class _Loader(yaml.CSafeLoader):
    """The C loader with no implicit type but null; the look-ups of the others would take half its time."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        if kind is not yaml.ScalarNode:
            return _TAGS[kind]
        return _NULL if implicit[0] and value in _EMPTY else _TEXT

    def descend_resolver(self, parent: Any, index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


@contextmanager
def many_files() -> Iterator[None]:
    """Switch the cyclic garbage collector off while thousands of files are read."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def read_yaml(file: Path, path: str, known: Callable[[str], Any] = lambda digest: None) -> Loaded:
    """Read one file; path is its name in messages. Never raises for bad content.

    known: gives the values of a file that needs no reading, by the digest of its bytes.
    """
    reader = _Reader(path)
    raw = read_file(file)
    digest = hashlib.sha256(raw).hexdigest()
    data = known(digest)
    if data is None:
        data = reader.read(raw)
    return Loaded(file=file, path=path, data=data, problems=reader.problems, digest=digest)


def read_yaml_text(text: str, path: str) -> tuple[Any, list[Problem]]:
    """Return the plain values of a text, None where it is unreadable, and the problems met."""
    reader = _Reader(path)
    return reader.parse(text), reader.problems


class _Reader:
    def __init__(self, path: str):
        self.path = path
        self.problems: list[Problem] = []

    def read(self, raw: bytes) -> Any:
        text = encoding.decode(raw)
        if isinstance(text, TextProblem):
            self.problems += encoding.located_problems(raw, self.path)
            return None
        self.problems += [locate(problem, text, self.path) for problem in check_line_ends(text)]
        return self.parse(text.replace("\r\n", "\n").replace("\r", "\n"))

    def parse(self, text: str) -> Any:
        fatal = [locate(problem, text, self.path) for problem in fatal_problems(text)]
        if fatal:
            self.problems += fatal
            return None
        try:
            if _may_surprise(text) and not self.only_plain_events(text):
                return None
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            self.refuse_syntax(error, text)
            return None
        except yaml.YAMLError:
            return self.refuse("yaml-syntax", Location(path=self.path), line=text[:60])
        return None if node is None else self.value(node)

    def refuse_syntax(self, error: yaml.MarkedYAMLError, text: str) -> None:
        """Name the mistake behind an error of the parser, which often stops a line or more too late."""
        mark = error.problem_mark or error.context_mark
        lines = text.split("\n")
        line = lines[mark.line] if mark and mark.line < len(lines) else ""
        code, began_on = syntax_error(str(error.problem), lines[: mark.line + 1] if mark else [])
        if code == "no-space-after-colon" and error.context_mark:
            mark = error.context_mark
            line = lines[mark.line]
        location = self.locate(mark) if began_on is None else Location(path=self.path, line=began_on + 1)
        shown = line.strip() or next((above.strip() for above in reversed(lines) if above.strip()), "")
        self.refuse(code, location, line=shown[:60])

    def only_plain_events(self, text: str) -> bool:
        """Tell whether the events hold nothing but mappings, lists and scalars of one document."""
        depth = documents = 0
        lines = text.split("\n")
        for event in yaml.parse(text, Loader=_Loader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            code = _code_of_event(event, depth, documents)
            if code:
                self.refuse(code, self.locate(event.start_mark))
                return False
            if isinstance(event, yaml.ScalarEvent):
                self.refuse_dropped_text(event, lines)
        return True

    def refuse_dropped_text(self, event: yaml.ScalarEvent, lines: list[str]) -> None:
        mark = event.end_mark
        tail = lines[mark.line][mark.column :] if mark and mark.line < len(lines) else ""
        if event.style not in ("|", ">") and drops_text(tail):
            self.refuse("text-after-hash", self.locate(mark), piece=tail.strip()[:60])

    def value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return None if node.tag == _NULL else node.value

    def mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse("yaml-key", self.locate(key_node.start_mark))
                continue
            key = str(key_node.value)
            if key in first:
                first_location = str(self.locate(first[key].start_mark))
                self.refuse("duplicate-key", self.locate(key_node.start_mark), key=key, first=first_location)
                continue
            first[key] = key_node
            values[key] = self.value(value_node)
        return values

    def locate(self, mark: Mark | None) -> Location:
        return locate_mark(mark, self.path)

    def refuse(self, code: str, location: Location, **found: str) -> None:
        self.problems.append(Problem(code=code, location=location, found=found))


def _may_surprise(text: str) -> bool:
    """Tell whether the slow look at every event is needed: plain records of a few levels need none."""
    return (
        any(sign in text for sign in _SIGNS)
        or text.startswith(_STARTS)
        or bool(_TOKEN.search(text))
        or text.count("[") + text.count("{") >= MAX_DEPTH
    )


def _code_of_event(event: yaml.Event, depth: int, documents: int) -> str | None:
    """Return the code of the problem that an event is, None where it is none."""
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
