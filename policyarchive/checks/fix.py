"""Mending that asks nobody: a file becomes canonical where its meaning stays what it was, or stays untouched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from policyarchive.checks.text import characters
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.reader import read_yaml_text
from policyarchive.registry.yaml.writer import canonical, kind_of, put_back, taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What became of one file: its new text, or None where it must be mended by hand first.

    changes are (field, old, new) of the values; bytes_changed tells that encoding or line ends were mended.
    """

    file: Path
    path: str
    text: str | None
    changes: list[tuple[str, str, str]]
    bytes_changed: bool = False


def languages_of(directory: Path) -> Sequence[str]:
    """Return the languages of an archive as its archive.yml names them, sound or not."""
    file = directory / "archive.yml"
    data, _ = (
        read_yaml_text(file.read_text(encoding="utf-8", errors="replace"), file.name)
        if file.exists()
        else (None, [])
    )
    named = data.get("languages") if isinstance(data, dict) else None
    return (
        named
        if isinstance(named, list) and all(isinstance(code, str) for code in named)
        else SOFTWARE_LANGUAGES
    )


def fixes(directory: Path, languages: Sequence[str]) -> Iterator[Fix]:
    """Yield a fix for every file of the registry that is not canonical. Writes nothing."""
    for file in entries(directory):
        path = file.relative_to(directory).as_posix()
        if file.suffix != ".yml" or file.is_symlink() or kind_of(path) is None:
            continue
        fix = fixed(file, path, languages)
        if fix.text is None or fix.text.encode() != file.read_bytes():
            yield fix


def fixed(file: Path, path: str, languages: Sequence[str]) -> Fix:
    """Return the fix of one file, given its path below the registry."""
    raw = file.read_bytes()
    repaired = encoding.repaired(raw)
    text, _ = encoding.decode(repaired)
    data, problems = read_yaml_text(text, path) if text else (None, [])
    if data is None or problems:
        return Fix(file=file, path=path, text=None, changes=[])
    clean = _cleaned(data)
    try:
        record = kind_of(path).model_validate(clean)
    except ValidationError:
        return Fix(file=file, path=path, text=None, changes=[])
    written = put_back(canonical(record, path, languages), taken(text))
    changes = list(_changes(data, clean))
    return Fix(file=file, path=path, text=written, changes=changes, bytes_changed=raw != repaired)


def _cleaned(value: object) -> object:
    """Return data with every text cleaned; keys too, because a decomposed key is no other field."""
    if isinstance(value, str):
        return characters.cleaned(value)
    if isinstance(value, dict):
        return {characters.cleaned(key): _cleaned(item) for key, item in value.items()}
    return [_cleaned(item) for item in value] if isinstance(value, list) else value


def _changes(old: object, new: object, name: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield field, old and new value of every text that differs."""
    if isinstance(old, dict):
        for (key, value), other in zip(old.items(), new.values(), strict=True):
            yield from _changes(value, other, f"{name}.{key}".lstrip("."))
    elif isinstance(old, list):
        for index, (value, other) in enumerate(zip(old, new, strict=True)):
            yield from _changes(value, other, f"{name}.{index}")
    elif old != new:
        yield name, old, new
