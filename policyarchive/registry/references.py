"""registry/references.bib: the external sources behind facts that the report does not print."""

import logging
import re
from dataclasses import dataclass, replace
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry

from policyarchive.core.problems import Problem, TextProblem, locate
from policyarchive.core.reading import read_file
from policyarchive.registry import bibtex
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.traps import check_line_ends, no_conflicts

_ESCAPED = re.compile(r"\\([&%#$_{}])")
logging.getLogger("bibtexparser").setLevel(
    logging.CRITICAL
)  # the strict reader names every mistake in our words


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
    raw = read_file(file)
    text = encoding.decode(raw)
    if isinstance(text, TextProblem):
        return {}, [locate(text, raw.decode("utf-8", errors="replace"), path)]
    entries, form_problems = bibtex.read(text)
    problems = (*form_problems, *check_line_ends(text), *no_conflicts(text))
    whole = {entry.key: entry for entry in parse_string(text).entries}
    references = {entry.key: _reference(whole.get(entry.key), entry) for entry in entries}
    return references, [locate(add_file_name(problem), text, path) for problem in problems]


def add_file_name(problem: TextProblem) -> TextProblem:
    """Return a problem with what the wording of any code may ask for."""
    return replace(problem, found={"field": "references.bib", "value": ""} | problem.found)


def _reference(whole: Entry | None, partial: bibtex.Entry) -> Reference:
    """Return an entry as bibtexparser reads it; it skips entries around a mistake: of these, what the strict reader read."""
    if whole is None:
        fields, kind = {f.name: f.value for f in partial.fields.values()}, partial.type
    else:
        fields, kind = {field.key: str(field.value) for field in whole.fields}, whole.entry_type
    return Reference(key=partial.key, type=kind, fields={name: _unescape(v) for name, v in fields.items()})


def _unescape(value: str) -> str:
    """Return a value without grouping braces and without the escapes of BibTeX."""
    escaped = _ESCAPED.sub(lambda match: f"\0{ord(match.group(1))}\0", value)
    bare = escaped.replace("{", "").replace("}", "")
    return re.sub("\0(\\d+)\0", lambda match: chr(int(match.group(1))), bare)
