"""The files beside the registry of a new archive: configuration, hand-written pages, README."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES

_FOLDER = ASSETS / "starter"
_HOME = "{{ home() }}\n"
# The beginning of the configuration of the first language. Name and address come from registry/archive.yml.
HEAD = """\
site_name: archive
plugins:
  - policyarchive
  - macros:
      modules: [macros]
      on_undefined: strict
      on_error_fail: !ENV [MACROS_FAIL, true]
"""


def starter_files(name: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every such file. A language without pages of its own has the home page only."""
    yield from _configurations(languages)
    for language in languages:
        yield from page_texts(language)
    yield from translation_texts(languages)
    yield from file_texts(name)


def translation_texts(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the words of further languages: all of them in English, to be translated line by line."""
    lines = (ASSETS / "words" / "en.yml").read_text(encoding="utf-8").splitlines()
    for language in languages:
        if language not in SOFTWARE_LANGUAGES:
            yield (
                f"translations/{language}.yml",
                "".join(f"# {line}\n" for line in lines if not line.startswith("#")),
            )


def file_texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files that are the same in every archive but for its name: README, Makefile, workflows."""
    folder = _FOLDER / "files"
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        text = file.read_text(encoding="utf-8").replace("{{ name }}", name)
        yield file.relative_to(folder).as_posix(), text


def page_texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the pages of a language."""
    folder = f"docs/{language}"
    pages = sorted((_FOLDER / "pages" / language).glob("*.md"))
    if not pages:
        yield f"{folder}/index.md", _HOME
    yield from ((f"{folder}/{file.name}", file.read_text(encoding="utf-8")) for file in pages)


def _configurations(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    first, *others = languages
    first_fields = {
        "docs_dir": f"docs/{first}",
        "theme": {"name": "material", "language": first},
        "nav": _navigation(first),
    }
    yield "mkdocs.yml", HEAD + _to_yaml(first_fields)
    for language in others:
        fields = {
            "INHERIT": "mkdocs.yml",
            "docs_dir": f"docs/{language}",
            "site_dir": f"site/{language}",
            "theme": {"language": language},
            "nav": _navigation(language if language in SOFTWARE_LANGUAGES else first),
        }
        yield f"mkdocs.{language}.yml", _to_yaml(fields)


def _to_yaml(fields: Mapping[str, object]) -> str:
    return yaml.safe_dump(dict(fields), sort_keys=False, allow_unicode=True)


def _navigation(language: str) -> list[dict[str, object]]:
    return [_entry(entry, language) for entry in read_settings(_FOLDER / "nav.yml")]


def _entry(entry: dict[str, Any], language: str) -> dict[str, object]:
    inside = [_entry(page, language) for page in entry.get("pages", [])]
    return {entry["name"][language]: inside or f"{entry['page']}.md"}
