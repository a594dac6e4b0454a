"""Rules for attached files: each is there and is what its record states; an article that is named exists."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.registry.attachments import (
    TEXT,
    UnreadablePdf,
    all_files,
    file_of,
    folder,
    page_count,
    read_text,
    sha256,
)
from policyarchive.registry.full_text import FullText, parse
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import AttachedFile
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]
_TEXTUAL = (".md", ".txt", ".pdf")


def attached_files_are_there(registry: Registry) -> Problems:
    """An attached file is in the folder of its document, can be read, and is what the record states."""
    for identifier, index, attached in _each(registry):
        file = file_of(registry, identifier, attached)
        if not file.is_file() or file.is_symlink():
            path = file.relative_to(folder(registry).parent).as_posix()
            location = _location(registry, identifier, "files", index, "path")
            yield Problem(code="attached-missing", location=location, found={"path": path})
            continue
        yield from _compare_with_record(registry, identifier, index, attached, file)


def _compare_with_record(
    registry: Registry, identifier: str, index: int, attached: AttachedFile, file: Path
) -> Problems:
    actual = {"bytes": str(file.stat().st_size), "sha256": sha256(file)}
    recorded = {"bytes": str(attached.bytes), "sha256": attached.sha256}
    try:
        if file.suffix == ".pdf":
            actual["pages"] = str(page_count(file))
            recorded["pages"] = str(attached.pages) if attached.pages else "–"
        if attached.role == TEXT and not (file.suffix in _TEXTUAL and read_text(file).strip()):
            yield _unreadable(registry, identifier, index, "no-text")
    except UnicodeDecodeError:
        yield _unreadable(registry, identifier, index, "no-utf-8")
    except UnreadablePdf as error:
        yield _unreadable(registry, identifier, index, str(error))
    for name, value in recorded.items():
        if value != actual.get(name, value):
            keys: Keys = ("files", index, name) if getattr(attached, name) else ("files", index)
            location = _location(registry, identifier, *keys)
            yield Problem(
                code="attached-differs",
                location=location,
                found={"field": name, "value": value, "actual": actual[name]},
            )


def _unreadable(registry: Registry, identifier: str, index: int, reason: str) -> Problem:
    location = _location(registry, identifier, "files", index, "path")
    return Problem(code="attached-unreadable", location=location, found={"reason": reason})


def every_file_is_attached(registry: Registry) -> Problems:
    """Every file below the folder of files is named by a record."""
    known = {file_of(registry, identifier, attached) for identifier, attached in all_files(registry)}
    for file in entries(folder(registry)):
        if file not in known:
            path = f"{folder(registry).parent.name}/{file.relative_to(folder(registry).parent).as_posix()}"
            yield Problem(code="attached-unnamed", location=Location(path=path))


def languages_are_those_of_the_archive(registry: Registry) -> Problems:
    """A file is in a language of the archive."""
    languages = registry.archive.languages
    for identifier, index, attached in _each(registry):
        if attached.language not in languages:
            location = _location(registry, identifier, "files", index, "language")
            yield unknown_value("unknown-language", location, attached.language, languages)


def one_text_per_language(registry: Registry) -> Problems:
    """A document has one full text in each language."""
    for identifier, document in registry.documents.items():
        texts = Counter(attached.language for attached in document.files if attached.role == TEXT)
        for language in (language for language, count in texts.items() if count > 1):
            location = _location(registry, identifier, "files")
            yield Problem(code="second-text", location=location, found={"language": language})


def articles_exist(registry: Registry) -> Problems:
    """A relation to an article names one that a full text of its target has, where there is one."""
    for identifier, document in registry.documents.items():
        for index, relation in enumerate(document.relations):
            number = relation.target_article
            texts = _readable_texts(registry, relation.target) if number else []
            if number and texts and not any(text.article(number, annex=relation.in_annex) for text in texts):
                location = _location(registry, identifier, "relations", index, "target_article")
                labels = (article.label for text in texts for article in text.articles)
                found = {"article": number, "known": ", ".join(dict.fromkeys(labels)) or "–"}
                yield Problem(code="unknown-article", location=location, found=found)


def _readable_texts(registry: Registry, identifier: str) -> list[FullText]:
    """Return the full texts of a document that are there and can be read; the rest is another rule's business."""
    document = registry.documents.get(identifier)
    attachments = [attached for attached in document.files if attached.role == TEXT] if document else []
    files = [(file_of(registry, identifier, attached), attached.language) for attached in attachments]
    return [parse(text, language) for file, language in files if (text := text_or_nothing(file))]


def text_or_nothing(file: Path) -> str:
    """Return a text; nothing where it cannot be read."""
    try:
        return read_text(file)
    except (UnreadablePdf, UnicodeDecodeError, OSError):
        return ""


RULES = (
    attached_files_are_there,
    every_file_is_attached,
    languages_are_those_of_the_archive,
    one_text_per_language,
    articles_exist,
)


def _each(registry: Registry) -> Iterator[tuple[str, int, AttachedFile]]:
    for identifier, document in registry.documents.items():
        yield from ((identifier, index, attached) for index, attached in enumerate(document.files))


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
