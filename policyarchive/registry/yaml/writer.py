"""Records to canonical YAML: the one way a file of the registry is written.

Fields are in the order of the model, languages in the order of the archive, short lists on one line,
quotes only where YAML would read something else than text.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

import yaml
from pydantic import BaseModel

from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.load import FOLDERS, OPTIONAL_FILES, SINGLE_FILES

_SHORT = re.compile(r"[\w.-]{1,12}")


class _Short(list[Any]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their field, quotes no dates, and never writes anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(
    _Short, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)


def kind_of(path: str) -> type[BaseModel] | None:
    """Return the model behind a file, given its path below the registry; None for a stray file."""
    single = dict((*SINGLE_FILES.values(), *OPTIONAL_FILES.values()))
    return single.get(path) or FOLDERS.get(path.split("/")[0])


def write_canonical(record: BaseModel, path: str, languages: Sequence[str]) -> str:
    """Return the text of a record's file, given its path below the registry."""
    return schema_line(path, type(record)) + write_fields(record.model_dump(exclude_unset=True), languages)


def write_fields(data: dict[str, Any], languages: Sequence[str]) -> str:
    """Return fields as they are written in a file."""
    arranged = _arrange(data, languages)
    return str(yaml.dump(arranged, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf")))


def schema_line(path: str, kind: type[BaseModel]) -> str:
    """Return the comment by which editors find the schema of a file."""
    name = next(name for name, model in KINDS.items() if model is kind)
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}schema/{name}.schema.json\n"


def _arrange(value: Any, languages: Sequence[str]) -> Any:
    """Return a value with languages in order and short lists marked."""
    if isinstance(value, dict):
        keys = list(value)
        if keys and set(keys) <= set(languages):
            keys.sort(key=languages.index)
        return {key: _arrange(value[key], languages) for key in keys}
    if isinstance(value, list):
        items = [_arrange(item, languages) for item in value]
        short = all(not isinstance(item, dict | list) and _SHORT.fullmatch(str(item)) for item in items)
        return _Short(items) if short else items
    return value
