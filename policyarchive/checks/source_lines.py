"""The source line by line, as far as an archive holds it: records name its lines by number, from 1.

An archive that was begun from appendices keeps them beside its registry, as source/appendix-1.tsv, appendix-2.tsv …; their
lines are counted through all of them. Elsewhere the lines are those of the attached text of the source.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from policyarchive.checks.attachments import text_or_nothing
from policyarchive.core.problems import Location, Problem
from policyarchive.core.reading import read_file
from policyarchive.registry.attachments import TEXT, file_of, folder
from policyarchive.registry.file_text import PLAIN
from policyarchive.registry.load import Registry

FOLDER = "source"
_APPENDIX = re.compile(r"appendix-([0-9]+)\.tsv")


def source_lines(registry: Registry) -> dict[int, str]:
    """Return the lines by number; none where the archive holds no such text, or not all of it can be read."""
    if next(appendices_are_in_utf_8(registry), None):
        return {}
    appendices = [read_file(file).decode() for file in _appendices(registry)]
    texts = appendices or [_attached_text(registry)]
    # As editors count lines: a form feed, which splitlines() takes for one end more, is none.
    lines = [line for text in texts if text for line in text.removesuffix("\n").split("\n")]
    return dict(enumerate(lines, start=1))


def appendices_are_in_utf_8(registry: Registry) -> Iterator[Problem]:
    """The appendices beside the registry can be read."""
    for file in _appendices(registry):
        raw = read_file(file)
        try:
            raw.decode()
        except UnicodeDecodeError as error:
            location = Location(path=f"{FOLDER}/{file.name}", line=raw[: error.start].count(b"\n") + 1)
            yield Problem(code="not-utf-8", location=location, found={"byte": f"0x{raw[error.start]:02X}"})


def _appendices(registry: Registry) -> list[Path]:
    """Return the appendices that are kept beside the registry, in the order of their numbers."""
    beside = folder(registry).parent.resolve().parent / FOLDER
    numbered = {int(match[1]): file for file in beside.glob("*") if (match := _APPENDIX.fullmatch(file.name))}
    return [numbered[number] for number in sorted(numbered)]


def _attached_text(registry: Registry) -> str:
    """Return the attached text of the source in its own language, if its lines can be counted; else ""."""
    source, first = registry.documents.get(registry.archive.source), registry.archive.languages[0]
    for attached in source.files if source else ():
        file = file_of(registry, registry.archive.source, attached)
        if attached.role == TEXT and attached.language == first and file.suffix in PLAIN:
            return text_or_nothing(file)
    return ""
