"""Automatic fixes: a file becomes canonical where its meaning stays what it was, or it stays untouched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from policyarchive.checks.text import check_text
from policyarchive.checks.text.characters import clean
from policyarchive.core.problems import TextProblem
from policyarchive.core.reading import read_file
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.comments import collect_comments, insert_comments
from policyarchive.registry.yaml.reader import read_yaml_text
from policyarchive.registry.yaml.writer import kind_of, write_canonical

_DAMAGE = {"mojibake", "legacy-encoding", "lost-letters"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What became of one file: its new text, or None where it must be fixed by hand first.

    changes are (field, old, new) of the values; bytes_changed tells that encoding or line ends were fixed.
    """

    file: Path
    path: str
    text: str | None
    changes: list[tuple[str, str, str]]
    bytes_changed: bool = False


def languages_of(directory: Path) -> Sequence[str]:
    """Return the languages of an archive as its archive.yml names them, valid or not."""
    file = directory / "archive.yml"
    if not file.exists():
        return SOFTWARE_LANGUAGES
    data, _ = read_yaml_text(read_file(file).decode("utf-8", errors="replace"), file.name)
    named = data.get("languages") if isinstance(data, dict) else None
    if isinstance(named, list) and all(isinstance(code, str) for code in named):
        return named
    return SOFTWARE_LANGUAGES


def fixes(directory: Path, languages: Sequence[str]) -> Iterator[Fix]:
    """Yield a fix for every file of the registry that is not canonical. Writes nothing."""
    for file in entries(directory):
        path = file.relative_to(directory).as_posix()
        if file.suffix != ".yml" or file.is_symlink() or file.is_dir() or kind_of(path) is None:
            continue
        fix = fix_file(file, path, languages)
        if fix.text is None or fix.text.encode() != read_file(file):
            yield fix


def fix_file(file: Path, path: str, languages: Sequence[str]) -> Fix:
    """Return the fix of one file, given its path below the registry."""
    kind, raw = kind_of(path), read_file(file)
    repaired = encoding.repair(raw)
    by_hand = Fix(file=file, path=path, text=None, changes=[])
    text = encoding.decode(repaired)
    if kind is None or isinstance(text, TextProblem):
        return by_hand
    data, problems = read_yaml_text(text, path)
    if data is None or problems:
        return by_hand
    if _keys_meet(data) or _is_damaged(data):
        return by_hand
    cleaned = _clean_data(data)
    try:
        record = kind.model_validate(cleaned)
    except ValidationError:
        return by_hand
    canonical = insert_comments(write_canonical(record, path, languages), collect_comments(text))
    changes = list(_changes(data, cleaned))
    return Fix(file=file, path=path, text=canonical, changes=changes, bytes_changed=raw != repaired)


def _clean_data(value: object) -> object:
    """Return data with every text cleaned; keys too, because a decomposed key is no other field."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _clean_data(item) for key, item in value.items()}
    return [_clean_data(item) for item in value] if isinstance(value, list) else value


def _keys_meet(value: object) -> bool:
    """Tell whether two names of fields would be one once cleaned; which value holds, a person must say."""
    if isinstance(value, dict):
        return len({clean(key) for key in value}) < len(value) or any(map(_keys_meet, value.values()))
    return isinstance(value, list) and any(map(_keys_meet, value))


def _is_damaged(value: object) -> bool:
    """Tell whether a text came to harm in an encoding: cleaned, it could no longer be restored."""
    if isinstance(value, str):
        return any(problem.code in _DAMAGE for problem in check_text(value))
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(_is_damaged, values))


def _changes(old: object, new: object, name: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield field, old and new value of every text that differs."""
    if isinstance(old, dict) and isinstance(new, dict):
        for (key, value), other in zip(old.items(), new.values(), strict=True):
            yield from _changes(value, other, f"{name}.{key}".lstrip("."))
    elif isinstance(old, list) and isinstance(new, list):
        for index, (value, other) in enumerate(zip(old, new, strict=True)):
            yield from _changes(value, other, f"{name}.{index}")
    elif isinstance(old, str) and isinstance(new, str) and old != new:
        yield name, old, new
