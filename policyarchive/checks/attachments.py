"""Rules for attached files: each is there and is what its record states; an article that is named exists."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from policyarchive.core.problems import Location, Problem, unknown_value
from policyarchive.core.reading import MAX_FILE, in_megabytes, read_file
from policyarchive.registry.attachments import (
    TEXT,
    all_files,
    file_of,
    folder,
    read_text,
    sha256,
)
from policyarchive.registry.file_text import PDF, Unreadable, page_count, text_of
from policyarchive.registry.full_text import FullText, parse
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import AttachedFile
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml.locations import Keys

Problems = Iterator[Problem]


def attached_files_are_there(registry: Registry) -> Problems:
    """An attached file is in the folder of its document, can be read, and is what the record states."""
    for identifier, index, attached in _each(registry):
        file = file_of(registry, identifier, attached)
        if not file.is_file() or file.is_symlink():
            path = _below_registry(registry, file)
            location = _location(registry, identifier, "files", index, "path")
            yield Problem(code="attached-missing", location=location, found={"path": path})
            continue
        if file.stat().st_size <= MAX_FILE:
            yield from _compare_with_record(registry, identifier, index, attached, file)


def _compare_with_record(
    registry: Registry, identifier: str, index: int, attached: AttachedFile, file: Path
) -> Problems:
    content = read_file(file)
    actual = {"bytes": str(len(content)), "sha256": sha256(content)}
    recorded = {"bytes": str(attached.bytes), "sha256": attached.sha256}
    try:
        if file.suffix == PDF:
            actual["pages"] = str(page_count(content))
            recorded["pages"] = str(attached.pages) if attached.pages else "–"
        if attached.role == TEXT:
            text_of(content, file.suffix)
    except Unreadable as error:
        location = _location(registry, identifier, "files", index, "path")
        yield Problem(code="attached-unreadable", location=location, found={"reason": str(error)})
    for name, value in recorded.items():
        if value != actual.get(name, value):
            keys: Keys = ("files", index, name) if getattr(attached, name) else ("files", index)
            location = _location(registry, identifier, *keys)
            yield Problem(
                code="attached-differs",
                location=location,
                found={"field": name, "value": value, "actual": actual[name]},
            )


def every_file_is_attached(registry: Registry) -> Problems:
    """Every file below the folder of files is named by a record, and none is larger than a repository can bear."""
    known = {file_of(registry, identifier, attached) for identifier, attached in all_files(registry)}
    for file in entries(folder(registry)):
        location = Location(path=f"{folder(registry).parent.name}/{_below_registry(registry, file)}")
        if file not in known:
            yield Problem(code="attached-unnamed", location=location)
        if (size := file.lstat().st_size) > MAX_FILE:
            found = {"size": str(in_megabytes(size)), "most": str(in_megabytes(MAX_FILE))}
            yield Problem(code="attached-too-large", location=location, found=found)


def texts_are_made_from_a_file_beside_them(registry: Registry) -> Problems:
    """A text that is made from a file names another file of the same document."""
    for identifier, index, attached in _each(registry):
        others = {other.path for other in registry.documents[identifier].files} - {attached.path}
        if attached.made_from and attached.made_from not in others:
            path = _below_registry(
                registry, file_of(registry, identifier, attached).with_name(attached.made_from)
            )
            location = _location(registry, identifier, "files", index, "made_from")
            yield Problem(code="attached-missing", location=location, found={"path": path})


def _below_registry(registry: Registry, file: Path) -> str:
    return file.relative_to(folder(registry).parent).as_posix()


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
    """Return a text; nothing where it cannot be read, or is too large to be."""
    try:
        return read_text(file) if file.stat().st_size <= MAX_FILE else ""
    except (Unreadable, OSError):
        return ""


RULES = (
    attached_files_are_there,
    every_file_is_attached,
    texts_are_made_from_a_file_beside_them,
    languages_are_those_of_the_archive,
    one_text_per_language,
    articles_exist,
)


def _each(registry: Registry) -> Iterator[tuple[str, int, AttachedFile]]:
    for identifier, document in registry.documents.items():
        yield from ((identifier, index, attached) for index, attached in enumerate(document.files))


def _location(registry: Registry, identifier: str, *keys: str | int) -> Location:
    return registry.files[f"documents/{identifier}"].location(*keys)
