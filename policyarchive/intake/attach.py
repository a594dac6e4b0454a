"""Attaching a file to a document: everything is looked at first, then copied and listed in the record, all of it or nothing.

A full text in Word is kept as it is, beside a Markdown file that is made from it: that is the text which readers see.
"""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from policyarchive.core.reading import MAX_FILE, in_megabytes, read_file
from policyarchive.core.text import slug
from policyarchive.core.writing import create_file
from policyarchive.intake.as_markdown import as_markdown
from policyarchive.intake.formats.read import read_office, refuse_foreign
from policyarchive.intake.formats.source import Source, TableError, Warning
from policyarchive.intake.message import SaidError
from policyarchive.intake.save import all_or_nothing, rewrite_record
from policyarchive.registry.attachments import OTHER, TEXT, file_of, folder, sha256
from policyarchive.registry.file_text import PDF, Unreadable, page_count, text_of
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import AttachedFile, Document

_WORD = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of a file beyond itself: its role, its language, and where it came from."""

    role: str
    language: str
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file to be attached: its entry in the record, and its bytes."""

    entry: AttachedFile
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The files that a file gives, itself first, and what a person should look at."""

    files: tuple[NewFile, ...]
    warnings: tuple[Warning, ...] = ()


class AttachError(SaidError):
    """Raised where a file cannot be attached."""


def prepare(document: Document, file: Path, about: Attachment) -> Prepared:
    """Return what attaching a file to a document adds; nothing is written.

    Raises AttachError, OSError where the file cannot be read, and TableError or Unreadable where what it holds cannot.
    """
    content = _read(file)
    refuse_foreign(content, file.suffix.lower())
    name = f"{slug(file.stem)}{file.suffix.lower()}"
    if about.role == TEXT and file.suffix.lower() == _WORD:
        prepared = _with_text_made_from_it(content, name, about)
    else:
        prepared = Prepared(files=(_new_file(content, name, about),))
    _refuse_held(document.files, prepared.files)
    return prepared


def _read(file: Path) -> bytes:
    size = file.stat().st_size if file.is_file() else 0
    if size > MAX_FILE:
        raise AttachError("attach.large", size=in_megabytes(size), most=in_megabytes(MAX_FILE))
    content = read_file(file)
    if not content:
        raise AttachError("import.error.zero")
    return content


def _with_text_made_from_it(content: bytes, name: str, about: Attachment) -> Prepared:
    original = _new_file(content, name, replace(about, role=OTHER))
    source = _read_word(content)
    made = _new_file(as_markdown(source).encode(), f"{Path(name).stem}.md", about, made_from=name)
    return Prepared(files=(original, made), warnings=source.warnings)


def _read_word(content: bytes) -> Source:
    """Return what a Word file shows. Raises TableError, and Unreadable where that is nothing."""
    try:
        return read_office(content)
    except TableError as error:
        if str(error) == "import.error.empty":  # in words, it speaks of tables
            raise Unreadable("no-text") from None
        raise


def _new_file(content: bytes, name: str, about: Attachment, made_from: str | None = None) -> NewFile:
    """Return a file with its entry. Raises AttachError for a name that no file can have, and Unreadable."""
    ending = Path(name).suffix
    facts = {
        "path": name,
        "role": about.role,
        "language": about.language,
        "bytes": len(content),
        "sha256": sha256(content),
        "pages": page_count(content) if ending == PDF else None,
        "made_from": made_from,
        "reference": about.reference,
    }
    try:
        entry = AttachedFile.model_validate({key: value for key, value in facts.items() if value is not None})
    except ValidationError:
        raise AttachError("attach.refused") from None
    if about.role == TEXT:
        text_of(content, ending)
    return NewFile(entry=entry, content=content)


def _refuse_held(held: Sequence[AttachedFile], new: Sequence[NewFile]) -> None:
    """Raise AttachError where a document has a file already: the same bytes, the name, or another text in the language."""
    for old, entry in ((old, file.entry) for file in new for old in held):
        if old.sha256 == entry.sha256:
            raise AttachError("attach.again", held=old.path)
        if old.path == entry.path:
            raise AttachError("attach.held", held=old.path)
        if old.role == entry.role == TEXT and old.language == entry.language:
            raise AttachError("attach.second_text", held=old.path, language=old.language)


def attach(registry: Registry, identifier: str, prepared: Prepared) -> list[Path]:
    """Copy files into the folder of a document, list them in its record, and return the paths of the copies.

    Raises RegistryError where the registry would then have problems, and OSError; then every file is as it was.
    """
    document, directory = registry.documents[identifier], folder(registry).parent
    entries = [file.entry for file in prepared.files]
    copies = [file_of(registry, identifier, entry) for entry in entries]
    with ExitStack() as undo:
        with all_or_nothing(directory):
            for copy, file in zip(copies, prepared.files, strict=True):
                _write_copy(copy, file.content, undo)
            changed = document.model_copy(update={"files": [*document.files, *entries]})
            rewrite_record(registry, directory, f"documents/{identifier}.yml", changed)
        undo.pop_all()
    return copies


def _write_copy(copy: Path, content: bytes, undo: ExitStack) -> None:
    """Write a file and the folders above it; have both removed where anything fails later."""
    for above in reversed([above for above in copy.parents if not above.exists()]):
        above.mkdir()
        undo.callback(_remove_if_empty, above)
    create_file(copy, content)
    undo.callback(copy.unlink, missing_ok=True)


def _remove_if_empty(above: Path) -> None:
    with suppress(OSError):  # someone else has put a file into it meanwhile
        above.rmdir()
