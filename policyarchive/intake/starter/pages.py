"""What stands beside the registry of a new archive: configuration, hand-written pages, its own README."""

from collections.abc import Iterator, Sequence

import yaml

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.words import SOFTWARE_LANGUAGES

_FOLDER = ASSETS / "starter"
_HOME = "{{ home() }}\n"


def texts(name: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every such file. A language without pages of its own begins with the home page."""
    yield from _configurations(languages)
    for language in languages:
        yield from page_texts(language)
    for file in sorted((_FOLDER / "files").rglob("*")):
        if file.is_file():
            text = file.read_text(encoding="utf-8").replace("{{ name }}", name)
            yield file.relative_to(_FOLDER / "files").as_posix(), text


def page_texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the pages of a language."""
    folder = f"docs/{language}"
    pages = sorted((_FOLDER / "pages" / language).glob("*.md"))
    if not pages:
        yield f"{folder}/index.md", _HOME
    yield from ((f"{folder}/{file.name}", file.read_text(encoding="utf-8")) for file in pages)


def _configurations(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    first, *others = languages
    watched = [path for code in others for path in (f"docs/{code}", f"mkdocs.{code}.yml")]
    yield (
        "mkdocs.yml",
        _configuration("macros/mkdocs.yml", first, first, watch=["registry", "macros", *watched]),
    )
    for language in others:
        text = _configuration("mkdocs.yml", language, first, site_dir=f"site/{language}")
        yield f"mkdocs.{language}.yml", text


def _configuration(parent: str, language: str, first: str, **more: object) -> str:
    fields = {
        "INHERIT": parent,
        "docs_dir": f"docs/{language}",
        **more,
        "theme": {"language": language},
        "nav": _menu(language if language in SOFTWARE_LANGUAGES else first),
    }
    return yaml.safe_dump(fields, sort_keys=False, allow_unicode=True)


def _menu(language: str) -> list[dict]:
    entries = read_settings(_FOLDER / "nav.yml")
    return [_entry(entry, language) for entry in entries]


def _entry(entry: dict, language: str) -> dict[str, object]:
    inside = [_entry(page, language) for page in entry.get("pages", [])]
    return {entry["name"][language]: inside or f"{entry['page']}.md"}
