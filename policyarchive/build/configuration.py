"""The configuration of MkDocs before MkDocs reads it: what it would say in English and without a line is said in words."""

import os
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from policyarchive.checks.catalogue import terminal_language
from policyarchive.core.words import translate


def read_config(**settings: Any) -> MkDocsConfig:
    """Return a configuration as MkDocs reads it; config_file names its file. Raises ConfigurationError."""
    check_file(Path(settings["config_file"]))
    return load_config(**settings)


def language_of(config: MkDocsConfig) -> str:
    """Return the language of a configuration. Raises ConfigurationError where it names none."""
    try:
        language: str = config.theme["language"]
    except KeyError:
        raise fault("config.language", file=config.config_file_path) from None
    return language


def fault(key: str, **values: object) -> ConfigurationError:
    """Return what is wrong with a configuration, in the language of the terminal."""
    return ConfigurationError(translate(terminal_language(os.environ), key, **values))


def check_file(file: Path, heirs: tuple[Path, ...] = ()) -> None:
    """Raise ConfigurationError where a file, or one that it inherits, is no mapping in YAML. heirs: those that inherit it."""
    if not file.is_file():
        raise (
            fault("config.no_parent", file=heirs[-1], name=file)
            if heirs
            else fault("config.missing", file=file)
        )
    if file in heirs:
        raise fault("config.itself", file=file)
    node = _compose(file)
    if node is None:
        raise fault("config.empty", file=file)
    if not isinstance(node, yaml.MappingNode):
        raise fault("config.no_fields", file=file)
    for key, value in node.value:
        if key.value == "INHERIT" and isinstance(value.value, str):
            check_file(Path(os.path.normpath(file.parent / value.value)), (*heirs, file))


def _compose(file: Path) -> yaml.Node | None:
    """Return the YAML of a file without building values of it. Raises ConfigurationError."""
    try:
        node: yaml.Node | None = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError:
        raise fault("config.encoding", file=file) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise fault("config.syntax", file=file, line=mark.line + 1 if mark else 1) from None
    except yaml.YAMLError:
        raise fault("config.syntax", file=file, line=1) from None
    return node
