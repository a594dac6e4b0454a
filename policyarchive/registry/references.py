"""registry/references.bib: the external sources behind facts that the report does not print."""

import logging
import re
from dataclasses import dataclass, replace
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry

from policyarchive.core.problems import Problem, TextProblem, line_and_column, locate
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
    """One entry: key, entry type and its fields without braces.

    author_<language> is the name of the author, note_<language> a remark, both for pages in that language.
    """

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
    return references, [locate(_complete(problem, text), text, path) for problem in problems]


def _complete(problem: TextProblem, text: str) -> TextProblem:
    """Return a problem with what the wording of its code asks for, such as the line of the first of two equal keys."""
    if problem.code == "duplicate-reference":
        first = re.search(rf"\{{\s*{re.escape(problem.found['key'])}\s*[,}}]", text)
        line, _ = line_and_column(text, first.start()) if first else (1, 1)
        problem = replace(problem, found=problem.found | {"first": str(line)})
    return add_file_name(problem)


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
