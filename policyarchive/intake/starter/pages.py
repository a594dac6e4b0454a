"""The files beside the registry of a new archive: configuration, hand-written pages, README."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import FALLBACK, SOFTWARE_LANGUAGES
from policyarchive.intake.forge.files import forge_files
from policyarchive.intake.starter.records import is_vietnamese

_FOLDER = ASSETS / "starter"
_MARK = "---\nlanguage: "
_VIETNAMESE_SECTION = re.compile(r"## Tiếng Việt\n.*?(?=^## English\n)", re.DOTALL | re.MULTILINE)
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
    """Yield (path, text) of every such file."""
    yield from _configurations(languages)
    yield from page_texts(languages)
    yield from translation_texts(languages)
    yield from file_texts(name, languages)


def translation_texts(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the words of further languages: all of them in English, to be translated line by line."""
    lines = (ASSETS / "words" / "en.yml").read_text(encoding="utf-8").splitlines()
    for language in languages:
        if language not in SOFTWARE_LANGUAGES:
            yield (
                f"translations/{language}.yml",
                "".join(f"# {line}\n" for line in lines if not line.startswith("#")),
            )


def file_texts(name: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files that are the same in every archive but for its name: README, Makefile, workflows.

    Without Vietnamese among its languages they are in English alone.
    """
    folders = [_FOLDER / "files"] + ([] if "vi" in languages else [_FOLDER / "files-en"])
    files = {file.relative_to(folder).as_posix(): file for folder in folders for file in _files(folder)}
    for path, file in sorted(files.items()):
        text = file.read_text(encoding="utf-8").replace("{{ name }}", name)
        yield path, text if "vi" in languages else _VIETNAMESE_SECTION.sub("", text)
    for path, text in forge_files("github"):
        if path not in files:
            yield path, text


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def page_texts(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the pages. Those of a first language that the software does not speak are English, and say so.

    A further language of that kind has the home page only: it borrows the others.
    """
    for language in languages:
        spoken = language if language in SOFTWARE_LANGUAGES else FALLBACK
        for file in _pages_in(spoken, vietnamese=is_vietnamese(languages)):
            if spoken == language or language == languages[0] or file.stem == "index":
                text = file.read_text(encoding="utf-8").replace(
                    "{{ numbering }}", _numbering(languages, spoken)
                )
                marked = spoken == language or file.stem == "index"
                yield (
                    f"docs/{language}/{file.name}",
                    text if marked else _marked(text, spoken),
                )


def _marked(text: str, language: str) -> str:
    """Return a page that says in its front matter which language it is in."""
    rest = text.removeprefix("---\n") if text.startswith("---\n") else f"---\n{text}"
    return f"{_MARK}{language}\n{rest}"


def _pages_in(spoken: str, *, vietnamese: bool) -> list[Path]:
    """Return the pages of a language of the software; some are other ones in an archive without Vietnamese numbers."""
    pages = {file.name: file for file in (_FOLDER / "pages" / spoken).glob("*.md")}
    plain = {file.name: file for file in (_FOLDER / "pages-plain" / spoken).glob("*.md")}
    return [file for _, file in sorted((pages if vietnamese else pages | plain).items())]


def is_in_another_language(page: Path) -> bool:
    """Tell whether a page says at its beginning that it is not in the language of its folder: it waits for its translation."""
    return page.read_text(encoding="utf-8").startswith(_MARK)


def _numbering(languages: Sequence[str], spoken: str) -> str:
    """Return how numbers are read, for the page on method."""
    kinds = read_settings(_FOLDER / "words.yml")["numbering"]
    text: str = kinds["vietnamese" if is_vietnamese(languages) else "plain"][spoken]
    return text


def _configurations(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    first, *others = languages
    first_fields = {
        "docs_dir": f"docs/{first}",
        "theme": {"name": "material", "language": first},
        "nav": _navigation(first, first),
    }
    yield "mkdocs.yml", HEAD + _to_yaml(first_fields)
    for language in others:
        fields = {
            "INHERIT": "mkdocs.yml",
            "docs_dir": f"docs/{language}",
            "site_dir": f"site/{language}",
            "theme": {"language": language},
            "nav": _navigation(language, first),
        }
        yield f"mkdocs.{language}.yml", _to_yaml(fields)


def _to_yaml(fields: Mapping[str, object]) -> str:
    return yaml.safe_dump(dict(fields), sort_keys=False, allow_unicode=True)


def _navigation(*languages: str) -> list[dict[str, object]]:
    """Return the menu in the first of some languages that the software speaks, in English where it speaks none."""
    spoken = next(filter(SOFTWARE_LANGUAGES.__contains__, languages), FALLBACK)
    return [_entry(entry, spoken) for entry in read_settings(_FOLDER / "nav.yml")]


def _entry(entry: dict[str, Any], language: str) -> dict[str, object]:
    inside = [_entry(page, language) for page in entry.get("pages", [])]
    return {entry["name"][language]: inside or f"{entry['page']}.md"}
