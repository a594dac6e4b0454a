"""Archives from before version 1.0, which contain a copy of the software: detecting and removing the copy.

What an office has not changed follows the software; what it has changed stays. Its git has everything as well.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from policyarchive.core.assets import read_settings
from policyarchive.core.writing import write_text
from policyarchive.intake.starter.pages import HEAD, file_texts, page_texts

_MARK = "macros/mkdocs_hook.py"
_STARTER = "macros/starting"  # in the copy: the pages and files that the archive started with
_SOFTWARE = ("macros", "scripts", "tests/invalid", "requirements.in", ".github/PULL_REQUEST_TEMPLATE")
# Part of the software then, of the archive now: replaced by the new ones.
_REPLACED = ("Makefile", ".gitignore", ".gitattributes", ".github", ".vscode")
_INHERITANCE = re.compile(r"^INHERIT: macros/mkdocs\.yml\n", re.MULTILINE)
_WATCH = re.compile(r"^watch:\n(?:[ -].*\n)+", re.MULTILINE)
_UNNAMED_THEME = re.compile(r"^theme:\n(?!(?:[ ].*\n)*?[ ]+name:)([ ]+)", re.MULTILINE)


def holds_copy(archive: Path) -> bool:
    """Tell whether an archive contains a copy of the software."""
    return (archive / _MARK).is_file()


def replace_copy(archive: Path) -> list[str]:
    """Remove the copy from an archive and write what a new one has instead; return the removed paths."""
    settings = read_settings(archive / "registry" / "archive.yml")
    name = next(iter(settings["name"].values()))
    unchanged = {path for path, text in _original_files(archive, name) if _has_text(archive / path, text)}
    for path, text in file_texts(name, settings["languages"]):
        if path in unchanged or path.startswith(_REPLACED) or not (archive / path).exists():
            _write(archive / path, text)
    for path, text in page_texts(settings["languages"]):
        if path in unchanged:
            _write(archive / path, text)
    configuration = archive / "mkdocs.yml"
    _write(configuration, without_parent(configuration.read_text(encoding="utf-8")))
    return list(_remove(archive))


def without_parent(configuration: str) -> str:
    """Return the configuration of a first language that no longer inherits that of the copied software."""
    text = _WATCH.sub("", _INHERITANCE.sub(HEAD, configuration))
    return _UNNAMED_THEME.sub(r"theme:\n\1name: material\n\1", text)


def _original_files(archive: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the pages and files that the archive started with, as its copy of the software has them."""
    starter = archive / _STARTER
    for folder, place in (("pages", "docs"), ("files", "")):
        for file in (file for file in (starter / folder).rglob("*") if file.is_file()):
            path = Path(place) / file.relative_to(starter / folder)
            yield path.as_posix(), file.read_text(encoding="utf-8").replace("{{ name }}", name)


def _has_text(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_text(file, text)


def _remove(archive: Path) -> Iterator[str]:
    for path in _SOFTWARE:
        place = archive / path
        if place.is_dir():
            shutil.rmtree(place)
        elif place.exists():
            place.unlink()
        else:
            continue
        yield path
    tests = archive / "tests"
    if tests.is_dir() and not any(tests.iterdir()):
        tests.rmdir()
