"""registry/references.bib: the external sources behind facts that the report does not print."""

from dataclasses import dataclass
from pathlib import Path

import bibtexparser
from bibtexparser.model import DuplicateBlockKeyBlock

from macros.problems import Place, Problem, not_utf_8


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry: key, entry type and its fields without braces; note_<language> is a remark."""

    key: str
    type: str
    fields: dict[str, str]


def read_references(file: Path, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """Return the entries in the order of the file, and the problems of its blocks."""
    if not file.exists():
        return {}, []
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return {}, [not_utf_8(error, path)]
    library = bibtexparser.parse_string(text)
    problems = [_problem(block, path) for block in library.failed_blocks]
    entries = {entry.key: _reference(entry) for entry in library.entries}
    return entries, problems


def _reference(entry: bibtexparser.model.Entry) -> Reference:
    fields = {field.key: str(field.value).replace("{", "").replace("}", "") for field in entry.fields}
    return Reference(key=entry.key, type=entry.entry_type, fields=fields)


def _problem(block: bibtexparser.model.ParsingFailedBlock, path: str) -> Problem:
    place = Place(path=path, line=(block.start_line or 0) + 1)
    if isinstance(block, DuplicateBlockKeyBlock):
        return Problem(code="duplicate-reference", place=place, found={"key": block.key})
    detail = getattr(block.error, "abort_reason", None) or str(block.error)
    return Problem(code="bibtex-syntax", place=place, found={"detail": detail})
