"""Hand-written pages as files: what a merge, an editor or an encoding left in them, which Markdown would print."""

import re
from pathlib import Path

from policyarchive.core.problems import Problem, TextProblem, TextProblems, locate
from policyarchive.core.reading import read_file
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.traps import no_controls

# A line of equal signs alone is a heading of Markdown.
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?= |$)", re.MULTILINE)


def page_problems(folder: Path) -> list[Problem]:
    """Return the problems of all Markdown files below a folder; their paths begin with its name."""
    pages = (file for file in entries(folder) if file.suffix == ".md")
    return [problem for page in pages for problem in _problems_of(page, folder.parent)]


def _problems_of(page: Path, above: Path) -> list[Problem]:
    path, raw = page.relative_to(above).as_posix(), read_file(page)
    text = encoding.decode(raw)
    if isinstance(text, TextProblem):
        shown = raw.decode("utf-8", errors="replace")
        return [locate(problem, shown, path) for problem in encoding.problems(raw)]
    return [locate(problem, text, path) for rule in _RULES for problem in rule(text)]


def _no_conflicts(text: str) -> TextProblems:
    """No marks of a merge conflict are left."""
    for match in _CONFLICT.finditer(text):
        yield TextProblem(code="merge-conflict", offset=match.start(), found={"mark": match.group()})


def _not_empty(text: str) -> TextProblems:
    """A page has words."""
    if not text.strip():
        yield TextProblem(code="empty-page")


_RULES = (_no_conflicts, no_controls, _not_empty)
