"""registry/references.bib: the external sources behind facts that the report does not print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import bibtexparser

from macros.problems import Place, Problem, placed
from macros.rules import bibtex, characters, encoding, writing
from macros.rules.fault import Fault

_ESCAPED = re.compile(r"\\([&%#$_{}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry: key, entry type and its fields without braces; note_<language> is a remark."""

    key: str
    type: str
    fields: dict[str, str]


def read_references(file: Path, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """Return the entries in the order of the file, and the problems of the file.

    A file with faults is not read: a BibTeX reader would drop the entries around them in silence.
    """
    if not file.exists():
        return {}, []
    text, fault = encoding.decode(file.read_bytes())
    if text is None:
        return {}, [placed(fault, "", path)]
    problems = [placed(_named(fault), text, path) for fault in _faults(text)]
    library = bibtexparser.parse_string(text)
    if not problems:
        problems = [_problem(block, path) for block in library.failed_blocks]
    return {entry.key: _reference(entry) for entry in library.entries}, problems


def _faults(text: str) -> Iterator[Fault]:
    yield from bibtex.faults(text)
    for rule in (*characters.RULES, *writing.RULES):
        if rule is not characters.double_space:
            yield from rule(text)


def _named(fault: Fault) -> Fault:
    """Return a fault with what the wording of any code may ask for."""
    return replace(fault, found={"field": "references.bib", "value": ""} | fault.found)


def _reference(entry: bibtexparser.model.Entry) -> Reference:
    fields = {field.key: _plain(str(field.value)) for field in entry.fields}
    return Reference(key=entry.key, type=entry.entry_type, fields=fields)


def _plain(value: str) -> str:
    """Return a value without grouping braces and without the escapes of BibTeX."""
    held = _ESCAPED.sub(lambda match: f"\0{ord(match.group(1))}\0", value)
    bare = held.replace("{", "").replace("}", "")
    return re.sub("\0(\\d+)\0", lambda match: chr(int(match.group(1))), bare)


def _problem(block: bibtexparser.model.ParsingFailedBlock, path: str) -> Problem:
    place = Place(path=path, line=(block.start_line or 0) + 1)
    return Problem(code="bibtex-syntax", place=place, found={"detail": str(block.error)})
