"""The documents of a large registry, read by two processes before they are needed.

What they find without problems is in the cache then; every other file is read again, by the one that names its problems.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from policyarchive.checks.catalogue import terminal_language
from policyarchive.checks.file_content import file_problems
from policyarchive.core.progress import progress
from policyarchive.core.words import translate
from policyarchive.core.worker import ForkedWorker, can_fork
from policyarchive.registry.load import FOLDERS, RecordFile
from policyarchive.registry.model.documents import Document
from policyarchive.registry.paths import code_of_file, entries
from policyarchive.registry.yaml.parse_cache import ParseCache, Stamp, stamp_of
from policyarchive.registry.yaml.reader import many_files, read_yaml

FEWEST = 2_000  # files: below, a second process costs more than it saves
_DOCUMENTS = next(folder for folder, kind in FOLDERS.items() if kind is Document)


class _Fine(NamedTuple):
    """A file without problems: its path, size and time, the digest of its bytes, its values."""

    file: Path
    stamp: Stamp
    digest: str
    values: dict[str, object]


Half = tuple[Sequence[Path], Sequence[str]]  # files, and the languages of the archive


def read_ahead(directory: Path, languages: Sequence[str], cache: ParseCache) -> None:
    """Read the documents that the cache does not know, if there are many, and teach it those without problems."""
    files = [file for file in entries(directory / _DOCUMENTS) if code_of_file(file) is None]
    unknown = [file for file in files if not cache.digest_of(file, stamp_of(file))]
    if len(unknown) < FEWEST or not can_fork():
        return
    middle = len(unknown) // 2
    shown_in = terminal_language(os.environ)
    with many_files(), ForkedWorker((unknown[middle:], languages)) as worker:
        theirs = worker.submit(_read_half)
        for found in _fine(progress(unknown[:middle], translate(shown_in, "progress.read")), languages):
            cache.learn(Document, languages, *found)
        for found in theirs():
            cache.learn(Document, languages, *found)


def _read_half(half: Half) -> list[_Fine]:
    return list(_fine(*half))


def _fine(files: Iterable[Path], languages: Sequence[str]) -> Iterator[_Fine]:
    for file in files:
        stamp, loaded = stamp_of(file), read_yaml(file, file.name)
        if loaded.problems or not isinstance(loaded.data, dict):
            continue
        try:
            Document.model_validate(loaded.data, context={"languages": set(languages)})
        except ValidationError:
            continue
        if not file_problems(RecordFile(loaded=loaded, kind=Document), languages):
            yield _Fine(file, stamp, loaded.digest, loaded.data)
