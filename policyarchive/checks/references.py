"""The text of references.bib against the rules for texts; the form of its entries is checked by the reader itself."""

from dataclasses import replace
from pathlib import Path

from policyarchive.checks.text import characters, damage, markup
from policyarchive.checks.text.vietnamese import RULES
from policyarchive.core.problems import Problem, TextProblem, TextProblems, locate
from policyarchive.core.reading import read_file
from policyarchive.registry import bibtex
from policyarchive.registry.references import add_file_name
from policyarchive.registry.yaml import encoding

_ADDRESSES = {"url", "doi", "file", "howpublished"}
_BRACES = str.maketrans("{}", "  ")  # they group, and are not shown


def reference_problems(file: Path, folder: str) -> list[Problem]:
    """Return the problems of the text of a file; none where it is missing or unreadable. folder: of the registry."""
    decoded = encoding.decode(read_file(file)) if file.exists() else ""
    if isinstance(decoded, TextProblem):
        return []
    text, path = decoded.replace("\r", "\n"), f"{folder}/{file.name}"
    # without the rule on double spaces: fields are indented
    rules = [*(rule for rule in characters.RULES if rule is not characters.double_space), *RULES]
    found = [problem for rule in rules for problem in rule(text)]
    return [locate(add_file_name(problem), text, path) for problem in (*found, *_field_problems(text))]


def _field_problems(text: str) -> TextProblems:
    """Yield what is wrong with the values that pages show as text."""
    entries, _ = bibtex.read(text)
    for field in (field for entry in entries for field in entry.fields.values()):
        shown = field.value.translate(_BRACES) if field.name not in _ADDRESSES else ""
        for rule in (*markup.RULES, *damage.RULES):
            for problem in rule(shown):
                yield replace(problem, offset=field.offset + 1 + problem.offset)
