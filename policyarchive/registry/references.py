"""registry/references.bib: the external sources behind facts that the report does not print."""

import logging
import re
from dataclasses import dataclass, replace
from pathlib import Path

import bibtexparser

from policyarchive.core.problems import Problem, TextProblem, locate
from policyarchive.registry import bibtex
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.traps import conflicts, line_ends

_ESCAPED = re.compile(r"\\([&%#$_{}])")
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # the strict pass names every fault in our words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry: key, entry type and its fields without braces; note_<language> is a remark."""

    key: str
    type: str
    fields: dict[str, str]


def read_references(file: Path, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """Return the entries in the order of the file, and the problems of the file."""
    if not file.exists():
        return {}, []
    raw = file.read_bytes()
    text, fault = encoding.decode(raw)
    if text is None:
        return {}, [locate(fault, raw.decode("utf-8", errors="replace"), path)]
    begun, faults = bibtex.read(text)
    problems = [
        locate(name_file(fault), text, path) for fault in (*faults, *line_ends(text), *conflicts(text))
    ]
    whole = {entry.key: entry for entry in bibtexparser.parse_string(text).entries}
    return {entry.key: _reference(whole.get(entry.key), entry) for entry in begun}, problems


def name_file(fault: TextProblem) -> TextProblem:
    """Return a fault with what the wording of any code may ask for."""
    return replace(fault, found={"field": "references.bib", "value": ""} | fault.found)


def _reference(whole: bibtexparser.model.Entry | None, begun: bibtex.Entry) -> Reference:
    """Return an entry as bibtexparser reads it; it skips entries around a fault, whose begun part stands in."""
    if whole is None:
        fields, kind = begun.fields, begun.type
    else:
        fields, kind = {field.key: str(field.value) for field in whole.fields}, whole.entry_type
    return Reference(key=begun.key, type=kind, fields={name: _plain(v) for name, v in fields.items()})


def _plain(value: str) -> str:
    """Return a value without grouping braces and without the escapes of BibTeX."""
    held = _ESCAPED.sub(lambda match: f"\0{ord(match.group(1))}\0", value)
    bare = held.replace("{", "").replace("}", "")
    return re.sub("\0(\\d+)\0", lambda match: chr(int(match.group(1))), bare)
