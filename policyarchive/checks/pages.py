"""Hand-written pages as files: what a merge, an editor or an encoding left in them, which Markdown would print."""

import re
from pathlib import Path

from policyarchive.checks.page_code import only_macros
from policyarchive.checks.page_markup import only_words
from policyarchive.core.problems import Location, Problem, TextProblem, TextProblems, locate
from policyarchive.core.reading import read_file
from policyarchive.registry.paths import entries
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.reader import read_yaml_text
from policyarchive.registry.yaml.traps import no_conflicts, no_controls

_HEADING = "======="  # of Markdown, and no mark of a conflict by itself
_FENCED = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_SWALLOWED = re.compile(r"[A-Za-z0-9_-]+:[ \t]")


def page_problems(folder: Path) -> list[Problem]:
    """Return the problems of all Markdown files below a folder; their paths begin with its name."""
    files = [folder] if folder.is_symlink() else list(entries(folder))
    linked = [_link(file, folder.parent) for file in files if file.is_symlink()]
    pages = (file for file in files if file.suffix == ".md" and not file.is_symlink())
    return linked + [problem for page in pages for problem in _problems_of(page, folder.parent)]


def _link(file: Path, above: Path) -> Problem:
    """Return the problem of a link: what it leads to is not in the archive, and would be published."""
    return Problem(code="symbolic-link", location=Location(path=file.relative_to(above).as_posix()))


def _problems_of(page: Path, above: Path) -> list[Problem]:
    path, raw = page.relative_to(above).as_posix(), read_file(page)
    text = encoding.decode(raw)
    if isinstance(text, TextProblem):
        return encoding.located_problems(raw, path)
    return [locate(problem, text, path) for rule in _RULES for problem in rule(text)]


def _no_conflicts(text: str) -> TextProblems:
    """No marks of a merge conflict are left."""
    yield from (problem for problem in no_conflicts(text) if problem.found["mark"] != _HEADING)


def _not_empty(text: str) -> TextProblems:
    """A page has words."""
    if not text.strip():
        yield TextProblem(code="empty-page")


def _front_matter(text: str) -> TextProblems:
    """Metadata stands between two lines of hyphens and is YAML; without them Markdown would swallow the lines."""
    fenced = _FENCED.match(text)
    if fenced:
        _, problems = read_yaml_text(fenced[1], "")
        for problem in problems[:1]:
            offset = fenced.start(1) + sum(map(len, fenced[1].splitlines(True)[: problem.location.line - 1]))
            yield TextProblem(code=problem.code, offset=offset, found=problem.found)
    elif _SWALLOWED.match(text):
        yield TextProblem(code="page-metadata", found={"line": text.split("\n")[0][:60]})


_RULES = (_no_conflicts, no_controls, _not_empty, _front_matter, only_macros, only_words)
